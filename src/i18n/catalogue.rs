//! The typed message functions, generated from `assets/locales` when the program is built.
//!
//! A missing key, a variable of the wrong type or a message that one language lacks fails the build.

use std::sync::LazyLock;

use crate::domain::Language;

#[allow(
    clippy::all,
    clippy::allow_attributes_without_reason,
    clippy::pedantic,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    dead_code,
    missing_docs,
    reason = "generated; the bundle it unwraps was checked by the build script that wrote it"
)]
mod generated {
    include!(concat!(env!("OUT_DIR"), "/catalogue.rs"));
}

/// The messages of one language; every message is a method.
pub type Messages = generated::L10nLanguage;

static RUSSIAN: LazyLock<Messages> = LazyLock::new(|| generated::L10n::Ru.load());
static ENGLISH: LazyLock<Messages> = LazyLock::new(|| generated::L10n::En.load());

/// The messages in a language.
#[must_use]
pub fn messages(language: Language) -> &'static Messages {
    match language {
        Language::Russian => &RUSSIAN,
        Language::English => &ENGLISH,
    }
}
