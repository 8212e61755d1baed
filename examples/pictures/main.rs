//! Draws the pictures of the README, the demo's day at a few keys, as SVG, and writes its tables of keys.
//!
//! `cargo run --release --example pictures` writes them into `assets/pictures`, `README.md` and `README.ru.md`.
#![allow(clippy::disallowed_methods, reason = "pictures are files")]

mod keys;
mod scenes;
mod svg;

use anyhow::Context;
use serviceday::domain::Language;

fn main() -> anyhow::Result<()> {
    // Files that a picture shows are named from here.
    std::env::set_current_dir(env!("CARGO_MANIFEST_DIR"))?;
    std::fs::create_dir_all(scenes::FOLDER)?;
    for picture in scenes::pictures()? {
        std::fs::write(picture.path(), &picture.svg).with_context(|| picture.path())?;
    }
    for language in [Language::Russian, Language::English] {
        let path = keys::readme(language);
        let text = std::fs::read_to_string(path).with_context(|| path)?;
        let written = keys::written(&text, language).with_context(|| format!("{path} has no place for the keys"))?;
        std::fs::write(path, written)?;
    }
    Ok(())
}
