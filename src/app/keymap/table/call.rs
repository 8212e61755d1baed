//! Keys of the call beyond those of its pages: the end of the script, themes, what is confirmed before the outcome.

use super::{Action, Binding, Keys, c, k};
use crate::app::keymap::Context::{
    Callback, Card, Choice, Clients, Dialing, Finished, IncomingLine, Marks, Note, Outcomes, Reading, Today, Words,
};
use crate::app::{Code, Key};

/// The rows of this area.
pub static ROWS: &[Binding] = &[
    row!(End, &[Finished], Keys::These(&[k(Code::Enter), k(Code::F(4))]), key_outcome, key_outcome_help, true),
    row!(KeepMark, &[Marks], Keys::These(&[k(Code::Enter)]), key_keep_mark, key_keep_mark_help, true),
    row!(SkipMark, &[Marks], Keys::These(&[c('n')]), key_skip_mark, key_skip_mark_help, true),
    row!(Up, &[Marks], Keys::These(&[k(Code::Up), c('k')]), key_up, key_up_help, false),
    row!(Probe, &[Words, Choice, Reading], Keys::These(&[k(Code::F(3))]), key_probe, key_probe_help, false),
    row!(Complete, &[Words, Note, IncomingLine], Keys::These(&[k(Code::Tab)]), key_complete, key_complete_help, false),
    row!(Voicemail, &[Dialing], Keys::These(&[c('v')]), key_voicemail, key_voicemail_help, true),
    row!(
        Note,
        &[Finished, Today, Clients, Card, Outcomes, Callback],
        Keys::These(&[k(Code::F(2))]),
        key_note,
        key_note_help,
        false
    ),
    row!(Callback, &[Finished], Keys::These(&[k(Code::F(5))]), key_callback, key_callback_help, true),
    row!(StepBack, &[Finished], Keys::These(&[k(Code::PageUp)]), key_step_back, key_step_back_help, true),
    row!(Steps, &[Finished], Keys::These(&[Key::ctrl('g'), k(Code::F(7))]), key_steps, key_steps_help, false),
    row!(Up, &[Outcomes], Keys::These(&[k(Code::Up)]), key_up, key_up_help, false),
    row!(Down, &[Outcomes], Keys::These(&[k(Code::Down)]), key_down, key_down_help, false),
    row!(PageUp, &[Outcomes], Keys::These(&[k(Code::PageUp)]), key_page_up, key_page_up_help, false),
    row!(PageDown, &[Outcomes], Keys::These(&[k(Code::PageDown)]), key_page_down, key_page_down_help, false),
    row!(Back, &[Finished, Marks], Keys::These(&[k(Code::Esc)]), key_back, key_back_help, true),
];
