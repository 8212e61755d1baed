//! Care after the sale: what a deal starts by the plan of the playbooks, on the working days of the base's settings.

use crate::domain::{CareRules, Deal, Language, Moment, Zone};
use crate::playbook::Playbooks;
use crate::store::{CareStart, Reader, Result};

/// What a deal starts: its contacts and checklists, in the language of whoever works on them.
///
/// # Errors
/// Where the base cannot be read.
pub fn care_of<'z, Id>(
    reader: &Reader,
    deal: &Deal<Id>,
    playbooks: &Playbooks,
    language: Language,
    user_zone: &'z Zone,
    now: Moment,
) -> Result<CareStart<'z>> {
    let rules = in_force(reader, care_rules(playbooks, language))?;
    Ok(CareStart { touches: rules.start(deal, user_zone.date(now)), user_zone })
}

/// The rules by which deals start their care, as the playbooks have them.
#[must_use]
pub fn care_rules(playbooks: &Playbooks, language: Language) -> CareRules {
    CareRules {
        plan: playbooks.care.clone(),
        calendar: playbooks.calendar.clone(),
        language,
        checklists: playbooks.checklists.clone(),
    }
}

/// The rules with the days off of the base's settings.
pub(super) fn in_force(reader: &Reader, rules: CareRules) -> Result<CareRules> {
    let calendar = reader.settings()?.calling.calendar(&rules.calendar);
    Ok(CareRules { calendar, ..rules })
}

#[cfg(test)]
mod tests;
