//! What a number tells of its owner's clock.
//!
//! Russian area codes after the numbering plan (order 205 of the Ministry of Digital Development, 2021); a region with
//! several zones has that of its capital. Mobile numbers are carried from region to region and tell nothing; a country
//! is listed only where it has one zone.

use std::collections::HashMap;
use std::sync::LazyLock;

use crate::domain::Zone;

const MOSCOW: &str = "Europe/Moscow";

/// Area codes (ABC) of Russia and Kazakhstan after `+7`.
const AREAS: &[(&str, &str)] = &[
    ("301", "Asia/Irkutsk"),
    ("302", "Asia/Chita"),
    ("341", "Europe/Samara"),
    ("342", "Asia/Yekaterinburg"),
    ("343", "Asia/Yekaterinburg"),
    ("345", "Asia/Yekaterinburg"),
    ("346", "Asia/Yekaterinburg"),
    ("347", "Asia/Yekaterinburg"),
    ("349", "Asia/Yekaterinburg"),
    ("351", "Asia/Yekaterinburg"),
    ("352", "Asia/Yekaterinburg"),
    ("353", "Asia/Yekaterinburg"),
    ("365", "Europe/Simferopol"),
    ("381", "Asia/Omsk"),
    ("382", "Asia/Tomsk"),
    ("383", "Asia/Novosibirsk"),
    ("384", "Asia/Novokuznetsk"),
    ("385", "Asia/Barnaul"),
    ("388", "Asia/Barnaul"),
    ("390", "Asia/Krasnoyarsk"),
    ("391", "Asia/Krasnoyarsk"),
    ("394", "Asia/Krasnoyarsk"),
    ("395", "Asia/Irkutsk"),
    ("401", "Europe/Kaliningrad"),
    ("411", "Asia/Yakutsk"),
    ("413", "Asia/Magadan"),
    ("415", "Asia/Kamchatka"),
    ("416", "Asia/Yakutsk"),
    ("421", "Asia/Vladivostok"),
    ("423", "Asia/Vladivostok"),
    ("424", "Asia/Sakhalin"),
    ("426", "Asia/Vladivostok"),
    ("427", "Asia/Anadyr"),
    ("471", MOSCOW),
    ("472", MOSCOW),
    ("473", MOSCOW),
    ("474", MOSCOW),
    ("475", MOSCOW),
    ("481", MOSCOW),
    ("482", MOSCOW),
    ("483", MOSCOW),
    ("484", MOSCOW),
    ("485", MOSCOW),
    ("486", MOSCOW),
    ("487", MOSCOW),
    ("491", MOSCOW),
    ("492", MOSCOW),
    ("493", MOSCOW),
    ("494", MOSCOW),
    ("495", MOSCOW),
    ("496", MOSCOW),
    ("498", MOSCOW),
    ("499", MOSCOW),
    ("811", MOSCOW),
    ("812", MOSCOW),
    ("813", MOSCOW),
    ("814", MOSCOW),
    ("815", MOSCOW),
    ("816", MOSCOW),
    ("817", MOSCOW),
    ("818", MOSCOW),
    ("820", MOSCOW),
    ("821", MOSCOW),
    ("831", MOSCOW),
    ("833", "Europe/Kirov"),
    ("834", MOSCOW),
    ("835", MOSCOW),
    ("836", MOSCOW),
    ("841", MOSCOW),
    ("842", "Europe/Ulyanovsk"),
    ("843", MOSCOW),
    ("844", "Europe/Volgograd"),
    ("845", "Europe/Saratov"),
    ("846", "Europe/Samara"),
    ("847", MOSCOW),
    ("848", "Europe/Samara"),
    ("851", "Europe/Astrakhan"),
    ("855", MOSCOW),
    ("861", MOSCOW),
    ("862", MOSCOW),
    ("863", MOSCOW),
    ("865", MOSCOW),
    ("866", MOSCOW),
    ("867", MOSCOW),
    ("869", "Europe/Simferopol"),
    ("87", MOSCOW),
];

