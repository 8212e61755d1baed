//! Who gets a case, and with what it can be closed.

use std::collections::BTreeMap;

use rstest::rstest;

use super::*;
use crate::domain::{Operator, OperatorRole};

const MANAGER: OperatorId = OperatorId(1);
const ADVOCATE: OperatorId = OperatorId(2);
const CALLER: OperatorId = OperatorId(3);

#[rstest]
#[case(Some(MANAGER), Some("ирина"), MANAGER)]
#[case(None, Some("ирина"), ADVOCATE)]
#[case(None, Some("Nobody of that name"), CALLER)]
#[case(None, None, CALLER)]
fn a_case_goes_to_the_manager_else_to_the_advocate_else_to_the_caller(
    #[case] manager: Option<OperatorId>,
    #[case] advocate: Option<&str>,
    #[case] owner: OperatorId,
) {
    let operators = [Operator { id: ADVOCATE, name: "Ирина".into(), role: OperatorRole::Manager }];
    let rules = CaseRules { advocate: advocate.map(str::to_owned), ..CaseRules::default() };
    assert_eq!(rules.owner(manager, &operators, CALLER), owner);
}

#[rstest]
#[case(false, "", Some("settled"))]
#[case(false, " new part sent ", Some("settled: new part sent"))]
#[case(true, "  ", None)]
#[case(true, "they moved away", Some("they moved away"))]
fn a_case_is_closed_with_a_reason_and_never_without_words(
    #[case] words_needed: bool,
    #[case] own: &str,
    #[case] words: Option<&str>,
) {
    let label = BTreeMap::from([(Language::English, "settled".to_owned())]);
    let reason = ClosingReason { kind: ClosingKind::ClientWord, words_needed, label };
    let closing = reason.closing(Language::English, own);
    assert_eq!(closing.map(|closing| closing.words).as_deref(), words);
}

#[test]
fn the_end_of_a_commitment_is_no_part_of_its_history_before_it_is_open_again() {
    let at: Moment = "2026-11-24T08:00:00Z".parse().unwrap();
    let note = |step| CommitmentNote { at, operator: None, step, text: None, owner: None, due: None };
    let notes = |steps: &[CommitmentStep]| steps.iter().copied().map(note).collect::<Vec<_>>();
    let commitment = |settled, steps: &[CommitmentStep]| Commitment {
        id: CommitmentId::Case(CaseId(1)),
        client: ClientId(1),
        client_name: "A".into(),
        zone: None,
        person: None,
        person_name: None,
        text: "late".into(),
        owner: None,
        due: at,
        opened_at: at,
        opened_by: None,
        settled,
        answer: None,
        notes: notes(steps),
        promises: Vec::new(),
        touch: None,
        last_contact: None,
    };
    let closed = Settled { how: Ending::Closed, at, by: None, kind: None, words: None };
    let on_its_way = [CommitmentStep::Note, CommitmentStep::Closed, CommitmentStep::Reopened];
    assert_eq!(commitment(Some(closed), &on_its_way[..2]).history(), notes(&on_its_way[..1]));
    assert_eq!(commitment(None, &on_its_way).history(), notes(&on_its_way));
}
