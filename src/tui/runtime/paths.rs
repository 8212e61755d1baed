//! The rest of a path that is being typed: what the folder has of folders and tables.

use std::path::Path;

use crate::app::msg::Msg;

use super::importing::at_home;

/// Entries of a folder that are looked through, and names that are offered.
const LOOKED_AT: usize = 10_000;
const OFFERED: usize = 100;
/// What a table's name ends with.
const TABLES: [&str; 3] = ["csv", "tsv", "txt"];

/// Goes on with a path as far as it is clear, and names what there is to choose from.
#[must_use]
pub fn complete(typed: &str) -> Msg {
    let whole = if typed.is_empty() { "~/" } else { typed };
    let (folder, begun) =
        whole.rsplit_once('/').map_or(("", whole), |(folder, begun)| (&whole[..=folder.len()], begun));
    let place = if folder.is_empty() { Path::new(".").to_owned() } else { at_home(Path::new(folder)) };
    let offers = within(&place, begun);
    let path = format!("{folder}{}", common(begun, &offers));
    Msg::PathCompleted { typed: typed.to_owned(), path, offers }
}

/// Folders (with a slash at their end) and tables that begin like this, by name. What is hidden is named to whoever types its
/// dot.
fn within(folder: &Path, begun: &str) -> Vec<String> {
    let Ok(entries) = folder.read_dir() else { return Vec::new() };
    let wanted = begun.to_lowercase();
    let mut names: Vec<String> = entries
        .take(LOOKED_AT)
        .flatten()
        .filter_map(|entry| {
            let name = entry.file_name().into_string().ok()?;
            let hidden = name.starts_with('.') && !begun.starts_with('.');
            // A control character in a name cannot be typed into a line.
            if hidden || !name.to_lowercase().starts_with(&wanted) || name.contains(char::is_control) {
                return None;
            }
            let path = entry.path();
            let table = path.extension().and_then(|end| end.to_str()).map(str::to_lowercase);
            if path.is_dir() {
                Some(name + "/")
            } else {
                table.filter(|end| TABLES.contains(&end.as_str())).map(|_| name)
            }
        })
        .collect();
    names.sort_unstable();
    names.truncate(OFFERED);
    names
}

/// As much of the names as all of them have in common; what was typed where there are none.
fn common(begun: &str, names: &[String]) -> String {
    let Some((first, others)) = names.split_first() else { return begun.to_owned() };
    let mut common = first.as_str();
    for name in others {
        let same = common.char_indices().zip(name.chars()).find(|((_, a), b)| a != b).map(|((at, _), _)| at);
        common = &common[..same.unwrap_or(common.len().min(name.len()))];
    }
    // Names that differ in the case of their letters may have less in common than was typed.
    if common.chars().count() < begun.chars().count() { begun.to_owned() } else { common.to_owned() }
}

#[cfg(test)]
mod tests;
