//! The promises of the table of keys.

use std::collections::BTreeSet;

use super::testing::CONTEXTS;
use super::*;
use rstest::rstest;

#[test]
fn no_key_means_two_things_in_one_context() {
    for &context in CONTEXTS {
        let mut seen = BTreeSet::new();
        for binding in bindings().filter(|b| b.contexts.contains(&context)) {
            if let Keys::These(keys) = binding.keys {
                for key in keys {
                    assert!(seen.insert(*key), "{} twice in {context:?}", show(*key));
                }
            }
        }
    }
}

#[test]
fn a_general_key_is_never_hidden_by_another_action_of_a_context() {
    for &context in CONTEXTS {
        for general in bindings().filter(|b| b.contexts.is_empty() && b.applies(context)) {
            let Keys::These(keys) = general.keys else { continue };
            let heard = keys.iter().any(|key| resolve(*key, context) == Some(general.action));
            assert!(heard, "{:?} cannot be reached in {context:?}", general.action);
        }
    }
}

#[test]
fn every_screen_reaches_every_other_one_by_its_digit() {
    use Context::{
        Answers, Brief, Card, Case, Cases, Checklist, Checklists, ImportReport, ImportRunning, Nps, Settings, Start,
        Today,
    };
    let work = [Today, Start, Brief, Card, Cases, Case, Nps, Answers, Checklists, Checklist];
    let screens = [work.as_slice(), &[ImportRunning, ImportReport, Settings]].concat();
    let digits = [
        ('1', Action::ShowToday),
        ('2', Action::ShowClients),
        ('4', Action::ShowCases),
        ('5', Action::ShowNps),
        ('7', Action::ShowChecklists),
    ];
    for screen in screens {
        for (digit, action) in digits {
            assert_eq!(resolve(Key::char(digit), screen), Some(action), "{digit} in {screen:?}");
        }
    }
    // A line that is typed into takes digits as text, a call as a score or an outcome.
    for screen in [Context::Clients, Context::Letter, Context::Dialing, Context::Words, Context::Finished] {
        for (digit, action) in digits {
            assert_eq!(resolve(Key::alt(digit), screen), Some(action), "Alt+{digit} in {screen:?}");
        }
    }
}

#[test]
fn every_place_hears_the_key_that_leaves_the_program_and_that_of_another_screen() {
    for &context in CONTEXTS {
        for key in [Key::ctrl('q'), Key::ctrl('c')] {
            assert_eq!(resolve(key, context), Some(Action::Quit), "{} in {context:?}", show(key));
        }
        // Nobody works here before they have said who they are.
        let today = (context != Context::WhoAmI).then_some(Action::ShowToday);
        assert_eq!(resolve(Key::alt('1'), context), today, "{context:?}");
    }
}

#[test]
fn a_question_and_a_text_hear_no_other_keys_of_the_screens() {
    for context in CONTEXTS.iter().copied().filter(|context| context.closed()) {
        for key in [Key::char('u'), Key::plain(Code::F(6)), Key::char(':'), Key::char('?'), Key::plain(Code::F(9))] {
            assert_eq!(resolve(key, context), None, "{} in {context:?}", show(key));
        }
    }
    assert_eq!(resolve(Key::plain(Code::Enter), Context::Confirm), Some(Action::Confirm));
    assert_eq!(resolve(Key::plain(Code::Esc), Context::Confirm), Some(Action::Back));
}

#[test]
fn every_action_can_be_reached_somewhere() {
    for binding in bindings() {
        let reached = CONTEXTS.iter().any(|context| match binding.keys {
            Keys::These(keys) => keys.iter().any(|key| resolve(*key, *context) == Some(binding.action)),
            Keys::Digits => resolve(Key::char('7'), *context) == Some(binding.action),
            Keys::Offered | Keys::Codes => resolve(Key::char('y'), *context) == Some(binding.action),
        });
        assert!(reached, "{:?} has no key that asks for it", binding.action);
    }
}

#[rstest]
#[case('в', Context::Brief, Action::Dial)]
#[case('ф', Context::Dialing, Action::Answered)]
#[case('о', Context::Today, Action::Down)]
#[case('г', Context::Today, Action::Undo)]
#[case('Ж', Context::Today, Action::Palette)]
#[case('.', Context::Today, Action::Find)]
#[case(',', Context::Today, Action::Help)]
fn commands_work_with_the_russian_layout_on(#[case] typed: char, #[case] context: Context, #[case] action: Action) {
    assert_eq!(resolve(Key::char(typed), context), Some(action));
}

#[test]
fn letters_typed_into_a_text_are_never_commands() {
    for context in CONTEXTS.iter().copied().filter(|context| context.typing()) {
        for c in ('a'..='z').chain('а'..='я').chain("0123456789/:?.,".chars()) {
            assert_eq!(resolve(Key::char(c), context), None, "{c} in {context:?}");
        }
    }
}

#[test]
fn digits_mean_a_score_or_an_outcome_in_a_call_and_never_a_screen() {
    for context in [Context::Dialing, Context::Choice, Context::Words, Context::Reading, Context::Ended] {
        let action = resolve(Key::char('2'), context);
        assert!(matches!(action, None | Some(Action::Choose)), "{action:?} in {context:?}");
    }
    assert_eq!(resolve(Key::char('2'), Context::Score), Some(Action::Digit));
}

#[test]
fn nothing_sits_on_keys_that_terminals_keep_for_themselves() {
    for binding in bindings() {
        if let Keys::These(keys) = binding.keys {
            for key in keys {
                assert!(!matches!(key.code, Code::F(1 | 10 | 11)), "{:?}", binding.action);
            }
        }
    }
}
