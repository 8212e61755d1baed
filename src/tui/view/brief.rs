//! A client before the call: what to know, and which number is dialled.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;

use crate::app::brief::Brief;
use crate::app::mouse::Target;
use crate::domain::{
    Briefing, CallRow, Candidate, Exclusion, Language, Named, OutcomeCode, Phone, PhoneId, PhoneKind, PromiseLine,
    Purpose, Reason, SafeText, TouchKind, with_short_form,
};
use crate::i18n::{Messages, dates, kinds, reasons, telephone, zones};
use crate::tui::theme::Meaning;
use crate::tui::widgets::{framed, lines, wrap};

use super::Look;

/// Promises that stand before everything else that is known; how many more there are is said below them.
pub const PROMISES: usize = 2;

/// Draws the screen.
pub fn draw(frame: &mut Frame<'_>, area: Rect, look: Look<'_>) {
    let model = look.model;
    let words = model.words();
    let Some(brief) = &model.brief else { return };
    let inside = framed(frame, area, &words.brief_title(), look.theme);
    let width = usize::from(inside.width);
    let mut shown = Vec::new();
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
        shown.push(look.line(format!(" ! {}", words.brief_no_number()), Meaning::Warning));
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
    let room = usize::from(inside.height).saturating_sub(shown.len()).max(2);
    let known = before_call(brief, look, width, room);
    let (known, last_top) = known_in_sight(known, brief.top, room, look);
    look.reaches(last_top);
    let mut all = known;
    let places = inside.rows().skip(all.len() + numbers).take(brief.row.candidate.phones.len());
    for (at, place) in places.enumerate() {
        look.spot(place, Target::Number(at));
    }
    all.append(&mut shown);
    lines(frame, inside, all);
}

/// What is known from the line `top` on, in so many rows, above the numbers: a blank row parts the two where there is one
/// to spare, and where something is out of sight it says how much. Also the last `top` that shows anything new.
fn known_in_sight(known: Vec<Line<'static>>, top: usize, room: usize, look: Look<'_>) -> (Vec<Line<'static>>, usize) {
    let all = known.len();
    if all <= room {
        let blank = (all < room).then(Line::default);
        return (known.into_iter().chain(blank).collect(), 0);
    }
    let shown = room.saturating_sub(1);
    let last_top = all - shown;
    let top = top.min(last_top);
    let count = unseen(look, top, last_top - top);
    (known.into_iter().skip(top).take(shown).chain([count]).collect(), last_top)
}

