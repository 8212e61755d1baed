//! Time zones as people write them (the one reader for settings, cards and imported files) and say them: by their city, in
//! Russian with the hours from Moscow.

use crate::domain::{Zone, fold};

use super::Messages;

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
        let city = folded.replace(['-', '‑'], " ");
        let (_, zone) = CITIES.iter().find(|(cities, _)| cities.contains(&city.as_str()))?;
        Zone::new(zone).ok()
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
    words.zone_named(city.replace('_', " "))
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

/// Cities as Russian writes them, folded and without hyphens, and the zone of each.
const CITIES: &[(&[&str], &str)] = &[
    (&["калининград"], "Europe/Kaliningrad"),
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
    (&["волгоград"], "Europe/Volgograd"),
    (&["киров"], "Europe/Kirov"),
    (&["самара", "ижевск", "тольятти"], "Europe/Samara"),
    (&["саратов"], "Europe/Saratov"),
    (&["ульяновск"], "Europe/Ulyanovsk"),
    (&["астрахань"], "Europe/Astrakhan"),
    (&["екатеринбург", "челябинск", "тюмень", "пермь", "уфа", "оренбург", "курган", "сургут"], "Asia/Yekaterinburg"),
    (&["омск"], "Asia/Omsk"),
    (&["новосибирск"], "Asia/Novosibirsk"),
    (&["томск"], "Asia/Tomsk"),
    (&["барнаул"], "Asia/Barnaul"),
    (&["новокузнецк", "кемерово"], "Asia/Novokuznetsk"),
    (&["красноярск", "абакан", "норильск"], "Asia/Krasnoyarsk"),
    (&["иркутск", "улан удэ"], "Asia/Irkutsk"),
    (&["чита"], "Asia/Chita"),
    (&["якутск", "благовещенск"], "Asia/Yakutsk"),
    (&["владивосток", "хабаровск"], "Asia/Vladivostok"),
    (&["магадан"], "Asia/Magadan"),
    (&["южно сахалинск", "сахалин"], "Asia/Sakhalin"),
    (&["петропавловск камчатский", "камчатка"], "Asia/Kamchatka"),
    (&["анадырь"], "Asia/Anadyr"),
    (&["лондон"], "Europe/London"),
    (&["берлин", "мюнхен"], "Europe/Berlin"),
    (&["париж"], "Europe/Paris"),
    (&["белград"], "Europe/Belgrade"),
    (&["стамбул", "анкара"], "Europe/Istanbul"),
    (&["тель авив", "иерусалим"], "Asia/Jerusalem"),
    (&["дубай"], "Asia/Dubai"),
    (&["пекин", "шанхай"], "Asia/Shanghai"),
    (&["нью йорк"], "America/New_York"),
    (&["минск"], "Europe/Minsk"),
    (&["киев"], "Europe/Kyiv"),
    (&["кишинев"], "Europe/Chisinau"),
    (&["рига"], "Europe/Riga"),
    (&["тбилиси"], "Asia/Tbilisi"),
    (&["ереван"], "Asia/Yerevan"),
    (&["баку"], "Asia/Baku"),
    (&["алматы", "алма ата", "астана"], "Asia/Almaty"),
    (&["ташкент"], "Asia/Tashkent"),
    (&["бишкек"], "Asia/Bishkek"),
    (&["душанбе"], "Asia/Dushanbe"),
    (&["ашхабад"], "Asia/Ashgabat"),
];

#[cfg(test)]
mod tests;
