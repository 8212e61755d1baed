//! What the columns are: header names of real programs and plain sheets, in Russian and English, and the user's own
//! word for a column where the file has names of its own.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::sync::LazyLock;

use serde::Deserialize;

use super::values::folded;
use crate::domain::{ImportField, KEPT, Language};

/// The names, as they stand in the table of the program's assets.
static TABLE: LazyLock<Table> = LazyLock::new(|| {
    toml::from_str::<RawTable>(include_str!("../../../assets/import/headers.toml")).map(Table::from).unwrap_or_default()
});

#[derive(Deserialize)]
struct RawTable {
    family: Vec<RawFamily>,
    plain: RawPlain,
}

#[derive(Deserialize)]
struct RawFamily {
    name: String,
    enough: usize,
    person_rows: bool,
    signs: Vec<String>,
    #[serde(flatten)]
    names: RawNames,
}

#[derive(Deserialize)]
struct RawPlain {
    #[serde(flatten)]
    names: RawNames,
}

#[derive(Deserialize)]
struct RawNames {
    #[serde(default)]
    row_ids: Vec<String>,
    #[serde(default)]
    documents: Vec<String>,
    #[serde(default)]
    lists: Vec<String>,
    fields: BTreeMap<String, Vec<String>>,
}

#[derive(Default)]
struct Table {
    families: Vec<Family>,
    plain: HashMap<String, Known>,
}

struct Family {
    name: String,
    enough: usize,
    person_rows: bool,
    signs: HashSet<String>,
    names: HashMap<String, Known>,
}

/// A name that is known.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Known {
    meaning: Meaning,
    /// Its place among the names of its field, the most telling first.
    rank: usize,
    /// The cells hold several values, parted by semicolons.
    list: bool,
}

/// What a name stands for.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Meaning {
    Field(ImportField),
    /// The id of the row: the client's, the person's or the deal's.
    RowId,
    /// The number of a document, each line of which may be a row.
    Document,
    /// Known, and of no use to us.
    Ignored,
}

impl From<RawTable> for Table {
    fn from(raw: RawTable) -> Self {
        Self {
            families: raw
                .family
                .into_iter()
                .map(|family| Family {
                    names: names(&family.names),
                    signs: family.signs.iter().map(|name| folded(name)).collect(),
                    name: family.name,
                    enough: family.enough,
                    person_rows: family.person_rows,
                })
                .collect(),
            plain: names(&raw.plain.names),
        }
    }
}

fn names(raw: &RawNames) -> HashMap<String, Known> {
    let mut names = HashMap::new();
    let lists: HashSet<String> = raw.lists.iter().map(|name| key(name)).collect();
    let mut add = |headers: &[String], meaning: Meaning| {
        for (rank, header) in headers.iter().enumerate() {
            let key = key(header);
            let list = lists.contains(&key);
            names.insert(key, Known { meaning, rank, list });
        }
    };
    add(&raw.row_ids, Meaning::RowId);
    add(&raw.documents, Meaning::Document);
    for (field, headers) in &raw.fields {
        add(headers, field.parse().map_or(Meaning::Ignored, Meaning::Field));
    }
    names
}

/// A header name for comparing: folded, every number a `#`.
fn key(header: &str) -> String {
    let mut key = String::with_capacity(header.len());
    for part in header.split('#') {
        if !key.is_empty() {
            key.push_str(" # ");
        }
        key.push_str(part);
    }
    let words: Vec<String> = key
        .split_whitespace()
        .flat_map(|word| if word == "#" { vec!["#".to_owned()] } else { split_words(word) })
        .collect();
    words.join(" ")
}

fn split_words(word: &str) -> Vec<String> {
    folded(word)
        .split(' ')
        .filter(|word| !word.is_empty())
        .map(|word| if word.bytes().all(|byte| byte.is_ascii_digit()) { "#".to_owned() } else { word.to_owned() })
        .collect()
}

