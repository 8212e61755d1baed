//! Sums of money as people write them: read into the currency's smallest unit.

/// Signs and words of currencies as they stand beside a sum, folded, with their ISO 4217 code.
const CURRENCIES: &[(&str, &str)] = &[
    ("₽", "RUB"),
    ("руб", "RUB"),
    ("рублей", "RUB"),
    ("рубля", "RUB"),
    ("рубль", "RUB"),
    ("р", "RUB"),
    ("rub", "RUB"),
    ("rur", "RUB"),
    ("российский рубль", "RUB"),
    ("$", "USD"),
    ("usd", "USD"),
    ("долл", "USD"),
    ("долларов", "USD"),
    ("доллар сша", "USD"),
    ("€", "EUR"),
    ("eur", "EUR"),
    ("евро", "EUR"),
    ("euro", "EUR"),
    ("£", "GBP"),
    ("gbp", "GBP"),
    ("₸", "KZT"),
    ("kzt", "KZT"),
    ("тенге", "KZT"),
    ("тг", "KZT"),
    ("byn", "BYN"),
    ("бел руб", "BYN"),
    ("uah", "UAH"),
    ("₴", "UAH"),
    ("¥", "CNY"),
    ("cny", "CNY"),
    ("юань", "CNY"),
];

/// What is paid with in a country, by its ISO 3166 code; the countries of the euro are in [`EURO`].
const HOMES: &[(&str, &str)] =
    &[("RU", "RUB"), ("BY", "BYN"), ("KZ", "KZT"), ("UA", "UAH"), ("US", "USD"), ("GB", "GBP"), ("CN", "CNY")];

/// The countries that pay in euros.
const EURO: &[&str] = &[
    "AT", "BE", "BG", "CY", "DE", "EE", "ES", "FI", "FR", "GR", "HR", "IE", "IT", "LT", "LU", "LV", "MT", "NL", "PT",
    "SI", "SK",
];

/// The country of a user who has named none.
pub const HOME_REGION: &str = "RU";

/// The currency of a sum that names none: what is paid with in the user's own country (ISO 3166), where we know it.
#[must_use]
pub fn home_currency(region: &str) -> Option<&'static str> {
    if EURO.contains(&region) {
        return Some("EUR");
    }
    HOMES.iter().find(|(home, _)| *home == region).map(|(_, currency)| *currency)
}

/// Words that stand for zeros.
const THOUSANDS: &[&str] = &["тыс", "т", "k", "к", "тысяч", "тысячи", "thousand"];
const MILLIONS: &[&str] = &["млн", "миллион", "миллиона", "миллионов", "m", "mln", "million"];

/// The most that is taken for a sum, in the smallest unit: beyond it somebody has typed a number of another kind.
const MOST_MINOR: i64 = 1_000_000_000_000_000;

/// The ISO 4217 code of a sign, a word or a code; none where it is no currency that we know and no code.
#[must_use]
pub fn currency(text: &str) -> Option<String> {
    let folded = super::fold(text).trim_matches(['.', ' ']).replace('.', "");
    if let Some((_, code)) = CURRENCIES.iter().find(|(sign, _)| *sign == folded) {
        return Some((*code).to_owned());
    }
    (folded.len() == 3 && folded.bytes().all(|byte| byte.is_ascii_lowercase())).then(|| folded.to_ascii_uppercase())
}

/// Reads a sum: «1 200 000,50 ₽», `$5,000.00`, «12 тыс. руб.», `1.5k`. Gives hundredths of the currency's unit, and the
/// currency where one is named. None where it is no sum, or a negative one.
#[must_use]
pub fn amount(text: &str) -> Option<(i64, Option<String>)> {
    let folded = super::fold(text);
    let is_number = |c: char| c.is_ascii_digit() || matches!(c, '.' | ',' | '\'' | ' ' | '\u{a0}' | '\u{202f}');
    let first = folded.find(|c: char| c.is_ascii_digit())?;
    let last = folded.rfind(|c: char| c.is_ascii_digit())? + 1;
    let number = folded.get(first..last)?;
    if !number.chars().all(is_number) {
        return None;
    }
    let before = folded.get(..first)?.trim();
    let mut behind = folded.get(last..)?.trim();
    let mut times = 1;
    for (names, factor) in [(MILLIONS, 1_000_000), (THOUSANDS, 1_000)] {
        let word = behind.split([' ', '.']).next().unwrap_or_default();
        if names.contains(&word) && times == 1 {
            times = factor;
            behind = behind[word.len()..].trim_start_matches(['.', ' ']);
        }
    }
    let behind = behind.trim_end_matches([',', '-', '–', '—', '=']).trim();
    let named = match (before, behind) {
        ("", "") => None,
        (sign, "") | ("", sign) => Some(currency(sign)?),
        _ => return None,
    };
    let minor = hundredths(number)?.checked_mul(times)?;
    (minor <= MOST_MINOR).then_some((minor, named))
}

/// The last mark is the decimal one where one or two digits follow it (and it stands there once); every other mark
/// groups digits.
fn hundredths(number: &str) -> Option<i64> {
    let mark = number.rfind(['.', ',']);
    let (whole, part) = match mark {
        Some(at)
            if matches!(number.len() - at - 1, 1..=2)
                && number[at + 1..].bytes().all(|byte| byte.is_ascii_digit())
                && number.matches(&number[at..=at]).count() == 1 =>
        {
            (&number[..at], &number[at + 1..])
        }
        // `1000.000` of an export is a thousand, and not a million, only where the digits before are no group.
        Some(at)
            if number[at + 1..].len() > 3
                || number[..at].len() > 3 && !number[..at].contains([' ', '.', ',', '\'']) =>
        {
            (&number[..at], &number[at + 1..])
        }
        _ => (number, ""),
    };
    if !part.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let digits: String = whole.chars().filter(char::is_ascii_digit).collect();
    let part: String = part.chars().chain("00".chars()).take(2).collect();
    digits.parse::<i64>().ok()?.checked_mul(100)?.checked_add(part.parse().ok()?)
}

#[cfg(test)]
mod tests;
