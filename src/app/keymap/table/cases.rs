//! Keys of cases and promises.

use super::{Action, Binding, Code, Context, Key, Keys, c, k};
use Context::Today;
use Context::{Brief, Card, Case, Cases, CommitmentLine};

const BOTH: &[Context] = &[Cases, Case];

/// The rows of this area.
pub static ROWS: &[Binding] = &[
    row!(Open, &[Cases], Keys::These(&[k(Code::Enter)]), key_case_open, key_case_open_help, true),
    row!(CaseCall, BOTH, Keys::These(&[c('d')]), key_case_call, key_case_call_help, true),
    row!(CaseNote, BOTH, Keys::These(&[c('t'), k(Code::F(2))]), key_case_note, key_case_note_help, true),
    row!(CaseClose, BOTH, Keys::These(&[c('c')]), key_case_close, key_case_close_help, true),
    row!(PromiseKeep, BOTH, Keys::These(&[c('y')]), key_promise_keep, key_promise_keep_help, true),
    row!(CaseDue, BOTH, Keys::These(&[c('m')]), key_case_due, key_case_due_help, true),
    row!(CaseFilter, &[Cases], Keys::These(&[c('f')]), key_case_filter, key_case_filter_help, true),
    row!(CaseSettled, &[Cases], Keys::These(&[c('F')]), key_case_settled, key_case_settled_help, true),
    row!(PromiseBreak, BOTH, Keys::These(&[c('b')]), key_promise_break, key_promise_break_help, true),
    row!(CaseOwner, BOTH, Keys::These(&[c('a')]), key_case_owner, key_case_owner_help, true),
    row!(CaseReopen, BOTH, Keys::These(&[c('r')]), key_case_reopen, key_case_reopen_help, true),
    row!(CaseCard, BOTH, Keys::These(&[c('v')]), key_case_card, key_case_card_help, true),
    row!(NewPromise, &[Cases, Case, Brief, Card], Keys::These(&[c('P')]), key_new_promise, key_new_promise_help, false),
    row!(NewCase, &[Cases, Case, Brief, Card], Keys::These(&[c('C')]), key_new_case, key_new_case_help, false),
    row!(CloseOffered, &[Today], Keys::These(&[Key::alt('c')]), key_close_offered, key_close_offered_help, false),
    row!(NextGroup, &[Cases], Keys::These(&[k(Code::Tab)]), key_next_group, key_next_group_help, false),
    row!(Next, &[Case], Keys::These(&[c('n')]), key_next, key_case_next_help, true),
    row!(Previous, &[Case], Keys::These(&[c('p')]), key_previous, key_case_previous_help, false),
    row!(Record, &[CommitmentLine], Keys::These(&[k(Code::Enter), k(Code::F(4))]), key_record, key_record_help, true),
    row!(Up, &[CommitmentLine], Keys::These(&[k(Code::Up)]), key_up, key_up_help, false),
    row!(Down, &[CommitmentLine], Keys::These(&[k(Code::Down)]), key_down, key_down_help, false),
    row!(Undo, &[CommitmentLine], Keys::These(&[k(Code::F(6)), Key::ctrl('z')]), key_undo, key_undo_help, true),
    row!(Back, &[Cases, Case, CommitmentLine], Keys::These(&[k(Code::Esc)]), key_back, key_back_help, true),
    row!(Up, BOTH, Keys::These(&[k(Code::Up), c('k')]), key_up, key_up_help, false),
    row!(Down, BOTH, Keys::These(&[k(Code::Down), c('j')]), key_down, key_down_help, false),
    row!(PageUp, BOTH, Keys::These(&[k(Code::PageUp)]), key_page_up, key_page_up_help, false),
    row!(PageDown, BOTH, Keys::These(&[k(Code::PageDown)]), key_page_down, key_page_down_help, false),
    row!(First, BOTH, Keys::These(&[k(Code::Home), c('g')]), key_first, key_first_help, false),
    row!(Last, &[Cases], Keys::These(&[k(Code::End), c('G')]), key_last, key_last_help, false),
    row!(Find, BOTH, Keys::These(&[c('/')]), key_find, key_find_help, false),
    row!(Operations, BOTH, Keys::These(&[c('o'), Key::alt('u')]), key_operations, key_operations_help, false),
];
