//! The heart of the program: a message and the state give a new state and effects. Nothing else happens here.

use crate::domain::{AnswerValue, CallId, CallState, EventBody};

use super::call::{LiveCall, update as call_update};
use super::context::{below, context};
use super::effect::{Effect, Write};
use super::keymap::{Action, Context, resolve};
use super::model::{Env, Model, Screen, Undoable};
use super::msg::Msg;
use super::overlay::{Overlay, Question};
use super::text::TextField;

use super::{
    Input, Key, brief, callback, cases, checklists, clients, drafts, form, import, incoming, letter, mouse, nps,
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
        other => heard(model, other, env),
    };
    effects.extend(drafts::send_due(model, env.elapsed_ms));
    model.settle_banner();
    if model.leaving && model.saves.idle() && !effects.iter().any(|effect| matches!(effect, Effect::Write(..))) {
        effects.push(Effect::Quit);
    }
    effects
}

/// The answers of effects.
fn heard(model: &mut Model, msg: Msg, env: &Env<'_>) -> Vec<Effect> {
    match msg {
        Msg::Today(data) => {
            model.unread = false;
            today::loaded(model, *data);
        }
        Msg::DayPlanned => return start::day_planned(model),
        Msg::Operators(operators) => start::operators(model, operators),
        Msg::SignedIn(operator) => return start::signed_in(model, operator),
        Msg::Found(part) if incoming::found(model, part.turn, &part.clients) => {}
        Msg::Commitments(of, data) => cases::loaded(model, of, *data),
        Msg::TalkedAbout(found) => cases::offered(model, *found),
        Msg::TalkFound(row) => return cases::ring(model, *row),
        Msg::Scores(turn, told) => return nps::told(model, turn, told),
        Msg::IncomingDrafts(drafts) => incoming::drafts_found(model, drafts),
        Msg::TagsInUse(tags) => {
            clients::tags::in_use(model, &tags);
            incoming::tags_in_use(model, tags);
        }
        Msg::CallFound(row) => return checklists::ring(model, row.map(|row| *row)),
        Msg::Checklists(rows) => checklists::loaded(model, rows),
        Msg::Checklist(list, sent, draft) => checklists::arrived(model, *list, sent, draft),
        Msg::ChecklistGone(id) => return checklists::gone(model, id),
        Msg::Letter(data) => letter::arrived(model, *data),
        Msg::Edited(text) => letter::edited(model, &text, env.elapsed_ms),
        Msg::Told(text) => model.say(text),
        Msg::Found(part) => return clients::found(model, part),
        Msg::Written(turn, found) => clients::written(model, turn, found),
        Msg::MarkFound(found) => clients::marked(model, found),
        Msg::Card(card) => return clients::card::arrived(model, card),
        Msg::CardGone(client) => return clients::card::gone(model, client),
        Msg::ClientAdded(card) => return clients::card::added(model, card),
        Msg::Timeline(client, entries, more) => clients::card::more_of_timeline(model, client, entries, more),
        Msg::FieldHistory(found) => overlays::field_history(model, found),
        Msg::Replay(found) => overlays::replay(model, found),
        Msg::Operations(rows) => {
            if let Some(Overlay::Operations { rows: shown, .. }) = model.overlays.last_mut() {
                *shown = Some(rows);
            }
        }
        Msg::Settings(both) => {
            if settings::loaded(model, both.0, both.1) {
                return by_another_clock(model);
            }
        }
        Msg::OpenCall(found) => {
            let clock = model.call.as_ref().map(LiveCall::clock).or(model.last_clock);
            return open_call(model, found.map(|data| LiveCall::reopened(*data, env.elapsed_ms, clock)));
        }
        Msg::Claimed { client, resume, briefing } => brief::held(model, client, resume, briefing),
        Msg::Saved(number) => {
            model.saves.saved(number, env.now);
            clients::edit::saved(model, number);
            return [today::saved(model, number), cases::reload(model), reload_scores(model)].concat();
        }
        Msg::TerminalGone => return drafts::flush(model),
        Msg::NotSaved(number) => model.saves.refused(number),
        Msg::SaveFailed(problem) => model.saves.failing = Some(problem),
        Msg::Refused(number, problem) => {
            model.saves.refused(number);
            clients::edit::refused(model, number, &problem);
            return refused(model, problem);
        }
        Msg::TakenBack(text) => {
            model.say(text);
            return reload(model);
        }
        Msg::PathCompleted { typed, path, offers } => import::completed(model, &typed, &path, offers),
        Msg::ImportPreview(preview) => return import::looked(model, preview),
        Msg::ImportTried(turn, trial) => import::tried(model, turn, trial),
        Msg::ImportProgress(done, of) => {
            if model.import.progress.is_some() {
                model.import.progress = Some((done, of));
            }
        }
        Msg::Imported(report, notices) => return import::done(model, report, notices),
        Msg::ImportChanged(path, choices) => return import::changed(model, path, choices),
        Msg::ImportFailed(problem) => import::failed(model, problem),
        Msg::Unread(text) => {
            model.unread = true;
            model.report(text);
        }
        Msg::Problem(text) => model.report(text),
        Msg::TakenOver(call, by) => return taken_over(model, call, &by),
        Msg::BaseChanged => {
            model.saves.forget_undoable();
            let mut effects = reload_visible(model);
            effects.extend(model.call.as_ref().map(|call| Effect::LoadTakenOver(call.head.id)));
            return effects;
        }
        Msg::Notice(text) => {
            model.notify(text);
            return reload(model);
        }
        Msg::Input(_) | Msg::Tick | Msg::Drawn(_) => {}
    }
    Vec::new()
}

