//! What an operator is told of a client right before the call, beyond what stands on the list.

use serde::{Deserialize, Serialize};

use super::{Language, Moment, OutcomeCode, Person, PersonId, PhoneId, Purpose, TouchId, UsedTag};

/// Calls that follow each other closer than this are one sitting: all numbers tried in it are one attempt. The shortest
/// retries, of a busy line and of a missed appointment, come after a quarter of an hour and are sittings of their own.
pub const SITTING_MINUTES: i64 = 15;

/// The facts that are read when a client is taken for a call.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Briefing {
    /// The language the client is spoken to in; none means nobody has said.
    pub language: Option<Language>,
    /// What is not to be mentioned.
    pub avoid: Option<String>,
    /// The note on the client.
    pub note: Option<String>,
    /// Contact people: who decides, who else is there.
    pub people: Vec<Person>,
    /// Cases that are open, the earliest due first.
    pub cases: Vec<CaseLine>,
    /// Leave given or refused, by purpose: the latest word for each.
    pub consents: Vec<ConsentWord>,
    /// What was bought last.
    pub product: Option<String>,
    /// What was dialled in the last calls because of what is still planned, oldest first.
    pub earlier: Vec<EarlierCall>,
    /// Those of the people who have left the firm.
    #[serde(default)]
    pub gone: Vec<PersonId>,
    /// Themes in use in the base, in the order of their stable names.
    pub tags: Vec<UsedTag>,
}

/// A number that was dialled in an earlier call.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct EarlierCall {
    /// Because of which touch.
    pub touch: TouchId,
    /// The number.
    pub phone: Option<PhoneId>,
    /// How the call ended.
    pub outcome: OutcomeCode,
    /// When it got its outcome.
    pub at: Moment,
}

/// An open case as a line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CaseLine {
    /// What about.
    pub subject: String,
    /// Until when.
    pub due: Moment,
}

/// Leave given or refused, as a line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ConsentWord {
    /// What for.
    pub purpose: Purpose,
    /// Yes or no.
    pub granted: bool,
    /// When.
    pub at: Moment,
}

impl Briefing {
    /// The latest word on a purpose; none means nobody has asked.
    #[must_use]
    pub fn consent(&self, purpose: Purpose) -> Option<&ConsentWord> {
        self.consents.iter().find(|line| line.purpose == purpose)
    }

    /// How the earlier calls of a touch ended.
    pub fn outcomes_of(&self, touch: TouchId) -> impl Iterator<Item = &OutcomeCode> {
        self.earlier.iter().filter(move |call| call.touch == touch).map(|call| &call.outcome)
    }

    /// Numbers that were dialled because of a touch in the sitting that a call beginning at this instant belongs to.
    #[must_use]
    pub fn sitting(&self, touch: TouchId, begins: Moment) -> Vec<PhoneId> {
        let mut numbers = Vec::new();
        let mut end = begins;
        for call in self.earlier.iter().rev().filter(|call| call.touch == touch && call.at <= begins) {
            if (end - call.at).num_minutes() >= SITTING_MINUTES {
                break;
            }
            numbers.extend(call.phone);
            end = call.at;
        }
        numbers.reverse();
        numbers
    }

    /// Who is asked for where this person has left: the first of the others who is there and may be rung.
    #[must_use]
    pub fn next_person(&self, left: PersonId) -> Option<&Person> {
        let here = |person: &&Person| person.id != left && !self.gone.contains(&person.id);
        self.people.iter().filter(here).find(|person| person.do_not_call.is_none())
    }

    /// People with any role in the decision to buy, in the order of the card; who has left is not among them.
    pub fn with_roles(&self) -> impl Iterator<Item = &Person> {
        let here = self.people.iter().filter(|person| !self.gone.contains(&person.id));
        here.filter(|person| person.role.as_deref().is_some_and(|role| !role.trim().is_empty()))
    }

    /// Who decides where the one who is asked for does not: the first of those whose role it is.
    #[must_use]
    pub fn decider_beside(&self, asked: Option<PersonId>) -> Option<&Person> {
        let deciders = || self.with_roles().filter(|person| person.role.as_deref().is_some_and(decides));
        if deciders().any(|person| Some(person.id) == asked) { None } else { deciders().next() }
    }
}

/// Words of a role that decides, whole.
const DECIDES: [&str; 3] = ["лпр", "decides", "decider"];
/// The beginnings of such words.
const DECIDES_BEGINS: [&str; 2] = ["решае", "решающ"];
/// A decision, and whoever makes it: each the beginning of a word.
const DECISIONS: [(&str, &[&str]); 2] =
    [("решени", &["принимает", "принимают", "принимающ"]), ("decision", &["makes", "maker"])];
/// Words that take it back.
const NOT: [&str; 6] = ["не", "нет", "not", "no", "never", "t"];
/// The beginnings of words for whoever stands beside the one who decides.
const BESIDE: [&str; 8] = ["влия", "помо", "совет", "секретар", "influenc", "assist", "advis", "help"];

/// True where a role, in whatever words it was written, is to decide. Each of several roles is read by itself.
fn decides(role: &str) -> bool {
    let said = super::fold(role);
    let apart = |c: char| matches!(c, ',' | ';' | '.' | '/' | ':' | '+' | '&' | '(' | ')' | '—' | '–');
    said.split(apart).any(|part| {
        let words: Vec<&str> = part.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
        words.split(|word| matches!(*word, "и" | "а" | "но" | "and" | "but")).any(says_so)
    })
}

fn says_so(words: &[&str]) -> bool {
    let begins = |begin: &&str| words.iter().any(|word| word.starts_with(*begin));
    let decides = words.iter().any(|word| DECIDES.contains(word))
        || DECIDES_BEGINS.iter().any(begins)
        || DECISIONS.iter().any(|(decision, makers)| begins(decision) && makers.iter().any(begins));
    decides && !words.iter().any(|word| NOT.contains(word)) && !BESIDE.iter().any(begins)
}

#[cfg(test)]
mod tests;