/// What was found out about the columns of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mapping {
    /// The headers as they stood; a name that comes twice carries its number, an empty one its place.
    pub headers: Vec<String>,
    /// The field of each column; none where nobody asked for it.
    pub fields: Vec<Option<ImportField>>,
    /// The program the file is from; none for a plain sheet.
    pub family: Option<String>,
    /// The language of the header names.
    pub language: Language,
    /// The columns that name the client, the most telling first.
    pub clients: Vec<usize>,
    /// Columns whose cells hold several values, of which the first is taken.
    pub lists: Vec<bool>,
    /// What the number of a deal is the number of.
    pub deal_number: DealNumber,
    /// Columns that are kept as they are, though their names say what another column is taken for.
    pub second: Vec<Second>,
    /// Not one name is known, and the user has said nothing.
    pub strange: bool,
}

impl Mapping {
    /// Whether rows can be read by it.
    ///
    /// # Errors
    /// Where the row is no header or names no client.
    pub fn usable(&self) -> Result<(), MappingError> {
        if self.strange {
            return Err(MappingError::NoHeader { found: self.headers.clone() });
        }
        if !self.fields.iter().flatten().any(|field| field.names_a_client()) {
            return Err(MappingError::NoNameColumn { found: self.headers.clone() });
        }
        Ok(())
    }
}

/// A column whose field is taken from another one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Second {
    /// Its place.
    pub column: usize,
    /// What it looks like.
    pub field: ImportField,
    /// The place of the column that is taken.
    pub taken: usize,
}

/// What the number of a deal is the number of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DealNumber {
    /// The deal, by its header.
    Deal,
    /// A document, each line of which may be a row; such numbers begin anew each year.
    Document,
    /// The row of a program that numbers its deals.
    ProgramsRow,
    /// The row of a plain sheet: the deal's number or anything else's.
    PlainRow,
}

/// Why a column cannot be used as the user asked.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum MappingError {
    /// The first row has no name that is known.
    #[error("no header row: none of {found:?} is a known column name")]
    NoHeader {
        /// The cells of the first row.
        found: Vec<String>,
    },
    /// Names are known, but none of them names a client.
    #[error("no column names the client; found {found:?}")]
    NoNameColumn {
        /// The headers.
        found: Vec<String>,
    },
    /// `--map` with a field that there is not.
    #[error("unknown field {0:?}")]
    UnknownField(String),
    /// `--map` with a column that the file does not have.
    #[error("no column {column:?} in {found:?}")]
    UnknownColumn {
        /// As it was asked for.
        column: String,
        /// The headers.
        found: Vec<String>,
    },
    /// `--map` with two columns for a field that holds one value.
    #[error("{field:?} is to be both {columns:?}")]
    FieldTwice {
        /// The field.
        field: String,
        /// The columns.
        columns: [String; 2],
    },
    /// `--map` with two fields for one column.
    #[error("{column:?} is to be both {fields:?}")]
    ColumnTwice {
        /// The column.
        column: String,
        /// The fields.
        fields: [String; 2],
    },
}

impl MappingError {
    /// True where the user asked for what there is not, so that the file is not to blame.
    #[must_use]
    pub const fn is_the_users(&self) -> bool {
        match self {
            Self::NoHeader { .. } | Self::NoNameColumn { .. } => false,
            Self::UnknownField(_) | Self::UnknownColumn { .. } | Self::FieldTwice { .. } | Self::ColumnTwice { .. } => {
                true
            }
        }
    }
}

/// Finds out what the columns of a header row are; `asked` (field, column) goes before what is known, and [`KEPT`] in the
/// place of a field leaves the column as it is.
///
/// # Errors
/// Where the row does not have what was asked for. Whether it is a header at all, [`Mapping::usable`] tells.
pub fn map(cells: &[String], asked: &[(String, String)]) -> Result<Mapping, MappingError> {
    let headers = distinct(cells);
    let keys: Vec<String> = cells.iter().map(|cell| key(cell)).collect();
    let family = family_of(cells);
    let known: Vec<Option<(usize, Known)>> = keys.iter().map(|key| look_up(key, family)).collect();
    let looks: Vec<Option<Meaning>> = known.iter().map(|known| known.map(|(_, known)| known.meaning)).collect();
    let placed = place(&headers, asked)?;
    let mut meanings = looks.clone();
    for (field, at) in &placed {
        meanings[*at] = field.map(Meaning::Field);
    }
    settle_names(&mut meanings, &keys, &placed);
    let fields = settle_ids(&meanings, family, &placed);
    let strange = known.iter().all(Option::is_none) && asked.is_empty();
    let russian = headers.iter().any(|header| header.chars().any(|c| ('\u{400}'..='\u{4ff}').contains(&c)));
    let language = if russian { Language::Russian } else { Language::English };
    let mut clients: Vec<usize> = (0..fields.len()).filter(|at| fields[*at] == Some(ImportField::Client)).collect();
    clients.sort_by_key(|at| known[*at].map(|(table, known)| (table, known.rank)));
    let deal_number = deal_number(&fields, &looks, family);
    let lists = known.iter().map(|known| known.is_some_and(|(_, known)| known.list)).collect();
    let family = family.map(|family| family.name.clone());
    let second = second(&fields, &meanings, &placed);
    Ok(Mapping { headers, fields, family, language, clients, lists, deal_number, second, strange })
}

