//! The heart of the program: a message and the state give a new state and effects. Nothing else happens here.

use crate::domain::{AnswerValue, EventBody};

use super::call::update as call_update;
use super::context::{below, context};
use super::effect::{Effect, Write};
use super::keymap::{Action, Context, resolve};
use super::model::{Env, Model, Screen, Undoable};
use super::msg::Msg;
use super::overlay::{Overlay, Question};
use super::text::TextField;

use super::{
    Input, Key, brief, callback, cases, checklists, clients, drafts, form, heard, import, incoming, letter, mouse, nps,
    obstacle, overlays, settings, start, today, tour, typing,
};

/// Takes one message.
pub fn update(model: &mut Model, msg: Msg, env: &mut Env<'_>) -> Vec<Effect> {
    if let Msg::Drawn(last_top) = msg {
        // Nothing that is on the screen changes behind its back.
        let drawn = model.tour.as_mut().map_or(&mut model.last_top, |tour| &mut tour.model.last_top);
        *drawn = last_top;
        return Vec::new();
    }
    model.now = env.now;
    model.elapsed_ms = env.elapsed_ms;
    if model.banner.as_ref().is_some_and(|banner| banner.until_ms <= env.elapsed_ms) {
        model.banner = None;
    }
    if model.tour.is_some() && matches!(msg, Msg::Input(_) | Msg::Tick) {
        if tour::update(model, &msg, env) == tour::Left::TheProgram {
            return leave(model);
        }
        if matches!(msg, Msg::Input(Input::Key(_) | Input::Paste(_) | Input::Mouse(_))) {
            return Vec::new();
        }
    }
    if matches!(msg, Msg::Input(Input::Key(_) | Input::Paste(_))) {
        model.hand.marked = None;
    }
    let mut effects = match msg {
        Msg::Input(Input::Key(key)) => press(model, key, env),
        Msg::Input(Input::Paste(text)) => typing::paste(model, &text, env.elapsed_ms),
        Msg::Input(Input::Resize(width, height)) => {
            model.size = (width, height);
            Vec::new()
        }
        Msg::Input(Input::Mouse(mouse)) => mouse::act(model, mouse, env),
        Msg::Tick => [start::new_day(model), today::tick(model)].concat(),
        other => heard::heard(model, other, env),
    };
    effects.extend(drafts::send_due(model, env.elapsed_ms));
    model.settle_banner();
    if model.leaving && model.saves.idle() && !effects.iter().any(|effect| matches!(effect, Effect::Write(..))) {
        effects.push(Effect::Quit);
    }
    effects
}

pub(super) fn press(model: &mut Model, key: Key, env: &mut Env<'_>) -> Vec<Effect> {
    let context = context(model);
    let action = resolve(key, context);
    // The program has just changed the screen: a command was meant for the old one. Text is never dropped.
    if env.elapsed_ms < model.deaf_until_ms && action.is_some() {
        return Vec::new();
    }
    if model.leaving && action == Some(Action::Back) {
        return stay(model);
    }
    model.forget_refusal();
    if let Some(why) = action.and_then(|action| obstacle::why_not(model, context, action)) {
        model.complain(why);
        return Vec::new();
    }
    let past_the_text = match action {
        Some(Action::Undo) if key == Key::ctrl('z') => not_past_the_text(model, context),
        Some(Action::Redo) => not_again_past_the_text(model, context),
        _ => None,
    };
    if let Some(why) = past_the_text {
        model.complain(why);
        return Vec::new();
    }
    if let Some(action) = action
        && let Some(effects) = everywhere(model, action, context, env)
    {
        return effects;
    }
    if model.overlays.is_empty() { on_screen(model, action, key, env) } else { overlays::act(model, action, key, env) }
}

