//! The words of a script are templates: which variables there are, and how they are filled in.
//!
//! A variable is written `{{ client }}`; `{% if person_first %}…{% endif %}` leaves words out where it is empty.

use std::sync::LazyLock;

use minijinja::{Environment, UndefinedBehavior, Value};
use toml::Spanned;

use super::Mistake;
use super::source::Source;

/// What a template can say about the call. An empty text is "not known".
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct CallFacts {
    /// The client's name.
    pub client: String,
    /// The whole name of the person who is rung; may be empty.
    pub person: String,
    /// How the person is addressed (in Russian given name and patronymic); may be empty.
    pub person_first: String,
    /// Who rings.
    pub operator: String,
    /// Our own company.
    pub company: String,
    /// The manager who answers for the client; may be empty.
    pub manager: String,
    /// What was bought last; may be empty.
    pub product: String,
    /// Who rang the last time because of the same interview, where that was somebody else; may be empty.
    pub rang_before: String,
}

impl CallFacts {
    fn pairs(&self) -> [(&'static str, &str); 8] {
        [
            ("client", &self.client),
            ("person", &self.person),
            ("person_first", &self.person_first),
            ("operator", &self.operator),
            ("company", &self.company),
            ("manager", &self.manager),
            ("product", &self.product),
            ("rang_before", &self.rang_before),
        ]
    }

    fn value(&self) -> Value {
        Value::from_pairs(self.pairs())
    }
}

/// The names of the variables.
fn variables() -> [&'static str; 8] {
    CallFacts::default().pairs().map(|(name, _)| name)
}

/// A template that cannot be filled in; checked playbooks have none.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("template: {0}")]
pub struct RenderError(pub String);

static ENGINE: LazyLock<Environment<'static>> = LazyLock::new(|| {
    let mut engine = Environment::empty();
    engine.set_undefined_behavior(UndefinedBehavior::Strict);
    engine
});

/// Fills in a text. A single line break of the file is a blank, an empty line begins a new paragraph; paragraphs are
/// divided by one `\n` in the result.
///
/// # Errors
/// Where the template is not one, or uses a variable that does not exist.
pub fn render(template: &str, facts: &CallFacts) -> Result<String, RenderError> {
    let filled = ENGINE.render_str(template, facts.value()).map_err(|error| RenderError(error.to_string()))?;
    let mut paragraphs: Vec<String> = vec![String::new()];
    for line in filled.lines() {
        let words = line.split_whitespace().collect::<Vec<_>>().join(" ");
        match paragraphs.last_mut() {
            Some(last) if !words.is_empty() => {
                let gap = if last.is_empty() { "" } else { " " };
                last.push_str(gap);
                last.push_str(&words);
            }
            Some(last) if !last.is_empty() => paragraphs.push(String::new()),
            _ => {}
        }
    }
    paragraphs.retain(|paragraph| !paragraph.is_empty());
    Ok(paragraphs.join("\n"))
}

/// What a letter can say. An empty text is "not known", or "not so".
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct LetterFacts {
    /// The client's name.
    pub client: String,
    /// The whole name of the person who is written to; may be empty.
    pub person: String,
    /// How the person is addressed; may be empty.
    pub person_first: String,
    /// Who writes.
    pub author: String,
    /// Our own company.
    pub company: String,
    /// What was bought.
    pub product: String,
    /// When it was signed.
    pub signed: String,
    /// Who sold; may be empty.
    pub seller: String,
    /// Who looks after the client from now on, where the seller introduces that person.
    pub successor: String,
    /// Who sold, where the one writes who has taken the client over.
    pub predecessor: String,
    /// When the client is rung next, as one says it: "tomorrow", "on 26 November"; may be empty.
    pub next_call: String,
}

