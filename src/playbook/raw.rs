//! The shape of the files as they are written, with the place of each value; unknown fields are mistakes.

use serde::Deserialize;
use toml::Spanned;

/// A script file.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawScript {
    pub(super) id: Spanned<String>,
    pub(super) version: Spanned<u32>,
    pub(super) language: Spanned<String>,
    pub(super) title: Spanned<String>,
    pub(super) greeting: Spanned<String>,
    pub(super) greeting_again: Spanned<String>,
    pub(super) voicemail: Spanned<String>,
    #[serde(default)]
    pub(super) page: Vec<Spanned<RawPage>>,
}

/// A page of a script.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawPage {
    pub(super) id: Spanned<String>,
    pub(super) title: Spanned<String>,
    pub(super) say: Spanned<String>,
    pub(super) hint: Option<Spanned<String>>,
    pub(super) answer: Spanned<String>,
    pub(super) purpose: Option<Spanned<String>>,
    #[serde(default)]
    pub(super) options: Vec<Spanned<RawOption>>,
    #[serde(default)]
    pub(super) probes: Vec<Spanned<String>>,
    pub(super) when: Option<Spanned<String>>,
}

/// An option of a page.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawOption {
    pub(super) id: Spanned<String>,
    pub(super) key: Spanned<String>,
    pub(super) label: Spanned<String>,
    #[serde(default)]
    pub(super) refuses: bool,
    pub(super) plans: Option<Spanned<String>>,
}

/// The file of outcomes.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawOutcomes {
    pub(super) version: Spanned<u32>,
    #[serde(default)]
    pub(super) outcome: Vec<Spanned<RawOutcome>>,
}

/// An outcome; what is left out is "no".
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(clippy::struct_excessive_bools, reason = "one flag per column of the outcome table")]
pub(super) struct RawOutcome {
    pub(super) code: Spanned<String>,
    pub(super) key: Option<Spanned<String>>,
    pub(super) aapor: Option<String>,
    pub(super) class: Spanned<String>,
    pub(super) possible: Spanned<String>,
    pub(super) next: Spanned<String>,
    pub(super) minutes: Option<Spanned<u32>>,
    pub(super) days: Option<Spanned<u32>>,
    #[serde(default)]
    pub(super) reached: bool,
    #[serde(default)]
    pub(super) next_number: bool,
    #[serde(default)]
    pub(super) marks_number: bool,
    #[serde(default)]
    pub(super) note_required: bool,
    #[serde(default)]
    pub(super) do_not_call: bool,
    #[serde(default)]
    pub(super) once: bool,
    #[serde(default)]
    pub(super) open: bool,
    #[serde(default)]
    pub(super) person_left: bool,
    #[serde(default)]
    pub(super) client_left: bool,
    #[serde(default)]
    pub(super) attempt: bool,
    pub(super) label: Spanned<RawLabel>,
    pub(super) talk_label: Option<Spanned<RawLabel>>,
}

/// Words in each language.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawLabel {
    pub(super) ru: Spanned<String>,
    pub(super) en: Spanned<String>,
}

/// A file of tags.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawTags {
    pub(super) version: Spanned<u32>,
    pub(super) language: Spanned<String>,
    #[serde(default)]
    pub(super) tag: Vec<Spanned<RawTag>>,
}

/// A tag.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawTag {
    pub(super) id: Spanned<String>,
    pub(super) name: Spanned<String>,
}
