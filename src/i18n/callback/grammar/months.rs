//! Months of a line: "in December", «в конце месяца», "next month".

use super::Reader;
use crate::i18n::callback::NotUnderstood;
use crate::i18n::callback::tokens::What;
use crate::i18n::callback::words::{Unit, WeekPart, Word};

/// Which month.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::i18n) enum Month {
    /// Of the year, from 1.
    Named(u32),
    /// Months from that of today.
    Ahead(u32),
}

impl Reader<'_> {
    /// "end of the month", «в начале следующего месяца», «в середине декабря»: the part has been seen, the month follows.
    pub(super) fn part_of_month(&mut self, part: WeekPart) -> Result<(), NotUnderstood> {
        let begin = self.at;
        self.at += 1;
        self.take_word(Word::Filler);
        let ahead = u32::from(self.peek(0) == Some(What::Word(Word::Next)));
        if matches!(self.peek(0), Some(What::Word(Word::Next | Word::This))) {
            self.at += 1;
            if self.peek(0) != Some(What::Word(Word::Unit(Unit::Month))) {
                return Err(self.stuck());
            }
        }
        let month = match self.peek(0) {
            Some(What::Word(Word::Unit(Unit::Month))) => Month::Ahead(ahead),
            Some(What::Word(Word::Month(month))) => Month::Named(month),
            _ => return Err(self.stuck()),
        };
        self.at += 1;
        self.set_month(month, Some(part), begin)
    }

    pub(super) fn set_month(
        &mut self,
        month: Month,
        part: Option<WeekPart>,
        begin: usize,
    ) -> Result<(), NotUnderstood> {
        self.set(begin, |wish| {
            wish.month.is_none() && {
                wish.month = Some((month, part));
                true
            }
        })
    }
}