/// How many lines are out of sight, for the lower border of a box; an empty line where there are none.
pub fn unseen(look: Look<'_>, above: usize, below: usize) -> Line<'static> {
    let words = look.model.words();
    let above = (above > 0).then(|| words.outcomes_more_above(above.to_string()));
    let below = (below > 0).then(|| words.outcomes_more_below(below.to_string()));
    let unseen: Vec<String> = above.into_iter().chain(below).collect();
    if unseen.is_empty() { Line::default() } else { look.line(format!(" {} ", unseen.join("   ")), Meaning::Key) }
}

/// All that is known, what can do harm first. Where there is no room for all of it, the later promises stand at its end.
fn before_call(brief: &Brief, look: Look<'_>, width: usize, room: usize) -> Vec<Line<'static>> {
    let all = |promises: usize| {
        let mut shown = harm(&brief.briefing, look, width);
        shown.extend(reason(&brief.row, look, width));
        shown.extend(known(&brief.row, Some(&brief.briefing), true, promises, look, width));
        shown
    };
    let whole = all(usize::MAX);
    if whole.len() <= room {
        return whole;
    }
    let mut shown = all(PROMISES);
    let later = promises(&brief.row, true).skip(PROMISES);
    shown.extend(later.flat_map(|promise| promise_lines(promise, look, width)));
    shown
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
    // Whether to dial it comes before whose it is: a long name is cut.
    let parts = [raw, kind, dead, just, whose.map(|person| person.name.full.clone())];
    let rest = parts.into_iter().flatten().collect::<Vec<_>>().join(" · ");
    let meaning = if !phone.is_worth_dialing() || tried.contains(&phone.id) { Meaning::Faint } else { Meaning::Plain };
    look.line(SafeText::cells(&format!(" {mark} {number}  {rest}"), width).to_string(), meaning)
}

/// A text over as many lines as it needs; a warning has its sign, for where there is no colour.
fn said(text: &str, meaning: Meaning, look: Look<'_>, width: usize) -> Vec<Line<'static>> {
    let sign = if meaning == Meaning::Warning { "! " } else { "" };
    wrap(&format!("{sign}{text}"), width.saturating_sub(2))
        .into_iter()
        .map(|line| look.line(format!(" {line}"), meaning))
        .collect()
}

/// What can do harm in a talk: what is not to be mentioned, leave that was refused.
pub fn harm(briefing: &Briefing, look: Look<'_>, width: usize) -> Vec<Line<'static>> {
    let words = look.model.words();
    let avoid = briefing.avoid.as_deref().map(str::trim).filter(|avoid| !avoid.is_empty());
    let avoid = avoid.map(|avoid| words.brief_not_to_mention(avoid));
    let refused = refused(briefing).then(|| words.brief_consents(consents(briefing, look).as_str()));
    avoid.into_iter().chain(refused).flat_map(|text| said(&text, Meaning::Warning, look, width)).collect()
}

/// The client has refused leave for something.
fn refused(briefing: &Briefing) -> bool {
    Purpose::ALL.iter().any(|purpose| briefing.consent(*purpose).is_some_and(|word| !word.granted))
}

/// The cases that are open, and the language where it is not the operator's own.
fn open_cases(briefing: &Briefing, candidate: &Candidate, look: Look<'_>, width: usize) -> Vec<Line<'static>> {
    let (model, words) = (look.model, look.model.words());
    let mut shown = Vec::new();
    let mut say = |text: &str| shown.extend(said(text, Meaning::Due, look, width));
    if let Some(language) = briefing.language.filter(|language| *language != model.language) {
        say(&spoken(language, words));
    }
    for case in &briefing.cases {
        let due = dates::until(case.due, &model.zone, model.now, words);
        // The client's words stand there already, as the goal of the call or beside the score.
        let told = [candidate.touch.goal.as_ref(), candidate.last_score.as_ref().and_then(|last| last.words.as_ref())];
        if case.subject.is_empty() || told.contains(&Some(&case.subject)) {
            say(&words.brief_case_due(due.as_str()));
        } else {
            say(&words.brief_case(due.as_str(), case.subject.as_str()));
        }
    }
    shown
}

/// What else was read when the client was taken for a call: who decides, what was bought, what was agreed to. What the
/// call is about was sold before, and is told as its reason.
fn background(briefing: &Briefing, sold: Option<&str>, look: Look<'_>, width: usize) -> Vec<Line<'static>> {
    let words = look.model.words();
    let room = width.saturating_sub(2);
    let mut shown = Vec::new();
    let mut say = |text: &str, meaning: Meaning| shown.extend(said(text, meaning, look, width));
    let people: Vec<String> = briefing
        .with_roles()
        .map(|person| format!("{} — {}", person.name.full, person.role.as_deref().unwrap_or_default()))
        .collect();
    if !people.is_empty() {
        say(&words.brief_people(people.join("; ").as_str()), Meaning::Plain);
    }
    if let Some(product) = briefing.product.as_deref().filter(|product| Some(*product) != sold) {
        say(&words.brief_product(product), Meaning::Plain);
    }
    if !refused(briefing) {
        say(&words.brief_consents(consents(briefing, look).as_str()), Meaning::Faint);
    }
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
    let name = |purpose: &Purpose| kinds::purpose(*purpose, words);
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

/// Why the client is here, and what the list knows of the client, as lines.
pub fn about(row: &CallRow, look: Look<'_>, width: usize) -> Vec<Line<'static>> {
    let mut shown = reason(row, look, width);
    shown.extend(known(row, None, true, PROMISES, look, width));
    shown
}

/// Who is rung and why.
fn reason(row: &CallRow, look: Look<'_>, width: usize) -> Vec<Line<'static>> {
    let model = look.model;
    let words = model.words();
    let candidate = &row.candidate;
    let mut shown = Vec::new();
    let mut say = |text: &str, meaning: Meaning| shown.extend(said(text, meaning, look, width));
    if let Some(person) = &candidate.person {
        let position = person.position.as_deref().map(|position| format!(", {position}")).unwrap_or_default();
        say(&format!("{}{position}", person.name.full), Meaning::Plain);
    }
    let reason = reasons::of_row(row, &model.zone, model.now, words);
    say(&reason, Meaning::Heading);
    if let Some(goal) = candidate.touch.goal.as_ref().filter(|goal| promised(row) != Some(goal.trim())) {
        say(&goal_in_words(candidate, goal, words), Meaning::Plain);
    }
    if let Some(care) = &candidate.care {
        let seller = care.seller.and_then(|id| model.operator_name(id)).unwrap_or_default();
        say(&words.care_of_deal(care.product.as_str(), seller.as_str()), Meaning::Plain);
        if let Some(list) = &care.checklist {
            say(&words.care_checklist_progress(words.care_progress(list.done, list.of).as_str()), Meaning::Plain);
        }
    }
    let told = |exclusion: &&Exclusion| !is_the_reason(exclusion, &row.reason);
    if let Some(exclusion) = row.excluded.as_ref().or(row.warning.as_ref()).filter(told) {
        let name_of = |id| model.operator_name(id);
        say(
            &reasons::exclusion(exclusion, (&model.zone, &row.candidate.zone), model.now, &name_of, words),
            Meaning::Warning,
        );
    }
    shown
}

/// The client is not rung before the time that was agreed on, and that time is the reason already.
fn is_the_reason(exclusion: &Exclusion, reason: &Reason) -> bool {
    match (exclusion, reason) {
        (Exclusion::Appointed(agreed), Reason::CallbackDue(due) | Reason::CallbackMissed(due)) => {
            agreed == due && agreed.operator.is_none()
        }
        _ => false,
    }
}

/// What the touch is to achieve. Of somebody who was named, it is who has named them.
pub fn goal_in_words(candidate: &Candidate, goal: &str, words: &Messages) -> String {
    if candidate.touch.kind == TouchKind::Lead { words.brief_recommended_by(goal) } else { goal.to_owned() }
}

/// The promise that is the reason of the call, in the words that the reason has.
fn promised(row: &CallRow) -> Option<&str> {
    match &row.reason {
        Reason::PromiseDue { text, .. } => Some(text.trim()),
        _ => None,
    }
}

/// The promises to a client, without the one that stands in the reason beside them.
fn promises(row: &CallRow, beside_reason: bool) -> impl Iterator<Item = &PromiseLine> {
    let told = promised(row).filter(|_| beside_reason);
    row.candidate.promises.iter().filter(move |promise| told != Some(promise.text.trim()))
}

fn promise_lines(promise: &PromiseLine, look: Look<'_>, width: usize) -> Vec<Line<'static>> {
    let due = dates::near_time(promise.due, &look.model.zone, look.model.now, look.model.words());
    said(&look.model.words().brief_promise(due.as_str(), promise.text.as_str()), Meaning::Due, look, width)
}

/// What is known of the client, as lines, what is owed first: at most so many promises, and how many there are besides.
pub fn known(
    row: &CallRow,
    briefing: Option<&Briefing>,
    beside_reason: bool,
    most: usize,
    look: Look<'_>,
    width: usize,
) -> Vec<Line<'static>> {
    let words = look.model.words();
    let candidate = &row.candidate;
    let mut shown = clock(candidate, look, width);
    shown.extend(briefing.map(|briefing| open_cases(briefing, candidate, look, width)).unwrap_or_default());
    shown.extend(promises(row, beside_reason).take(most).flat_map(|promise| promise_lines(promise, look, width)));
    let more = promises(row, beside_reason).count().saturating_sub(most);
    if more > 0 {
        let more = words.brief_more_promises(i64::try_from(more).unwrap_or(i64::MAX));
        shown.extend(said(&more, Meaning::Due, look, width));
    }
    shown.extend(last_score(candidate, look, width));
    shown.extend(contacts(candidate, look, width));
    let sold = candidate.care.as_ref().map(|care| care.product.as_str());
    shown.extend(briefing.map(|briefing| background(briefing, sold, look, width)).unwrap_or_default());
    shown
}

fn clock(candidate: &Candidate, look: Look<'_>, width: usize) -> Vec<Line<'static>> {
    let words = look.model.words();
    let theirs = dates::clock(look.model.now, &candidate.zone);
    let named = zones::named(&candidate.zone, words);
    let zone = if candidate.zone_assumed {
        words.brief_their_clock_assumed(theirs, named)
    } else {
        words.brief_their_clock(theirs, named)
    };
    said(&zone, Meaning::Plain, look, width)
}

fn last_score(candidate: &Candidate, look: Look<'_>, width: usize) -> Vec<Line<'static>> {
    let (model, words) = (look.model, look.model.words());
    let Some(last) = &candidate.last_score else { return Vec::new() };
    let when = dates::near_day(model.zone.date(last.at), model.zone.date(model.now), words);
    let style = look.theme.class(last.score.class());
    let score = words.brief_last_score(last.score.value().to_string().as_str(), when.as_str());
    let score = said(&score, Meaning::Plain, look, width).into_iter().map(|line| line.style(style));
    let quote = last.words.as_ref().map(|quote| said(&words.quoted(quote.as_str()), Meaning::Quote, look, width));
    score.chain(quote.unwrap_or_default()).collect()
}

/// When the client was rung and spoken to, and whose client it is.
fn contacts(candidate: &Candidate, look: Look<'_>, width: usize) -> Vec<Line<'static>> {
    let (model, words) = (look.model, look.model.words());
    let mut shown = Vec::new();
    let mut say = |text: &str, meaning: Meaning| shown.extend(said(text, meaning, look, width));
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
        let when = dates::near_time(attempt.began, &model.zone, model.now, words);
        say(&format!("· {when} — {}", outcome_label(look, &attempt.outcome, candidate.touch.kind)), Meaning::Faint);
    }
    if let Some(owner) = candidate.owner.and_then(|id| model.operator_name(id)) {
        say(&words.brief_owner(owner.as_str()), Meaning::Plain);
    }
    if let Some(segment) = &candidate.segment {
        say(&words.brief_segment(segment.as_str()), Meaning::Plain);
    }
    shown
}

/// The words of an outcome by its code, as it is called after a contact of this kind.
pub fn outcome_label(look: Look<'_>, code: &OutcomeCode, kind: TouchKind) -> String {
    let named = if kind == TouchKind::Survey { Named::Outcome(code) } else { Named::Talk(code) };
    look.model.playbooks.words_of(named, look.model.language)
}

/// The same in four lines, for a narrow window; of a call that is on, its path stands in the place of the reason.
pub fn in_short(
    row: &CallRow,
    look: Look<'_>,
    width: usize,
    instead_of_reason: Option<Line<'static>>,
) -> Vec<Line<'static>> {
    let words = look.model.words();
    let candidate = &row.candidate;
    let person = candidate.person.as_ref().map(|person| person.name.full.as_str()).unwrap_or_default();
    let phone = candidate.phones.first().filter(|phone| phone.is_dialable());
    let number = phone.map(telephone::number).unwrap_or_default();
    let joined = |parts: [&str; 2]| parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ");
    let name = with_short_form(&candidate.client_name);
    let whom = joined([person, number.as_str()]);
    let whole = joined([name.as_str(), whom.as_str()]);
    let quote = candidate.last_score.as_ref().map(|last| {
        let words_said = last.words.as_deref().map(|quote| words.quoted(quote)).unwrap_or_default();
        format!("{} {words_said}", last.score.value())
    });
    let promise = candidate.promises.first().map(|promise| {
        let due = dates::near_time(promise.due, &look.model.zone, look.model.now, words);
        words.brief_promise(due.as_str(), promise.text.as_str())
    });
    let cut = |text: &str, meaning| look.line(SafeText::cells(text, width).to_string(), meaning);
    // Beside a long name whoever is rung has a line of their own.
    let mut shown = if SafeText::new(&whole).width() <= width || whom.is_empty() {
        vec![cut(&whole, Meaning::Heading)]
    } else {
        vec![cut(&name, Meaning::Heading), cut(&whom, Meaning::Heading)]
    };
    let why = || cut(&reasons::of_row(row, &look.model.zone, look.model.now, words), Meaning::Plain);
    shown.push(instead_of_reason.unwrap_or_else(why));
    // What is owed stays where there is no room for both.
    let quote = quote.filter(|_| shown.len() < 3 || promise.is_none());
    for (text, meaning) in [(quote, Meaning::Quote), (promise, Meaning::Due)] {
        shown.extend(text.map(|text| cut(&text, meaning)));
    }
    shown
}