fn on_screen(model: &mut Model, action: Option<Action>, key: Key, env: &mut Env<'_>) -> Vec<Effect> {
    match (model.screen, action) {
        (Screen::WhoAmI, action) => start::act(model, action, key),
        (Screen::Today, Some(action)) => today::act(model, action, env),
        (Screen::Brief, Some(action)) => on_brief(model, action, env),
        (Screen::Call, action) => call_update::act(model, action, key, env),
        (Screen::Clients, action) => clients::act(model, action, key),
        (Screen::Cases | Screen::Case, Some(action)) => cases::act(model, action),
        (Screen::Card, Some(action)) => clients::card::act(model, action),
        (Screen::Settings, Some(action)) => settings::act(model, action),
        (Screen::Import, action) => import::act(model, action, key),
        (Screen::Nps, Some(action)) => nps::act(model, action),
        (Screen::Answers, Some(action)) => nps::act_on_answers(model, action),
        (Screen::Checklists | Screen::Checklist, Some(action)) => checklists::act(model, action, env),
        (Screen::Letter, action) => letter::act(model, action, key, env),
        _ => Vec::new(),
    }
}

fn on_brief(model: &mut Model, action: Action, env: &mut Env<'_>) -> Vec<Effect> {
    match action {
        Action::Dial => brief::dial(model, env, false),
        Action::NextNumber => {
            if let Some(brief) = &mut model.brief {
                brief::next_number(brief);
            }
            Vec::new()
        }
        Action::Up | Action::Down | Action::PageUp | Action::PageDown | Action::First | Action::Last => {
            brief::scroll(model, action);
            Vec::new()
        }
        Action::PutOff => today::put_off(model),
        Action::TakeOver => today::take_over(model),
        Action::Met => today::met::open(model),
        Action::Next | Action::Previous => today::neighbour(model, action == Action::Next),
        Action::Why => {
            model.overlays.push(Overlay::Why { scroll: 0 });
            Vec::new()
        }
        Action::Back => {
            let client = model.brief.as_ref().map(|brief| brief.row.client());
            let mut effects = brief::release(model);
            if let Some(back) = clients::places::back_from_brief(model, client) {
                effects.extend(back);
                return effects;
            }
            if let Some(back) = checklists::back_from_brief(model, client) {
                effects.extend(back);
                return effects;
            }
            let back = cases::way_back(model, client, Screen::Today);
            model.show(back);
            effects.extend(cases::reload(model));
            effects
        }
        _ => Vec::new(),
    }
}

