//! Places on the keyboard: which Latin letter shares its key with a Cyrillic one.

/// Cyrillic letters of the ЙЦУКЕН layout and what the same keys carry on a US keyboard.
const PLACES: &[(char, char)] = &[
    ('й', 'q'),
    ('ц', 'w'),
    ('у', 'e'),
    ('к', 'r'),
    ('е', 't'),
    ('н', 'y'),
    ('г', 'u'),
    ('ш', 'i'),
    ('щ', 'o'),
    ('з', 'p'),
    ('х', '['),
    ('ъ', ']'),
    ('ф', 'a'),
    ('ы', 's'),
    ('в', 'd'),
    ('а', 'f'),
    ('п', 'g'),
    ('р', 'h'),
    ('о', 'j'),
    ('л', 'k'),
    ('д', 'l'),
    ('ж', ';'),
    ('э', '\''),
    ('я', 'z'),
    ('ч', 'x'),
    ('с', 'c'),
    ('м', 'v'),
    ('и', 'b'),
    ('т', 'n'),
    ('ь', 'm'),
    ('б', ','),
    ('ю', '.'),
    ('ё', '`'),
];

/// The lower-case character that the key of `typed` carries on a US keyboard; any other character is its own place.
///
/// Two characters with the same place are the same key, whatever layout is on.
#[must_use]
pub fn key_place(typed: char) -> char {
    let lower = typed.to_lowercase().next().unwrap_or(typed);
    PLACES.iter().find(|(cyrillic, _)| *cyrillic == lower).map_or(lower, |(_, place)| *place)
}

/// A text as it would have been typed with the other keyboard layout on: Russian for Latin and the other way round.
#[must_use]
pub fn other_layout(typed: &str) -> String {
    let cyrillic = typed.chars().any(|c| PLACES.iter().any(|(known, _)| known.to_lowercase().eq(c.to_lowercase())));
    let swap = |c: char| {
        let lower = c.to_lowercase().next().unwrap_or(c);
        let pair = PLACES.iter().find(|(known, place)| if cyrillic { *known == lower } else { *place == lower });
        pair.map_or(lower, |(known, place)| if cyrillic { *place } else { *known })
    };
    typed.chars().map(swap).collect()
}

#[cfg(test)]
mod tests;
