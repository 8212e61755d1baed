//! Care after the sale: what a deal starts by the plan of the playbooks.

use crate::domain::{CareRules, Deal, Language, Moment, Zone};
use crate::playbook::Playbooks;
use crate::store::CareStart;

/// What a deal starts: its contacts and checklists, in the language of whoever works on them.
#[must_use]
pub fn care_of<'z>(
    deal: &Deal,
    playbooks: &Playbooks,
    language: Language,
    user_zone: &'z Zone,
    now: Moment,
) -> CareStart<'z> {
    let today = user_zone.date(now);
    let touches = playbooks.care.start(deal, today, &playbooks.calendar, language, &playbooks.checklists);
    CareStart { touches, user_zone }
}

/// The rules by which deals start their care, for an import of many.
#[must_use]
pub fn care_rules(playbooks: &Playbooks, language: Language) -> CareRules {
    CareRules {
        plan: playbooks.care.clone(),
        calendar: playbooks.calendar.clone(),
        language,
        checklists: playbooks.checklists.clone(),
    }
}
