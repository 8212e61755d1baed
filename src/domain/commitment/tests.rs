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
