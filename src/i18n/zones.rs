//! Time zones as one says them: by their city, in Russian with the hours from Moscow.

use crate::domain::Zone;

use super::Messages;

/// A zone in words: «Екатеринбург, МСК+2», "Yekaterinburg".
#[must_use]
pub fn named(zone: &Zone, words: &Messages) -> String {
    let name = zone.name();
    let city = name.rsplit('/').next().unwrap_or(name);
    words.zone_named(city.replace('_', " "))
}

#[cfg(test)]
mod tests;
