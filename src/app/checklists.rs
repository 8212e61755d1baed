//! Checklists: the open ones of everybody, and one that is being worked on.

use super::effect::{Effect, Write};
use super::form::{self, Form, FormFor, FormLine, Remark};
use super::keymap::Action;
use super::list::Cursor;
use super::model::{Env, Model, Screen};
use super::overlay::{Overlay, Question};
use super::{brief, clients, drafts, layout, letter};
use crate::domain::{
    CallRow, Checklist, ChecklistId, ChecklistItem, ChecklistRow, ChecklistState, ClientId, ItemState, Letter, Moment,
    OperatorId, template,
};
use crate::i18n::care;

/// The list of checklists and the open one.
#[derive(Debug, Clone, Default)]
pub struct Checklists {
    /// Open checklists, the earliest due first.
    pub rows: Vec<ChecklistRow>,
    /// They have been read.
    pub loaded: bool,
    /// The line the cursor is on.
    pub cursor: Cursor,
    /// Only those of this client.
    pub only: Option<ClientId>,
    /// All of that client's, open ones first.
    pub of_client: Vec<ChecklistRow>,
    /// The one that is being worked on.
    pub open: Option<OpenChecklist>,
    /// The screen to go back to from it.
    back: Option<Screen>,
    /// The client whose brief was opened from it.
    pub left_for: Option<ClientId>,
}

/// A letter as it left, when and by whom.
pub type SentLetter = (Letter, Moment, Option<OperatorId>);

/// A checklist that is being worked on.
#[derive(Debug, Clone)]
pub struct OpenChecklist {
    /// The checklist.
    pub list: Checklist,
    /// Its letter as it left, when and by whom.
    pub sent: Option<SentLetter>,
    /// Its letter as it is being written: as it is kept, else as it was shown, which is kept when it has left.
    pub draft: Option<Letter>,
    /// The draft is on disk.
    pub kept: bool,
    /// The item the cursor is on.
    pub at: usize,
}

impl Checklists {
    /// The rows that are shown.
    pub fn shown(&self) -> impl Iterator<Item = &ChecklistRow> {
        if self.only.is_some() { self.of_client.iter() } else { self.rows.iter() }
    }

    /// The client's card was read anew.
    pub fn read_anew(&mut self, client: ClientId, rows: &[ChecklistRow]) {
        if self.only == Some(client) {
            rows.clone_into(&mut self.of_client);
        }
    }
}

impl OpenChecklist {
    fn item(&self) -> Option<&ChecklistItem> {
        self.list.items.get(self.at)
    }
}

/// The title of a checklist in the language of the screen, as long as the file still has it; else as it began.
#[must_use]
pub fn title(model: &Model, name: &crate::domain::ChecklistName, began_as: &str) -> String {
    template(&model.playbooks.checklists, name, model.language)
        .map_or_else(|| began_as.to_owned(), |template| template.title.clone())
}

/// The words and the hint of an item in the language of the screen.
#[must_use]
pub fn item_words(model: &Model, list: &Checklist, item: &ChecklistItem) -> (String, Option<String>) {
    let now = template(&model.playbooks.checklists, &list.name, model.language);
    match now.and_then(|template| template.items.iter().find(|other| other.name == item.name)) {
        Some(known) => (known.text.clone(), known.hint.clone()),
        None => (item.text.clone(), None),
    }
}

/// Opens the list of everybody's checklists.
pub fn show(model: &mut Model) -> Vec<Effect> {
    model.checklists.only = None;
    model.show(Screen::Checklists);
    vec![Effect::LoadChecklists]
}

/// Opens the checklists of one client: the only open one at once.
pub fn show_of(model: &mut Model, client: ClientId) -> Vec<Effect> {
    let card = model.clients.card.as_ref().filter(|card| card.client.id == client);
    let all: Vec<ChecklistRow> = card.map(|card| card.checklists.clone()).unwrap_or_default();
    let open: Vec<ChecklistId> = all.iter().filter(|row| row.state == ChecklistState::Open).map(|row| row.id).collect();
    match (open.as_slice(), all.as_slice()) {
        (_, []) => {
            let text = model.words().care_none_of_client();
            model.complain(text);
            Vec::new()
        }
        ([only], _) => open_one(model, *only),
        (_, [only]) => open_one(model, only.id),
        _ => {
            model.checklists.only = Some(client);
            model.checklists.of_client = all;
            model.checklists.cursor = Cursor::default();
            model.show(Screen::Checklists);
            Vec::new()
        }
    }
}

