//! Days of birth with and without their year.

use super::*;

#[test]
fn a_day_without_its_year_is_kept_and_read_back() {
    for (year, kept) in [(Some(1988), "1988-02-29"), (None, "0000-02-29")] {
        let day = Birthday::new(year, 2, 29).unwrap();
        assert_eq!(day.to_string(), kept);
        assert_eq!(kept.parse(), Ok(day));
        assert_eq!(day.date().map(|date| date.year()), year);
        assert_eq!((day.month(), day.day()), (2, 29));
    }
    assert_eq!(Birthday::new(None, 2, 30), None);
    assert_eq!(Birthday::new(Some(1989), 2, 29), None);
}
