//! Playbooks: scripts, checklists, letters, the care plan, outcomes, cadence, calling hours and days off, read from TOML
//! and checked into domain types.
//!
//! The files that ship are built into the binary. A user's file of the same name takes the place of a built-in one;
//! one with a mistake is reported with file, line and column, and the last good version is used. Reading folders is
//! not done here: texts are handed in.

mod branches;
mod care;
mod cases;
mod condition;
mod error;
mod outcomes;
mod raw;
mod script;
mod settings;
mod source;
mod tags;
mod template;

pub use branches::{Branch, branches};
pub use condition::{ConditionMistake, Expected};
pub use error::{Mistake, PlaybookError, Syntax, Thing, ValueKind};
pub use source::read_toml;
pub use template::{CallFacts, LetterFacts, RenderError, render, render_letter};

use crate::domain::{
    Cadence, CallingHours, CallingSettings, CarePlan, CaseRules, ChecklistName, ChecklistTemplate, Language,
    LetterTemplate, Moment, Named, OpeningHours, OperatorId, Outcome, OutcomeCode, Page, RankContext, Script, ScriptId,
    StepId, Tag, TouchKind, WorkCalendar, Zone,
};

/// The name of the file of outcomes.
pub const OUTCOMES: &str = "outcomes.toml";
/// The name of the file of cadences.
pub const CADENCE: &str = "cadence.toml";
/// The name of the file of calling hours.
pub const CALLING_HOURS: &str = "calling_hours.toml";
/// The name of the file of holidays and other days off.
pub const DAYS_OFF: &str = "days_off.toml";
/// The name of the file of cases.
pub const CASES: &str = "cases.toml";
/// The name of the file of what a signed deal starts.
pub const CARE: &str = "care.toml";

/// The name of the file of tags in the folder of a language.
pub const TAGS: &str = "tags.toml";

/// The files that ship, by the name under which a user's file takes their place.
pub const BUILT_IN: &[(&str, &str)] = &[
    ("ru/relationship-nps.toml", include_str!("../assets/playbooks/ru/relationship-nps.toml")),
    ("en/relationship-nps.toml", include_str!("../assets/playbooks/en/relationship-nps.toml")),
    ("ru/welcome-letter.toml", include_str!("../assets/playbooks/ru/welcome-letter.toml")),
    ("en/welcome-letter.toml", include_str!("../assets/playbooks/en/welcome-letter.toml")),
    ("ru/service-call.toml", include_str!("../assets/playbooks/ru/service-call.toml")),
    ("en/service-call.toml", include_str!("../assets/playbooks/en/service-call.toml")),
    ("ru/service-call-talk.toml", include_str!("../assets/playbooks/ru/service-call-talk.toml")),
    ("en/service-call-talk.toml", include_str!("../assets/playbooks/en/service-call-talk.toml")),
    ("ru/next-day-call.toml", include_str!("../assets/playbooks/ru/next-day-call.toml")),
    ("en/next-day-call.toml", include_str!("../assets/playbooks/en/next-day-call.toml")),
    ("ru/welcome.toml", include_str!("../assets/playbooks/ru/welcome.toml")),
    ("en/welcome.toml", include_str!("../assets/playbooks/en/welcome.toml")),
    ("ru/tags.toml", include_str!("../assets/playbooks/ru/tags.toml")),
    ("en/tags.toml", include_str!("../assets/playbooks/en/tags.toml")),
    (CADENCE, include_str!("../assets/playbooks/cadence.toml")),
    (OUTCOMES, include_str!("../assets/playbooks/outcomes.toml")),
    (CALLING_HOURS, include_str!("../assets/playbooks/calling_hours.toml")),
    (DAYS_OFF, include_str!("../assets/playbooks/days_off.toml")),
    (CASES, include_str!("../assets/playbooks/cases.toml")),
    (CARE, include_str!("../assets/playbooks/care.toml")),
];

/// Every playbook in force.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Playbooks {
    /// Scripts, each in one language.
    pub scripts: Vec<Script>,
    /// Themes of answers, each in one language.
    pub tags: Vec<Tag>,
    /// Outcomes, in the order of the menu.
    pub outcomes: Vec<Outcome>,
    /// How often a client is tried.
    pub cadence: Cadence,
    /// When clients are rung.
    pub calling_hours: CallingHours,
    /// Holidays and other days off.
    pub calendar: WorkCalendar,
    /// How cases are opened and closed.
    pub cases: CaseRules,
    /// Checklists, each in one language.
    pub checklists: Vec<ChecklistTemplate>,
    /// Letters, each in one language.
    pub letters: Vec<LetterTemplate>,
    /// What a signed deal starts.
    pub care: CarePlan,
}

