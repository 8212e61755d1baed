//! Find as you type: first who is found in memory, in two parts, and then who is found by what is written about them.

use crate::app::clients::FoundPart;
use crate::app::effect::Effect;
use crate::app::msg::Msg;
use crate::domain::{ClientId, FoundBy, Tag, tag_folded};
use crate::store::{Finder, Reader, Result};

/// Clients of one part of the list.
const CLIENTS: usize = 200;
/// Clients that fill most windows.
const WINDOW: usize = 40;
/// Clients found by what is written about them.
const WRITTEN: usize = 50;
/// Archived clients that are shown, and marked at once.
const ARCHIVED: usize = 5_000;

/// A search that is asked for.
#[derive(Debug, Clone, Copy)]
pub struct Wanted<'a> {
    needle: &'a str,
    turn: u64,
    from: usize,
    archive: bool,
}

impl<'a> Wanted<'a> {
    /// The search of an effect; none where it asks for none.
    pub fn of(effect: &'a Effect) -> Option<Self> {
        match effect {
            Effect::Find { needle, turn, from, archive } => {
                Some(Self { needle: needle.trim(), turn: *turn, from: *from, archive: *archive })
            }
            _ => None,
        }
    }

    /// The beginning of the whole list: it is read from the file, which is quicker than filling the memory first.
    pub fn is_first_page(&self) -> bool {
        self.needle.is_empty() && self.from == 0 && !self.archive
    }

    fn part(&self, total: u64, by: FoundBy, clients: Vec<crate::domain::ClientRow>) -> Msg {
        Msg::Found(FoundPart { turn: self.turn, total, by, from: self.from, clients })
    }
}

/// The first clients of the base by name.
pub fn first_page(reader: &Reader, wanted: Wanted<'_>) -> Result<Msg> {
    let total = reader.clients_count()?;
    Ok(wanted.part(total, FoundBy::Words, reader.clients_page(None, CLIENTS)?.0))
}

/// What the stable names of themes begin with where a theme is looked for (`#цена`); none where it is another search.
/// `known` are the themes with a name of the screen's language.
fn themes(needle: &str, known: &[Tag]) -> Option<Vec<String>> {
    let typed = tag_folded(needle.strip_prefix(['#', '№'])?.trim());
    let of_known = known.iter().filter(|tag| tag_folded(&tag.name).starts_with(&typed)).map(|tag| tag.id.clone());
    Some(of_known.chain([typed.clone()]).collect())
}

/// Answers a search; `go_on` is asked between the parts, because the user may have typed on.
pub fn search(
    reader: &Reader,
    finder: &mut Finder,
    wanted: Wanted<'_>,
    known: &[Tag],
    answer: &mut dyn FnMut(Msg) -> bool,
) -> Result<()> {
    if wanted.archive {
        let rows = reader.archived_clients(wanted.needle, ARCHIVED)?;
        answer(Msg::Found(FoundPart {
            turn: wanted.turn,
            total: rows.len() as u64,
            by: FoundBy::Words,
            from: 0,
            clients: rows,
        }));
        return Ok(());
    }
    if let Some(begins) = themes(wanted.needle, known) {
        let all = reader.tagged_clients(&begins)?;
        let here: Vec<ClientId> = all.iter().copied().skip(wanted.from).take(CLIENTS).collect();
        answer(wanted.part(all.len() as u64, FoundBy::Words, reader.client_rows(&here)?));
        return Ok(());
    }
    let found = finder.search(reader, wanted.needle, wanted.from, CLIENTS)?;
    for part in parts(&found.clients) {
        if !answer(wanted.part(found.total, found.by.clone(), reader.client_rows(part)?)) {
            return Ok(());
        }
    }
    if wanted.from == 0 {
        let written = reader.find_written(wanted.needle, WRITTEN)?;
        let nobody = written.is_empty() && (found.total == 0 || matches!(found.by, FoundBy::Misspelt(_)));
        if answer(Msg::Written(wanted.turn, written)) && nobody {
            answer(Msg::Written(wanted.turn, reader.find_written_near(wanted.needle, WRITTEN)?));
        }
    }
    Ok(())
}

/// What a search has found, to be answered in two parts: what fills a window at once, and then the whole.
fn parts(found: &[ClientId]) -> impl Iterator<Item = &[ClientId]> {
    found.get(..WINDOW).into_iter().chain(std::iter::once(found))
}

/// Everybody whom a search finds by name, person, number or address.
pub fn everybody(reader: &Reader, finder: &mut Finder, needle: &str, archive: bool, known: &[Tag]) -> Result<Msg> {
    let themes = themes(needle.trim(), known).filter(|_| !archive);
    Ok(Msg::MarkFound(if let Some(begins) = themes {
        reader.tagged_clients(&begins)?
    } else if archive {
        reader.archived_clients(needle, ARCHIVED)?.into_iter().map(|row| row.id).collect()
    } else {
        finder.search(reader, needle, 0, usize::MAX)?.clients
    }))
}
