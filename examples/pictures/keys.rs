//! The tables of keys in the README, made from the program's own table.

use std::fmt::Write as _;

use serviceday::app::keymap::sheet::sections;
use serviceday::domain::Language;
use serviceday::i18n::messages;

/// What stands around the tables in the README.
const BEGIN: &str = "<!-- keys -->\n";
const END: &str = "<!-- /keys -->";

/// The README of a language, from the package's root.
pub fn readme(language: Language) -> &'static str {
    match language {
        Language::Russian => "README.ru.md",
        Language::English => "README.md",
    }
}

/// A README with its tables of keys as they are now; none where it has no place for them.
pub fn written(readme: &str, language: Language) -> Option<String> {
    let begin = readme.find(BEGIN)? + BEGIN.len();
    let end = begin + readme.get(begin..)?.find(END)?;
    Some(format!("{}{}{}", readme.get(..begin)?, tables(language), readme.get(end..)?))
}

fn tables(language: Language) -> String {
    let words = messages(language);
    let heads = match language {
        Language::Russian => ["клавиша", "что делает"],
        Language::English => ["key", "what it does"],
    };
    let mut out = String::new();
    for section in sections(words).iter().filter(|section| section.main) {
        let _ = writeln!(out, "\n**{}**\n\n| {} | {} |\n|---|---|", section.name, heads[0], heads[1]);
        for row in &section.rows {
            let keys = row.keys.iter().map(|key| format!("`{key}`")).collect::<Vec<_>>().join(" ");
            let _ = writeln!(out, "| {keys} | {} |", row.help.replace('|', "\\|"));
        }
    }
    out.push('\n');
    out
}
