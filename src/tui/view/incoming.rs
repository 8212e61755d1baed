//! A client who rings us: what is asked now, below what is known already.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};
use unicode_width::UnicodeWidthStr;

use crate::app::Key;
use crate::app::call::marks::zone;
use crate::app::clients::find;
use crate::app::incoming::{
    GOALS, OUTCOMES, Ringing, SHOWN, Stage, alone, colleagues, draft_name, promise_marked, put_aside, until,
};
use crate::app::text::TextField;
use crate::domain::{Incoming, IncomingGoal, IncomingOutcome, SafeText};
use crate::i18n::incoming::{goal_name, outcome_name};
use crate::i18n::{callback, dates, telephone};
use crate::tui::theme::Meaning;
use crate::tui::widgets::{cell, lines, popup, wrap};

use super::Look;

/// Cells of a telephone number as people write it.
const PHONE: usize = 18;

/// Lines of what was said.
const NOTE_ROWS: u16 = 4;

/// Draws the window.
pub fn draw(frame: &mut Frame<'_>, look: Look<'_>, ringing: &Ringing) {
    let model = look.model;
    let words = model.words();
    let title = words.incoming_title(dates::clock(ringing.began, &model.zone));
    let inside = popup(frame, 84, 16, &title, look.theme);
    let mut y = inside.y;
    let mut put = |frame: &mut Frame<'_>, line: Line<'static>, key: Option<char>| {
        let place = Rect { y, height: 1, ..inside }.intersection(inside);
        y = y.saturating_add(1);
        let marked = key.is_some_and(|key| look.offer(place, Key::char(key)));
        let line = if marked { look.chosen(line) } else { line };
        frame.render_widget(line, place);
        place
    };
    if let (Some(caller), false) = (&ringing.caller, matches!(ringing.stage, Stage::Which | Stage::Who)) {
        let name = SafeText::cells(caller.name(), 60).to_string();
        put(frame, look.line(format!(" {name}"), Meaning::Heading), None);
    }
    if matches!(ringing.stage, Stage::Note | Stage::Outcome | Stage::Promise | Stage::Colleague) {
        put(frame, look.line(format!(" {}", goal_name(ringing.goal, words)), Meaning::Plain), None);
    }
    if matches!(ringing.stage, Stage::Outcome | Stage::Promise | Stage::Colleague) && !ringing.note.is_empty() {
        let note = SafeText::cells(ringing.note.text(), usize::from(inside.width.saturating_sub(2))).to_string();
        put(frame, look.line(format!(" {note}"), Meaning::Quote), None);
    }
    if !matches!(ringing.stage, Stage::Which | Stage::Who) {
        put(frame, Line::default(), None);
    }
    let asked = match ringing.stage {
        Stage::Which => words.incoming_which(),
        Stage::Who => words.incoming_who(),
        Stage::Goal => words.incoming_why(),
        Stage::Note => words.incoming_note(),
        Stage::Outcome => words.incoming_what(),
        Stage::Promise => words.incoming_until(),
        Stage::Colleague => words.incoming_to_whom(),
    };
    let typed: Option<&TextField> = match ringing.stage {
        Stage::Who => Some(&ringing.who),
        Stage::Note => Some(&ringing.note),
        Stage::Promise => Some(&ringing.until),
        Stage::Colleague => Some(&ringing.colleague),
        Stage::Which | Stage::Goal | Stage::Outcome => None,
    };
    let place = put(frame, look.line(format!(" {asked}"), Meaning::Heading), None);
    let mut line = None;
    if let Some(typed) = typed {
        let shift = u16::try_from(asked.width() + 2).unwrap_or(20);
        let rows = if ringing.stage == Stage::Note { NOTE_ROWS } else { 1 };
        let place = Rect { x: place.x + shift, width: place.width.saturating_sub(shift + 1), height: rows, ..place };
        line = Some((place.intersection(inside), typed));
    }
    match ringing.stage {
        Stage::Which => {
            for (key, line) in calls(look, usize::from(inside.width)) {
                put(frame, line, Some(key));
            }
        }
        Stage::Who => {
            put(frame, Line::default(), None);
            who(frame, look, ringing, Rect { y: inside.y + 2, height: inside.height.saturating_sub(2), ..inside });
        }
        Stage::Goal => {
            for (key, goal) in GOALS {
                let after = if goal == IncomingGoal::Complaint { words.incoming_opens_case() } else { String::new() };
                put(frame, choice(look, key, &goal_name(goal, words), &after), Some(key));
            }
        }
        Stage::Outcome => {
            for (key, line) in outcomes(look, ringing) {
                put(frame, line, key);
            }
        }
        Stage::Colleague => {
            let place = put(frame, Line::default(), None);
            let below = Rect { y: place.y + 1, height: inside.bottom().saturating_sub(place.y + 1), ..inside };
            takers(frame, look, ringing, below);
        }
        Stage::Promise => {
            put(frame, Line::default(), None);
            for line in deadline(look, usize::from(inside.width.saturating_sub(2))) {
                put(frame, line, None);
            }
        }
        Stage::Note => {
            let width = inside.width.saturating_sub(2);
            let below = Rect { x: inside.x + 1, y: place.y + NOTE_ROWS, width, height: inside.height };
            lines(frame, below.intersection(inside), super::marks::below(look, &ringing.note, usize::from(width)));
        }
    }
    if let Some((place, typed)) = line {
        look.field(frame, place, typed, Meaning::Say);
    }
}