/// The list has been read: the cursor stays inside of it.
pub fn loaded(model: &mut Model, rows: Vec<ChecklistRow>) {
    model.checklists.rows = rows;
    model.checklists.loaded = true;
    let len = model.checklists.shown().count();
    model.checklists.cursor.keep(len, layout::lone_list_height(model.size));
}

/// Asks for one checklist; it is shown when it arrives.
pub fn open_one(model: &mut Model, id: ChecklistId) -> Vec<Effect> {
    model.checklists.back = Some(model.screen).filter(|screen| !matches!(screen, Screen::Checklist | Screen::Letter));
    model.checklists.open = None;
    model.show(Screen::Checklist);
    vec![Effect::LoadChecklist(id)]
}

/// One checklist has been read; the cursor stands on the first open item, or stays where it is.
pub fn arrived(model: &mut Model, list: Checklist, sent: Option<SentLetter>, kept: Option<Letter>) {
    let before = model.checklists.open.take().filter(|open| open.list.id == list.id);
    let first = || list.items.iter().position(|item| item.state == ItemState::Open).unwrap_or_default();
    let at = before.as_ref().map_or_else(first, |open| open.at).min(list.items.len().saturating_sub(1));
    let is_kept = kept.is_some();
    let draft = kept.or_else(|| before.and_then(|open| open.draft));
    model.checklists.open = Some(OpenChecklist { list, sent, draft, kept: is_kept, at });
}

/// A checklist is not in the base any more: its deal was taken back. The screens about it are left.
pub fn gone(model: &mut Model, id: ChecklistId) -> Vec<Effect> {
    let here = matches!(model.screen, Screen::Checklist | Screen::Letter);
    if !here || model.checklists.open.as_ref().is_some_and(|open| open.list.id != id) {
        return Vec::new();
    }
    model.letter = None;
    model.checklists.open = None;
    model.checklists.left_for = None;
    // By the program's own decision: keys that were meant for the letter are dropped.
    model.switch(Screen::Checklists);
    let effects = leave(model);
    // Where it went by a key of the user's own, that has just been said.
    if model.banner.is_none() {
        let text = model.words().care_gone();
        model.report(text);
    }
    effects
}

/// What of the checklists on the screen is read anew after a change.
#[must_use]
pub fn reload(model: &Model) -> Vec<Effect> {
    match (model.screen, &model.checklists.open) {
        (Screen::Checklists, _) => {
            vec![model.checklists.only.map_or(Effect::LoadChecklists, Effect::LoadCard)]
        }
        (Screen::Checklist | Screen::Letter, Some(open)) => vec![Effect::LoadChecklist(open.list.id)],
        _ => Vec::new(),
    }
}

/// Does what an action asks for on either screen.
pub fn act(model: &mut Model, action: Action, env: &mut Env<'_>) -> Vec<Effect> {
    if model.screen == Screen::Checklists { act_on_list(model, action) } else { act_on_one(model, action, env) }
}

fn act_on_list(model: &mut Model, action: Action) -> Vec<Effect> {
    let len = model.checklists.shown().count();
    if model.checklists.cursor.act(action, len, layout::lone_list_height(model.size)) {
        return Vec::new();
    }
    match action {
        Action::Open => {
            let chosen = model.checklists.shown().nth(model.checklists.cursor.at).map(|row| row.id);
            chosen.map_or_else(Vec::new, |id| open_one(model, id))
        }
        Action::Back => match model.checklists.only.take() {
            Some(client) => clients::places::come_back(model, client),
            None => {
                model.show(Screen::Today);
                vec![Effect::LoadToday]
            }
        },
        _ => Vec::new(),
    }
}

