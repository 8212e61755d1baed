//! A client before the call: what to know, and which number is dialled.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use crate::app::mouse::Target;
use crate::domain::{
    Briefing, CallRow, Candidate, Exclusion, Language, Named, OutcomeCode, Phone, PhoneId, PhoneKind, Purpose, Reason,
    SafeText, TouchKind,
};
use crate::i18n::{Messages, dates, reasons, telephone};
use crate::tui::theme::Meaning;
use crate::tui::widgets::{framed, lines, wrap};

use super::Look;

/// Draws the screen.
pub fn draw(frame: &mut Frame<'_>, area: Rect, look: Look<'_>) {
    let model = look.model;
    let words = model.words();
    let Some(brief) = &model.brief else { return };
    let inside = framed(frame, area, &words.brief_title(), look.theme);
    let width = usize::from(inside.width);
    let mut shown = about(&brief.row, look, width);
    shown.extend(briefing(&brief.briefing, &brief.row.candidate, look, width));
    let known = shown;
    let mut shown = vec![Line::default()];
    if brief.resume.is_some() {
        let survey = brief.row.candidate.touch.kind == TouchKind::Survey;
        let resumes = if survey { words.brief_resumes() } else { words.brief_resumes_talk() };
        shown.push(look.line(format!(" {resumes}"), Meaning::Due));
    }
    let blocked = matches!(brief.row.excluded, Some(Exclusion::DoNotCall(_) | Exclusion::Held(_)));
    if !brief.claimed && !blocked {
        shown.push(look.line(format!(" {}", words.brief_claiming()), Meaning::Faint));
    }
    shown.push(look.line(format!(" {}", words.brief_numbers()), Meaning::Heading));
    if brief.row.candidate.phones.is_empty() {
        shown.push(look.line(format!(" {}", words.brief_no_number()), Meaning::Warning));
    }
    let numbers = shown.len();
    let tried = brief.briefing.sitting(brief.row.candidate.touch.id, model.now);
    for (at, phone) in brief.row.candidate.phones.iter().enumerate() {
        let here = at == brief.number;
        let line = number_line(look, phone, here, &brief.briefing, &tried, width);
        let ready = here && brief.claimed && !blocked;
        shown.push(if ready { line.style(look.theme.style(Meaning::Selected)) } else { line });
    }
    // The numbers stay in sight however much is known.
    let room = usize::from(inside.height).saturating_sub(shown.len()).max(1);
    let mut all: Vec<_> = known.into_iter().take(room).collect();
    let numbers = inside.rows().skip(all.len() + numbers).take(brief.row.candidate.phones.len());
    for (at, place) in numbers.enumerate() {
        look.spot(place, Target::Number(at));
    }
    all.append(&mut shown);
    lines(frame, inside, all);
}

/// A number: whose it is, what it is for, whether it is dead or was just dialled.
pub fn number_line(
    look: Look<'_>,
    phone: &Phone,
    here: bool,
    briefing: &Briefing,
    tried: &[PhoneId],
    width: usize,
) -> Line<'static> {
    let words = look.model.words();
    let mark = if here { "▸" } else { " " };
    let number = match phone.e164 {
        Some(_) => telephone::with_extension(phone, words),
        None => words.brief_unreadable_number(),
    };
    let whose = briefing.people.iter().find(|person| Some(person.id) == phone.person);
    let kind = Some(phone_kind(phone.kind, words)).filter(|kind| !kind.is_empty());
    let dead = phone.dead_since.map(|at| {
        words.brief_dead_since(dates::near_day(look.model.zone.date(at), look.model.zone.date(look.model.now), words))
    });
    let just = tried.contains(&phone.id).then(|| words.brief_just_dialled());
    let raw = phone.e164.is_none().then(|| phone.raw.clone());
    let parts = [raw, kind, whose.map(|person| person.name.full.clone()), dead, just];
    let rest = parts.into_iter().flatten().collect::<Vec<_>>().join(" · ");
    let meaning = if !phone.is_worth_dialing() || tried.contains(&phone.id) { Meaning::Faint } else { Meaning::Plain };
    look.line(SafeText::cells(&format!(" {mark} {number}  {rest}"), width).to_string(), meaning)
}

