//! What is wrong with the command line, out of clap's error kinds and their values.

use std::ffi::OsString;

use clap::error::{ContextKind, ContextValue, ErrorKind};

use crate::cli::args::{self, PROGRAM};
use crate::domain::SafeText;
use crate::i18n::Messages;

/// The mistake, what may have been meant, and where help is found. `arguments` are what the user wrote.
pub fn arguments(error: &clap::Error, arguments: &[OsString], words: &Messages) -> String {
    let mut text = words.cli_wrong(mistake(error, words));
    if let Some(hint) = hint(error, words) {
        text.push_str("\n  ");
        text.push_str(&hint);
    }
    text.push_str("\n\n");
    text.push_str(&words.cli_see_help(help_of(error, arguments, words)));
    text.push('\n');
    text
}

fn mistake(error: &clap::Error, words: &Messages) -> String {
    let argument = value(error, ContextKind::InvalidArg);
    let given = value(error, ContextKind::InvalidValue);
    match (error.kind(), argument, given) {
        (ErrorKind::UnknownArgument, Some(argument), _) if argument.starts_with('-') => {
            words.cli_wrong_unknown_option(argument)
        }
        (ErrorKind::UnknownArgument | ErrorKind::TooManyValues, Some(argument), given) => {
            words.cli_wrong_unexpected(given.unwrap_or(argument))
        }
        (ErrorKind::InvalidSubcommand, ..) => {
            words.cli_wrong_unknown_command(value(error, ContextKind::InvalidSubcommand).unwrap_or_default())
        }
        (ErrorKind::InvalidValue | ErrorKind::NoEquals, Some(argument), given)
            if given.as_deref().unwrap_or_default().is_empty() =>
        {
            words.cli_wrong_no_value(argument)
        }
        (ErrorKind::TooFewValues | ErrorKind::WrongNumberOfValues, Some(argument), _) => {
            words.cli_wrong_no_value(argument)
        }
        (ErrorKind::InvalidValue | ErrorKind::ValueValidation, Some(argument), Some(given)) => {
            if given.is_empty() {
                words.cli_wrong_no_value(argument)
            } else {
                words.cli_wrong_value(given, argument)
            }
        }
        (ErrorKind::MissingRequiredArgument, Some(missing), _) => words.cli_wrong_missing(missing),
        (ErrorKind::ArgumentConflict, Some(argument), _) => match value(error, ContextKind::PriorArg) {
            Some(prior) if prior != argument => words.cli_wrong_conflict(argument, prior),
            _ => words.cli_wrong_twice(argument),
        },
        (ErrorKind::InvalidUtf8, ..) => words.cli_wrong_not_text(),
        _ => words.cli_wrong_something(),
    }
}

/// What may have been meant, or what would have been possible.
fn hint(error: &clap::Error, words: &Messages) -> Option<String> {
    let similar = [ContextKind::SuggestedArg, ContextKind::SuggestedSubcommand, ContextKind::SuggestedValue];
    similar
        .into_iter()
        .find_map(|kind| value(error, kind))
        .or_else(|| elsewhere(error))
        .map(|similar| words.cli_hint_similar(similar))
        .or_else(|| {
            value(error, ContextKind::ValidValue)
                .filter(|values| !values.is_empty())
                .map(|values| words.cli_hint_possible(values))
        })
}

/// clap knows an option that only another subcommand has, and says so in a sentence: `'nps --json' exists`.
fn elsewhere(error: &clap::Error) -> Option<String> {
    let Some(ContextValue::StyledStrs(sentences)) = error.get(ContextKind::Suggested) else {
        return None;
    };
    sentences
        .iter()
        .find_map(|sentence| Some(sentence.to_string().strip_prefix('\'')?.strip_suffix("' exists")?.to_owned()))
}

/// A value of the error as one harmless line.
fn value(error: &clap::Error, kind: ContextKind) -> Option<String> {
    let text = match error.get(kind)? {
        ContextValue::String(text) => text.clone(),
        ContextValue::Strings(texts) => texts.join(", "),
        ContextValue::Number(number) => number.to_string(),
        _ => return None,
    };
    Some(SafeText::new(&text).to_string())
}

/// The command whose help is meant: the subcommand that was written, if it was understood.
fn help_of(error: &clap::Error, arguments: &[OsString], words: &Messages) -> String {
    let grammar = args::grammar(words);
    let written = arguments.iter().find_map(|argument| grammar.find_subcommand(argument));
    match written.filter(|_| error.kind() != ErrorKind::InvalidSubcommand) {
        Some(command) => format!("{PROGRAM} {} --help", command.get_name()),
        None => format!("{PROGRAM} --help"),
    }
}

#[cfg(test)]
mod tests;