/// Which call this can be, each with its key: one of its own, or one of those that were put aside.
fn calls(look: Look<'_>, width: usize) -> Vec<(char, Line<'static>)> {
    let (model, words) = (look.model, look.model.words());
    let another = choice(look, '1', &words.incoming_another(), &words.incoming_stays_aside());
    let aside = put_aside(model).map(|(key, draft)| {
        let when = dates::brief_time(draft.began, &model.zone, model.now, words);
        let text = words.incoming_go_on(draft_name(draft), when, draft.note.trim());
        (key, choice(look, key, SafeText::cells(&text, width.saturating_sub(6)).as_str(), ""))
    });
    std::iter::once(('1', another)).chain(aside).collect()
}

/// What can come of the call, each with its key; none where it cannot be now, and why.
fn outcomes(look: Look<'_>, ringing: &Ringing) -> Vec<(Option<char>, Line<'static>)> {
    let (model, words) = (look.model, look.model.words());
    let line = |(key, outcome): (char, IncomingOutcome)| {
        let name = outcome_name(outcome, words);
        let opens = Incoming::opens_case(ringing.goal, outcome) && outcome != IncomingOutcome::CaseOpened;
        let asks = outcome == IncomingOutcome::Promised && !promise_marked(model);
        let passes = outcome == IncomingOutcome::PassedOn;
        if passes && alone(model) {
            let text = format!("  {key}  {name}: {}", words.incoming_nobody_else());
            return (None, look.line(text, Meaning::Faint));
        }
        let after = [
            asks.then(|| words.incoming_asks_until()),
            passes.then(|| words.incoming_asks_whom()),
            opens.then(|| words.incoming_opens_case()),
        ];
        let after = after.into_iter().flatten().collect::<Vec<_>>().join(", ");
        (Some(key), choice(look, key, &name, &after))
    };
    OUTCOMES.into_iter().map(line).collect()
}

/// The colleagues who can take the call up.
fn takers(frame: &mut Frame<'_>, look: Look<'_>, ringing: &Ringing, area: Rect) {
    let (at, top) = (ringing.at_colleague.at, ringing.at_colleague.top);
    let names = colleagues(look.model, ringing);
    for ((row, colleague), place) in names.iter().enumerate().skip(top).take(SHOWN).zip(area.rows()) {
        let meaning = if row == at { Meaning::Selected } else { Meaning::Plain };
        let name = cell(&colleague.name, usize::from(area.width.saturating_sub(2)));
        frame.render_widget(look.line(format!(" {name}"), meaning), place);
        look.row(place, row, at);
    }
}

/// What the words of a deadline mean. Clients' hours are not asked about: what is promised is done at our desk, and
/// nobody sits there on a holiday.
fn deadline(look: Look<'_>, width: usize) -> Vec<Line<'static>> {
    let (model, words) = (look.model, look.model.words());
    let wrapped = |text: &str, meaning| {
        wrap(text, width).into_iter().map(|text| look.line(format!(" {text}"), meaning)).collect::<Vec<_>>()
    };
    let theirs = zone(model);
    let Some(time) = until(model) else {
        let examples = words.incoming_until_examples();
        let by_theirs = dates::clock(model.now, theirs) != dates::clock(model.now, &model.zone);
        let examples = if by_theirs { words.cases_by_their_clock(examples) } else { examples };
        return wrapped(&examples, Meaning::Plain);
    };
    let appointment = time.appointment(theirs, None);
    let ours = callback::agreed_time(&appointment, &model.zone, model.now, words);
    let mut shown = if *theirs == model.zone {
        wrapped(&ours, Meaning::Plain)
    } else {
        let theirs = callback::agreed_time(&appointment, theirs, model.now, words);
        let theirs = wrapped(&words.callback_theirs(theirs), Meaning::Say);
        theirs.into_iter().chain(wrapped(&words.callback_ours(ours), Meaning::Plain)).collect()
    };
    for warning in time.warnings.into_iter().filter(|it| matches!(it, callback::TimeWarning::Holiday(_))) {
        shown.extend(wrapped(&callback::warning(warning, theirs, &model.zone, model.now, words), Meaning::Warning));
    }
    shown
}

fn choice(look: Look<'_>, key: char, name: &str, after: &str) -> Line<'static> {
    Line::from(vec![
        Span::styled(format!("  {key}  "), look.theme.style(Meaning::Key)),
        Span::raw(format!("{name}  ")),
        Span::styled(
            if after.is_empty() { String::new() } else { format!("→ {after}") },
            look.theme.style(Meaning::Faint),
        ),
    ])
}

/// The clients that fit, and the line for somebody new.
fn who(frame: &mut Frame<'_>, look: Look<'_>, ringing: &Ringing, area: Rect) {
    let words = look.model.words();
    let width = usize::from(area.width.saturating_sub(2));
    let typed = SafeText::cells(ringing.who.text().trim(), 40).to_string();
    let mut rows: Vec<String> = ringing
        .found
        .iter()
        .take(SHOWN)
        .map(|row| {
            let fit = find::shown(row, ringing.who.text());
            let person = super::clients::who(&fit.who, words);
            let phone = fit.phone.map(telephone::number).unwrap_or_default();
            // The last digits are what a caller is known by.
            let rest = width.saturating_sub(PHONE + 2);
            format!("{} {} {}", cell(&row.name, rest - rest / 2), cell(&person, rest / 2), cell(&phone, PHONE))
        })
        .collect();
    if typed.is_empty() {
        frame.render_widget(look.line(format!(" {}", words.incoming_who_hint()), Meaning::Faint), area);
        return;
    }
    rows.push(words.incoming_new_client(typed));
    for ((at, text), place) in rows.into_iter().enumerate().zip(area.rows()) {
        let meaning = if at == ringing.cursor.at { Meaning::Selected } else { Meaning::Plain };
        frame.render_widget(look.line(format!(" {text}"), meaning), place);
        look.row(place, at, ringing.cursor.at);
    }
}
