//! The first call, on a made-up client: the real screens, keys and rules, with nothing written anywhere.
//!
//! The tour is a second state that is driven by the same `update`. What it wants done never leaves the program: it is
//! answered here as a base would answer. A line at the bottom says what to press next, worked out from where one is,
//! so any way through leads on.

use std::collections::VecDeque;
use std::sync::Arc;

use crate::domain::{
    Answer, AnswerValue, Answers, CallRow, CallState, Candidate, CandidateMore, Channel, ClientId, DayProgress,
    Direction, EventBody, FoundBy, InterviewState, Operator, OperatorId, OperatorRole, Page, Person, PersonId,
    PersonName, Phone, PhoneId, PhoneKind, RankClass, Reason, Score, Touch, TouchId, TouchKind, TouchState,
};
use crate::playbook::Playbooks;

use super::call::LiveCall;
use super::clients::FoundPart;
use super::context::context;
use super::effect::{Effect, Write};
use super::keymap::Context;
use super::model::{Env, Model, Screen, Undoable};
use super::msg::{Msg, OpenCallData, TodayData};
use super::nps::{ScoreAsk, ScoresTold};
use super::overlay::Overlay;
use super::update::update as step;
use super::{Code, Input, Key};

/// The made-up client.
const CLIENT: ClientId = ClientId(-1);

/// A tour on its way.
#[derive(Debug)]
#[cfg_attr(test, derive(Clone))]
pub struct Tour {
    /// The state that the user sees.
    pub model: Model,
    /// The call has its outcome: the tour is at its end.
    pub done: bool,
}

/// Begins the tour.
pub fn begin(model: &mut Model) {
    let mut playbooks = Playbooks::clone(&model.playbooks);
    for script in &mut playbooks.scripts {
        shorten(&mut script.pages);
    }
    let mut inner = Model::new(model.language, model.now, model.zone.clone(), model.size, Arc::new(playbooks));
    let words = model.words();
    let me = Operator { id: OperatorId(-1), name: words.tour_operator(), role: OperatorRole::Operator };
    inner.me = Some(model.me.clone().unwrap_or(me));
    inner.elapsed_ms = model.elapsed_ms;
    inner.company = if model.company.is_empty() { words.tour_company() } else { model.company.clone() };
    inner.settings = model.settings.clone();
    inner.files = model.files.clone();
    inner.zone_at_start = model.zone_at_start.clone();
    inner.screen = Screen::Today;
    inner.looked_for_call = true;
    inner.written_playbooks = Arc::clone(&model.written_playbooks);
    inner.saves.undoable = Undoable::Never;
    let data = today(&inner, false);
    super::today::loaded(&mut inner, data);
    model.overlays.clear();
    model.tour = Some(Box::new(Tour { model: inner, done: false }));
}

/// A minute's worth of a script: the permission, the score, one sentence, as far as somebody gets who says yes and ten.
fn shorten(pages: &mut Vec<Page>) {
    let said: Answers = pages.iter().filter_map(|page| Some((page.id.clone(), said(page)?))).collect();
    let (mut choice, mut text) = (false, false);
    pages.retain(|page| {
        if page.when.as_ref().is_some_and(|when| !when.holds(&said)) {
            return false;
        }
        match page.answer {
            Answer::Score => true,
            Answer::Choice { .. } | Answer::Permission { .. } => !std::mem::replace(&mut choice, true),
            Answer::Text => !std::mem::replace(&mut text, true),
            Answer::None | Answer::Date => false,
        }
    });
}

/// What the made-up client says to a page.
fn said(page: &Page) -> Option<AnswerValue> {
    Some(match &page.answer {
        Answer::Score => AnswerValue::Score(Score::new(10).ok()?),
        Answer::Choice { options } => AnswerValue::Choice(options.first()?.id.clone()),
        Answer::Permission { .. } => AnswerValue::Permission(true),
        Answer::Text | Answer::Date | Answer::None => return None,
    })
}

/// What a key has left.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Left {
    /// Nothing, or the tour alone.
    TheTourAtMost,
    /// The whole program.
    TheProgram,
}

/// Takes a message while a tour is on its way; what is not the user's goes on to the program below.
pub fn update(model: &mut Model, msg: &Msg, env: &mut Env<'_>) -> Left {
    let Some(tour) = model.tour.as_mut() else { return Left::TheTourAtMost };
    let esc = matches!(msg, Msg::Input(Input::Key(key)) if *key == Key::plain(Code::Esc));
    // What lies above a screen is closed first, as everywhere.
    let leave = esc && tour.model.overlays.is_empty();
    let mut waiting: VecDeque<Msg> = VecDeque::from([msg.clone()]);
    while let Some(msg) = waiting.pop_front().filter(|_| !leave) {
        for effect in step(&mut tour.model, msg, env) {
            waiting.extend(answer(tour, effect));
        }
        tour.model.tour = None;
    }
    let quits = tour.model.leaving;
    if leave || quits {
        model.language = tour.model.language;
        model.hand = tour.model.hand;
        model.tour = None;
    }
    if quits { Left::TheProgram } else { Left::TheTourAtMost }
}

