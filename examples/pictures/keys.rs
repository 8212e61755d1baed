//! The tables of keys in the README, made from the program's own table.

use std::fmt::Write as _;

use serviceday::app::keymap::{Action, Binding, Context, Keys, bindings, show};
use serviceday::domain::Language;
use serviceday::i18n::{Messages, messages};

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

/// Where a key is heard.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    Everywhere,
    Lists,
    Call,
}

const CALL: &[Context] =
    &[Context::Brief, Context::Dialing, Context::Score, Context::Choice, Context::Words, Context::Ended];

fn place(binding: &Binding) -> Place {
    if binding.contexts.is_empty() {
        Place::Everywhere
    } else if binding.contexts.iter().any(|context| CALL.contains(context))
        && !binding.contexts.contains(&Context::Today)
    {
        Place::Call
    } else {
        Place::Lists
    }
}

fn tables(language: Language) -> String {
    let words = messages(language);
    let (heads, captions) = match language {
        Language::Russian => (["клавиша", "что делает"], ["В звонке и перед ним", "В списках и на экранах", "Везде"]),
        Language::English => {
            (["key", "what it does"], ["Before a call and in it", "On lists and screens", "Everywhere"])
        }
    };
    let mut out = String::new();
    for (caption, here) in captions.into_iter().zip([Place::Call, Place::Lists, Place::Everywhere]) {
        let _ = writeln!(out, "\n**{caption}**\n\n| {} | {} |\n|---|---|", heads[0], heads[1]);
        let mut told: Vec<Action> = Vec::new();
        for binding in bindings().filter(|binding| place(binding) == here && binding.in_bar) {
            if !told.contains(&binding.action) {
                told.push(binding.action);
                let _ = writeln!(out, "| {} | {} |", keys(binding), help(binding, words));
            }
        }
    }
    out.push('\n');
    out
}

fn keys(binding: &Binding) -> String {
    let all: Vec<String> = match binding.keys {
        Keys::These(keys) => keys.iter().map(|key| show(*key)).collect(),
        Keys::Digits | Keys::Offered | Keys::Codes => vec![binding.shown()],
    };
    all.iter().map(|key| format!("`{key}`")).collect::<Vec<_>>().join(" ")
}

fn help(binding: &Binding, words: &Messages) -> String {
    (binding.help)(words).replace('|', "\\|")
}