/// What was read when the client was taken for a call: who decides, what is open, what was agreed to.
pub fn briefing(briefing: &Briefing, candidate: &Candidate, look: Look<'_>, width: usize) -> Vec<Line<'static>> {
    let (model, words) = (look.model, look.model.words());
    let room = width.saturating_sub(2);
    let mut shown = Vec::new();
    let mut say = |text: &str, meaning: Meaning| {
        shown.extend(wrap(text, room).into_iter().map(|line| look.line(format!(" {line}"), meaning)));
    };
    if let Some(avoid) = briefing.avoid.as_deref().filter(|avoid| !avoid.trim().is_empty()) {
        say(&words.brief_not_to_mention(avoid.trim()), Meaning::Warning);
    }
    let people: Vec<String> = briefing
        .deciders()
        .map(|person| format!("{} — {}", person.name.full, person.role.as_deref().unwrap_or_default()))
        .collect();
    if !people.is_empty() {
        say(&words.brief_people(people.join("; ").as_str()), Meaning::Plain);
    }
    for case in &briefing.cases {
        let due = dates::until(case.due, &model.zone, model.now, words);
        // The client's words stand there already, as the goal of the call or beside the score.
        let said = [candidate.touch.goal.as_ref(), candidate.last_score.as_ref().and_then(|last| last.words.as_ref())];
        if case.subject.is_empty() || said.contains(&Some(&case.subject)) {
            say(&words.brief_case_due(due.as_str()), Meaning::Due);
        } else {
            say(&words.brief_case(due.as_str(), case.subject.as_str()), Meaning::Due);
        }
    }
    if let Some(product) = &briefing.product {
        say(&words.brief_product(product.as_str()), Meaning::Plain);
    }
    if let Some(language) = briefing.language.filter(|language| *language != model.language) {
        say(&spoken(language, words), Meaning::Due);
    }
    say(&words.brief_consents(consents(briefing, look).as_str()), Meaning::Faint);
    let note = briefing.note.as_deref().unwrap_or_default().lines().map(str::trim).filter(|line| !line.is_empty());
    for line in note.take(3) {
        say(&words.brief_note(SafeText::cells(line, room.saturating_mul(2)).as_str()), Meaning::Faint);
    }
    shown
}

fn spoken(language: Language, words: &Messages) -> String {
    match language {
        Language::Russian => words.brief_speaks_russian(),
        Language::English => words.brief_speaks_english(),
    }
}

/// Each purpose with the latest word on it; those that nobody has asked about together.
fn consents(briefing: &Briefing, look: Look<'_>) -> String {
    let (model, words) = (look.model, look.model.words());
    let name = |purpose: &Purpose| match purpose {
        Purpose::Survey => words.brief_consent_survey(),
        Purpose::FollowUp => words.brief_consent_follow_up(),
        Purpose::Marketing => words.brief_consent_marketing(),
        Purpose::Quoting => words.brief_consent_quoting(),
    };
    let (asked, open): (Vec<Purpose>, Vec<Purpose>) =
        Purpose::ALL.iter().partition(|purpose| briefing.consent(**purpose).is_some());
    let said = |purpose: &Purpose| {
        let line = briefing.consent(*purpose)?;
        let when = dates::near_day(model.zone.date(line.at), model.zone.date(model.now), words);
        let what =
            if line.granted { words.brief_consent_yes(when.as_str()) } else { words.brief_consent_no(when.as_str()) };
        Some(format!("{} — {what}", name(purpose)))
    };
    let mut parts: Vec<String> = asked.iter().filter_map(said).collect();
    if asked.is_empty() {
        parts.push(words.brief_consent_none_asked());
    } else if !open.is_empty() {
        let names = open.iter().map(name).collect::<Vec<_>>().join(", ");
        parts.push(words.brief_consent_not_asked(names.as_str()));
    }
    parts.join("; ")
}

/// What a number is for, in words.
pub fn phone_kind(kind: PhoneKind, words: &Messages) -> String {
    match kind {
        PhoneKind::Mobile => words.phone_mobile(),
        PhoneKind::Work => words.phone_work(),
        PhoneKind::Home => words.phone_home(),
        PhoneKind::Fax => words.phone_fax(),
        // Nobody has said what it is for, and "other" would tell nothing.
        PhoneKind::Other => String::new(),
    }
}

/// Why the client is here, and everything that is known before a call, as lines.
pub fn about(row: &CallRow, look: Look<'_>, width: usize) -> Vec<Line<'static>> {
    let model = look.model;
    let words = model.words();
    let candidate = &row.candidate;
    let room = width.saturating_sub(2);
    let mut shown = Vec::new();
    let mut say = |text: &str, meaning: Meaning| {
        shown.extend(wrap(text, room).into_iter().map(|line| look.line(format!(" {line}"), meaning)));
    };
    if let Some(person) = &candidate.person {
        let position = person.position.as_deref().map(|position| format!(", {position}")).unwrap_or_default();
        say(&format!("{}{position}", person.name.full), Meaning::Plain);
    }
    let reason = reasons::of_row(row, &model.zone, model.now, words);
    say(&reason, Meaning::Heading);
    if let Some(goal) = candidate.touch.goal.as_ref().filter(|goal| promised(row) != Some(goal.trim())) {
        say(goal, Meaning::Plain);
    }
    if let Some(care) = &candidate.care {
        let seller = care.seller.and_then(|id| model.operator_name(id)).unwrap_or_default();
        say(&words.care_of_deal(care.product.as_str(), seller.as_str()), Meaning::Plain);
        if let Some(list) = &care.checklist {
            say(&words.care_checklist_progress(words.care_progress(list.done, list.of).as_str()), Meaning::Plain);
        }
    }
    if let Some(exclusion) = row.excluded.as_ref().or(row.warning.as_ref()) {
        let name_of = |id| model.operator_name(id);
        say(
            &reasons::exclusion(exclusion, (&model.zone, &row.candidate.zone), model.now, &name_of, words),
            Meaning::Warning,
        );
    }
    shown.extend(known(row, true, look, width));
    shown
}

/// The promise that is the reason of the call, in the words that the reason has.
fn promised(row: &CallRow) -> Option<&str> {
    match &row.reason {
        Reason::PromiseDue { text, .. } => Some(text.trim()),
        _ => None,
    }
}

/// What is known of the client, as lines; without a promise that stands in the reason beside them.
pub fn known(row: &CallRow, beside_reason: bool, look: Look<'_>, width: usize) -> Vec<Line<'static>> {
    let model = look.model;
    let words = model.words();
    let candidate = &row.candidate;
    let room = width.saturating_sub(2);
    let mut shown = Vec::new();
    let mut say = |text: &str, meaning: Meaning| {
        shown.extend(wrap(text, room).into_iter().map(|line| look.line(format!(" {line}"), meaning)));
    };
    let theirs = dates::clock(model.now, &candidate.zone);
    let zone = if candidate.zone_assumed {
        words.brief_their_clock_assumed(theirs.as_str(), candidate.zone.name())
    } else {
        words.brief_their_clock(theirs.as_str(), candidate.zone.name())
    };
    say(&zone, Meaning::Plain);
    if let Some(segment) = &candidate.segment {
        say(&words.brief_segment(segment.as_str()), Meaning::Plain);
    }
    if let Some(owner) = candidate.owner.and_then(|id| model.operator_name(id)) {
        say(&words.brief_owner(owner.as_str()), Meaning::Plain);
    }
    match candidate.last_contact {
        Some(at) => {
            let when = dates::near_time(at, &model.zone, model.now, words);
            say(&words.brief_last_contact(when.as_str()), Meaning::Plain);
        }
        None => say(&words.brief_no_contact(), Meaning::Faint),
    }
    if candidate.touch.attempts > 0 {
        say(&words.brief_attempts(i64::from(candidate.touch.attempts)), Meaning::Plain);
    }
    for attempt in candidate.tried.iter().rev().take(3) {
        let when = dates::near_time(attempt.at, &model.zone, model.now, words);
        say(&format!("· {when} — {}", outcome_label(look, &attempt.outcome, candidate.touch.kind)), Meaning::Faint);
    }
    if let Some(last) = &candidate.last_score {
        let when = dates::near_day(model.zone.date(last.at), model.zone.date(model.now), words);
        let score = last.score.value().to_string();
        let style = look.theme.class(last.score.class());
        shown.extend(
            wrap(&words.brief_last_score(score.as_str(), when.as_str()), room)
                .into_iter()
                .map(|line| Line::from(vec![Span::raw(" "), Span::styled(line, style)])),
        );
        if let Some(quote) = &last.words {
            shown.extend(
                wrap(&words.quoted(quote.as_str()), room)
                    .into_iter()
                    .map(|line| look.line(format!(" {line}"), Meaning::Quote)),
            );
        }
    }
    let told = promised(row);
    for promise in candidate.promises.iter().filter(|promise| !beside_reason || told != Some(promise.text.trim())) {
        let due = dates::near_time(promise.due, &model.zone, model.now, words);
        let text = words.brief_promise(due.as_str(), promise.text.as_str());
        shown.extend(wrap(&text, room).into_iter().map(|line| look.line(format!(" {line}"), Meaning::Due)));
    }
    shown
}

/// The words of an outcome by its code, as it is called after a contact of this kind.
pub fn outcome_label(look: Look<'_>, code: &OutcomeCode, kind: TouchKind) -> String {
    let named = if kind == TouchKind::Survey { Named::Outcome(code) } else { Named::Talk(code) };
    look.model.playbooks.words_of(named, look.model.language)
}

/// The same in four lines, for a narrow window.
pub fn in_short(row: &CallRow, look: Look<'_>, width: usize) -> Vec<Line<'static>> {
    let words = look.model.words();
    let candidate = &row.candidate;
    let person = candidate.person.as_ref().map(|person| person.name.full.as_str()).unwrap_or_default();
    let phone = candidate.phones.first().filter(|phone| phone.is_dialable());
    let number = phone.map(telephone::number).unwrap_or_default();
    let name = [candidate.client_name.as_str(), person, number.as_str()]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(" · ");
    let quote = candidate.last_score.as_ref().map(|last| {
        let words_said = last.words.as_deref().map(|quote| words.quoted(quote)).unwrap_or_default();
        format!("{} {words_said}", last.score.value())
    });
    let promise = candidate.promises.first().map(|promise| {
        let due = dates::near_time(promise.due, &look.model.zone, look.model.now, words);
        words.brief_promise(due.as_str(), promise.text.as_str())
    });
    let reason = reasons::of_row(row, &look.model.zone, look.model.now, words);
    let mut shown = vec![look.line(SafeText::cells(&name, width).to_string(), Meaning::Heading)];
    shown.push(look.line(SafeText::cells(&reason, width).to_string(), Meaning::Plain));
    for (text, meaning) in [(quote, Meaning::Quote), (promise, Meaning::Due)] {
        if let Some(text) = text {
            shown.push(look.line(SafeText::cells(&text, width).to_string(), meaning));
        }
    }
    shown
}