/// Actions that mean the same wherever they are heard; none where this is not one of them.
fn everywhere(model: &mut Model, action: Action, context: Context, env: &mut Env<'_>) -> Option<Vec<Effect>> {
    Some(match action {
        Action::Undo => undo(model, context, env),
        Action::Redo if typing::field(model).is_some_and(TextField::redo) => typing::changed(model, env.elapsed_ms),
        Action::Redo if context.typing() && !model.overlays.is_empty() => {
            model.complain(model.words().obstacle_nothing_typed());
            Vec::new()
        }
        Action::Redo => {
            let mut effects = drafts::flush(model);
            effects.push(model.saves.send(Write::Redo));
            effects
        }
        Action::Help => {
            model.overlays.push(Overlay::Help { scroll: 0 });
            Vec::new()
        }
        Action::Palette => {
            model.overlays.push(Overlay::Palette { field: TextField::default(), cursor: 0 });
            Vec::new()
        }
        Action::ShowCases => leave_for(model, Screen::Cases),
        Action::NewPromise | Action::NewCase if !matches!(context, Context::Cases | Context::Case) => {
            cases::begin(model, action)
        }
        Action::CloseOffered => cases::take_up(model),
        Action::ShowToday => leave_for(model, Screen::Today),
        Action::ShowChecklists => leave_for(model, Screen::Checklists),
        Action::Find if context != Context::Card => {
            model.clients.field.take();
            leave_for(model, Screen::Clients)
        }
        Action::ShowClients => leave_for(model, Screen::Clients),
        Action::ShowNps => away(model, nps::show),
        Action::Import => away(model, |model| {
            import::show(model);
            Vec::new()
        }),
        Action::AddClient => {
            clients::edit::open(model, clients::edit::Editing::NewClient);
            Vec::new()
        }
        Action::Incoming if model.me.is_some() => incoming::open(model),
        Action::Tour => {
            tour::begin(model);
            Vec::new()
        }
        Action::Settings => away(model, settings::show),
        Action::ServiceHours => away(model, settings::type_service_hours),
        Action::Operations => {
            model.overlays.push(Overlay::Operations { rows: None, cursor: 0, mine: false });
            vec![Effect::LoadOperations]
        }
        Action::ShowCard => {
            let mut effects = drafts::flush(model);
            let list: Vec<_> = model.today.rows.iter().map(crate::domain::CallRow::client).collect();
            let at = match (model.screen, &model.brief, &model.call) {
                (Screen::Call, _, Some(call)) => Some(call.client()),
                (Screen::Brief, Some(brief), _) => Some(brief.row.client()),
                // The first line may be the call itself.
                (_, _, Some(call)) if model.today.cursor.at == 0 => Some(call.client()),
                _ => model.today.selected(today::call_line(model)).map(crate::domain::CallRow::client),
            };
            // In a call it is this client who is looked up, and Esc leads back to the talk.
            let list = if model.screen == Screen::Call { at.into_iter().collect() } else { list };
            effects.extend(at.map_or_else(Vec::new, |client| clients::open_from(model, client, list)));
            effects
        }
        Action::Note => {
            if model.call.is_none() && model.overlays.is_empty() && clients::note(model) {
                return Some(Vec::new());
            }
            if model.call.is_some() {
                model.overlays.push(Overlay::Note { outcome: None });
            } else {
                let text = model.words().note_needs_a_call();
                model.complain(text);
            }
            Vec::new()
        }
        Action::Callback => {
            let open = model.overlays.iter().rev().find_map(|overlay| match overlay {
                Overlay::Outcomes(menu) => Some(menu.ended),
                _ => None,
            });
            model.overlays.push(Overlay::Callback {
                field: TextField::default(),
                ended: open,
                outcome: None,
                mine: callback::mine_at_first(model),
            });
            Vec::new()
        }
        Action::Language => {
            let change = settings::rows::turned(settings::rows::Row::Language, model);
            change.map_or_else(Vec::new, |change| settings::save(model, change))
        }
        Action::Quit => quit(model, false),
        _ => return None,
    })
}

/// Leaves what is open, as it has to be left, for another screen.
fn away(model: &mut Model, show: impl FnOnce(&mut Model) -> Vec<Effect>) -> Vec<Effect> {
    let mut effects = drafts::flush(model);
    let from_brief = model.screen == Screen::Brief;
    effects.extend(show(model));
    if from_brief {
        effects.extend(brief::release(model));
    }
    effects
}

fn leave_for(model: &mut Model, screen: Screen) -> Vec<Effect> {
    let mut effects = drafts::flush(model);
    if model.screen == Screen::Brief {
        effects.extend(brief::release(model));
    }
    if screen == Screen::Checklists {
        effects.extend(checklists::show(model));
    } else if screen == Screen::Clients {
        effects.extend(clients::show(model));
    } else if screen == Screen::Cases {
        effects.extend(cases::show(model));
    } else {
        let still_empty = model.screen == Screen::Start && model.today.loaded && model.today.rows.is_empty();
        model.show(if still_empty { Screen::Start } else { screen });
        effects.push(Effect::LoadToday);
    }
    effects
}

/// Why Ctrl+Z does nothing more in the text that is being typed, in words: the key takes back typing, and whoever presses
/// it once too often has not asked for what was recorded before.
fn not_past_the_text(model: &mut Model, context: Context) -> Option<String> {
    let screen = matches!(context, Context::Letter | Context::Clients | Context::ImportPath);
    if screen && !typing::field(model).is_some_and(|field| field.can_undo()) {
        return Some(model.words().undo_not_past_typing());
    }
    at_first_word(model, context).then(|| model.words().undo_not_past_the_text())
}

