//! Who is there already of those who are being added: told while the name or the number is typed, as an import would
//! find them. It keeps nobody from adding a client: two firms may bear one name.

use crate::app::effect::Effect;
use crate::app::form::{self, FormFor, Remark};
use crate::app::keymap::{Action, Context, key_of};
use crate::app::model::Model;
use crate::domain::{ClientId, ClientRow, digits, fold_company};

use super::edit::Editing;

/// The lines of the form for a new client that are looked for.
const NAME: usize = 0;
const NUMBER: usize = 2;

/// Fewer letters or digits say too little.
const FEWEST_LETTERS: usize = 2;
const FEWEST_DIGITS: usize = 7;

/// A number without its country: what two ways to write it have in common.
const NATIONAL: usize = 10;

/// Who was found for what was typed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Twin {
    /// The search that is under way, and for which line.
    asked: Option<(u64, usize)>,
    name: Option<(ClientId, String)>,
    number: Option<(ClientId, String)>,
}

impl Twin {
    /// Whether this search was made here.
    pub(super) fn asked(&self, turn: u64) -> bool {
        self.asked.is_some_and(|(asked, _)| asked == turn)
    }
}

/// Looks for what has just been typed into the form for a new client.
pub fn look(model: &mut Model) -> Vec<Effect> {
    let Some(form) = form::top(model).filter(|form| form.purpose == FormFor::Record(Editing::NewClient)) else {
        return Vec::new();
    };
    let (at, text) = (form.at, form.text(form.at));
    let needle = match at {
        NAME => Some(fold_company(text)).filter(|name| name.chars().count() >= FEWEST_LETTERS),
        NUMBER => national(text),
        _ => return Vec::new(),
    };
    let clients = &mut model.clients;
    if at == NAME {
        clients.twin.name = None;
    } else {
        clients.twin.number = None;
    }
    clients.twin.asked = None;
    let effects = match needle {
        Some(needle) => {
            clients.turn += 1;
            clients.twin.asked = Some((clients.turn, at));
            vec![Effect::Find { needle, turn: clients.turn, from: 0, archive: false }]
        }
        None => Vec::new(),
    };
    form::reread(model);
    effects
}

/// The last digits of a number, as far as they tell it from others; none of what is no number yet.
fn national(text: &str) -> Option<String> {
    let all = digits(text);
    (all.len() >= FEWEST_DIGITS).then(|| all.get(all.len().saturating_sub(NATIONAL)..).unwrap_or_default().to_owned())
}

/// Takes an answer that was meant for the form; false where it was not.
pub(super) fn found(model: &mut Model, turn: u64, rows: &[ClientRow]) -> bool {
    let Some((_, line)) = model.clients.twin.asked.filter(|(asked, _)| *asked == turn) else { return false };
    let Some(form) = form::top(model) else { return true };
    let text = form.text(line).to_owned();
    let same = |row: &&ClientRow| match line {
        NAME => fold_company(&row.name) == fold_company(&text),
        _ => national(&text).is_some_and(|number| {
            row.phones.iter().any(|phone| digits(phone.e164.as_deref().unwrap_or(&phone.raw)).ends_with(&number))
        }),
    };
    let twin = rows.iter().find(same).map(|row| (row.id, row.name.clone()));
    if line == NAME {
        model.clients.twin.name = twin;
    } else {
        model.clients.twin.number = twin;
    }
    form::reread(model);
    true
}

/// What is said beside the name and beside the number.
pub(super) fn remarks(model: &Model) -> (Option<Remark>, Option<Remark>) {
    let words = model.words();
    let key = key_of(Action::ShowTwin, Context::Form);
    let twin = &model.clients.twin;
    let name = twin.name.as_ref().map(|(_, name)| Remark::Beware(words.clients_same_name(key.as_str(), name.as_str())));
    let number =
        twin.number.as_ref().map(|(_, name)| Remark::Beware(words.clients_same_number(key.as_str(), name.as_str())));
    (name, number)
}

/// Whether somebody is there already whom the key opens.
pub(crate) fn is_known(model: &Model) -> bool {
    let new = form::top(model).is_some_and(|form| form.purpose == FormFor::Record(Editing::NewClient));
    new && (model.clients.twin.number.is_some() || model.clients.twin.name.is_some())
}

/// Opens the client who is there already; the number says it more surely than the name.
pub fn open(model: &mut Model) -> Vec<Effect> {
    let known = is_known(model);
    let twin = &model.clients.twin;
    match twin.number.as_ref().or(twin.name.as_ref()).filter(|_| known) {
        Some((client, _)) => {
            let client = *client;
            model.overlays.pop();
            super::open_from(model, client, vec![client])
        }
        None => Vec::new(),
    }
}