/// A call found in the base takes the place of what is on the screen about it.
fn open_call(model: &mut Model, found: Option<LiveCall>) -> Vec<Effect> {
    let had = model.call.is_some();
    let at_start = !std::mem::replace(&mut model.looked_for_call, true);
    model.call = found.filter(|call| call.call.state() != CallState::Coded);
    match (had, model.call.is_some()) {
        (true, false) if model.screen == Screen::Call => model.switch(Screen::Today),
        (false, true) => {
            // A brief of the same client has nothing to add to the call.
            let client = model.call.as_ref().map(LiveCall::client);
            let same = |brief: &mut brief::Brief| Some(brief.row.client()) == client;
            let in_brief = model.brief.take_if(same).is_some() && model.screen == Screen::Brief;
            today::drop_client_of_call(model);
            model.today.to_top();
            if in_brief || (matches!(model.screen, Screen::Today | Screen::Start | Screen::Brief) && !at_start) {
                // An outcome was just taken back: the call is where the user wants to be, and nobody else is held.
                let effects = brief::release(model);
                model.switch(Screen::Call);
                return effects;
            }
        }
        _ => {}
    }
    Vec::new()
}

fn refused(model: &mut Model, problem: String) -> Vec<Effect> {
    model.who.signing_in = None;
    model.report(problem);
    // What is being typed outlives a call that is a colleague's by now.
    let mut effects = drafts::flush(model);
    // What was refused is not so on disk: what the screen shows of it is read anew.
    effects.extend(reload(model));
    effects
}

fn reload(model: &mut Model) -> Vec<Effect> {
    let mut effects = vec![Effect::LoadSettings, Effect::LoadOperators, Effect::LoadOpenCall, Effect::LoadToday];
    effects.extend(reload_clients(model));
    effects.extend(cases::reload(model));
    effects.extend(checklists::reload(model));
    effects.extend(reload_scores(model));
    effects.extend(overlays::reload(model));
    effects
}

fn reload_scores(model: &mut Model) -> Vec<Effect> {
    if matches!(model.screen, Screen::Nps | Screen::Answers) { nps::reload(model) } else { Vec::new() }
}

fn reload_clients(model: &mut Model) -> Vec<Effect> {
    match (model.screen, &model.clients.card) {
        (Screen::Clients, _) => clients::find_again(model),
        (Screen::Card, Some(card)) => vec![Effect::LoadCard(card.client.id)],
        _ => Vec::new(),
    }
}

/// The user's clock has become another one: what was read by the old one is read anew.
fn by_another_clock(model: &mut Model) -> Vec<Effect> {
    let mut effects = vec![Effect::LoadToday];
    // A client without a zone of their own is taken to live by the user's.
    if model.call.as_ref().is_some_and(|call| call.candidate.zone_assumed) {
        effects.extend(drafts::flush(model));
        effects.push(Effect::LoadOpenCall);
    }
    effects.extend(reload_scores(model));
    effects
}

/// Somebody changed the base: only what is on the screen is read anew, and the settings of the firm, which count
/// everywhere.
pub(super) fn reload_visible(model: &mut Model) -> Vec<Effect> {
    let mut effects = vec![Effect::LoadSettings];
    effects.extend(reload_screen(model));
    effects
}

fn reload_screen(model: &mut Model) -> Vec<Effect> {
    match model.screen {
        Screen::Today | Screen::Start | Screen::Brief => vec![Effect::LoadOperators, Effect::LoadToday],
        Screen::Clients | Screen::Card => reload_clients(model),
        Screen::WhoAmI => vec![Effect::LoadOperators],
        Screen::Cases | Screen::Case => cases::reload(model),
        Screen::Nps | Screen::Answers => nps::reload(model),
        Screen::Checklists | Screen::Checklist | Screen::Letter => checklists::reload(model),
        Screen::Settings | Screen::Call | Screen::Import => Vec::new(),
    }
}

/// A colleague has my call now, and what I would write to it is refused: I am told at once, wherever I am, and what is
/// being typed stays with the call.
fn taken_over(model: &mut Model, call: CallId, by: &str) -> Vec<Effect> {
    if model.call.as_ref().is_none_or(|mine| mine.head.id != call) {
        return Vec::new();
    }
    let mut effects = drafts::flush(model);
    let text = model.words().store_taken_over_by(by);
    model.notify(text);
    effects.extend(reload(model));
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
    // Of a call in the tour nothing is saved.
    if form::warns(model) {
        model.complain(model.words().form_not_saved_leaving());
        return Vec::new();
    }
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
