//! How a date with strokes is written, `3/4/2026`: in the United States the month leads, elsewhere the day.

/// Which of the two leads in a date with strokes. With points and dashes it is the day everywhere, or the year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum DateOrder {
    /// `28/11/2026`.
    #[default]
    DayFirst,
    /// `11/28/2026`.
    MonthFirst,
}

/// Where the month leads (ISO 3166).
const MONTH_FIRST: &str = "US";

impl DateOrder {
    /// As it is written in a country, by its ISO 3166 code.
    #[must_use]
    pub fn of_region(region: &str) -> Self {
        if region == MONTH_FIRST { Self::MonthFirst } else { Self::DayFirst }
    }

    /// The day and the month of two figures with a stroke between them. Where only one order makes a date, it is that:
    /// `12/25` is Christmas everywhere.
    #[must_use]
    pub fn day_and_month(self, first: u32, second: u32) -> (u32, u32) {
        let month_first = match (first <= 12, second <= 12) {
            (true, false) => second <= 31,
            (false, true) => false,
            _ => self == Self::MonthFirst,
        };
        if month_first { (second, first) } else { (first, second) }
    }
}

#[cfg(test)]
mod tests;
