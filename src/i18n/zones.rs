//! Time zones as people write them (the one reader for settings, cards and imported files) and say them: by their city, in
//! Russian with the hours from Moscow.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use crate::domain::{Language, Zone, fold};

use super::{Messages, messages};

/// The zones of Russia by their distance from Moscow, −1 first.
const FROM_MOSCOW: [&str; 11] = [
    "Europe/Kaliningrad",
    "Europe/Moscow",
    "Europe/Samara",
    "Asia/Yekaterinburg",
    "Asia/Omsk",
    "Asia/Krasnoyarsk",
    "Asia/Irkutsk",
    "Asia/Yakutsk",
    "Asia/Vladivostok",
    "Asia/Magadan",
    "Asia/Kamchatka",
];

/// A zone by its name, by its city alone («Омск», "New York"), by the hours from Moscow («МСК+4») or from Greenwich
/// ("UTC+10", which knows no summer time).
#[must_use]
pub fn zone(text: &str) -> Option<Zone> {
    // A city with its hours from Moscow, as it is called here.
    let text = text.split_once(", МСК").map_or(text, |(city, _)| city).trim();
    let folded = fold(text);
    let close = folded.replace(' ', "").replace(['−', '–'], "-");
    let from = |names: [&str; 2]| names.iter().find_map(|name| close.strip_prefix(name)).and_then(hours);
    if let Some(hours) = from(["мск", "msk"]) {
        return FROM_MOSCOW.get(usize::try_from(hours + 1).ok()?).and_then(|name| Zone::new(name).ok());
    }
    if let Some(hours) = from(["utc", "gmt"]) {
        return Zone::of_hours(hours);
    }
    let named = Zone::new(&text.replace(' ', "_")).ok().or_else(|| Zone::named_after(text));
    named.or_else(|| {
        let city = without_hyphens(&folded);
        let called = CITIES.iter().find(|(cities, _)| cities.contains(&city.as_str())).map(|(_, zone)| *zone);
        Zone::new(called.or_else(|| SPOKEN.get(&city).copied())?).ok()
    })
}

/// A zone in words: «Екатеринбург, МСК+2», "Yekaterinburg", "UTC+10".
#[must_use]
pub fn named(zone: &Zone, words: &Messages) -> String {
    match zone.hours() {
        Some(0) => return "UTC".to_owned(),
        Some(hours) => return format!("UTC{hours:+}").replace('-', "−"),
        None => {}
    }
    let name = zone.name();
    let city = name.rsplit('/').next().unwrap_or(name);
    words.zone_named(city, city.replace('_', " "))
}

/// The zone of each city that has a name of its own in Russian, folded and without hyphens: what is said is read too.
static SPOKEN: LazyLock<BTreeMap<String, &str>> = LazyLock::new(|| {
    let spoken = |name: &'static str| {
        let zone = Zone::new(name).ok()?;
        let said = named(&zone, messages(Language::Russian));
        let city = said.split_once(", МСК").map_or(said.as_str(), |(city, _)| city);
        Some((without_hyphens(&fold(city)), name))
    };
    Zone::of_cities().filter_map(spoken).collect()
});

fn without_hyphens(folded: &str) -> String {
    // Folded, a hyphen that does not break is a plain one of its own.
    folded.replace(['-', '‐', '‑'], " ")
}

/// A zone as [`zone`] reads it back: in words where they tell it from all others.
#[must_use]
pub fn typed(of: &Zone, words: &Messages) -> String {
    let named = named(of, words);
    if zone(&named).as_ref() == Some(of) { named } else { of.name().to_owned() }
}

/// Hours with their sign, as `+10`; nothing stands for none.
fn hours(text: &str) -> Option<i32> {
    let signed = text.starts_with(['+', '-']);
    if text.is_empty() { Some(0) } else { text.parse().ok().filter(|_| signed) }
}

/// Cities that no zone is named after, and other names of those that one is: as Russian writes them, folded and without
/// hyphens, and the zone of each.
const CITIES: &[(&[&str], &str)] = &[
    (
        &[
            "москва",
            "мск",
            "санкт петербург",
            "петербург",
            "спб",
            "казань",
            "нижний новгород",
            "ростов на дону",
            "краснодар",
            "воронеж",
            "сочи",
        ],
        "Europe/Moscow",
    ),
    (&["симферополь", "севастополь"], "Europe/Simferopol"),
    (&["самара", "ижевск", "тольятти"], "Europe/Samara"),
    (&["екатеринбург", "челябинск", "тюмень", "пермь", "уфа", "оренбург", "курган", "сургут"], "Asia/Yekaterinburg"),
    (&["новокузнецк", "кемерово"], "Asia/Novokuznetsk"),
    (&["красноярск", "абакан", "норильск"], "Asia/Krasnoyarsk"),
    (&["иркутск", "улан удэ"], "Asia/Irkutsk"),
    (&["якутск", "благовещенск"], "Asia/Yakutsk"),
    (&["владивосток", "хабаровск"], "Asia/Vladivostok"),
    (&["южно сахалинск", "сахалин"], "Asia/Sakhalin"),
    (&["петропавловск камчатский", "камчатка"], "Asia/Kamchatka"),
    (&["берлин", "мюнхен"], "Europe/Berlin"),
    (&["стамбул", "анкара"], "Europe/Istanbul"),
    (&["тель авив", "иерусалим"], "Asia/Jerusalem"),
    (&["пекин", "шанхай"], "Asia/Shanghai"),
    (&["алматы", "алма ата", "астана"], "Asia/Almaty"),
];

#[cfg(test)]
mod tests;
