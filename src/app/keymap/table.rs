//! The rows of the table of keys: one file per area, those of the call, of today and of what is the same everywhere here.

use super::{Action, Binding, Context, Keys};
use crate::app::{Code, Key};

const fn k(code: Code) -> Key {
    Key::plain(code)
}

const fn c(c: char) -> Key {
    Key::char(c)
}

use Context::{
    Brief, Callback, Card, Choice, Clients, Confirm, Dialing, Ended, FieldHistory, Help, ImportColumn, ImportField,
    ImportPath, ImportPreview, ImportReport, ImportRunning, Note, Operations, Outcomes, Palette, Pick, Reading, Replay,
    Score, Start, Steps, Today, WhoAmI, Why, Words,
};

/// Everything in which a call is running and its pages are shown.
const PAGES: &[Context] = &[Score, Choice, Words, Reading];
/// Lists that are walked with letters.
const LISTS: &[Context] = &[
    Today,
    Brief,
    Card,
    Context::Checklists,
    Context::Checklist,
    Operations,
    Steps,
    Help,
    Why,
    ImportReport,
    ImportPreview,
    ImportColumn,
    FieldHistory,
    Replay,
    Context::Reader,
];
/// Lists below a line that is typed into.
const TYPED_LISTS: &[Context] = &[Clients, Palette, WhoAmI, Pick, ImportField];

macro_rules! row {
    ($action:ident, $contexts:expr, $keys:expr, $hint:ident, $help:ident, $bar:expr) => {
        Binding {
            action: Action::$action,
            contexts: $contexts,
            keys: $keys,
            hint: |words| words.$hint(),
            help: |words| words.$help(),
            in_bar: $bar,
        }
    };
}

mod call;
mod care;
mod cases;
mod clients;
mod form;
mod nps;
mod places;
mod shell;
mod today;

/// Every key of the program; the order of the files and rows is that of the bottom line.
#[rustfmt::skip]
pub static TABLES: &[&[Binding]] = &[
    call::ROWS,
    form::ROWS,
    care::ROWS,
    clients::ROWS,
    today::ROWS,
    cases::ROWS,
    nps::ROWS,
    shell::ROWS,
    EVERYWHERE,
    places::ROWS,
];

pub use places::SCREENS;