fn act_on_one(model: &mut Model, action: Action, env: &mut Env<'_>) -> Vec<Effect> {
    if action == Action::Back {
        return leave(model);
    }
    let Some(open) = &mut model.checklists.open else { return Vec::new() };
    let last = open.list.items.len().saturating_sub(1);
    match action {
        Action::Up => open.at = open.at.saturating_sub(1),
        Action::Down => open.at = (open.at + 1).min(last),
        Action::First | Action::PageUp => open.at = 0,
        Action::Last | Action::PageDown => open.at = last,
        Action::Tick => {
            let done = open.item().is_some_and(|item| item.state == ItemState::Done);
            return tick(model, if done { ItemState::Open } else { ItemState::Done }, env);
        }
        Action::NotApplicable => {
            let already = open.item().is_some_and(|item| item.state == ItemState::NotApplicable);
            return tick(model, if already { ItemState::Open } else { ItemState::NotApplicable }, env);
        }
        Action::NoteItem => note_form(model),
        Action::FinishChecklist => finish_form(model),
        Action::Letter => return letter::open(model),
        Action::OpenClient => {
            let client = open.list.client;
            let of_card = model.clients.card.as_ref().is_some_and(|card| card.client.id == client);
            if of_card && model.checklists.back == Some(Screen::Card) {
                return leave(model);
            }
            return clients::open_from(model, client, vec![client]);
        }
        Action::Dial => return call(model),
        _ => {}
    }
    Vec::new()
}

fn leave(model: &mut Model) -> Vec<Effect> {
    let back = model.checklists.back.take().unwrap_or(Screen::Checklists);
    match back {
        Screen::Card => {
            let client = model.clients.card.as_ref().map(|card| card.client.id);
            client.map_or_else(Vec::new, |client| clients::places::come_back(model, client))
        }
        Screen::Checklists => {
            model.show(Screen::Checklists);
            reload(model)
        }
        other => {
            let screen = if other == Screen::Brief && model.brief.is_none() { Screen::Today } else { other };
            model.show(screen);
            vec![Effect::LoadToday]
        }
    }
}

/// Sets the state of the item under the cursor, and goes on to the next one where it was dealt with.
fn tick(model: &mut Model, state: ItemState, env: &Env<'_>) -> Vec<Effect> {
    let me = model.me.as_ref().map(|me| me.id);
    let Some(open) = &mut model.checklists.open else { return Vec::new() };
    let (checklist, at, last) = (open.list.id, open.at, open.list.items.len().saturating_sub(1));
    let Some(item) = open.list.items.get_mut(at) else { return Vec::new() };
    item.state = state;
    item.ticked = (state != ItemState::Open).then_some((env.now, me));
    let write = Write::Tick { checklist, item: item.id, state };
    if state != ItemState::Open {
        open.at = (at + 1).min(last);
    }
    vec![model.saves.send(write)]
}

fn note_form(model: &mut Model) {
    let words = model.words();
    let Some((open, item)) = model.checklists.open.as_ref().and_then(|open| Some((open, open.item()?))) else { return };
    let purpose = FormFor::ItemNote { checklist: open.list.id, item: item.id };
    let note = item.note.clone().unwrap_or_default();
    let title = item_words(model, &open.list, item).0;
    form::open(model, Form::new(purpose, title, vec![FormLine::new(words.care_note(), words.care_note_hint(), &note)]));
}

/// A note has been written.
pub fn note(model: &mut Model, checklist: ChecklistId, item: i64, text: &str) -> Vec<Effect> {
    let text = text.to_owned();
    if let Some(open) = model.checklists.open.as_mut().filter(|open| open.list.id == checklist)
        && let Some(row) = open.list.items.iter_mut().find(|row| row.id == item)
    {
        row.note = Some(text.clone()).filter(|text| !text.is_empty());
    }
    vec![model.saves.send(Write::NoteItem { checklist, item, text })]
}

