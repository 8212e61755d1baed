//! Reads Rust source just well enough to know what a module imports and calls: comments and texts blanked, test code
//! cut away, `use` trees and paths resolved to the package's own modules.

use std::collections::BTreeSet;
use std::ops::Range;

/// One file below `src`.
pub struct Source {
    /// Its path below `src`, with `/`.
    pub path: String,
    /// As it stands.
    pub raw: String,
    /// Without comments and texts; of the same length as `raw`, line by line.
    pub code: String,
    /// `code` without what stands under `#[cfg(test)]`.
    pub shipped: String,
    /// Modules declared under `#[cfg(test)]`: their files are test code.
    pub test_modules: Vec<String>,
}

impl Source {
    pub fn new(path: &str, raw: &str) -> Self {
        let code = blank(raw);
        let (shipped, declared) = without_tests(&code);
        let module = module_of(path);
        let test_modules = declared
            .into_iter()
            .map(|name| module.iter().cloned().chain([name]).collect::<Vec<_>>().join("::"))
            .collect();
        Self { path: path.to_owned(), raw: raw.to_owned(), code, shipped, test_modules }
    }

    /// `store::open` for `store/open.rs`; empty for `lib.rs` and `main.rs`.
    pub fn module(&self) -> Vec<String> {
        module_of(&self.path)
    }

    /// Every path into the package that the shipped code names, as `room::module::item`.
    pub fn imports(&self) -> BTreeSet<String> {
        paths(&self.shipped, &self.module())
    }

    /// The same of the whole file, tests and all.
    pub fn imports_with_tests(&self) -> BTreeSet<String> {
        paths(&self.code, &self.module())
    }
}

fn module_of(path: &str) -> Vec<String> {
    let bare = path.trim_end_matches(".rs").trim_end_matches("/mod");
    if matches!(bare, "lib" | "main" | "mod") { Vec::new() } else { bare.split('/').map(str::to_owned).collect() }
}

/// Comments, texts and characters become blanks; line breaks stay.
fn blank(raw: &str) -> String {
    let bytes = raw.as_bytes();
    let mut code = bytes.to_vec();
    let mut at = 0;
    while at < bytes.len() {
        let end = token_to_blank(raw, at);
        if let Some(end) = end {
            for byte in &mut code[at..end] {
                if *byte != b'\n' {
                    *byte = b' ';
                }
            }
            at = end;
        } else {
            at += 1;
        }
    }
    String::from_utf8(code).unwrap_or_default()
}

/// Where a comment, text or character that begins here ends; none where nothing of that kind begins here.
fn token_to_blank(raw: &str, at: usize) -> Option<usize> {
    let rest = &raw.as_bytes()[at..];
    let inside_word = at > 0 && is_word(raw.as_bytes()[at - 1]);
    match rest {
        [b'/', b'/', ..] => Some(at + rest.iter().position(|byte| *byte == b'\n').unwrap_or(rest.len())),
        [b'/', b'*', ..] => Some(at + block_comment(rest)),
        [b'"', ..] => Some(at + 1 + closing_quote(&rest[1..])),
        [b'r', b'"' | b'#', ..] | [b'b', b'r', b'"' | b'#', ..] if !inside_word => raw_text(rest).map(|end| at + end),
        [b'\'', ..] => character(rest).map(|end| at + end),
        _ => None,
    }
}

fn is_word(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte == b'_' || byte >= 0x80
}

fn block_comment(rest: &[u8]) -> usize {
    let (mut depth, mut at) = (0_usize, 0);
    while at + 1 < rest.len() {
        match &rest[at..at + 2] {
            b"/*" => (depth, at) = (depth + 1, at + 2),
            b"*/" => (depth, at) = (depth - 1, at + 2),
            _ => at += 1,
        }
        if depth == 0 {
            return at;
        }
    }
    rest.len()
}

fn closing_quote(rest: &[u8]) -> usize {
    let mut at = 0;
    while at < rest.len() {
        match rest[at] {
            b'\\' => at += 2,
            b'"' => return at + 1,
            _ => at += 1,
        }
    }
    rest.len()
}

fn raw_text(rest: &[u8]) -> Option<usize> {
    let start = rest.iter().position(|byte| *byte == b'r')? + 1;
    let hashes = rest[start..].iter().take_while(|byte| **byte == b'#').count();
    if rest.get(start + hashes) != Some(&b'"') {
        return None;
    }
    let body = start + hashes + 1;
    let close: Vec<u8> = std::iter::once(b'"').chain(std::iter::repeat_n(b'#', hashes)).collect();
    let end = rest[body..].windows(close.len()).position(|window| window == close)?;
    Some(body + end + close.len())
}

/// A character literal; a lifetime is none.
fn character(rest: &[u8]) -> Option<usize> {
    let text = std::str::from_utf8(&rest[1..rest.len().min(14)])
        .or_else(|error| std::str::from_utf8(&rest[1..=error.valid_up_to()]))
        .ok()?;
    let first = text.chars().next()?;
    if first == '\\' {
        return Some(3 + text[2..].find('\'')? + 1);
    }
    (text[first.len_utf8()..].starts_with('\'')).then(|| 1 + first.len_utf8() + 1)
}

/// Blanks every item under `#[cfg(test)]`; gives the names of the modules that are declared there without a body.
fn without_tests(code: &str) -> (String, Vec<String>) {
    const MARK: &str = "#[cfg(test)]";
    let mut shipped = code.as_bytes().to_vec();
    let mut declared = Vec::new();
    let mut from = 0;
    while let Some(found) = code[from..].find(MARK) {
        let start = from + found;
        let item = start + MARK.len();
        let end = item_end(code, item);
        let head: Vec<&str> = code[item..end].split(|c: char| !c.is_alphanumeric() && c != '_').collect();
        if code[item..end].ends_with(';')
            && let Some(name) = head.iter().skip_while(|word| **word != "mod").nth(1)
        {
            declared.push((*name).to_owned());
        }
        for byte in &mut shipped[start..end] {
            if *byte != b'\n' {
                *byte = b' ';
            }
        }
        from = end;
    }
    (String::from_utf8(shipped).unwrap_or_default(), declared)
}