/// A column and what the user says that it is; none where it is kept as it is.
type Placed = (Option<ImportField>, usize);

/// Finds the columns that the user speaks of.
fn place(headers: &[String], asked: &[(String, String)]) -> Result<Vec<Placed>, MappingError> {
    let mut placed: Vec<Placed> = Vec::new();
    for (name, column) in asked {
        let field = match name.as_str() {
            KEPT => None,
            name => Some(name.parse().map_err(|_| MappingError::UnknownField(name.to_owned()))?),
        };
        let wanted = folded(column);
        let at = headers
            .iter()
            .position(|header| header == column.trim())
            .or_else(|| headers.iter().position(|header| folded(header) == wanted && !wanted.is_empty()))
            .ok_or_else(|| MappingError::UnknownColumn { column: column.clone(), found: headers.to_vec() })?;
        let names = |one: &str, other: &str| [one.to_owned(), other.to_owned()];
        if let Some((other, _)) = placed.iter().find(|(other, column)| *column == at && *other != field) {
            let (column, other) = (headers[at].clone(), other.map_or(KEPT, ImportField::name));
            return Err(MappingError::ColumnTwice { column, fields: names(other, name) });
        }
        let twice = placed.iter().find(|(placed, column)| *placed == field && *column != at);
        if let Some((_, other)) = twice.filter(|_| field.is_some_and(|field| !field.holds_several())) {
            let columns = names(&headers[*other], &headers[at]);
            return Err(MappingError::FieldTwice { field: name.clone(), columns });
        }
        placed.push((field, at));
    }
    Ok(placed)
}

/// Columns that look like what another one is taken for. Where the user has said which, there is nothing to be told.
fn second(fields: &[Option<ImportField>], meanings: &[Option<Meaning>], placed: &[Placed]) -> Vec<Second> {
    let looks = meanings.iter().enumerate().filter(|(column, _)| fields[*column].is_none());
    looks
        .filter_map(|(column, meaning)| {
            let Some(Meaning::Field(field)) = *meaning else { return None };
            let taken = fields.iter().position(|taken| *taken == Some(field))?;
            let told = placed.iter().any(|(placed, _)| *placed == Some(field));
            (!told).then_some(Second { column, field, taken })
        })
        .collect()
}

fn deal_number(fields: &[Option<ImportField>], meanings: &[Option<Meaning>], family: Option<&Family>) -> DealNumber {
    let at = fields.iter().position(|field| *field == Some(ImportField::DealId));
    match at.and_then(|at| meanings[at]) {
        Some(Meaning::Document) => DealNumber::Document,
        Some(Meaning::RowId) if family.is_some() => DealNumber::ProgramsRow,
        Some(Meaning::RowId) => DealNumber::PlainRow,
        _ => DealNumber::Deal,
    }
}

/// How many cells of a row are known header names.
#[must_use]
pub fn known_names(cells: &[String]) -> usize {
    let family = family_of(cells);
    cells.iter().filter(|cell| look_up(&key(cell), family).is_some()).count()
}

fn family_of(cells: &[String]) -> Option<&'static Family> {
    let folded_cells: HashSet<String> = cells.iter().map(|cell| folded(cell)).collect();
    TABLE
        .families
        .iter()
        .map(|family| (family.signs.iter().filter(|sign| folded_cells.contains(*sign)).count(), family))
        .filter(|(signs, family)| *signs >= family.enough)
        // Of two with as many signs the first in the table.
        .fold(
            None,
            |best: Option<(usize, &Family)>, now| if best.is_none_or(|best| now.0 > best.0) { Some(now) } else { best },
        )
        .map(|(_, family)| family)
}

