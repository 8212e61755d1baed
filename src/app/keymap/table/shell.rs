//! Keys of the shell: settings, the tour, a client who rings us.

use super::{Action, Binding, Code, Context, Key, Keys, c, k};

/// Rows of this area.
pub static ROWS: &[Binding] = &[
    row!(Open, &[Context::Settings], Keys::These(&[k(Code::Enter)]), key_change, key_change_help, true),
    row!(Record, &[Context::SettingEdit], Keys::These(&[k(Code::Enter)]), key_record, key_record_help, true),
    row!(
        Back,
        &[
            Context::Settings,
            Context::SettingEdit,
            Context::IncomingWho,
            Context::IncomingChoice,
            Context::IncomingLine
        ],
        Keys::These(&[k(Code::Esc)]),
        key_back,
        key_back_help,
        true
    ),
    row!(Up, &[Context::Settings], Keys::These(&[k(Code::Up), c('k')]), key_up, key_up_help, false),
    row!(Down, &[Context::Settings], Keys::These(&[k(Code::Down), c('j')]), key_down, key_down_help, false),
    row!(PageUp, &[Context::Settings], Keys::These(&[k(Code::PageUp)]), key_page_up, key_page_up_help, false),
    row!(PageDown, &[Context::Settings], Keys::These(&[k(Code::PageDown)]), key_page_down, key_page_down_help, false),
    row!(First, &[Context::Settings], Keys::These(&[k(Code::Home), c('g')]), key_first, key_first_help, false),
    row!(Last, &[Context::Settings], Keys::These(&[k(Code::End), c('G')]), key_last, key_last_help, false),
    row!(
        Undo,
        &[Context::SettingEdit, Context::IncomingWho, Context::IncomingLine],
        Keys::These(&[k(Code::F(6)), Key::ctrl('z')]),
        key_undo,
        key_undo_help,
        false
    ),
    row!(Open, &[Context::IncomingWho], Keys::These(&[k(Code::Enter)]), key_today_choose, key_today_choose_help, true),
    row!(Up, &[Context::IncomingWho], Keys::These(&[k(Code::Up)]), key_up, key_up_help, false),
    row!(Down, &[Context::IncomingWho], Keys::These(&[k(Code::Down)]), key_down, key_down_help, false),
    row!(Choose, &[Context::IncomingChoice], Keys::Digits, key_choose, key_choose_help, true),
    row!(Record, &[Context::IncomingLine], Keys::These(&[k(Code::Enter)]), key_record, key_record_help, true),
    row!(Incoming, &[Context::Today], Keys::These(&[c('r'), k(Code::F(9))]), key_incoming, key_incoming_help, true),
    row!(Incoming, &[], Keys::These(&[k(Code::F(9))]), key_incoming, key_incoming_help, false),
    row!(
        Incoming,
        &[Context::Words, Context::Clients, Context::Note, Context::Outcomes, Context::Callback, Context::ImportPath],
        Keys::These(&[k(Code::F(9))]),
        key_incoming,
        key_incoming_help,
        false
    ),
    row!(Tour, &[Context::Start], Keys::These(&[c('t')]), key_tour, key_tour_help, true),
    row!(
        ServiceHours,
        &[Context::Today, Context::Start],
        Keys::These(&[Key::alt('s')]),
        key_service_hours,
        key_service_hours_help,
        false
    ),
];
