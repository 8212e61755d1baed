//! The keys of a form.

use super::{Action, Binding, Code, Context, Key, Keys, k};

/// The rows.
pub static ROWS: &[Binding] = &[
    row!(Record, &[Context::Form], Keys::These(&[k(Code::Enter)]), form_key_next, form_key_next_help, true),
    row!(
        FieldAfter,
        &[Context::Form],
        Keys::These(&[k(Code::Tab), k(Code::Down)]),
        form_key_after,
        form_key_after_help,
        false
    ),
    row!(
        FieldBefore,
        &[Context::Form],
        Keys::These(&[k(Code::BackTab), k(Code::Up)]),
        form_key_before,
        form_key_before_help,
        true
    ),
    row!(SaveForm, &[Context::Form], Keys::These(&[k(Code::F(4))]), form_key_save, form_key_save_help, true),
    row!(ShowTwin, &[Context::Form], Keys::These(&[k(Code::F(3))]), form_key_twin, form_key_twin_help, false),
    row!(Back, &[Context::Form], Keys::These(&[k(Code::Esc)]), key_back, form_key_back_help, true),
    row!(Undo, &[Context::Form], Keys::These(&[k(Code::F(6)), Key::ctrl('z')]), key_undo, key_undo_help, false),
];