/// The end of the item that begins here: its `;`, or the brace that closes it.
fn item_end(code: &str, from: usize) -> usize {
    let mut depth = 0_i32;
    let declares_use = code[from..].trim_start().starts_with("use") || code[from..].trim_start().starts_with("pub use");
    for (at, byte) in code.bytes().enumerate().skip(from) {
        match byte {
            b'{' | b'(' | b'[' => depth += 1,
            b'}' | b')' | b']' => {
                depth -= 1;
                if depth <= 0 && byte == b'}' && !declares_use {
                    return at + 1;
                }
            }
            b';' if depth <= 0 => return at + 1,
            _ => {}
        }
    }
    code.len()
}

#[derive(Debug, PartialEq, Clone, Copy)]
enum Token<'s> {
    Word(&'s str),
    Colons,
    Mark(u8),
}

fn tokens(code: &str) -> Vec<Token<'_>> {
    let bytes = code.as_bytes();
    let mut tokens = Vec::new();
    let mut at = 0;
    while at < bytes.len() {
        if is_word(bytes[at]) {
            let end = (at..bytes.len()).find(|next| !is_word(bytes[*next])).unwrap_or(bytes.len());
            tokens.push(Token::Word(&code[at..end]));
            at = end;
        } else if bytes[at..].starts_with(b"::") {
            tokens.push(Token::Colons);
            at += 2;
        } else {
            if !bytes[at].is_ascii_whitespace() {
                tokens.push(Token::Mark(bytes[at]));
            }
            at += 1;
        }
    }
    tokens
}

/// Every path that begins with `crate`, `super`, `self` or the package's name, resolved from `module`.
fn paths(code: &str, module: &[String]) -> BTreeSet<String> {
    let tokens = tokens(code);
    let mut found = BTreeSet::new();
    let mut inside = module.to_vec();
    // Inline modules: the depth of braces at which each ends.
    let (mut ends, mut depth) = (Vec::new(), 0_usize);
    let mut at = 0;
    while at < tokens.len() {
        match (tokens[at], tokens.get(at + 1), tokens.get(at + 2)) {
            (Token::Word("mod"), Some(Token::Word(name)), Some(Token::Mark(b'{'))) => {
                inside.push((*name).to_owned());
                ends.push(depth);
                depth += 1;
                at += 3;
                continue;
            }
            (Token::Mark(b'{'), ..) => depth += 1,
            (Token::Mark(b'}'), ..) => {
                depth = depth.saturating_sub(1);
                if ends.last() == Some(&depth) {
                    ends.pop();
                    inside.pop();
                }
            }
            (Token::Word("crate" | "super" | "self" | "serviceday"), Some(Token::Colons), _)
                if at == 0 || tokens[at - 1] != Token::Colons =>
            {
                let mut branches = Vec::new();
                at = tree(&tokens, at, &[], &mut branches);
                found.extend(branches.into_iter().filter_map(|branch| absolute(&branch, &inside)));
                continue;
            }
            _ => {}
        }
        at += 1;
    }
    found
}

/// Reads `a::b::{c, d::e}` into its branches; gives where it ends.
fn tree(tokens: &[Token<'_>], from: usize, before: &[String], branches: &mut Vec<Vec<String>>) -> usize {
    let mut path = before.to_vec();
    let mut at = from;
    loop {
        match tokens.get(at) {
            Some(Token::Word(word)) => path.push((*word).to_owned()),
            Some(Token::Mark(b'{')) => {
                at += 1;
                while at < tokens.len() && tokens[at] != Token::Mark(b'}') {
                    let next = if tokens[at] == Token::Mark(b',') { at + 1 } else { tree(tokens, at, &path, branches) };
                    at = next.max(at + 1);
                }
                return at + 1;
            }
            _ => {
                branches.push(path);
                return at;
            }
        }
        at += 1;
        if tokens.get(at) == Some(&Token::Colons) {
            at += 1;
        } else {
            // `as name` renames and imports nothing.
            if tokens.get(at) == Some(&Token::Word("as")) {
                at += 2;
            }
            branches.push(path);
            return at;
        }
    }
}

fn absolute(path: &[String], module: &[String]) -> Option<String> {
    let mut base = module.to_vec();
    let mut rest = path;
    while let Some((first, after)) = rest.split_first() {
        match first.as_str() {
            "crate" | "serviceday" => base.clear(),
            "super" => {
                base.pop()?;
            }
            "self" => {}
            _ => break,
        }
        rest = after;
    }
    base.extend(rest.iter().filter(|word| *word != "self").cloned());
    Some(base.join("::"))
}

/// The lines in which a word stands, counted from 1.
pub fn lines_with(code: &str, needle: &str) -> Vec<usize> {
    code.lines().enumerate().filter(|(_, line)| has(line, needle)).map(|(at, _)| at + 1).collect()
}

/// Whether a line has the needle where no word runs into it from the left.
fn has(line: &str, needle: &str) -> bool {
    let joins = needle.starts_with(|c: char| c.is_alphanumeric());
    line.match_indices(needle).any(|(at, _): (usize, &str)| {
        let before: Range<usize> = 0..at;
        !joins || !line[before].ends_with(|c: char| c.is_alphanumeric() || c == '_')
    })
}
