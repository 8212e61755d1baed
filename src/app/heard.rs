//! What effects answer, and what the world outside tells: it changes the model, and what is on the screen of it is read
//! anew.

use crate::domain::{CallId, CallState};

use super::call::LiveCall;
use super::effect::Effect;
use super::model::{Env, Model, Screen};
use super::msg::Msg;
use super::{
    brief, cases, checklists, clients, drafts, import, incoming, letter, nps, overlays, settings, start, today,
};

/// Takes one answer of an effect.
pub fn heard(model: &mut Model, msg: Msg, env: &Env<'_>) -> Vec<Effect> {
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
            overlays::operations(model, rows);
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
pub fn reload_visible(model: &mut Model) -> Vec<Effect> {
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
