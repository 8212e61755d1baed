//! The keys of the scores and of the list of answers.

use super::{Action, Binding, Context, Keys, c, k};
use crate::app::Code;
use Context::{Answers, Nps, NpsFilters};

const LISTS: &[Context] = &[Answers, NpsFilters];

pub static ROWS: &[Binding] = &[
    row!(Open, &[Nps], Keys::These(&[k(Code::Enter)]), key_nps_month, key_nps_month_help, true),
    row!(Open, &[Answers], Keys::These(&[k(Code::Enter)]), key_nps_card, key_nps_card_help, true),
    row!(
        NpsMonthBack,
        &[Nps],
        Keys::These(&[k(Code::Left), c('h')]),
        key_nps_month_back,
        key_nps_month_back_help,
        true
    ),
    row!(
        NpsMonthForward,
        &[Nps],
        Keys::These(&[k(Code::Right), c('l')]),
        key_nps_month_forward,
        key_nps_month_forward_help,
        false
    ),
    row!(NpsPanel, &[Nps], Keys::These(&[k(Code::Tab)]), key_nps_panel, key_nps_panel_help, true),
    row!(NpsPanelBack, &[Nps], Keys::These(&[k(Code::BackTab)]), key_nps_panel_back, key_nps_panel_back_help, false),
    row!(NpsPeriod, &[Nps], Keys::These(&[c('p')]), key_nps_period, key_nps_period_help, true),
    row!(NpsEarlier, &[Nps], Keys::These(&[k(Code::PageUp)]), key_nps_earlier, key_nps_earlier_help, true),
    row!(NpsLater, &[Nps], Keys::These(&[k(Code::PageDown)]), key_nps_later, key_nps_later_help, false),
    row!(NpsAnswers, &[Nps], Keys::These(&[c('a')]), key_nps_answers, key_nps_answers_help, true),
    row!(NpsFilters, &[Nps], Keys::These(&[c('f')]), key_nps_filters, key_nps_filters_help, true),
    row!(NpsSurvey, &[Nps], Keys::These(&[c('t')]), key_nps_survey, key_nps_survey_help, true),
    row!(NpsVotes, &[Nps], Keys::These(&[c('v')]), key_nps_votes, key_nps_votes_help, false),
    row!(BeginWave, &[Nps], Keys::These(&[c('w')]), key_nps_wave, key_nps_wave_help, false),
    row!(NpsKind, &[Answers], Keys::These(&[k(Code::Tab)]), key_nps_kind, key_nps_kind_help, true),
    row!(
        NpsMonthForward,
        &[NpsFilters],
        Keys::These(&[k(Code::Right), c('l')]),
        key_nps_next_value,
        key_nps_next_value_help,
        true
    ),
    row!(
        NpsMonthBack,
        &[NpsFilters],
        Keys::These(&[k(Code::Left), c('h')]),
        key_nps_last_value,
        key_nps_last_value_help,
        true
    ),
    row!(Open, &[NpsFilters], Keys::These(&[k(Code::Enter)]), key_nps_done, key_nps_done_help, true),
    row!(Back, &[Nps, Answers, NpsFilters], Keys::These(&[k(Code::Esc)]), key_back, key_back_help, true),
    row!(Up, &[Nps], Keys::These(&[k(Code::Up), c('k')]), key_up, key_up_help, false),
    row!(Down, &[Nps], Keys::These(&[k(Code::Down), c('j')]), key_down, key_down_help, false),
    row!(First, &[Nps], Keys::These(&[k(Code::Home), c('g')]), key_nps_first, key_nps_first_help, false),
    row!(Last, &[Nps], Keys::These(&[k(Code::End), c('G')]), key_nps_last, key_nps_last_help, false),
    row!(Up, LISTS, Keys::These(&[k(Code::Up), c('k')]), key_up, key_up_help, false),
    row!(Down, LISTS, Keys::These(&[k(Code::Down), c('j')]), key_down, key_down_help, false),
    row!(PageUp, &[Answers], Keys::These(&[k(Code::PageUp)]), key_page_up, key_page_up_help, false),
    row!(PageDown, &[Answers], Keys::These(&[k(Code::PageDown)]), key_page_down, key_page_down_help, false),
    row!(First, LISTS, Keys::These(&[k(Code::Home), c('g')]), key_first, key_first_help, false),
    row!(Last, LISTS, Keys::These(&[k(Code::End), c('G')]), key_last, key_last_help, false),
];
