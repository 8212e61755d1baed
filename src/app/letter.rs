//! A letter being written: one recipient, the subject, the text; kept on disk after each pause.

use super::drafts::PAUSE_MS;
use super::effect::{Effect, Write};
use super::keymap::Action;
use super::model::{Env, Model, Screen};
use super::text::TextField;
use super::wrap::wrap;
use super::{Code, Key, drafts, wrapped};
use crate::domain::{Authorship, ChecklistId, Letter, Moment, OperatorId};
use crate::i18n::{care, dates};

/// Cells that a line of a letter has at most: longer ones are hard to read.
const WIDEST: u16 = 100;

/// What is needed to write a letter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LetterData {
    /// The checklist it belongs to.
    pub checklist: ChecklistId,
    /// The client's name.
    pub client: String,
    /// Whom it can be sent to: name and address.
    pub recipients: Vec<(String, String)>,
    /// The letter as it stands: the kept draft, or made from the template.
    pub letter: Letter,
    /// Who writes it, and what that means for its words.
    pub authorship: Authorship,
    /// Who sold.
    pub seller: Option<OperatorId>,
    /// Who looks after the client.
    pub owner: Option<OperatorId>,
    /// Whose draft was found, and when it was kept; the letter is that one, but for where it is a colleague's.
    pub kept: Option<(Option<OperatorId>, Moment)>,
}

/// How much depends on what is said above the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Weight {
    /// How it stands.
    Plain,
    /// Something is still to be done.
    Due,
    /// Something may be wrong.
    Warning,
}

/// The part that is typed into.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// The recipient's address.
    To,
    /// The subject.
    Subject,
    /// The text.
    Body,
}

/// A letter that is open.
#[derive(Debug, Clone)]
pub struct LetterScreen {
    /// What it was opened with.
    pub data: LetterData,
    /// The recipient's address.
    pub to: TextField,
    /// The subject.
    pub subject: TextField,
    /// The text.
    pub body: TextField,
    /// The part that is typed into.
    pub part: Part,
    /// The first row of the text in sight.
    pub top: usize,
    draft_due: Option<u64>,
}

impl LetterScreen {
    fn new(data: LetterData) -> Self {
        let (to, subject) = (TextField::with(&data.letter.to), TextField::with(&data.letter.subject));
        let mut body = TextField::with(&data.letter.body);
        body.place(0);
        Self { to, subject, body, part: Part::Body, top: 0, draft_due: None, data }
    }

    /// The letter as it stands now.
    #[must_use]
    pub fn letter(&self) -> Letter {
        Letter {
            to: self.to.text().trim().to_owned(),
            subject: self.subject.text().trim().to_owned(),
            body: self.body.text().to_owned(),
        }
    }

    /// The line or text that is typed into.
    pub fn field(&mut self) -> &mut TextField {
        match self.part {
            Part::To => &mut self.to,
            Part::Subject => &mut self.subject,
            Part::Body => &mut self.body,
        }
    }

    /// When typing has to be on disk.
    #[must_use]
    pub fn draft_due_ms(&self) -> Option<u64> {
        self.draft_due
    }

    /// Something was typed: it has to be on disk soon.
    pub fn typed(&mut self, elapsed_ms: u64) {
        self.draft_due.get_or_insert(elapsed_ms + PAUSE_MS);
    }

    /// The draft to write now, if its time has come.
    pub fn take_draft(&mut self, elapsed_ms: u64) -> Option<Write> {
        self.draft_due.take_if(|due| *due <= elapsed_ms)?;
        Some(Write::LetterDraft { checklist: self.data.checklist, letter: self.letter() })
    }
}

/// Cells of a row of the text in a window of this size.
#[must_use]
pub fn text_width(size: (u16, u16)) -> usize {
    usize::from(size.0.saturating_sub(4).min(WIDEST))
}

/// Rows that are no text: head, status, keys, border, recipient and subject.
const BESIDES: u16 = 7;

/// Rows of the text in sight, below what is said above it.
#[must_use]
pub fn text_height(model: &Model) -> usize {
    usize::from(model.size.1.saturating_sub(BESIDES)).saturating_sub(remarks(model).len()).max(1)
}