/// A file of the user's own.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct OwnPlaybook {
    /// Its name below the playbook folder, such as `ru/relationship-nps.toml` or `outcomes.toml`.
    pub name: String,
    /// What stands in it; none where it cannot be read.
    pub text: Option<String>,
    /// Its last version that had no mistake.
    pub kept: Option<String>,
}

/// What is in force in place of a file with a mistake.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StandIn {
    /// Its last version that had none.
    Kept,
    /// The built-in file of that name.
    BuiltIn,
    /// Nothing: there is neither.
    Nothing,
}

/// What came of loading: the playbooks in force, and the mistakes of the files that are not.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Loaded {
    /// Good files, and what stands in for the broken ones.
    pub playbooks: Playbooks,
    /// What is wrong in the others.
    pub errors: Vec<PlaybookError>,
    /// The user's files without a mistake, by name.
    pub good: Vec<String>,
    /// The user's files with one, by name, and what is in force in their place.
    pub replaced: Vec<(String, StandIn)>,
}

impl Loaded {
    /// Puts the user's file of this name in force; where it has a mistake its last good version, else the built-in one.
    fn take(&mut self, name: &str, built_in: Option<&str>, own: Option<&OwnPlaybook>) {
        if let Some(own) = own {
            match own.text.as_ref().map(|text| self.playbooks.take(name, text)) {
                Some(Ok(())) => return self.good.push(name.to_owned()),
                Some(Err(errors)) => self.errors.extend(errors),
                None => {}
            }
            // A version that was good may no longer fit the files beside it: that is no mistake of the user's.
            if own.kept.as_ref().is_some_and(|kept| self.playbooks.take(name, kept).is_ok()) {
                return self.replaced.push((name.to_owned(), StandIn::Kept));
            }
            let stand_in = if built_in.is_some() { StandIn::BuiltIn } else { StandIn::Nothing };
            self.replaced.push((name.to_owned(), stand_in));
        }
        if let Some(Err(errors)) = built_in.map(|text| self.playbooks.take(name, text)) {
            self.errors.extend(errors);
        }
    }
}

impl Playbooks {
    /// The playbooks that ship.
    #[must_use]
    pub fn built_in() -> Self {
        Self::load(&[]).playbooks
    }

    /// The playbooks that ship with the user's files over them: (name below the playbook folder, text), such as
    /// `ru/relationship-nps.toml` or `outcomes.toml`. Other names in `ru/` and `en/` are scripts,
    /// checklists and letters of the user's own.
    #[must_use]
    pub fn load(overrides: &[(String, String)]) -> Loaded {
        let own =
            |(name, text): &(String, String)| OwnPlaybook { name: name.clone(), text: Some(text.clone()), kept: None };
        Self::load_own(&overrides.iter().map(own).collect::<Vec<_>>())
    }

    /// The same, where of some files a version is kept that had no mistake, or only that version can be read.
    #[must_use]
    pub fn load_own(files: &[OwnPlaybook]) -> Loaded {
        let mut loaded = Loaded::default();
        let own = |name: &str| files.iter().find(|file| file.name == name);
        for (name, text) in BUILT_IN.iter().filter(|(name, _)| *name != CARE) {
            loaded.take(name, Some(text), own(name));
        }
        for file in files.iter().filter(|file| BUILT_IN.iter().all(|(name, _)| file.name != *name)) {
            loaded.take(&file.name, None, Some(file));
        }
        // The plan names checklists and scripts, the user's own among them.
        for (name, text) in BUILT_IN.iter().filter(|(name, _)| *name == CARE) {
            loaded.take(name, Some(text), own(name));
        }
        loaded
    }

