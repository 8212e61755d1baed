//! A client's card: in a wide window what is known on the left and what happened on the right; in a narrow one the
//! parts below each other, of which the one with the cursor is unfolded. Only lines in sight are made.

use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::text::Line;
use unicode_width::UnicodeWidthStr;

use crate::app::clients::card::{self, Section};
use crate::app::clients::edit;
use crate::app::layout;
use crate::app::mouse::Target;
use crate::domain::{
    CardField, ChecklistRow, ChecklistState, ClientCard, Email, Person, PersonId, Phone, with_short_form,
};
use crate::i18n::{Messages, dates, fields, kinds, numbers, telephone, zones};
use crate::tui::theme::Meaning;
use crate::tui::widgets::{below_box, cell, framed, lines, wrap};

use super::{Look, timeline};

/// Cells of the name of a field.
const LABEL: usize = 15;

/// Cells by which the later rows of a text stand further in than its first, and than what belongs to it.
const HANG: usize = 4;

/// Rows that a text takes at most, and where the cursor is on it.
const ROWS: usize = 3;
const ROWS_SELECTED: usize = 14;

/// More of a text is never looked at for a card: a note may be 60 kB long.
const LETTERS: usize = 2_000;

/// Draws the screen.
pub fn draw(frame: &mut Frame<'_>, area: Rect, look: Look<'_>) {
    let Some(shown) = &look.model.clients.card else { return };
    let words = look.model.words();
    let notices = notices(look, shown);
    let [top, body] =
        Layout::vertical([Constraint::Length(u16::try_from(notices.len()).unwrap_or(0)), Constraint::Fill(1)])
            .areas(area);
    lines(frame, top, notices);
    let page = card::page(shown);
    let here = page.get(look.model.clients.card_at).map_or(Section::About, |(section, _)| *section);
    let view = View { look, card: shown, page: &page };
    if layout::wide(look.model.size) {
        let [left, right] = Layout::horizontal([Constraint::Percentage(52), Constraint::Fill(1)]).areas(body);
        let inside = framed(frame, left, &with_short_form(&shown.client.name), look.theme);
        let facts = &Section::ALL[..Section::ALL.len() - 1];
        view.column(frame, inside, facts, here, false);
        let title = format!("{} · {}", words.card_section_timeline(), view.count(Section::Timeline));
        let inside = framed(frame, right, &title, look.theme);
        view.column(frame, inside, &[Section::Timeline], here, false);
    } else {
        let inside = framed(frame, body, &with_short_form(&shown.client.name), look.theme);
        view.column(frame, inside, &Section::ALL, here, true);
    }
}

