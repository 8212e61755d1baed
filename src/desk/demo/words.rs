//! What the demo is told in its language: the firm, its towns, names and texts, from a file built into the program.

use serde::Deserialize;

use crate::domain::{Language, Zone};

/// A file of demo data.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Words {
    /// The firm that works with the program.
    pub company: String,
    /// Who sits before it.
    pub operator: String,
    /// The managers, who own the clients.
    pub managers: Vec<String>,
    /// The region of numbers without a country code.
    pub home_region: String,
    /// Of the deals.
    pub currency: String,
    /// How a client's name is put together of form, stem and branch.
    pub firm: String,
    /// Legal forms.
    pub forms: Vec<String>,
    /// First halves of names.
    pub stems: Vec<String>,
    /// Second halves.
    pub branches: Vec<String>,
    /// Parts of the base.
    pub segments: Vec<String>,
    /// Where clients sit.
    pub towns: Vec<Town>,
    /// Mobile numbers, `#` standing for a digit.
    pub mobile: String,
    /// Addresses, `{n}` standing for the client's number.
    pub mail: String,
    /// Given names.
    pub men: Vec<String>,
    /// Given names.
    pub women: Vec<String>,
    /// Patronymics of a man and of a woman; none where the language has none.
    pub patronymics: Vec<[String; 2]>,
    /// Family names of a man and of a woman.
    pub families: Vec<[String; 2]>,
    /// Positions, each with its role in the decision; whoever decides stands first.
    pub posts: Vec<[String; 2]>,
    /// What somebody wants from us.
    pub wants: Vec<String>,
    /// What is worth knowing of a client.
    pub notes: Vec<String>,
    /// What is better not mentioned to a client.
    pub avoid: Vec<String>,
    /// Which of our goods somebody asks about.
    pub interests: Vec<String>,
    /// When and by which way somebody likes to be reached.
    pub reach: Vec<String>,
    /// How clients have come to us; `{client}` stands for another one.
    pub sources: Vec<String>,
    /// The subject of a welcome letter; `{product}` stands for what was sold.
    pub letter_subject: String,
    /// Its text; `{person}` stands for whom it is written to.
    pub letter: String,
    /// What clients say when they are asked how the first days went.
    pub first_days: Vec<String>,
    /// Why a call is put off.
    pub put_off: String,
    /// What is sold.
    pub goods: Vec<Good>,
    /// Why 9 or 10.
    pub promoter: Vec<String>,
    /// Why 7 or 8.
    pub passive: Vec<String>,
    /// Why 6 or less.
    pub detractor: Vec<String>,
    /// What promoters value.
    pub value: Vec<String>,
    /// What passives want better.
    pub better: Vec<String>,
    /// What detractors want put right.
    pub fix: Vec<String>,
    /// What we promise.
    pub promises: Vec<String>,
    /// With which words cases close.
    pub closings: Vec<String>,
    /// Why somebody is not to be called.
    pub do_not_call: Vec<String>,
    /// Noted where the person has left the firm.
    pub left_company: String,
    /// What is noted with outcomes that are seen once a year.
    pub rare: Vec<Rare>,
    /// Touches with an idea.
    pub ideas: Vec<String>,
    /// The goal of a call to a client without deals.
    pub silent: String,
    /// Why a detractor is rung back.
    pub ask_what_happened: String,
}

/// A town with its clock and its numbers.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Town {
    /// Its name.
    pub name: String,
    /// Its clock.
    pub zone: Zone,
    /// How many clients sit there, against the others.
    pub weight: usize,
    /// Its numbers, `#` standing for a digit.
    pub phone: String,
}

/// Something that is sold.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Good {
    /// What.
    pub title: String,
    /// For how much, in whole units of the currency.
    pub price: i64,
}

/// An outcome that wants a note.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rare {
    /// Its code.
    pub outcome: String,
    /// The note.
    pub note: String,
}

impl Words {
    /// The data in a language.
    ///
    /// # Errors
    /// Where the file that was built in is none; a test reads both.
    pub fn read(language: Language) -> Result<Self, toml::de::Error> {
        toml::from_str(match language {
            Language::Russian => include_str!("../../../assets/demo/ru.toml"),
            Language::English => include_str!("../../../assets/demo/en.toml"),
        })
    }

    /// The zones of the towns, each as often as clients sit in it.
    #[must_use]
    pub fn zones(&self) -> Vec<&Zone> {
        self.towns.iter().flat_map(|town| std::iter::repeat_n(&town.zone, town.weight)).collect()
    }
}