    /// What the order of somebody's list depends on by these rules.
    #[must_use]
    pub fn rank_context(&self, me: Option<OperatorId>, user_zone: &Zone, now: Moment) -> RankContext<'_> {
        let Self { calling_hours: hours, calendar, cadence, .. } = self;
        RankContext { now, user_zone: user_zone.clone(), me, hours, calendar, cadence }
    }

    /// By which hours times and deadlines are worked out.
    #[must_use]
    pub const fn opening_hours<'a>(&'a self, our_zone: &'a Zone) -> OpeningHours<'a> {
        OpeningHours {
            hours: &self.calling_hours,
            calendar: &self.calendar,
            day_ends: self.cadence.working_day_ends,
            our_zone,
            deadline: self.cases.deadline,
        }
    }

    /// Reads one file and puts it in force, or changes nothing.
    fn take(&mut self, name: &str, text: &str) -> Result<(), Vec<PlaybookError>> {
        match name {
            OUTCOMES => self.outcomes = outcomes::read(name, text, &self.cadence)?,
            CADENCE => self.cadence = settings::cadence(name, text)?,
            CALLING_HOURS => self.calling_hours = settings::calling_hours(name, text)?,
            DAYS_OFF => self.calendar = settings::days_off(name, text)?,
            CASES => self.cases = cases::read(name, text)?,
            CARE => self.care = care::plan(name, text, self)?,
            _ => {
                let Some(language) = language_of(name) else {
                    return Err(vec![PlaybookError::at_start(name, Mistake::UnknownFile)]);
                };
                if name.ends_with(&format!("/{TAGS}")) {
                    let own = tags::read(name, text, language)?;
                    self.tags.retain(|tag| tag.language != language);
                    self.tags.extend(own);
                } else {
                    self.take_piece(name, text, language)?;
                }
            }
        }
        Ok(())
    }

    /// The rules in force: these, with what was set on the screen over them.
    #[must_use]
    pub fn under(&self, settings: &CallingSettings) -> Self {
        Self {
            cadence: settings.cadence(&self.cadence),
            calling_hours: settings.hours(&self.calling_hours),
            calendar: settings.calendar(&self.calendar),
            ..self.clone()
        }
    }

    /// Reads a script, a checklist or a letter and puts it in force; a second one of a name is a mistake.
    fn take_piece(&mut self, name: &str, text: &str, language: Language) -> Result<(), Vec<PlaybookError>> {
        let twice =
            |what, id: &str| Err(vec![PlaybookError::at_start(name, Mistake::Twice { what, name: id.to_owned() })]);
        match care::kind_of(text) {
            care::Kind::Script => {
                let script = script::read(name, text, language)?;
                if self.script(&script.id, language).is_some() {
                    return twice(Thing::Script, &script.id.0);
                }
                self.scripts.push(script);
            }
            care::Kind::Checklist => {
                let list = care::checklist(name, text, language)?;
                if self.checklists.iter().any(|other| other.name == list.name && other.language == language) {
                    return twice(Thing::Checklist, &list.name.0);
                }
                self.checklists.push(list);
            }
            care::Kind::Letter => {
                let letter = care::letter(name, text, language)?;
                if self.letters.iter().any(|other| other.name == letter.name && other.language == language) {
                    return twice(Thing::Letter, &letter.name.0);
                }
                self.letters.push(letter);
            }
        }
        Ok(())
    }

    /// The script for a kind of contact in a language; none where such a contact is talked about freely.
    #[must_use]
    pub fn script_for(&self, kind: TouchKind, language: Language) -> Option<&Script> {
        let id = self.care.scripts.get(&kind)?;
        self.script(id, language).or_else(|| self.scripts.iter().find(|script| script.id == *id))
    }

    /// The letter that belongs to a checklist, in this language where there is one.
    #[must_use]
    pub fn letter_for(&self, checklist: &ChecklistName, language: Language) -> Option<&LetterTemplate> {
        let named = || self.letters.iter().filter(|letter| letter.name == *checklist);
        named().find(|letter| letter.language == language).or_else(|| named().next())
    }

    /// A script in a language.
    #[must_use]
    pub fn script(&self, id: &ScriptId, language: Language) -> Option<&Script> {
        self.scripts.iter().find(|script| script.id == *id && script.language == language)
    }

    /// The tags of a language.
    #[must_use]
    pub fn tags(&self, language: Language) -> Vec<Tag> {
        self.tags.iter().filter(|tag| tag.language == language).cloned().collect()
    }

    /// The outcome of a code.
    #[must_use]
    pub fn outcome(&self, code: &OutcomeCode) -> Option<&Outcome> {
        self.outcomes.iter().find(|outcome| outcome.code == *code)
    }

    /// What a piece is called in a language; its stable name where no playbook knows it.
    #[must_use]
    pub fn words_of(&self, named: Named<'_>, language: Language) -> String {
        let known = match named {
            Named::Outcome(code) => self.outcome(code).map(|outcome| outcome.label(language)),
            Named::Talk(code) => self.outcome(code).map(|outcome| outcome.talk_label(language)),
            Named::Question(step) => self.pages(step, language).next().map(|page| page.title.as_str()),
            Named::Choice(step, id) => {
                self.pages(step, language).find_map(|page| page.choice(id)).map(|choice| choice.label.as_str())
            }
        };
        known.unwrap_or_else(|| named.id()).to_owned()
    }

    /// The pages of one name in the scripts of a language.
    fn pages(&self, step: &StepId, language: Language) -> impl Iterator<Item = &Page> {
        let scripts = self.scripts.iter().filter(move |script| script.language == language);
        scripts.flat_map(|script| &script.pages).filter(move |page| page.id == *step)
    }
}

/// The language of the folder that a piece lies in.
fn language_of(name: &str) -> Option<Language> {
    let (folder, file) = name.split_once('/')?;
    let script = file.strip_suffix(".toml").filter(|script| !script.is_empty() && !script.contains('/'));
    script.and_then(|_| folder.parse().ok())
}

#[cfg(test)]
mod tests;
