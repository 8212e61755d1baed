//! The keys of deals, checklists and letters.

use super::{Action, Binding, Code, Context, Key, Keys, c, k};
use Context::{Card, Checklist, Checklists, Deals, Letter};

/// The rows.
pub static ROWS: &[Binding] = &[
    row!(Open, &[Checklists, Deals], Keys::These(&[k(Code::Enter)]), key_open, key_open_help, true),
    row!(Dial, &[Checklist], Keys::These(&[c('d')]), care_key_call, care_key_call_help, true),
    row!(Tick, &[Checklist], Keys::These(&[c(' '), k(Code::Enter)]), care_key_tick, care_key_tick_help, true),
    row!(NotApplicable, &[Checklist], Keys::These(&[c('x')]), care_key_not, care_key_not_help, true),
    row!(NoteItem, &[Checklist], Keys::These(&[c('n'), k(Code::F(2))]), key_note, care_key_note_help, true),
    row!(Letter, &[Checklist], Keys::These(&[c('e')]), care_key_letter, care_key_letter_help, true),
    row!(FinishChecklist, &[Checklist], Keys::These(&[c('o')]), care_key_finish, care_key_finish_help, true),
    row!(OpenClient, &[Checklist], Keys::These(&[c('c')]), care_key_client, care_key_client_help, false),
    row!(Up, &[Deals], Keys::These(&[k(Code::Up), c('k')]), key_up, key_up_help, false),
    row!(Down, &[Deals], Keys::These(&[k(Code::Down), c('j')]), key_down, key_down_help, false),
    row!(Back, &[Checklists, Checklist, Letter, Deals], Keys::These(&[k(Code::Esc)]), key_back, key_back_help, true),
    row!(FieldAfter, &[Letter], Keys::These(&[k(Code::Tab)]), form_key_after, form_key_after_help, false),
    row!(FieldBefore, &[Letter], Keys::These(&[k(Code::BackTab)]), form_key_before, form_key_before_help, false),
    row!(NextRecipient, &[Letter], Keys::These(&[k(Code::F(7))]), letter_key_to, letter_key_to_help, true),
    row!(CopyLetter, &[Letter], Keys::These(&[k(Code::F(3))]), letter_key_copy, letter_key_copy_help, true),
    row!(SaveLetter, &[Letter], Keys::These(&[k(Code::F(4))]), letter_key_save, letter_key_save_help, true),
    row!(EditOutside, &[Letter], Keys::These(&[k(Code::F(5))]), letter_key_edit, letter_key_edit_help, true),
    row!(Undo, &[Letter], Keys::These(&[k(Code::F(6)), Key::ctrl('z')]), key_undo, key_undo_help, false),
    row!(AddDeal, &[Card], Keys::These(&[c('b')]), care_key_deal, care_key_deal_help, true),
    row!(EditDeal, &[Card], Keys::These(&[c('B')]), care_key_edit_deal, care_key_edit_deal_help, false),
    row!(ChecklistsOfClient, &[Card], Keys::These(&[c('v')]), care_key_lists, care_key_of_client_help, true),
];
