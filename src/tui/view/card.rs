//! A client's card: people, numbers, promises, cases, and the history, newest first.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;

use crate::domain::{ClientCard, SafeText, TimelineEntry, TimelineKind};
use crate::i18n::{dates, kinds};
use crate::tui::theme::Meaning;
use crate::tui::widgets::{framed, lines, wrap};

use super::Look;

/// Draws the screen.
pub fn draw(frame: &mut Frame<'_>, area: Rect, look: Look<'_>) {
    let Some(card) = &look.model.clients.card else { return };
    let inside = framed(frame, area, &card.client.name, look.theme);
    let shown = content(look, card, usize::from(inside.width.saturating_sub(2)));
    let top = look.model.clients.scroll.min(shown.len().saturating_sub(usize::from(inside.height)));
    lines(frame, inside, shown.into_iter().skip(top).collect());
}

fn content(look: Look<'_>, card: &ClientCard, width: usize) -> Vec<Line<'static>> {
    let model = look.model;
    let words = model.words();
    let when = |at| dates::near_time(at, &model.zone, model.now, words);
    let mut page = Page { look, width, lines: Vec::new() };
    if let Some(wish) = &card.client.do_not_call {
        page.say(&words.card_do_not_call(when(wish.since).as_str(), wish.reason.as_str()), Meaning::Failure);
    }
    if let Some(owner) = &card.owner_name {
        page.say(&words.brief_owner(owner.as_str()), Meaning::Plain);
    }
    if let Some(segment) = &card.client.segment {
        page.say(&words.brief_segment(segment.as_str()), Meaning::Plain);
    }
    if let Some(zone) = &card.client.zone {
        let clock = dates::clock(model.now, zone);
        page.say(&words.brief_their_clock(clock.as_str(), zone.name()), Meaning::Plain);
    }
    if let Some(last) = &card.last_score {
        let score = last.score.value().to_string();
        let text = words.brief_last_score(score.as_str(), when(last.at).as_str());
        page.lines.push(Line::styled(format!(" {text}"), look.theme.class(last.score.class())));
        if let Some(quote) = &last.words {
            page.say(&words.quoted(quote.as_str()), Meaning::Quote);
        }
    }
    if let Some(note) = &card.client.note {
        page.say(note, Meaning::Plain);
    }
    page.heading(&words.card_people());
    for person in &card.people {
        let position = person.position.as_deref().map(|position| format!(", {position}")).unwrap_or_default();
        page.say(&format!("{}{position}", person.name.full), Meaning::Plain);
    }
    for phone in &card.phones {
        let number = phone.e164.as_deref().unwrap_or(&phone.raw);
        let extension = phone.extension.as_ref().map(|ext| words.phone_extension(ext.as_str())).unwrap_or_default();
        let dead = if phone.dead_since.is_some() { words.brief_dead_number() } else { String::new() };
        page.say(
            &format!("{number} {extension} {} {dead}", super::brief::phone_kind(phone.kind, words)),
            Meaning::Plain,
        );
    }
    for email in &card.emails {
        page.say(&email.address, Meaning::Plain);
    }
    if !card.deals.is_empty() {
        page.heading(&words.card_deals());
        for deal in &card.deals {
            page.say(&super::care::deal(look, deal), Meaning::Plain);
        }
    }
    if !card.checklists.is_empty() {
        page.heading(&words.card_checklists());
        page.lines.extend(super::care::on_card(look, &card.checklists, width));
    }
    if !card.planned.is_empty() {
        page.heading(&words.card_planned());
        for touch in &card.planned {
            page.say(&format!("{} — {}", when(touch.due), kinds::touch(touch.kind, words)), Meaning::Plain);
        }
    }
    if !card.promises.is_empty() {
        page.heading(&words.card_promises());
        for promise in &card.promises {
            let meaning = if promise.is_open() { Meaning::Due } else { Meaning::Faint };
            page.say(&words.brief_promise(when(promise.due).as_str(), promise.text.as_str()), meaning);
        }
    }
    if !card.cases.is_empty() {
        page.heading(&words.card_cases());
        for case in &card.cases {
            let meaning = if case.closed_at.is_some() { Meaning::Faint } else { Meaning::Due };
            page.say(&words.card_case(when(case.due).as_str(), case.subject.as_str()), meaning);
        }
    }
    page.heading(&words.card_history());
    if card.timeline.is_empty() {
        page.say(&words.brief_no_contact(), Meaning::Faint);
    }
    for entry in &card.timeline {
        let text = format!("{} — {}", when(entry.at), happened(look, entry));
        page.say(&text, Meaning::Plain);
    }
    page.lines
}

struct Page<'m> {
    look: Look<'m>,
    width: usize,
    lines: Vec<Line<'static>>,
}

impl Page<'_> {
    fn say(&mut self, text: &str, meaning: Meaning) {
        let look = self.look;
        self.lines.extend(wrap(text, self.width).into_iter().map(|line| look.line(format!(" {line}"), meaning)));
    }

    fn heading(&mut self, text: &str) {
        self.lines.push(Line::default());
        self.say(text, Meaning::Heading);
    }
}

fn happened(look: Look<'_>, entry: &TimelineEntry) -> String {
    let words = look.model.words();
    match &entry.what {
        TimelineKind::Call { outcome, seconds, note, score, words: said, .. } => {
            let outcome = outcome
                .as_ref()
                .map_or_else(|| words.card_call_without_outcome(), |code| super::brief::outcome_label(look, code));
            let length = seconds.map(|seconds| dates::running_time(u64::from(seconds)));
            let score = score.map(|score| words.card_score(score.value().to_string().as_str()));
            let said = said.as_deref().map(|said| words.quoted(said));
            [Some(words.card_call(outcome.as_str())), length, score, said, note.clone()]
                .into_iter()
                .flatten()
                .map(|part| SafeText::new(&part).to_string())
                .collect::<Vec<_>>()
                .join(" · ")
        }
        TimelineKind::Touch { kind, goal, .. } => {
            let goal = goal.as_deref().map(|goal| format!(" · {goal}")).unwrap_or_default();
            format!("{}{goal}", kinds::touch(*kind, words))
        }
        TimelineKind::Letter { letter } => words.card_letter(letter.to.as_str(), letter.subject.as_str()),
        TimelineKind::DealSigned { title } => words.card_deal_signed(title.as_str()),
        TimelineKind::DealDelivered { title } => words.card_deal_delivered(title.as_str()),
        TimelineKind::Promised { text } => words.card_promised(text.as_str()),
        TimelineKind::Kept { text } => words.card_kept(text.as_str()),
        TimelineKind::CaseOpened { subject } => words.card_case_opened(subject.as_str()),
        TimelineKind::CaseClosed { closing } => words.card_case_closed(closing.as_deref().unwrap_or_default()),
        TimelineKind::Broken { text, reason } => {
            words.cases_card_broken(text.as_str(), reason.as_deref().unwrap_or_default())
        }
        TimelineKind::Reopened { subject } => words.cases_card_reopened(subject.as_str()),
        TimelineKind::CommitmentNoted { subject, text } => words.cases_card_noted(subject.as_str(), text.as_str()),
    }
}