/// Country codes of countries with one zone.
const COUNTRIES: &[(&str, &str)] = &[
    ("20", "Africa/Cairo"),
    ("212", "Africa/Casablanca"),
    ("213", "Africa/Algiers"),
    ("216", "Africa/Tunis"),
    ("218", "Africa/Tripoli"),
    ("234", "Africa/Lagos"),
    ("254", "Africa/Nairobi"),
    ("27", "Africa/Johannesburg"),
    ("30", "Europe/Athens"),
    ("31", "Europe/Amsterdam"),
    ("32", "Europe/Brussels"),
    ("33", "Europe/Paris"),
    ("350", "Europe/Gibraltar"),
    ("352", "Europe/Luxembourg"),
    ("353", "Europe/Dublin"),
    ("354", "Atlantic/Reykjavik"),
    ("355", "Europe/Tirane"),
    ("356", "Europe/Malta"),
    ("357", "Asia/Nicosia"),
    ("358", "Europe/Helsinki"),
    ("359", "Europe/Sofia"),
    ("36", "Europe/Budapest"),
    ("370", "Europe/Vilnius"),
    ("371", "Europe/Riga"),
    ("372", "Europe/Tallinn"),
    ("373", "Europe/Chisinau"),
    ("374", "Asia/Yerevan"),
    ("375", "Europe/Minsk"),
    ("376", "Europe/Andorra"),
    ("377", "Europe/Monaco"),
    ("380", "Europe/Kyiv"),
    ("381", "Europe/Belgrade"),
    ("382", "Europe/Podgorica"),
    ("383", "Europe/Belgrade"),
    ("385", "Europe/Zagreb"),
    ("386", "Europe/Ljubljana"),
    ("387", "Europe/Sarajevo"),
    ("389", "Europe/Skopje"),
    ("39", "Europe/Rome"),
    ("40", "Europe/Bucharest"),
    ("41", "Europe/Zurich"),
    ("420", "Europe/Prague"),
    ("421", "Europe/Bratislava"),
    ("423", "Europe/Vaduz"),
    ("43", "Europe/Vienna"),
    ("44", "Europe/London"),
    ("45", "Europe/Copenhagen"),
    ("46", "Europe/Stockholm"),
    ("47", "Europe/Oslo"),
    ("48", "Europe/Warsaw"),
    ("49", "Europe/Berlin"),
    ("60", "Asia/Kuala_Lumpur"),
    ("63", "Asia/Manila"),
    ("64", "Pacific/Auckland"),
    ("65", "Asia/Singapore"),
    ("66", "Asia/Bangkok"),
    ("81", "Asia/Tokyo"),
    ("82", "Asia/Seoul"),
    ("84", "Asia/Ho_Chi_Minh"),
    ("850", "Asia/Pyongyang"),
    ("852", "Asia/Hong_Kong"),
    ("853", "Asia/Macau"),
    ("855", "Asia/Phnom_Penh"),
    ("856", "Asia/Vientiane"),
    ("86", "Asia/Shanghai"),
    ("880", "Asia/Dhaka"),
    ("886", "Asia/Taipei"),
    ("90", "Europe/Istanbul"),
    ("91", "Asia/Kolkata"),
    ("92", "Asia/Karachi"),
    ("93", "Asia/Kabul"),
    ("94", "Asia/Colombo"),
    ("95", "Asia/Yangon"),
    ("961", "Asia/Beirut"),
    ("962", "Asia/Amman"),
    ("963", "Asia/Damascus"),
    ("964", "Asia/Baghdad"),
    ("965", "Asia/Kuwait"),
    ("966", "Asia/Riyadh"),
    ("967", "Asia/Aden"),
    ("968", "Asia/Muscat"),
    ("971", "Asia/Dubai"),
    ("972", "Asia/Jerusalem"),
    ("973", "Asia/Bahrain"),
    ("974", "Asia/Qatar"),
    ("975", "Asia/Thimphu"),
    ("977", "Asia/Kathmandu"),
    ("98", "Asia/Tehran"),
    ("992", "Asia/Dushanbe"),
    ("993", "Asia/Ashgabat"),
    ("994", "Asia/Baku"),
    ("995", "Asia/Tbilisi"),
    ("996", "Asia/Bishkek"),
];

static KNOWN: LazyLock<HashMap<&'static str, Zone>> = LazyLock::new(|| {
    AREAS
        .iter()
        .chain(COUNTRIES.iter())
        .map(|(_, name)| *name)
        .chain(["Asia/Almaty", "Asia/Tashkent"])
        .filter_map(|name| Zone::new(name).ok().map(|zone| (name, zone)))
        .collect()
});

/// The zone that a number in E.164 tells; none where it tells nothing.
#[must_use]
pub fn zone_of(e164: &str) -> Option<Zone> {
    let digits = e164.strip_prefix('+')?;
    let name = match digits.strip_prefix('7') {
        // All of Kazakhstan has one clock since 1 March 2024.
        Some(rest) if rest.starts_with(['6', '7']) => Some("Asia/Almaty"),
        Some(rest) => longest(AREAS, rest),
        None if digits.starts_with("998") => Some("Asia/Tashkent"),
        None => longest(COUNTRIES, digits),
    }?;
    KNOWN.get(name).cloned()
}

fn longest(table: &[(&'static str, &'static str)], digits: &str) -> Option<&'static str> {
    (2..=3).rev().find_map(|length| {
        let prefix = digits.get(..length)?;
        table.binary_search_by(|(code, _)| (*code).cmp(prefix)).ok().map(|at| table[at].1)
    })
}

#[cfg(test)]
pub(super) fn tables() -> [&'static [(&'static str, &'static str)]; 2] {
    [AREAS, COUNTRIES]
}