/// What has to be known before anything else.
fn notices(look: Look<'_>, card: &ClientCard) -> Vec<Line<'static>> {
    let (model, words) = (look.model, look.model.words());
    let day = |at| dates::near_day(model.zone.date(at), model.zone.date(model.now), words);
    let mut found = Vec::new();
    if let Some(wish) = &card.client.do_not_call {
        found.push((words.card_do_not_call(day(wish.since).as_str(), wish.reason.as_str()), Meaning::Failure));
    }
    if card.record.merged_into.is_some() {
        found.push((words.card_merged_into(), Meaning::Warning));
    } else if let Some(at) = card.record.archived_at {
        found.push((words.card_archived(day(at)), Meaning::Warning));
    }
    if let Some(avoid) = &card.record.avoid {
        let label = fields::label(CardField::Avoid, words);
        found.push((format!("{label}: {}", beginning(avoid)), Meaning::Warning));
    }
    if !card.record.merged.is_empty() {
        found.push((words.card_merged(card.record.merged.join(", ")), Meaning::Faint));
    }
    let width = usize::from(look.model.size.0).saturating_sub(2);
    found.into_iter().map(|(text, meaning)| look.line(format!(" {}", cell(&text, width)), meaning)).collect()
}

/// The beginning of a text that may be very long, to be wrapped.
pub(super) fn beginning(text: &str) -> String {
    text.chars().take(LETTERS).collect()
}

/// The name of a part.
fn title(section: Section, words: &Messages) -> String {
    match section {
        Section::About => words.card_section_about(),
        Section::People => words.card_section_people(),
        Section::Deals => words.card_section_deals(),
        Section::Owed => words.card_section_owed(),
        Section::Said => words.card_section_said(),
        Section::Planned => words.card_section_planned(),
        Section::Consents => words.card_section_consents(),
        Section::Extra => words.card_section_extra(),
        Section::Timeline => words.card_section_timeline(),
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Block {
    Heading(Section),
    /// What will stand in the history, as long as there is none.
    Nothing,
    Line(usize),
}

fn place_of(blocks: &[Block], block: Block) -> Option<usize> {
    blocks.iter().position(|known| *known == block)
}

struct View<'m> {
    look: Look<'m>,
    card: &'m ClientCard,
    page: &'m [(Section, card::Line)],
}

/// A text with its meaning, before it is cut into rows.
type Said = (String, Meaning);

impl View<'_> {
    fn count(&self, section: Section) -> String {
        let count = card::count(self.page, section);
        let more = section == Section::Timeline && self.card.more_timeline;
        format!("{count}{}", if more { "+" } else { "" })
    }

    /// Draws these parts around the cursor; where `folded`, only the part with the cursor is open. What is out of sight
    /// is counted in the border, and the heading of the part with the cursor stays.
    fn column(&self, frame: &mut Frame<'_>, area: Rect, sections: &[Section], here: Section, folded: bool) {
        let blocks = self.blocks(sections, here, folded);
        let mut rows = self.rows_around(area, &blocks, here, folded);
        let first = rows.first().and_then(|(block, _)| place_of(&blocks, *block)).unwrap_or(0);
        let last = rows.last().and_then(|(block, _)| place_of(&blocks, *block)).unwrap_or(0);
        let scrolled_away = place_of(&blocks, Block::Heading(here)).is_some_and(|heading| heading < first);
        if let Some(row) = rows.first_mut().filter(|_| scrolled_away) {
            *row = (Block::Heading(here), self.heading(here, true, folded, usize::from(area.width)));
        }
        let below = blocks.len().saturating_sub(last + 1);
        self.targets(area, &rows);
        below_box(frame, area, Line::default(), super::brief::unseen(self.look, first, below));
        lines(frame, area, rows.into_iter().map(|(_, row)| row).collect());
    }

    /// What a click on these rows chooses.
    fn targets(&self, area: Rect, rows: &[(Block, Line<'static>)]) {
        let at = self.look.model.clients.card_at;
        // The first line of a part stands for its heading.
        let first = |section: Section| self.page.iter().position(|(of, _)| *of == section);
        for ((block, _), place) in rows.iter().zip(area.rows()) {
            match block {
                Block::Line(line) => self.look.row(place, *line, at),
                Block::Nothing => {}
                Block::Heading(section) => {
                    if let Some(first) = first(*section) {
                        self.look.spot(place, Target::Line { at: first, cursor: at });
                    }
                }
            }
        }
    }

    fn blocks(&self, sections: &[Section], here: Section, folded: bool) -> Vec<Block> {
        let mut blocks = Vec::new();
        for section in sections {
            let empty = !self.page.iter().any(|(of, _)| of == section);
            if sections.len() > 1 && !(empty && matches!(section, Section::Said | Section::Extra)) {
                blocks.push(Block::Heading(*section));
            }
            if empty && *section == Section::Timeline {
                blocks.push(Block::Nothing);
            }
            if !folded || *section == here {
                let of = self.page.iter().enumerate().filter(|(_, (of, _))| of == section);
                blocks.extend(of.map(|(at, _)| Block::Line(at)));
            }
        }
        blocks
    }

    fn rows_around(&self, area: Rect, blocks: &[Block], here: Section, folded: bool) -> Vec<(Block, Line<'static>)> {
        let at = self.look.model.clients.card_at;
        let cursor = blocks.iter().position(|block| matches!(block, Block::Line(line) if *line == at));
        let width = usize::from(area.width);
        around(blocks, cursor.unwrap_or(0), usize::from(area.height), |block| match block {
            Block::Heading(section) => vec![self.heading(*section, *section == here, folded, width)],
            Block::Nothing => {
                let text = wrap(&self.look.model.words().card_timeline_empty(), width.saturating_sub(2));
                text.into_iter().map(|row| self.look.line(format!(" {row}"), Meaning::Faint)).collect()
            }
            Block::Line(line) => self.rows(*line, *line == at, width),
        })
    }

    fn heading(&self, section: Section, here: bool, folded: bool, width: usize) -> Line<'static> {
        let words = self.look.model.words();
        let mark = if !folded {
            ""
        } else if here {
            "▾ "
        } else {
            "▸ "
        };
        let count = if section == Section::About { String::new() } else { format!(" · {}", self.count(section)) };
        self.look.line(cell(&format!(" {mark}{}{count}", title(section, words)), width), Meaning::Heading)
    }

    /// The rows of a line: its text, and below it what belongs to it.
    fn rows(&self, at: usize, selected: bool, width: usize) -> Vec<Line<'static>> {
        let Some((_, line)) = self.page.get(at) else { return Vec::new() };
        let most = if selected { ROWS_SELECTED } else { ROWS };
        let (indent, said) = self.said(line);
        // The rows of a long value stand below each other, beside the name of its field.
        let label = self.label(line);
        let mut rows = Vec::new();
        for (first, (text, meaning)) in said.into_iter().enumerate().map(|(at, said)| (at == 0, said)) {
            let indent = if first { indent } else { indent + 2 };
            let room = width.saturating_sub(indent + 2 + label.width());
            let text = beginning(&text);
            let mut wrapped = wrap(&text, room);
            // What goes on below hangs, so that no name in it looks like the beginning of another entry.
            let hang = if first && label.is_empty() && wrapped.len() > 1 { HANG } else { 0 };
            let room = room.saturating_sub(hang);
            if hang > 0 {
                wrapped = wrap(&text, room);
            }
            if wrapped.len() > most {
                wrapped.truncate(most);
                if let Some(last) = wrapped.last_mut() {
                    *last = cell(last, room.saturating_sub(1)).trim_end().to_owned() + "…";
                }
            }
            for (at, row) in wrapped.into_iter().enumerate() {
                let indent = if at > 0 { indent + hang } else { indent };
                // What the cursor is on is marked over its whole width, all rows of it.
                let meaning = if selected && first { Meaning::Selected } else { meaning };
                let named = if rows.is_empty() { label.clone() } else { " ".repeat(label.width()) };
                let text = format!("{}{named}{row}", " ".repeat(indent + 1));
                rows.push(self.look.line(cell(&text, width), meaning));
            }
        }
        rows
    }

    /// The name of a field of the client with the blank behind it; nothing on other lines.
    fn label(&self, line: &card::Line) -> String {
        match line {
            card::Line::Field(field) => cell(&fields::label(*field, self.look.model.words()), LABEL) + " ",
            _ => String::new(),
        }
    }

    fn said(&self, line: &card::Line) -> (usize, Vec<Said>) {
        let words = self.look.model.words();
        let card = self.card;
        match line {
            card::Line::Field(field) => (1, vec![self.field(*field)]),
            card::Line::Person(id) => (1, vec![self.person(*id)]),
            card::Line::PersonField(id, field) => {
                let value = edit::of_person(card, *id, *field, words);
                let (value, meaning) =
                    if value.is_empty() { ("—".to_owned(), Meaning::Faint) } else { (value, Meaning::Plain) };
                (3, vec![(format!("{}: {value}", fields::label(*field, words)), meaning)])
            }
            card::Line::Phone(id) => {
                let phone = card.phones.iter().find(|phone| phone.id == *id);
                phone.map_or((1, Vec::new()), |phone| (3, vec![self.phone(phone)]))
            }
            card::Line::Email(id) => {
                let email = card.emails.iter().find(|email| email.id == *id);
                (3, email.map(|email| self.email(email)).into_iter().collect())
            }
            card::Line::Checklist(id) => {
                let found = card.checklists.iter().find(|checklist| checklist.id == *id);
                (3, found.map(|checklist| self.checklist(checklist)).into_iter().collect())
            }
            card::Line::Deal(_) | card::Line::Promise(_) | card::Line::Case(_) | card::Line::Planned(_) => {
                (1, self.owed(line).into_iter().collect())
            }
            card::Line::Themes | card::Line::Quote(_) | card::Line::Referral(_) | card::Line::NamedBy => {
                (1, self.noted(line).into_iter().collect())
            }
            card::Line::Consent(at) => (1, self.consent(*at).into_iter().collect()),
            card::Line::Extra(at) => (1, self.extra(*at).into_iter().collect()),
            card::Line::Entry(at) => {
                let entry = card.timeline.get(*at);
                (0, entry.map(|entry| timeline::said(self.look, entry)).unwrap_or_default())
            }
        }
    }

    fn field(&self, field: CardField) -> Said {
        let (model, words) = (self.look.model, self.look.model.words());
        let mut value = edit::of_client(self.card, field, words);
        if let (CardField::Zone, Some(zone)) = (field, &self.card.client.zone) {
            let clock = dates::clock(model.now, zone);
            value = if self.card.client.zone_assumed {
                words.brief_their_clock_assumed(clock, zones::named(zone, words))
            } else {
                words.brief_their_clock(clock, zones::named(zone, words))
            };
        }
        let meaning = match field {
            _ if value.is_empty() => Meaning::Faint,
            CardField::Avoid => Meaning::Warning,
            _ => Meaning::Plain,
        };
        (if value.is_empty() { "—".to_owned() } else { value }, meaning)
    }

    fn day(&self, at: crate::domain::Moment) -> String {
        let model = self.look.model;
        in_one_row(&dates::near_day(model.zone.date(at), model.zone.date(model.now), model.words()))
    }

    fn name(&self, person: Option<PersonId>) -> Option<&str> {
        let found = self.card.people.iter().find(|known| Some(known.id) == person);
        found.map(|person: &Person| person.name.full.as_str())
    }

    fn person(&self, id: PersonId) -> Said {
        let words = self.look.model.words();
        let Some(person) = self.card.people.iter().find(|person| person.id == id) else {
            return (String::new(), Meaning::Plain);
        };
        let left = self.card.contacts.get(&id).and_then(|known| known.left_at);
        let unwanted = person.do_not_call.as_ref();
        let more = [
            left.map(|at| words.card_left_since(self.day(at))),
            unwanted.map(|wish| words.card_person_do_not_call(self.day(wish.since))),
        ];
        let text: Vec<String> = std::iter::once(person.name.full.clone()).chain(more.into_iter().flatten()).collect();
        let meaning = match (left, unwanted) {
            (Some(_), _) => Meaning::Faint,
            (None, Some(_)) => Meaning::Warning,
            (None, None) => Meaning::Heading,
        };
        (text.join(" · "), meaning)
    }

    fn phone(&self, phone: &Phone) -> Said {
        let words = self.look.model.words();
        let number = match &phone.e164 {
            Some(_) => telephone::with_extension(phone, words),
            None => format!("{} {}", words.brief_unreadable_number(), phone.raw),
        };
        let kind = Some(super::brief::phone_kind(phone.kind, words)).filter(|kind| !kind.is_empty());
        let firm = phone.person.is_none().then(|| words.card_of_the_firm());
        let dead = phone.dead_since.map(|at| words.card_dead_since(self.day(at)));
        let meaning = if phone.dead_since.is_some() { Meaning::Faint } else { Meaning::Plain };
        let parts: Vec<String> = [Some(number), kind, firm, dead].into_iter().flatten().collect();
        (parts.join(" · "), meaning)
    }

    fn email(&self, email: &Email) -> Said {
        // Those of the firm stand below the last person's.
        let firm = email.person.is_none().then(|| self.look.model.words().card_of_the_firm());
        let parts: Vec<String> = std::iter::once(email.address.clone()).chain(firm).collect();
        (parts.join(" · "), Meaning::Plain)
    }

    fn owed(&self, line: &card::Line) -> Option<Said> {
        let (card, model, words) = (self.card, self.look.model, self.look.model.words());
        let when = |at| in_one_row(&dates::near_time(at, &model.zone, model.now, words));
        let late = |text: String, due| {
            if due < model.now { (words.card_overdue(text), Meaning::Due) } else { (text, Meaning::Plain) }
        };
        match line {
            card::Line::Deal(id) => {
                let deal = card.deals.iter().find(|deal| deal.id == *id)?;
                let sum = deal.amount_minor.map(|sum| numbers::money(sum, deal.currency.as_deref(), words));
                let today = model.zone.date(model.now);
                let day = |day| in_one_row(&dates::near_day(day, today, words));
                let signed = deal.signed_on.map(|at| words.deal_signed_on(day(at)));
                let delivered = deal.delivered_on.map(|at| words.card_deal_delivery(day(at)));
                let dates: Vec<String> = signed.into_iter().chain(delivered).collect();
                let dates = (!dates.is_empty()).then(|| dates.join(", "));
                let seller = deal.seller.and_then(|seller| model.operator_name(seller));
                let stage = deal.stage.map(|stage| fields::deal_stage(stage, words));
                let parts = [Some(deal.title.clone()), stage, sum, dates, seller];
                let parts: Vec<String> = parts.into_iter().flatten().collect();
                let lost = deal.stage == Some(crate::domain::DealStage::Lost);
                Some((parts.join(" · "), if lost { Meaning::Faint } else { Meaning::Plain }))
            }
            card::Line::Promise(id) => {
                let promise = card.promises.iter().find(|promise| promise.id == *id)?;
                Some(match promise.kept_at {
                    Some(at) => (words.card_promise_kept(when(at), &promise.text), Meaning::Faint),
                    None => {
                        let owner = model.operator_name(promise.owner).map(|name| format!(" · {name}"));
                        let text = words.brief_promise(when(promise.due), &promise.text);
                        late(format!("{text}{}", owner.unwrap_or_default()), promise.due)
                    }
                })
            }
            card::Line::Case(id) => {
                let case = card.cases.iter().find(|case| case.id == *id)?;
                Some(match case.closed_at {
                    Some(at) => (words.card_case_closed_line(when(at), &case.subject), Meaning::Faint),
                    None => (words.card_case(when(case.due), &case.subject), Meaning::Due),
                })
            }
            card::Line::Planned(id) => {
                let touch = card.planned.iter().find(|touch| touch.id == *id)?;
                let goal = touch.goal.as_deref().map(|goal| format!(" · {goal}")).unwrap_or_default();
                let person = self.name(touch.person).map(|name| format!(" · {name}")).unwrap_or_default();
                let kind = kinds::touch(touch.kind, words);
                Some(late(format!("{} · {kind}{goal}{person}", self.due(touch.due)), touch.due))
            }
            _ => None,
        }
    }

    /// What was written down in calls: themes, words to be quoted, who named whom.
    fn noted(&self, line: &card::Line) -> Option<Said> {
        let (model, words) = (self.look.model, self.look.model.words());
        let written = &self.card.written;
        Some(match line {
            card::Line::Themes => (words.card_themes(card::themes(model, written).join(", ")), Meaning::Plain),
            card::Line::Quote(at) => {
                let quote = written.quotes.get(*at)?;
                let permitted = match quote.permitted {
                    Some(true) => words.card_quote_granted(),
                    Some(false) => words.card_quote_refused(),
                    None => words.card_quote_unasked(),
                };
                let who = self.name(quote.person).map(str::to_owned);
                let parts = [Some(words.quoted(&quote.text)), who, Some(self.day(quote.said_at)), Some(permitted)];
                let meaning = if quote.permitted == Some(false) { Meaning::Warning } else { Meaning::Quote };
                (parts.into_iter().flatten().collect::<Vec<_>>().join(" · "), meaning)
            }
            card::Line::Referral(at) => {
                let named = written.referrals.get(*at)?;
                (words.card_referral(named.name.as_str(), self.day(named.at)), Meaning::Plain)
            }
            card::Line::NamedBy => {
                let by = written.named_by.as_ref()?;
                (words.card_named_by(by.name.as_str(), self.day(by.at)), Meaning::Plain)
            }
            _ => return None,
        })
    }

    fn due(&self, at: crate::domain::Moment) -> String {
        let model = self.look.model;
        let theirs = self.card.client.zone.as_ref().unwrap_or(&model.zone);
        in_one_row(&dates::near_due(at, theirs, &model.zone, model.now, model.words()))
    }

    fn checklist(&self, checklist: &ChecklistRow) -> Said {
        let model = self.look.model;
        let done = checklist.state != ChecklistState::Open;
        let mark = match checklist.state {
            ChecklistState::Open => "▸",
            ChecklistState::Done | ChecklistState::Sent => "✓",
            ChecklistState::Dropped => "–",
        };
        // Of what is over, when it was; until then, when it is due.
        let when = checklist.finished.filter(|_| done).map_or_else(|| self.due(checklist.due), |(at, _)| self.day(at));
        let progress = model.words().care_progress(checklist.done, checklist.of);
        let text = format!("{mark} {} · {progress} · {when}", checklist.title);
        let meaning = match done {
            true => Meaning::Faint,
            false if checklist.due < model.now => Meaning::Due,
            false => Meaning::Plain,
        };
        (text, meaning)
    }

    fn extra(&self, at: usize) -> Option<Said> {
        let field = self.card.record.extra.get(at)?;
        let who = self.name(field.person).map(|name| format!("{name} · ")).unwrap_or_default();
        Some((format!("{who}{}: {}", beginning(&field.header), field.value), Meaning::Plain))
    }

    fn consent(&self, at: usize) -> Option<Said> {
        let words = self.look.model.words();
        let consent = self.card.consents.get(at)?;
        let purpose = kinds::purpose(consent.purpose, words);
        let answer = if consent.granted { words.yes() } else { words.no() };
        let who = self.name(consent.person).map(|name| format!("{name} · ")).unwrap_or_default();
        let meaning = if consent.granted { Meaning::Plain } else { Meaning::Warning };
        Some((format!("{who}{}", words.card_consent(purpose, answer, self.day(consent.at))), meaning))
    }
}

/// So many rows of blocks that the cursor's one is in sight, about in the middle where there is more on both sides.
fn around(
    blocks: &[Block],
    cursor: usize,
    height: usize,
    render: impl Fn(&Block) -> Vec<Line<'static>>,
) -> Vec<(Block, Line<'static>)> {
    let render = |block: &Block| render(block).into_iter().map(|row| (*block, row)).collect::<Vec<_>>();
    let Some(here) = blocks.get(cursor).map(&render) else { return Vec::new() };
    let (mut first, mut above, mut above_rows) = (cursor, Vec::new(), 0);
    let mut back = |until: usize, above_rows: &mut usize, above: &mut Vec<Vec<(Block, Line<'static>)>>| {
        while *above_rows < until {
            let Some(block) = first.checked_sub(1).and_then(|at| blocks.get(at)) else { break };
            first -= 1;
            let rows = render(block);
            *above_rows += rows.len();
            above.push(rows);
        }
    };
    back(height / 2, &mut above_rows, &mut above);
    let mut below = here;
    for block in blocks.iter().skip(cursor + 1) {
        if above_rows + below.len() >= height {
            break;
        }
        below.extend(render(block));
    }
    let wanted = height.saturating_sub(below.len());
    back(wanted, &mut above_rows, &mut above);
    let kept = wanted.max(height / 2).min(above_rows);
    let rows: Vec<(Block, Line<'static>)> = above.into_iter().rev().flatten().collect();
    rows.into_iter().skip(above_rows - kept).chain(below).take(height).collect()
}

/// A day or a time that no end of a row parts.
fn in_one_row(when: &str) -> String {
    when.replace(' ', "\u{a0}")
}

/// The width of a text in cells, for views beside this one.
pub(super) fn cells(text: &str) -> usize {
    text.width()
}
