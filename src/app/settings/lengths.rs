//! Lengths of time as they are typed into settings.

use crate::domain::fold;

/// Minutes, or hours where they are named: `45`, `45 min`, `2 h`, «2 ч»; a day at the most.
#[must_use]
pub fn minutes(text: &str) -> Option<u32> {
    let text = fold(text);
    let (number, unit) = text.split_at(text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len()));
    let number: u32 = number.parse().ok()?;
    let minutes = match unit.trim().trim_end_matches('.') {
        "" | "м" | "мин" | "минут" | "минуты" | "m" | "min" | "minutes" => number,
        "ч" | "час" | "часа" | "часов" | "h" | "hour" | "hours" => number.checked_mul(60)?,
        _ => return None,
    };
    (minutes <= 24 * 60).then_some(minutes)
}

/// Minutes and seconds of a call: `4`, `4:30`, and with their units as they are shown: "9 min 30 s", «5 мин», "1 h".
/// Calls of less than 20 seconds or of more than two hours are no pace.
#[must_use]
pub fn pace(text: &str) -> Option<u32> {
    let whole = match text.split_once([':', ',']).or_else(|| text.split_once('.').filter(|(_, after)| is_count(after)))
    {
        Some((minutes, seconds)) => {
            let (minutes, seconds): (u32, u32) = (minutes.trim().parse().ok()?, seconds.trim().parse().ok()?);
            minutes.checked_mul(60)?.checked_add(Some(seconds).filter(|seconds| *seconds < 60)?)?
        }
        None => with_units(&fold(text))?,
    };
    (20..=7200).contains(&whole).then_some(whole)
}

fn is_count(text: &str) -> bool {
    let text = text.trim();
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// Seconds of a length in words, folded: each number with its unit, the greatest first; a number alone counts minutes.
fn with_units(text: &str) -> Option<u32> {
    let (mut rest, mut whole, mut last) = (text.trim(), 0_u32, u32::MAX);
    while !rest.is_empty() {
        let (number, after) = rest.split_at(rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len()));
        let after = after.trim_start();
        let (unit, after) = after.split_at(after.find(|c: char| !c.is_alphabetic()).unwrap_or(after.len()));
        let seconds = match unit {
            "ч" | "час" | "часа" | "часов" | "h" | "hour" | "hours" => 3600,
            "" | "м" | "мин" | "минут" | "минуты" | "минута" | "m" | "min" | "minute" | "minutes" => {
                60
            }
            "с" | "сек" | "секунд" | "секунды" | "секунда" | "s" | "sec" | "second" | "seconds" => {
                1
            }
            _ => return None,
        };
        let number: u32 = number.parse().ok()?;
        if seconds >= last {
            return None;
        }
        last = seconds;
        whole = whole.checked_add(number.checked_mul(seconds)?)?;
        rest = after.trim_start_matches(['.', ' ']);
    }
    (last != u32::MAX).then_some(whole)
}