/// What to look at before the letter leaves, in lines: whose words they are first, then what is missing.
#[must_use]
pub fn remarks(model: &Model) -> Vec<(String, Weight)> {
    let words = model.words();
    let Some(letter) = &model.letter else { return Vec::new() };
    let name = |id: Option<OperatorId>| id.and_then(|id| model.operator_name(id));
    let mut said = Vec::new();
    if letter.data.authorship == Authorship::Stranger {
        let (seller, owner) = (name(letter.data.seller), name(letter.data.owner));
        let names = match (seller, owner) {
            (Some(seller), Some(owner)) if seller != owner => words.letter_either(seller.as_str(), owner.as_str()),
            (seller, owner) => seller.or(owner).unwrap_or_default(),
        };
        said.push((words.letter_stranger(names.as_str()), Weight::Warning));
    }
    if let Some((author, at)) = letter.data.kept {
        let me = model.me.as_ref().map(|me| me.id);
        let when = dates::near_time(at, &model.zone, model.now, words);
        if author.is_none() {
            said.push((words.letter_nobodys_draft(when.as_str()), Weight::Warning));
        } else if author != me {
            let name = name(author).unwrap_or_default();
            let text = match letter.data.authorship {
                Authorship::Stranger => words.letter_second_draft(name.as_str(), when.as_str()),
                _ => words.letter_others_draft(name.as_str(), when.as_str()),
            };
            said.push((text, Weight::Warning));
        } else if model.zone.date(at) < model.zone.date(model.now) {
            said.push((words.letter_old_draft(when.as_str()), Weight::Due));
        }
    }
    let gaps = letter.letter().gaps();
    said.push(if letter.to.text().trim().is_empty() {
        (words.letter_no_recipient(), Weight::Warning)
    } else if gaps > 0 {
        (care::gaps(gaps, words), Weight::Due)
    } else {
        let text = match letter.data.authorship {
            Authorship::Introduces => words.letter_introduces(),
            Authorship::TakesOver => words.letter_takes_over(),
            Authorship::Closed | Authorship::Stranger => words.letter_ready(),
        };
        (text, Weight::Plain)
    });
    let width = text_width(model.size);
    // A warning has a sign before it.
    let room = |weight| if weight == Weight::Warning { width.saturating_sub(2) } else { width };
    said.into_iter()
        .flat_map(|(text, weight)| wrap(&text, room(weight)).into_iter().map(move |line| (line, weight)))
        .collect()
}

/// Keeps the row of the cursor in sight.
fn follow(letter: &mut LetterScreen, width: usize, height: usize) {
    let rows = wrapped::rows(letter.body.text(), width);
    let at = wrapped::row_of(&rows, letter.body.cursor());
    letter.top = letter.top.clamp((at + 1).saturating_sub(height), at);
}

/// Turns a page of the text, whichever part is typed into; the last row of the one before stays in sight.
fn page(letter: &mut LetterScreen, down: bool, width: usize, height: usize) {
    let rows = wrapped::rows(letter.body.text(), width).len();
    let step = height.saturating_sub(1).max(1);
    let last = rows.saturating_sub(height);
    letter.top = if down { (letter.top + step).min(last) } else { letter.top.saturating_sub(step) };
    let by = isize::try_from(step).unwrap_or(1);
    wrapped::move_rows(&mut letter.body, width, if down { by } else { -by });
    follow(letter, width, height);
}

/// Opens the letter of the checklist on the screen; it is shown when it arrives.
pub fn open(model: &Model) -> Vec<Effect> {
    let Some(open) = model.checklists.open.as_ref() else { return Vec::new() };
    vec![Effect::LoadLetter { checklist: open.list.id, company: model.company.clone() }]
}

/// The letter has arrived.
pub fn arrived(model: &mut Model, data: LetterData) {
    if model.screen == Screen::Checklist {
        model.letter = Some(LetterScreen::new(data));
        model.show(Screen::Letter);
    }
}

/// What leaves the program is kept as it is, typed or not.
fn keep(model: &mut Model, elapsed_ms: u64) -> Vec<Effect> {
    if let Some(letter) = &mut model.letter {
        letter.typed(elapsed_ms);
    }
    drafts::flush(model)
}

/// Why there is no other address to go on to; none where there is one.
#[must_use]
pub fn no_other_recipient(model: &Model) -> Option<String> {
    let (letter, words) = (model.letter.as_ref()?, model.words());
    let all = &letter.data.recipients;
    let other = all.iter().any(|(_, address)| address != letter.to.text());
    (!other).then(|| if all.is_empty() { words.letter_no_addresses() } else { words.letter_one_address() })
}

/// Goes back to the checklist, which knows the letter as it was shown.
fn leave(model: &mut Model) -> Vec<Effect> {
    let mut effects = drafts::flush(model);
    let letter = model.letter.take();
    model.show(Screen::Checklist);
    if let Some(letter) = letter {
        let id = letter.data.checklist;
        if let Some(open) = model.checklists.open.as_mut().filter(|open| open.list.id == id) {
            open.draft = Some(letter.letter());
        }
        effects.push(Effect::LoadChecklist(id));
    }
    effects
}