/// What a base would answer in which there is nothing: whatever is looked at in the tour has been read at once.
fn answer(tour: &mut Tour, effect: Effect) -> Vec<Msg> {
    let words = tour.model.words();
    match effect {
        Effect::LoadToday => vec![Msg::Today(Box::new(today(&tour.model, tour.done)))],
        Effect::LoadOperators => vec![Msg::Operators(tour.model.operators.clone())],
        Effect::LoadSettings => {
            let settings = &tour.model.settings;
            vec![Msg::Settings(Box::new((settings.base.clone(), settings.own.clone())))]
        }
        Effect::Find { turn, from, .. } => {
            let by = FoundBy::default();
            vec![Msg::Found(FoundPart { turn, total: 0, by, from, clients: Vec::new() })]
        }
        Effect::MarkFound { .. } => vec![Msg::MarkFound(Vec::new())],
        Effect::LoadTimeline { client, .. } => vec![Msg::Timeline(client, Vec::new(), false)],
        Effect::LoadFieldHistory { .. } => vec![Msg::FieldHistory(Vec::new())],
        Effect::LoadCard(client) => vec![Msg::CardGone(client), Msg::Problem(words.tour_no_card())],
        Effect::LoadChecklists => vec![Msg::Checklists(Vec::new())],
        Effect::LoadChecklist(checklist) | Effect::LoadLetter { checklist, .. } => vec![Msg::ChecklistGone(checklist)],
        Effect::LoadCallOf(_) => vec![Msg::CallFound(None)],
        Effect::LoadIncomingDrafts => vec![Msg::IncomingDrafts(Vec::new())],
        Effect::LoadTags => vec![Msg::TagsInUse(Vec::new())],
        Effect::LoadOperations | Effect::LoadMyOperations => vec![Msg::Operations(Vec::new())],
        Effect::LoadCases(filter, _) => vec![Msg::Commitments(filter, Box::default())],
        Effect::LoadScores(turn, ask) => vec![Msg::Scores(
            turn,
            match ask {
                ScoreAsk::Board(_) => ScoresTold::Board(Box::default()),
                ScoreAsk::Words(_) => ScoresTold::Words(Vec::new(), Vec::new()),
                ScoreAsk::Detail(_) => ScoresTold::Detail(Box::default()),
                ScoreAsk::Answers { .. } => ScoresTold::Answers(Vec::new(), true),
            },
        )],
        Effect::CompletePath(_) | Effect::PreviewImport { .. } | Effect::TryImport { .. } => {
            vec![Msg::ImportFailed(words.tour_no_import())]
        }
        Effect::Write(number, write) => {
            let saved = Msg::Saved(number);
            match write {
                Write::Claim(client, _) => vec![Msg::Claimed { client, resume: None, briefing: Box::default() }, saved],
                Write::Code { .. } => {
                    tour.done = true;
                    vec![saved, Msg::Today(Box::new(today(&tour.model, true)))]
                }
                Write::Undo if takes_back(&tour.model) => vec![saved, Msg::OpenCall(without_last_answer(&tour.model))],
                Write::Undo | Write::Redo => vec![saved, Msg::Problem(words.tour_no_undo())],
                _ => vec![saved],
            }
        }
        // There is nobody else to plan for.
        Effect::PlanDueTouches => vec![Msg::DayPlanned],
        // Nobody waits for an answer to these.
        Effect::LoadReplay(_)
        | Effect::LoadTalkedAbout(_)
        | Effect::LoadOpenCall
        | Effect::LoadTakenOver(_)
        | Effect::Copy(_)
        | Effect::EditOutside(_)
        | Effect::SaveLetter { .. }
        | Effect::Dial { .. }
        | Effect::Quit => Vec::new(),
    }
}

/// Whether undo would find an answer of the call: elsewhere there is nothing to take back.
#[must_use]
pub fn takes_back(model: &Model) -> bool {
    model.call.as_ref().is_some_and(|call| last_answer(call).is_some())
}

fn last_answer(call: &LiveCall) -> Option<usize> {
    call.events.iter().rposition(|event| matches!(event.body, EventBody::Answer { .. }))
}