/// "Done" or "sent" is a second key away; with something mandatory missing it asks for the reason.
fn finish_form(model: &mut Model) {
    let words = model.words();
    let Some(open) = &model.checklists.open else { return };
    let id = open.list.id;
    let amiss = open.list.amiss(open.draft.as_ref()).map(|amiss| care::amiss(amiss, words));
    let items = open.list.missing().into_iter().map(|item| item_words(model, &open.list, item).0);
    let missing: Vec<String> = items.chain(amiss).collect();
    if missing.is_empty() {
        let letter = open.list.is_letter();
        model.overlays.push(Overlay::Confirm(Question::FinishChecklist { id, letter }));
        return;
    }
    let about = words.care_missing(missing.join("; ").as_str());
    let line = FormLine::new(words.care_reason(), words.care_reason_hint(), "");
    let form = Form::new(FormFor::Unfinished { checklist: id }, words.care_incomplete(), vec![line]);
    form::open(model, form.saying(about));
}

/// What stands beside the line for the reason.
#[must_use]
pub fn reason_remarks(model: &Model, form: &Form) -> Vec<Option<Remark>> {
    vec![form.text(0).is_empty().then(|| Remark::Problem(model.words().care_reason_needed()))]
}

/// Ends a checklist, with the reason where something mandatory is missing. A letter that was shown and left as it was
/// drafted is kept like any other.
pub fn finish(model: &mut Model, checklist: ChecklistId, reason: Option<String>) -> Vec<Effect> {
    let mut effects = drafts::flush(model);
    let open = model.checklists.open.as_ref().filter(|open| open.list.id == checklist && !open.kept);
    if let Some(letter) = open.and_then(|open| open.draft.clone()) {
        effects.push(model.saves.send(Write::LetterDraft { checklist, letter }));
    }
    effects.push(model.saves.send(Write::FinishChecklist { checklist, reason }));
    effects.push(Effect::LoadChecklist(checklist));
    effects
}

/// Looks for the call that the checklist belongs to, whether it stands on today's list or not.
fn call(model: &Model) -> Vec<Effect> {
    let touch = model.checklists.open.as_ref().and_then(|open| open.list.touch);
    touch.map(Effect::LoadCallOf).into_iter().collect()
}

/// The call of the checklist was found, and goes on to its client; none where it is no longer planned.
pub fn ring(model: &mut Model, row: Option<CallRow>) -> Vec<Effect> {
    if model.screen != Screen::Checklist {
        return Vec::new();
    }
    let Some(row) = row else {
        let text = model.words().care_call_is_over();
        model.complain(text);
        return Vec::new();
    };
    let client = row.client();
    let effects = brief::open(model, row);
    model.checklists.left_for = Some(client);
    effects
}

/// The way back from the brief of a client to the checklist it was opened from; none where it was not.
pub fn back_from_brief(model: &mut Model, client: Option<ClientId>) -> Option<Vec<Effect>> {
    let left_for = model.checklists.left_for.take()?;
    let id = model.checklists.open.as_ref().map(|open| open.list.id)?;
    (Some(left_for) == client).then(|| {
        model.show(Screen::Checklist);
        vec![Effect::LoadChecklist(id)]
    })
}

/// Why an action cannot be done with the checklist on the screen, in words; none where it can.
#[must_use]
pub fn obstacle(model: &Model, action: Action) -> Option<String> {
    let words = model.words();
    let open = model.checklists.open.as_ref()?;
    let (closed, letter) = (open.list.state != ChecklistState::Open, open.list.is_letter());
    match action {
        Action::Letter if !letter => Some(words.letter_only_of_letters()),
        Action::Letter if open.sent.is_some() => Some(words.letter_has_left()),
        Action::Tick | Action::NotApplicable | Action::FinishChecklist | Action::Letter | Action::Dial if closed => {
            let dropped = open.list.state == ChecklistState::Dropped;
            Some(if dropped { words.care_is_dropped() } else { words.care_is_closed() })
        }
        Action::Dial if letter => Some(words.care_letter_is_no_call()),
        Action::Dial if open.list.touch.is_none() => Some(words.care_call_is_over()),
        _ => None,
    }
}

/// The checklist of a letter that is planned: such a row of the day is no call, and leads there.
#[must_use]
pub fn of_letter(row: &CallRow) -> Option<ChecklistId> {
    let care = row.candidate.care.as_ref().filter(|_| row.is_letter())?;
    care.checklist.as_ref().map(|checklist| checklist.id)
}