/// Why Ctrl+Y does nothing more in the text that has been typed, in words, as [`not_past_the_text`]; where nothing is
/// typed it is heard as everywhere.
fn not_again_past_the_text(model: &mut Model, context: Context) -> Option<String> {
    let screen = matches!(context, Context::Letter | Context::Clients | Context::ImportPath);
    let typed = screen && typing::field(model).is_some_and(|field| !field.is_empty() && !field.can_redo());
    typed.then(|| model.words().redo_not_past_typing())
}

/// In a text of a call in which nothing is left to take back but that it was dialled and answered: whoever takes back
/// typing does not mean that.
fn at_first_word(model: &mut Model, context: Context) -> bool {
    if !matches!(context, Context::Words | Context::Note) || typing::field(model).is_some_and(|field| field.can_undo())
    {
        return false;
    }
    let Some(call) = &model.call else { return false };
    // What was ticked before the call was written with the answer to it.
    let ticked = |body: &EventBody| matches!(body, EventBody::Answer { value: AnswerValue::Ticked, .. });
    let mut here = call.events.iter().rev().filter(|event| event.call == call.head.id && !ticked(&event.body));
    let last = here.next().map(|event| &event.body);
    matches!(last, Some(EventBody::Dialed { .. } | EventBody::Answered | EventBody::Started { .. }))
}

/// In a text, typing is taken back first; else one's own last change of the base.
fn undo(model: &mut Model, context: Context, env: &Env<'_>) -> Vec<Effect> {
    if typing::field(model).is_some_and(TextField::undo) {
        return typing::changed(model, env.elapsed_ms);
    }
    // What lies above the screen and is typed into is left before the base is changed.
    if model.me.is_none() || (context.typing() && !model.overlays.is_empty() && context != Context::Note) {
        model.complain(model.words().obstacle_nothing_typed());
        return Vec::new();
    }
    if overlays::goes_to_bulk(model) {
        model.complain(model.words().operations_bulk_here());
        return Vec::new();
    }
    let mut effects = drafts::flush(model);
    effects.push(model.saves.send(Write::Undo));
    effects
}

/// Out of the tour and of the program; a call that is none of the tour's is asked about.
fn leave(model: &mut Model) -> Vec<Effect> {
    let mut effects = quit(model, false);
    if model.leaving && effects.is_empty() && model.saves.idle() {
        effects.push(Effect::Quit);
    }
    effects
}

pub(super) fn quit(model: &mut Model, sure: bool) -> Vec<Effect> {
    if form::warns(model) {
        model.complain(model.words().form_not_saved_leaving());
        return Vec::new();
    }
    // Of a call in the tour nothing is saved.
    if model.call.is_some() && !sure && model.saves.undoable != Undoable::Never {
        if !matches!(model.overlays.last(), Some(Overlay::Confirm(Question::LeaveInCall))) {
            model.overlays.push(Overlay::Confirm(Question::LeaveInCall));
        }
        return Vec::new();
    }
    model.leaving = true;
    let mut effects = drafts::flush(model);
    // What is on the screen stays there until the program is gone.
    effects.extend(brief::let_go(model));
    effects
}

/// Whoever was leaving, and has waited for the base, works on.
fn stay(model: &mut Model) -> Vec<Effect> {
    model.leaving = false;
    if model.screen != Screen::Brief {
        return Vec::new();
    }
    // Its client has been let go.
    model.brief = None;
    leave_for(model, Screen::Today)
}

/// Shows one of the settings, chosen by its name.
pub(super) fn show_setting(model: &mut Model, row: settings::rows::Row) -> Vec<Effect> {
    away(model, |model| settings::show_at(model, row))
}

/// Runs an action chosen by name, as if its key had been pressed on the screen below.
pub(super) fn run(model: &mut Model, action: Action, env: &mut Env<'_>) -> Vec<Effect> {
    let context = below(model);
    let key = Key::plain(super::Code::Enter);
    everywhere(model, action, context, env).unwrap_or_else(|| on_screen(model, Some(action), key, env))
}