/// What is known of a name, and whether from the program's own table (0) or that of plain sheets (1).
fn look_up(key: &str, family: Option<&Family>) -> Option<(usize, Known)> {
    let bare = key.split(' ').filter(|word| *word != "#").collect::<Vec<_>>().join(" ");
    let own = family.map(|family| &family.names);
    [own, Some(&TABLE.plain)]
        .into_iter()
        .enumerate()
        .filter_map(|(table, names)| Some((table, names?)))
        .find_map(|(table, names)| Some((table, *names.get(key).or_else(|| names.get(&bare))?)))
        .filter(|_| !bare.is_empty())
}

/// Two names that mean different things in different company: "Имя" beside "Фамилия" is the given name, alone the
/// whole one.
fn settle_names(meanings: &mut [Option<Meaning>], keys: &[String], placed: &[Placed]) {
    let has = |meanings: &[Option<Meaning>], field| meanings.contains(&Some(Meaning::Field(field)));
    if has(meanings, ImportField::Given) && !has(meanings, ImportField::Family) && !has(meanings, ImportField::FullName)
    {
        for (at, (meaning, key)) in meanings.iter_mut().zip(keys).enumerate() {
            let said = placed.iter().any(|(_, column)| *column == at);
            if *meaning == Some(Meaning::Field(ImportField::Given)) && key == "имя" && !said {
                *meaning = Some(Meaning::Field(ImportField::FullName));
            }
        }
    }
}

fn settle_ids(meanings: &[Option<Meaning>], family: Option<&Family>, placed: &[Placed]) -> Vec<Option<ImportField>> {
    let has = |wanted: &[ImportField]| {
        meanings.iter().any(|meaning| matches!(meaning, Some(Meaning::Field(field)) if wanted.contains(field)))
    };
    let person = has(&[ImportField::FullName, ImportField::Family, ImportField::Given]);
    let of_deal = has(&[ImportField::Deal]);
    // Companies and people are numbered apart: in a program whose rows are people the id is never a company's.
    let of_person = family.is_some_and(|family| family.person_rows) && person;
    let row_id = match () {
        () if of_deal => ImportField::DealId,
        () if of_person => ImportField::PersonId,
        () => ImportField::ExternalId,
    };
    // A column that says whose number it holds goes before one that does not.
    let row_id_said = has(&[row_id]) || (of_deal && meanings.contains(&Some(Meaning::Document)));
    // A column that is only guessed gives way to the one that the user has named.
    let named: HashSet<ImportField> =
        placed.iter().filter_map(|(field, _)| *field).filter(|field| !field.holds_several()).collect();
    let mut used = HashSet::new();
    meanings
        .iter()
        .enumerate()
        .map(|(at, meaning)| {
            if let Some((said, _)) = placed.iter().find(|(_, column)| *column == at) {
                return *said;
            }
            let field = match meaning {
                // A sum beside nothing that was sold is a column like any other, and kept as it stands.
                Some(Meaning::Field(field)) if field.is_of_a_deal() && !of_deal => return None,
                Some(Meaning::Field(field)) => *field,
                Some(Meaning::Document) if of_deal => ImportField::DealId,
                Some(Meaning::RowId) if !row_id_said => row_id,
                Some(Meaning::RowId | Meaning::Document | Meaning::Ignored) | None => return None,
            };
            let first = field.holds_several() || used.insert(field) || field == ImportField::Client;
            (first && !named.contains(&field)).then_some(field)
        })
        .collect()
}

/// Headers that can be told apart.
fn distinct(cells: &[String]) -> Vec<String> {
    let mut seen: HashMap<String, usize> = HashMap::new();
    cells
        .iter()
        .enumerate()
        .map(|(at, cell)| {
            let name = if cell.is_empty() { format!("#{}", at + 1) } else { cell.clone() };
            let times = seen.entry(name.clone()).or_default();
            *times += 1;
            if *times == 1 { name } else { format!("{name} ({times})") }
        })
        .collect()
}

#[cfg(test)]
mod tests;
