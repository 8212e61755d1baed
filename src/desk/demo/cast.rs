//! The people of the demo: who the clients are, before anything is written.

use chrono::Days;

use super::dice::Dice;
use super::words::{Town, Words};
use crate::domain::{
    Birthday, ClientId, ClientKind, Grade, Language, Loyalty, Moment, NewClient, NewPerson, NewPhone, OperatorId,
    PersonName, PhoneKind, Zone,
};

/// How many clients there are.
pub const CLIENTS: usize = 200;

/// A client with everything that is known of it, without the ids that the base gives.
#[derive(Debug, Clone)]
pub struct Member {
    /// The client.
    pub client: NewClient,
    /// Its clock.
    pub zone: Zone,
    /// Its people, the one to ask for first.
    pub people: Vec<Contact>,
    /// The firm's own number.
    pub office: Option<NewPhone>,
    /// The firm's address.
    pub email: String,
    /// Days ago at which the client came to us.
    pub since_days: u32,
    /// What this client is inclined to answer.
    pub mood: u8,
}

/// Somebody who works for a client.
#[derive(Debug, Clone)]
pub struct Contact {
    name: PersonName,
    position: String,
    role: String,
    birthday: Option<Birthday>,
    wants: Option<String>,
    /// Their own numbers.
    pub phones: Vec<NewPhone>,
}

impl Contact {
    /// The person, for the base.
    pub fn of(&self, client: ClientId) -> NewPerson {
        NewPerson {
            position: Some(self.position.clone()),
            role: Some(self.role.clone()),
            birthday: self.birthday,
            wants: self.wants.clone(),
            ..NewPerson::named(client, self.name.clone())
        }
    }
}

/// Everybody, the same for the same dice.
pub fn members(
    words: &Words,
    managers: &[OperatorId],
    now: Moment,
    language: Language,
    dice: &mut Dice,
) -> Vec<Member> {
    let towns: Vec<&Town> = words.towns.iter().flat_map(|town| std::iter::repeat_n(town, town.weight)).collect();
    let mut numbers = Numbers::default();
    let mut names: Vec<String> = words
        .stems
        .iter()
        .flat_map(|stem| words.branches.iter().map(move |branch| (stem, branch)))
        .map(|(stem, branch)| {
            let form = dice.word(&words.forms);
            words.firm.replace("{form}", &form).replace("{stem}", stem).replace("{branch}", branch)
        })
        .collect();
    dice.shuffle(&mut names);
    let known: Vec<String> = names.iter().take(CLIENTS).step_by(9).cloned().collect();
    names
        .into_iter()
        .take(CLIENTS)
        .enumerate()
        .filter_map(|(at, name)| {
            let town = *towns.get(at % towns.len().max(1))?;
            let mood = match dice.between(0, 99) {
                0..=44 => 9,
                45..=77 => 7,
                _ => 4,
            };
            // Whoever has come to us lately came one by one, the others with the first list.
            let since_days = if at % 7 == 3 { dice.between(60, 600) } else { dice.between(705, 725) };
            let note = dice.percent(30).then(|| dice.word(&words.notes));
            let source = dice.percent(45).then(|| dice.word(&words.sources).replace("{client}", &dice.word(&known)));
            // Nobody has recommended themselves.
            let source = source.filter(|source| !source.contains(&name));
            let client = NewClient {
                owner: dice.one(managers).copied(),
                segment: Some(dice.word(&words.segments)),
                grade: Some(match dice.between(0, 9) {
                    0..=1 => Grade::A,
                    2..=5 => Grade::B,
                    _ => Grade::C,
                }),
                loyalty: match mood {
                    9 => Loyalty::Loyal,
                    7 => Loyalty::Satisfied,
                    _ => Loyalty::Upset,
                },
                language: Some(language),
                zone: Some(town.zone.clone()),
                zone_assumed: dice.percent(20),
                source,
                note: Some(std::iter::once(format!("{}.", town.name)).chain(note).collect::<Vec<_>>().join(" ")),
                ..NewClient::named(name, ClientKind::Company)
            };
            let people = people(words, town, now, &mut numbers, dice);
            let office = dice.percent(25).then(|| numbers.next(&town.phone, PhoneKind::Work));
            let email = words.mail.replace("{n}", &(at + 101).to_string());
            Some(Member { client, zone: town.zone.clone(), people, office, email, since_days, mood })
        })
        .collect()
}

fn people(words: &Words, town: &Town, now: Moment, numbers: &mut Numbers, dice: &mut Dice) -> Vec<Contact> {
    let first_post = dice.below(2);
    let others = if dice.percent(50) { 0 } else { 1 + dice.below(2) };
    (0..=others)
        .map(|place| {
            let post = if place == 0 { first_post } else { 1 + place + dice.below(2) };
            let [position, role] = words.posts.get(post).cloned().unwrap_or_default();
            let birthday = dice.percent(50).then(|| {
                let days = u64::from(dice.between(27 * 365, 60 * 365));
                now.utc().date_naive().checked_sub_days(Days::new(days))
            });
            let name = name(words, dice);
            let wants = dice.percent(40).then(|| dice.word(&words.wants));
            let mut phones = vec![numbers.next(&town.phone, PhoneKind::Work)];
            if dice.percent(50) {
                phones.push(numbers.next(&words.mobile, PhoneKind::Mobile));
            }
            if place > 0 {
                phones.truncate(1);
            }
            Contact { name, position, role, birthday: birthday.flatten().map(Into::into), wants, phones }
        })
        .collect()
}

fn name(words: &Words, dice: &mut Dice) -> PersonName {
    let woman = dice.percent(55);
    let pick = |[man, of_woman]: &[String; 2]| if woman { of_woman.clone() } else { man.clone() };
    let given = dice.word(if woman { &words.women } else { &words.men });
    let patronymic = dice.one(&words.patronymics).map(pick);
    let family = dice.one(&words.families).map(pick).unwrap_or_default();
    let parts: Vec<&str> = match &patronymic {
        Some(patronymic) => vec![&family, &given, patronymic],
        None => vec![&given, &family],
    };
    let full = parts.join(" ");
    PersonName { full, family: Some(family.clone()), given: Some(given.clone()), patronymic, form_of_address: None }
}

/// Numbers that have not been given out yet.
#[derive(Debug, Default)]
struct Numbers {
    given: std::collections::BTreeMap<String, u64>,
}

impl Numbers {
    /// The next number of a pattern, `#` standing for a digit.
    fn next(&mut self, pattern: &str, kind: PhoneKind) -> NewPhone {
        let places = u32::try_from(pattern.matches('#').count()).unwrap_or(0);
        let all = 10_u64.saturating_pow(places);
        let count = self.given.entry(pattern.to_owned()).or_default();
        // Neighbours in the list do not have neighbouring numbers; 37 has no factor in common with a power of ten.
        let number = (*count * 37 + 11) % all;
        *count += 1;
        let width = usize::try_from(places).unwrap_or(0);
        let figures = format!("{number:0width$}");
        let mut digits = figures.chars();
        let raw: String = pattern.chars().map(|c| if c == '#' { digits.next().unwrap_or('0') } else { c }).collect();
        let e164: String = std::iter::once('+').chain(raw.chars().filter(char::is_ascii_digit)).collect();
        NewPhone { id: (), person: None, raw, e164: Some(e164), extension: None, kind, dead_since: None }
    }
}
