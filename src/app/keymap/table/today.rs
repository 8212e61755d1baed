//! Keys of today's list: mark, put off, hand over, drop, filter.

use super::{Action, Binding, Code, Context, Keys, c, k};
use Context::{Brief, HandOver, PutOff, TakeOver, Today, TodayFilter};

pub static ROWS: &[Binding] = &[
    row!(PutOff, &[Today, Brief], Keys::These(&[c('z')]), key_put_off, key_put_off_help, true),
    row!(Mark, &[Today], Keys::These(&[c('x')]), key_mark, key_mark_help, true),
    row!(Unmark, &[Today], Keys::These(&[k(Code::Esc)]), key_unmark, key_unmark_help, false),
    row!(TodayFilter, &[Today], Keys::These(&[c('f')]), key_today_filter, key_today_filter_help, true),
    row!(HandOver, &[Today], Keys::These(&[c('a')]), key_hand_over, key_hand_over_help, false),
    row!(DropTouch, &[Today], Keys::These(&[c('X')]), key_drop_touch, key_drop_touch_help, false),
    row!(Met, &[Today, Brief], Keys::These(&[c('m')]), key_met, key_met_help, false),
    row!(TakeOver, &[Today, Brief], Keys::These(&[c('t')]), key_take_over, key_take_over_help, true),
    row!(Record, &[PutOff, TakeOver], Keys::These(&[k(Code::Enter)]), key_record, key_record_help, true),
    row!(PutOffWhy, &[PutOff], Keys::These(&[k(Code::Tab)]), key_put_off_why, key_put_off_why_help, true),
    row!(Open, &[TodayFilter], Keys::These(&[k(Code::Enter), c(' ')]), key_today_choose, key_today_choose_help, true),
    row!(Open, &[HandOver], Keys::These(&[k(Code::Enter), c(' ')]), key_hand_over, key_hand_over_to_help, true),
    row!(Back, &[PutOff, TakeOver, TodayFilter, HandOver], Keys::These(&[k(Code::Esc)]), key_back, key_back_help, true),
    row!(Up, &[TodayFilter, HandOver], Keys::These(&[k(Code::Up), c('k')]), key_up, key_up_help, false),
    row!(Down, &[TodayFilter, HandOver], Keys::These(&[k(Code::Down), c('j')]), key_down, key_down_help, false),
    row!(First, &[TodayFilter, HandOver], Keys::These(&[k(Code::Home), c('g')]), key_first, key_first_help, false),
    row!(Last, &[TodayFilter, HandOver], Keys::These(&[k(Code::End), c('G')]), key_last, key_last_help, false),
];