/// The call as a base would find it after its last answer was taken back: its question is asked again.
fn without_last_answer(model: &Model) -> Option<Box<OpenCallData>> {
    let call = model.call.as_ref()?;
    let mut events = call.events.clone();
    events.remove(last_answer(call)?);
    Some(Box::new(OpenCallData {
        call: call.head.clone(),
        candidate: call.candidate.clone(),
        events,
        script: call.script.clone(),
        drafts: vec![(None, call.note.text().to_owned())],
        briefing: call.briefing.clone(),
        case: call.case,
    }))
}

/// What to do next, in one line; while something is said, that.
#[must_use]
pub fn guide(tour: &Tour) -> String {
    let model = &tour.model;
    let words = model.words();
    let call = model.call.as_ref();
    // That something has been recorded would not be true here.
    let over = tour.done && model.overlays.is_empty();
    if let Some(banner) = model.banner.as_ref().filter(|banner| banner.failure || !over) {
        return banner.text.clone();
    }
    if over {
        return words.tour_done();
    }
    match context(model) {
        Context::Today => words.tour_today(),
        Context::Brief => words.tour_brief(),
        Context::Dialing => words.tour_dialing(),
        Context::Choice => {
            let key = match call.and_then(|call| call.asks()) {
                Some(Answer::Choice { options }) => options.first().map(|option| option.key.to_string()),
                _ => None,
            };
            words.tour_choice(key.unwrap_or_else(|| words.letter_yes()))
        }
        Context::Score => words.tour_score(),
        Context::Words => words.tour_words(),
        Context::Reading if call.is_some_and(|call| call.page().is_some()) => words.tour_reading(),
        // A slip, or somebody is trying: the lesson goes on with the question.
        Context::Finished if call.is_some_and(|call| call.interview.state() == InterviewState::Refused) => {
            words.tour_refused()
        }
        Context::Reading | Context::Finished | Context::Ended => words.tour_end(),
        Context::Outcomes => match model.overlays.last() {
            Some(Overlay::Outcomes(menu)) => {
                let reached = call.is_some_and(|call| call.call.state() != CallState::Dialing);
                let possible = menu.rows.iter().filter(|row| row.impossible.is_none());
                let row = possible.clone().find(|row| row.outcome.reached == reached).or(possible.clone().next());
                row.map_or_else(String::new, |row| {
                    words.tour_outcome(row.outcome.key.to_string(), row.outcome.label(model.language))
                })
            }
            _ => String::new(),
        },
        Context::Marks => words.tour_marks(),
        _ if !model.overlays.is_empty() => words.tour_overlay(),
        _ => words.tour_elsewhere(),
    }
}

/// The list of a day with one made-up client on it.
fn today(model: &Model, done: bool) -> TodayData {
    let words = model.words();
    let now = model.now;
    let person = PersonId(-1);
    let touch = Touch {
        id: TouchId(-1),
        client: CLIENT,
        person: Some(person),
        kind: TouchKind::Survey,
        channel: Channel::Call,
        direction: Direction::Outgoing,
        goal: None,
        wave: None,
        state: TouchState::Planned,
        due: now,
        ready: now,
        appointment: None,
        attempts: 0,
    };
    let candidate = Candidate {
        touch,
        client_name: words.tour_client(),
        language: None,
        owner: None,
        segment: None,
        zone: model.zone.clone(),
        zone_assumed: false,
        do_not_call: None,
        person: Some(Person {
            position: Some(words.tour_position()),
            ..Person::named(
                CLIENT,
                PersonName {
                    full: words.tour_person(),
                    given: Some(words.tour_given_name()),
                    patronymic: Some(words.tour_patronymic()).filter(|name| !name.is_empty()),
                    family: None,
                    form_of_address: None,
                },
            )
            .with_id(person)
        }),
        phones: vec![Phone {
            id: PhoneId(-1),
            person: Some(person),
            // A number that nobody has: the country code 999 is not given to any country.
            raw: "+999 00 000 00 00".to_owned(),
            e164: Some("+999000000000".to_owned()),
            extension: None,
            kind: PhoneKind::Work,
            dead_since: None,
        }],
        last_contact: None,
        tried: Vec::new(),
        last_score: None,
        promises: Vec::new(),
        held_by: None,
        more: CandidateMore::default(),
        care: None,
    };
    let row = CallRow {
        rank: Some(1),
        class: RankClass::Wave,
        reason: Reason::Wave { silent_days: None },
        excluded: None,
        warning: None,
        risk: None,
        candidate,
    };
    let count = u32::from(done);
    TodayData {
        rows: if done { Vec::new() } else { vec![row] },
        progress: DayProgress { calls: count, reached: count, complete: count, ..DayProgress::default() },
        ..TodayData::default()
    }
}