impl LetterFacts {
    fn pairs(&self) -> [(&'static str, &str); 11] {
        [
            ("client", &self.client),
            ("person", &self.person),
            ("person_first", &self.person_first),
            ("author", &self.author),
            ("company", &self.company),
            ("product", &self.product),
            ("signed", &self.signed),
            ("seller", &self.seller),
            ("successor", &self.successor),
            ("predecessor", &self.predecessor),
            ("next_call", &self.next_call),
        ]
    }
}

/// Fills in a letter: as [`render`], with an empty line between paragraphs; a line that begins with `- ` stays a line of
/// its own.
///
/// # Errors
/// As [`render`].
pub fn render_letter(template: &str, facts: &LetterFacts) -> Result<String, RenderError> {
    let values = Value::from_pairs(facts.pairs());
    let filled = ENGINE.render_str(template, values).map_err(|error| RenderError(error.to_string()))?;
    let mut text = String::with_capacity(filled.len());
    let mut gap = "";
    for line in filled.lines() {
        let words = line.split_whitespace().collect::<Vec<_>>().join(" ");
        if words.is_empty() {
            gap = if text.is_empty() { "" } else { "\n\n" };
            continue;
        }
        text.push_str(if words.starts_with("- ") && gap == " " { "\n" } else { gap });
        text.push_str(&words);
        gap = " ";
    }
    Ok(text)
}

/// Notes what is wrong with the template of a script, and hands its text back.
pub(super) fn check(source: &mut Source<'_>, value: &Spanned<String>) -> String {
    let names = variables();
    check_with(source, value, &names)
}

/// Notes what is wrong with the template of a letter, and hands its text back.
pub(super) fn check_letter(source: &mut Source<'_>, value: &Spanned<String>) -> String {
    let names = LetterFacts::default().pairs().map(|(name, _)| name);
    check_with(source, value, &names)
}

fn check_with(source: &mut Source<'_>, value: &Spanned<String>, names: &[&'static str]) -> String {
    let text = source.text(value);
    match ENGINE.template_from_str(&text) {
        Err(error) => {
            let at = error.range().map_or_else(|| line_start(&text, error.line()), |range| range.start);
            let words = error.detail().map_or_else(|| error.kind().to_string(), str::to_owned);
            source.mistake_inside(value, at, Mistake::Template(words));
        }
        Ok(template) => {
            let mut unknown: Vec<(usize, String)> = template
                .undeclared_variables(false)
                .into_iter()
                .filter(|name| !names.contains(&name.as_str()))
                .map(|name| (place_of(&text, &name), name))
                .collect();
            unknown.sort();
            if unknown.is_empty() {
                try_out(source, value, &text, names);
            }
            for (at, name) in unknown {
                source.mistake_inside(value, at, Mistake::UnknownVariable { name, expected: names.join(", ") });
            }
        }
    }
    text
}

/// Fills the template in, with everything known and with nothing known.
fn try_out(source: &mut Source<'_>, value: &Spanned<String>, text: &str, names: &[&'static str]) {
    for known in ["x", ""] {
        let values = Value::from_pairs(names.iter().map(|name| (*name, known)));
        if let Err(error) = ENGINE.render_str(text, values) {
            let at = error.range().map_or_else(|| line_start(text, error.line()), |range| range.start);
            let words = error.detail().map_or_else(|| error.kind().to_string(), str::to_owned);
            source.mistake_inside(value, at, Mistake::Template(words));
            return;
        }
    }
}

/// The first byte of a line, counted from 1.
fn line_start(text: &str, line: Option<usize>) -> usize {
    let before = line.unwrap_or(1).saturating_sub(1);
    text.split_inclusive('\n').take(before).map(str::len).sum()
}

/// Where a variable stands: the first whole word of that name inside braces.
fn place_of(text: &str, name: &str) -> usize {
    let is_part = |c: char| c.is_alphanumeric() || c == '_';
    text.match_indices(name)
        .map(|(at, _)| at)
        .find(|at| {
            let (before, after) = (&text[..*at], &text[at + name.len()..]);
            let open = before.rfind("{{").max(before.rfind("{%"));
            let close = before.rfind("}}").max(before.rfind("%}"));
            open.is_some() && open > close && !before.ends_with(is_part) && !after.starts_with(is_part)
        })
        .unwrap_or(0)
}

#[cfg(test)]
mod tests;
