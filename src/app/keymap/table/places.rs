//! The ways to the other screens and out of the program: the same wherever one is.

use super::{Action, Binding, Context, Key, Keys, c};
use Context::{
    Answers, Brief, Callback, Card, Case, Cases, Checklist, Checklists, Choice, Clients, CommitmentLine, Confirm,
    Deals, Dialing, Ended, FieldHistory, Finished, Form, HandOver, Help, ImportColumn, ImportField, ImportPath,
    ImportPreview, ImportReport, ImportRunning, IncomingChoice, IncomingLine, IncomingWho, Letter, Marks, Note, Nps,
    NpsFilters, Operations, Outcomes, Palette, Pick, PutOff, Reader, Reading, Replay, Score, SettingEdit, Settings,
    Start, Steps, TakeOver, Today, TodayFilter, WhoAmI, Why, Words,
};

/// Where the program begins and its lists lie: left by a bare letter.
const OUTERMOST: &[Context] = &[Today, Start, Cases];
/// What is opened from there.
const OPENED: &[Context] = &[
    Brief,
    Card,
    Case,
    Nps,
    Answers,
    Checklists,
    Checklist,
    Settings,
    ImportPreview,
    ImportColumn,
    ImportRunning,
    ImportReport,
];
/// Where a digit is a text, a score or a choice.
const TYPED: &[Context] = &[Clients, Letter, ImportPath, Dialing, Score, Choice, Words, Reading, Finished, Ended];
/// What lies above a screen.
const ABOVE: &[Context] = &[
    ImportField,
    Palette,
    Help,
    Outcomes,
    Callback,
    Note,
    Marks,
    Steps,
    Operations,
    Confirm,
    Why,
    CommitmentLine,
    NpsFilters,
    Pick,
    FieldHistory,
    Replay,
    Reader,
    IncomingWho,
    IncomingChoice,
    IncomingLine,
    SettingEdit,
    Form,
    Deals,
    PutOff,
    TodayFilter,
    HandOver,
    TakeOver,
];

/// The screens on which a bare digit is a command.
pub const SCREENS: &[Context] = &both::<{ OUTERMOST.len() + OPENED.len() }>(OUTERMOST, OPENED);
/// Where a bare digit is none.
const NO_DIGIT: &[Context] = &both::<{ TYPED.len() + ABOVE.len() }>(TYPED, ABOVE);
/// All of them, for whoever has signed in.
const ALL: &[Context] = &both::<{ SCREENS.len() + NO_DIGIT.len() }>(SCREENS, NO_DIGIT);
/// Those where a letter does not leave the program.
const INNER: &[Context] = &both::<{ OPENED.len() + NO_DIGIT.len() }>(OPENED, NO_DIGIT);

/// One list behind the other.
const fn both<const N: usize>(one: &[Context], other: &[Context]) -> [Context; N] {
    let mut all = [Today; N];
    let (front, back) = all.split_at_mut(one.len());
    front.copy_from_slice(one);
    back.copy_from_slice(other);
    all
}

/// The rows.
pub static ROWS: &[Binding] = &[
    row!(ShowToday, SCREENS, Keys::These(&[c('1')]), key_show_today, key_show_today_help, true),
    row!(ShowClients, SCREENS, Keys::These(&[c('2')]), key_show_clients, key_show_clients_help, true),
    row!(ShowCases, SCREENS, Keys::These(&[c('4')]), key_show_cases, key_show_cases_help, true),
    row!(ShowNps, SCREENS, Keys::These(&[c('5')]), key_show_nps, key_show_nps_help, true),
    row!(ShowChecklists, SCREENS, Keys::These(&[c('7')]), care_key_lists, care_key_lists_help, true),
    row!(Settings, SCREENS, Keys::These(&[c('s')]), key_settings, key_settings_help, true),
    row!(ShowToday, ALL, Keys::These(&[Key::alt('1')]), key_show_today, key_show_today_help, false),
    row!(ShowClients, ALL, Keys::These(&[Key::alt('2')]), key_show_clients, key_show_clients_help, false),
    row!(ShowCases, ALL, Keys::These(&[Key::alt('4')]), key_show_cases, key_show_cases_help, false),
    row!(ShowNps, ALL, Keys::These(&[Key::alt('5')]), key_show_nps, key_show_nps_help, false),
    row!(ShowChecklists, ALL, Keys::These(&[Key::alt('7')]), care_key_lists, care_key_lists_help, false),
    row!(Quit, OUTERMOST, Keys::These(&[c('q'), Key::ctrl('q'), Key::ctrl('c')]), key_quit, key_quit_help, true),
    row!(Quit, &[WhoAmI], Keys::These(&[Key::ctrl('q'), Key::ctrl('c')]), key_quit, key_quit_help, true),
    row!(Quit, INNER, Keys::These(&[Key::ctrl('q'), Key::ctrl('c')]), key_quit, key_quit_help, false),
];
