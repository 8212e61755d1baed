//! The letter of a checklist: the draft that was kept, or one made from the template with the client's own data.

use crate::domain::{
    self, Authorship, Checklist, ChecklistId, ClientCard, Language, Letter, Moment, OperatorId, SafeText, TouchKind,
    Zone,
};
use crate::i18n::{dates, messages};
use crate::playbook::{LetterFacts, Playbooks, render_letter};
use crate::store::{Reader, Result};

/// A letter to be written, and whom it can be sent to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Drafted {
    /// The checklist.
    pub list: Checklist,
    /// Names and addresses, people before the firm's own.
    pub recipients: Vec<(String, String)>,
    /// The letter as it stands.
    pub letter: Letter,
    /// Who writes it.
    pub authorship: Authorship,
    /// Whose draft was kept, and when; the letter is that one where it is the writer's own, or nobody knows whose.
    pub kept: Option<(Option<OperatorId>, Moment)>,
}

/// Who writes a letter, and where.
#[derive(Debug, Clone, Copy)]
pub struct Writer<'a> {
    /// Who.
    pub me: OperatorId,
    /// Our own firm's name.
    pub company: &'a str,
    /// The language of a client of whom nobody has said it.
    pub language: Language,
    /// The writer's zone: "tomorrow" is this zone's day.
    pub zone: &'a Zone,
    /// When.
    pub now: Moment,
}

/// Reads what the writer has written, or writes the first draft: in the client's language, else in the writer's. What
/// somebody else has begun is said in that person's name, and is nobody else's letter. The draft is signed by the writer
/// who sold or looks after the client; anybody else prepares it for the one who sold.
///
/// # Errors
/// Where the base cannot be read.
pub fn letter_of(
    reader: &Reader,
    playbooks: &Playbooks,
    checklist: ChecklistId,
    writer: &Writer<'_>,
) -> Result<Drafted> {
    let me = writer.me;
    let list = reader.checklist(checklist)?;
    let card = reader.client_card(list.client)?;
    let recipients = recipients(&card);
    let authorship = domain::authorship(me, list.seller, list.owner);
    let draft = reader.letter_draft(checklist, me)?;
    let kept = draft.as_ref().map(|draft| (draft.author, draft.at));
    let letter = match draft.filter(|draft| draft.author.is_none_or(|author| author == me)) {
        Some(draft) => draft.letter,
        None => {
            let names = reader.operators()?;
            let name_of = |id: Option<OperatorId>| {
                id.and_then(|id| names.iter().find(|other| other.id == id))
                    .map(|it| it.name.clone())
                    .unwrap_or_default()
            };
            let to = recipients.first().cloned().unwrap_or_default();
            let language = card.client.language.unwrap_or(writer.language);
            let facts = facts(&card, &list, &to, writer.company, language);
            // Whoever has nothing to do with the deal prepares the letter for the one whose letter it is.
            let author = if authorship == Authorship::Stranger { list.seller.or(list.owner) } else { Some(me) };
            let voice = author.map_or(authorship, |author| domain::authorship(author, list.seller, list.owner));
            let facts = LetterFacts {
                next_call: next_call(&card, writer, language),
                author: name_of(author),
                seller: name_of(list.seller),
                successor: if voice == Authorship::Introduces { name_of(list.owner) } else { String::new() },
                predecessor: if voice == Authorship::TakesOver { name_of(list.seller) } else { String::new() },
                ..facts
            };
            first_draft(playbooks, &list, &facts, to.1, language)
        }
    };
    Ok(Drafted { list, recipients, letter, authorship, kept })
}

fn first_draft(playbooks: &Playbooks, list: &Checklist, facts: &LetterFacts, to: String, language: Language) -> Letter {
    let Some(template) = playbooks.letter_for(&list.name, language) else {
        return Letter { to, subject: String::new(), body: String::new() };
    };
    // What is checked when it is read can be filled in; if it cannot, the author sees the bare template.
    let filled = |text: &str| render_letter(text, facts).unwrap_or_else(|_| text.to_owned());
    Letter { to, subject: filled(&template.subject).replace('\n', " "), body: filled(&template.body) }
}

/// What the template may say of the client. Names that come from outside lose what nobody sees.
fn facts(card: &ClientCard, list: &Checklist, to: &(String, String), company: &str, language: Language) -> LetterFacts {
    let safe = |text: &str| SafeText::new(text).to_string();
    let person = card.people.iter().find(|person| person.name.full == to.0).or_else(|| card.people.first());
    let signed = card.deals.iter().find(|deal| deal.id == list.deal).and_then(|deal| deal.signed_on);
    LetterFacts {
        client: safe(&card.client.name),
        person: person.map(|person| safe(&person.name.full)).unwrap_or_default(),
        person_first: person.map(|person| safe(&person.name.address())).unwrap_or_default(),
        company: safe(company),
        product: safe(&list.deal_title),
        signed: signed.map(|day| dates::date(day, messages(language))).unwrap_or_default(),
        ..LetterFacts::default()
    }
}

/// The day on which the client is rung next to hear how things go, in words; a call that is late is made today.
fn next_call(card: &ClientCard, writer: &Writer<'_>, language: Language) -> String {
    let today = writer.zone.date(writer.now);
    let zone = card.client.zone.as_ref().unwrap_or(writer.zone);
    let calls = card.planned.iter().filter(|touch| touch.kind == TouchKind::NextDayCall);
    let day = calls.map(|touch| zone.date(touch.due).max(today)).min();
    day.map(|day| dates::on_day(day, today, messages(language))).unwrap_or_default()
}

/// People's addresses first: the letter is a personal one.
fn recipients(card: &ClientCard) -> Vec<(String, String)> {
    let name_of = |person| card.people.iter().find(|other| Some(other.id) == person).map(|it| it.name.full.clone());
    let mut found: Vec<(Option<String>, String)> =
        card.emails.iter().map(|email| (name_of(email.person), email.address.clone())).collect();
    found.sort_by_key(|(person, _)| person.is_none());
    found.into_iter().map(|(person, address)| (person.unwrap_or_default(), address)).collect()
}
