//! What the demo is told in its language: the firm, its towns, names and texts, from a file built into the program.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::domain::{IncomingGoal, IncomingOutcome, Language, ScoreClass, Zone};

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
    /// Why a call is put off.
    pub put_off: String,
    /// What is sold.
    pub goods: Vec<Good>,
    /// What is answered in talks of care, by the step that asks.
    pub care: BTreeMap<String, Vec<String>>,
    /// Those who give 9 or 10.
    pub promoter: Vec<Story>,
    /// Those who give 7 or 8.
    pub passive: Vec<Story>,
    /// Those who give 6 or less.
    pub detractor: Vec<Story>,
    /// What we promise.
    pub promises: Vec<String>,
    /// With which words the case of a complaint by telephone closes.
    pub complaint_closing: String,
    /// Why a promise was not kept.
    pub broken_promise: String,
    /// Whom content clients have named.
    pub referred: Vec<Referred>,
    /// Clients who ring us.
    pub incoming: Vec<RingsUs>,
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
    /// After how many days it is used up; none where it is not.
    #[serde(default)]
    pub lasts_days: Option<u64>,
}

/// What one client has to say, of a piece.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Story {
    /// Why this score.
    pub reason: String,
    /// What is valued most, would be better, or has to be put right.
    pub more: String,
    /// What it is about: the name of a theme.
    pub tag: String,
    /// What is found out about it afterwards; nothing where no case opens.
    #[serde(default)]
    pub note: String,
    /// With which words its case closes.
    #[serde(default)]
    pub closing: String,
}

/// Somebody whom a client has named.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Referred {
    /// The name.
    pub name: String,
    /// The number.
    pub number: String,
}

/// A client who rings us.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RingsUs {
    /// What for.
    pub goal: IncomingGoal,
    /// What came of it.
    pub outcome: IncomingOutcome,
    /// What was said.
    pub said: String,
    /// What the case or the promise is about; nothing where there is none.
    pub subject: String,
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

    /// What clients of this class have to say.
    #[must_use]
    pub fn stories(&self, class: ScoreClass) -> &[Story] {
        match class {
            ScoreClass::Promoter => &self.promoter,
            ScoreClass::Passive => &self.passive,
            ScoreClass::Detractor => &self.detractor,
        }
    }

    /// Our own clock: that of the first town.
    #[must_use]
    pub fn our_zone(&self) -> Zone {
        self.towns.first().map_or_else(Zone::utc, |town| town.zone.clone())
    }

    /// The zones of the towns, each as often as clients sit in it.
    #[must_use]
    pub fn zones(&self) -> Vec<&Zone> {
        self.towns.iter().flat_map(|town| std::iter::repeat_n(&town.zone, town.weight)).collect()
    }
}