/// Does what an action asks for, or types.
pub fn act(model: &mut Model, action: Option<Action>, key: Key, env: &mut Env<'_>) -> Vec<Effect> {
    let words = model.words();
    let (width, height) = (text_width(model.size), text_height(model));
    let Some(letter) = &mut model.letter else { return Vec::new() };
    let Some(action) = action else {
        type_key(letter, key, width, height, env.elapsed_ms);
        return Vec::new();
    };
    match action {
        Action::Back => leave(model),
        Action::FieldAfter => {
            letter.part = match letter.part {
                Part::To => Part::Subject,
                Part::Subject => Part::Body,
                Part::Body => Part::To,
            };
            Vec::new()
        }
        Action::FieldBefore => {
            letter.part = match letter.part {
                Part::To => Part::Body,
                Part::Subject => Part::To,
                Part::Body => Part::Subject,
            };
            Vec::new()
        }
        Action::NextRecipient => {
            let all = &letter.data.recipients;
            let now = all.iter().position(|(_, address)| address == letter.to.text());
            let next = now.map_or(0, |at| (at + 1) % all.len());
            if let Some((_, address)) = all.get(next) {
                letter.to = TextField::with(address);
                letter.typed(env.elapsed_ms);
            }
            Vec::new()
        }
        Action::CopyLetter => {
            let text = letter.body.text().to_owned();
            let gaps = letter.letter().gaps();
            let mut effects = keep(model, env.elapsed_ms);
            match gaps {
                0 => model.say(words.letter_copied()),
                gaps => model.report(words.letter_copied_with_gaps(care::gaps(gaps, words))),
            }
            effects.push(Effect::Copy(text));
            effects
        }
        Action::SaveLetter => {
            let (checklist, text) = (letter.data.checklist, letter.letter());
            let client = letter.data.client.clone();
            let mut effects = keep(model, env.elapsed_ms);
            effects.push(Effect::SaveLetter { checklist, letter: text, client });
            effects
        }
        Action::EditOutside => {
            let text = letter.body.text().to_owned();
            let mut effects = drafts::flush(model);
            effects.push(Effect::EditOutside(text));
            effects
        }
        _ => Vec::new(),
    }
}

fn type_key(letter: &mut LetterScreen, key: Key, width: usize, height: usize, elapsed_ms: u64) {
    match key.code {
        Code::PageUp | Code::PageDown => page(letter, key.code == Code::PageDown, width, height),
        _ if letter.part == Part::Body => {
            match key.code {
                Code::Up => wrapped::move_rows(&mut letter.body, width, -1),
                Code::Down => wrapped::move_rows(&mut letter.body, width, 1),
                Code::Home | Code::End if !key.ctrl => to_edge(letter, key.code == Code::End, width),
                _ => edit(letter, key, elapsed_ms),
            }
            follow(letter, width, height);
        }
        _ => edit(letter, key, elapsed_ms),
    }
}

fn edit(letter: &mut LetterScreen, key: Key, elapsed_ms: u64) {
    let changed = match key.code {
        Code::Enter if letter.part == Part::Body => letter.body.insert('\n'),
        Code::Enter => {
            letter.part = if letter.part == Part::To { Part::Subject } else { Part::Body };
            false
        }
        _ => letter.field().key(key),
    };
    if changed && !matches!(key.code, Code::Left | Code::Right | Code::Home | Code::End) {
        letter.typed(elapsed_ms);
    }
}

/// The beginning or the end of the row that the cursor stands in.
fn to_edge(letter: &mut LetterScreen, end: bool, width: usize) {
    let rows = wrapped::rows(letter.body.text(), width);
    let at = wrapped::row_of(&rows, letter.body.cursor());
    let Some(row) = rows.get(at) else { return };
    let goes_on = rows.get(at + 1).is_some_and(|next| next.start == row.end);
    letter.body.place(if end { row.end } else { row.start });
    if end && goes_on {
        letter.body.left();
    }
}

/// The text comes back from the editor outside.
pub fn edited(model: &mut Model, text: &str, elapsed_ms: u64) {
    if let Some(letter) = &mut model.letter
        && letter.body.text() != text
    {
        let mut body = letter.body.clone();
        body.replace(text);
        letter.body = body;
        letter.typed(elapsed_ms);
    }
}