static EVERYWHERE: &[Binding] = &[
    // What is done on a page or screen comes first: this is the order of the bottom line.
    row!(Open, &[Today, Clients, ImportPath, Card], Keys::These(&[k(Code::Enter)]), key_open, key_open_help, true),
    row!(Complete, &[ImportPath], Keys::These(&[k(Code::Tab)]), key_complete_path, key_complete_path_help, true),
    row!(Open, &[Palette], Keys::These(&[k(Code::Enter)]), key_run, key_run_help, true),
    row!(Open, &[Steps], Keys::These(&[k(Code::Enter)]), key_go_to_step, key_go_to_step_help, true),
    row!(Open, &[Pick, ImportField], Keys::These(&[k(Code::Enter)]), key_today_choose, key_today_choose_help, true),
    row!(Open, &[WhoAmI], Keys::These(&[k(Code::Enter)]), key_sign_in, key_sign_in_help, true),
    row!(Dial, &[Brief, Dialing], Keys::These(&[c('d')]), key_dial, key_dial_help, true),
    row!(Answered, &[Dialing], Keys::These(&[c('a'), k(Code::Enter)]), key_answered, key_answered_help, true),
    row!(NextNumber, &[Brief, Dialing], Keys::These(&[k(Code::Tab)]), key_next_number, key_next_number_help, true),
    row!(Digit, &[Score], Keys::Digits, key_digit, key_digit_help, true),
    row!(Backspace, &[Score], Keys::These(&[k(Code::Backspace)]), key_backspace, key_backspace_help, false),
    row!(
        Record,
        &[Score, Words, Reading, Note, Callback],
        Keys::These(&[k(Code::Enter)]),
        key_record,
        key_record_help,
        true
    ),
    row!(Choose, &[Choice], Keys::Offered, key_choose, key_choose_help, true),
    row!(Choose, &[Outcomes], Keys::Codes, key_choose, key_choose_help, true),
    row!(DontKnow, &[Score, Choice], Keys::These(&[c('d')]), key_dont_know, key_dont_know_help, true),
    row!(Refused, &[Score, Choice], Keys::These(&[c('r')]), key_refused, key_refused_help, true),
    row!(DontKnow, &[Words], Keys::These(&[Key::alt('d')]), key_dont_know, key_dont_know_help, false),
    row!(Refused, &[Words], Keys::These(&[Key::alt('r')]), key_refused, key_refused_help, false),
    row!(Confirm, &[Confirm], Keys::These(&[k(Code::Enter)]), key_confirm, key_confirm_help, true),
    row!(ColumnField, &[ImportColumn], Keys::These(&[k(Code::Enter)]), key_column_field, key_column_field_help, true),
    row!(
        Confirm,
        &[ImportPreview],
        Keys::These(&[k(Code::Enter), k(Code::F(4))]),
        key_load_file,
        key_load_file_help,
        true
    ),
    row!(Confirm, &[ImportColumn], Keys::These(&[k(Code::F(4))]), key_load_file, key_load_file_help, true),
    row!(Back, &[Confirm], Keys::These(&[k(Code::Esc)]), key_no, key_no_help, true),
    row!(TakeBack, &[Operations], Keys::These(&[k(Code::Enter)]), key_take_back, key_take_back_help, true),
    row!(
        Back,
        &[ImportReport, Help, Why],
        Keys::These(&[k(Code::Esc), k(Code::Enter)]),
        clients_key_close,
        clients_key_close_help,
        true
    ),
    row!(
        End,
        &[Dialing, Score, Choice, Words, Reading, Ended],
        Keys::These(&[k(Code::F(4))]),
        key_end,
        key_end_help,
        true
    ),
    row!(End, &[Ended], Keys::These(&[k(Code::Enter)]), key_end, key_end_help, false),
    row!(
        Note,
        &[Brief, Dialing, Score, Choice, Words, Reading, Ended],
        Keys::These(&[k(Code::F(2))]),
        key_note,
        key_note_help,
        true
    ),
    row!(Probe, &[Score], Keys::These(&[k(Code::F(3))]), key_probe, key_probe_help, true),
    row!(
        Callback,
        &[Dialing, Score, Choice, Words, Reading, Ended, Outcomes],
        Keys::These(&[k(Code::F(5))]),
        key_callback,
        key_callback_help,
        true
    ),
    row!(StepBack, PAGES, Keys::These(&[k(Code::PageUp)]), key_step_back, key_step_back_help, true),
    row!(StepForward, PAGES, Keys::These(&[k(Code::PageDown)]), key_step_forward, key_step_forward_help, false),
    row!(Steps, PAGES, Keys::These(&[Key::ctrl('g'), k(Code::F(7))]), key_steps, key_steps_help, false),
    row!(Next, &[Brief, Card], Keys::These(&[c('n')]), key_next, key_next_help, true),
    row!(Previous, &[Brief, Card], Keys::These(&[c('p')]), key_previous, key_previous_help, false),
    row!(Why, &[Today, Brief], Keys::These(&[c('w')]), key_why, key_why_help, true),
    row!(Import, &[Today, Start], Keys::These(&[c('i')]), key_import, key_import_help, true),
    row!(AddClient, &[Start], Keys::These(&[c('c')]), key_add_client, key_add_client_help, true),
    row!(AddClient, &[Today, Card], Keys::These(&[c('c')]), key_add_client, key_add_client_help, false),
    row!(
        Back,
        &[
            Brief,
            Dialing,
            Score,
            Choice,
            Words,
            Reading,
            Ended,
            Clients,
            Card,
            ImportPath,
            ImportPreview,
            ImportColumn,
            ImportField,
            Palette,
            Outcomes,
            Callback,
            Note,
            Steps,
            Operations,
            Pick,
            FieldHistory,
            Replay,
            Context::Reader,
        ],
        Keys::These(&[k(Code::Esc)]),
        key_back,
        key_back_help,
        true
    ),
    row!(Back, &[ImportRunning], Keys::These(&[k(Code::Esc)]), key_leave_running, key_leave_running_help, true),
    row!(Up, LISTS, Keys::These(&[k(Code::Up), c('k')]), key_up, key_up_help, false),
    row!(Down, LISTS, Keys::These(&[k(Code::Down), c('j')]), key_down, key_down_help, false),
    row!(PageUp, LISTS, Keys::These(&[k(Code::PageUp)]), key_page_up, key_page_up_help, false),
    row!(PageDown, LISTS, Keys::These(&[k(Code::PageDown)]), key_page_down, key_page_down_help, false),
    row!(First, LISTS, Keys::These(&[k(Code::Home), c('g')]), key_first, key_first_help, false),
    row!(Last, LISTS, Keys::These(&[k(Code::End), c('G')]), key_last, key_last_help, false),
    row!(Up, TYPED_LISTS, Keys::These(&[k(Code::Up)]), key_up, key_up_help, false),
    row!(Down, TYPED_LISTS, Keys::These(&[k(Code::Down)]), key_down, key_down_help, false),
    row!(PageUp, TYPED_LISTS, Keys::These(&[k(Code::PageUp)]), key_page_up, key_page_up_help, false),
    row!(PageDown, TYPED_LISTS, Keys::These(&[k(Code::PageDown)]), key_page_down, key_page_down_help, false),
    row!(Undo, &[], Keys::These(&[c('u'), k(Code::F(6)), Key::ctrl('z')]), key_undo, key_undo_help, true),
    row!(
        Undo,
        &[Words, Note, Callback, Clients, ImportPath, ImportField, Palette, WhoAmI, Pick],
        Keys::These(&[k(Code::F(6)), Key::ctrl('z')]),
        key_undo,
        key_undo_help,
        true
    ),
    row!(Redo, &[], Keys::These(&[c('U'), Key::ctrl('y')]), key_redo, key_redo_help, false),
    row!(
        Redo,
        &[Words, Note, Callback, Clients, ImportPath, ImportField, Palette, WhoAmI, Pick],
        Keys::These(&[Key::ctrl('y')]),
        key_redo,
        key_redo_help,
        false
    ),
    row!(Find, &[Today, Card], Keys::These(&[c('/')]), key_find, key_find_help, true),
    row!(
        Operations,
        &[Today, Card, Start],
        Keys::These(&[c('o'), Key::alt('u')]),
        key_operations,
        key_operations_help,
        false
    ),
    row!(Operations, &[ImportReport], Keys::These(&[c('o'), Key::alt('u')]), key_operations, key_operations_help, true),
    row!(Operations, &[Clients], Keys::These(&[Key::alt('u')]), key_operations, key_operations_help, false),
    row!(Whose, &[Callback], Keys::These(&[k(Code::Tab)]), key_whose, key_whose_help, true),
    row!(Language, &[Today, Start], Keys::These(&[Key::alt('l')]), key_language, key_language_help, true),
    row!(Palette, &[], Keys::These(&[c(':'), k(Code::F(8))]), key_palette, key_palette_help, true),
    row!(
        Palette,
        &[Words, Clients, Context::Letter],
        Keys::These(&[k(Code::F(8))]),
        key_palette,
        key_palette_help,
        true
    ),
    row!(Help, &[], Keys::These(&[c('?')]), key_help, key_help_help, true),
];
