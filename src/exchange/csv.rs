//! Clients from the CSV files of other programs: looked through and checked ([`CsvFile::look`]), shown before anything is
//! done ([`CsvFile::preview`]), then read row by row ([`CsvFile::rows`]). The file is read anew for each of these, so that
//! it is never held whole.

mod dates;
pub mod delimiter;
pub mod encoding;
pub mod headers;
mod records;
mod rows;
pub mod source;
pub mod table;
mod text;
pub mod values;
pub mod write;

use std::collections::BTreeMap;
use std::io::{self, Read};

use chrono::NaiveDate;

pub use encoding::EncodingError;
pub use headers::{Mapping, MappingError};
pub use rows::{ReadRow, Rows};

use crate::domain::{DateOrder, ImportField, Language, NoticeKind, RowNotice};
use crate::exchange::phone::HomeRegion;
use dates::{DayMonth, Votes};
use encoding::Found;
use headers::Second;
use records::{Record, Records};
use source::Source;

/// The most rows of a file.
pub const MOST_ROWS: u64 = 1_000_000;
/// The most bytes of a cell.
pub const LONGEST_FIELD: usize = 64 * 1024;
/// The most columns of a file.
pub const MOST_COLUMNS: usize = 256;
/// Rows that the preview shows.
const PREVIEW_ROWS: usize = 10;
/// Rows among which the header is looked for: some programs print a title above their tables.
const HEADER_ROWS: usize = 10;

/// What is known before a file is opened.
#[derive(Debug, Clone)]
pub struct CsvOptions {
    /// (field, column): what the user says a column is.
    pub map: Vec<(String, String)>,
    /// The country whose numbers have no country code.
    pub home: HomeRegion,
    /// The user's day, for years of two digits.
    pub today: NaiveDate,
    /// The encoding, where the user says it.
    pub encoding: Option<String>,
}

/// Why a file cannot be imported at all.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum CsvError {
    /// It has no text.
    #[error(transparent)]
    Encoding(#[from] EncodingError),
    /// Its columns cannot be understood.
    #[error(transparent)]
    Mapping(#[from] MappingError),
    /// More columns than the limit.
    #[error("{found} columns, more than {limit}")]
    TooManyColumns {
        /// What it has.
        found: usize,
        /// What is read at most.
        limit: usize,
    },
    /// More rows than the limit.
    #[error("more than {limit} rows")]
    TooManyRows {
        /// What is read at most.
        limit: u64,
    },
    /// A header with nothing below it.
    #[error("no rows below the header in line {header_line}")]
    NoRows {
        /// The line of the header.
        header_line: u64,
    },
}

impl From<io::Error> for CsvError {
    fn from(error: io::Error) -> Self {
        Self::Encoding(error.into())
    }
}

/// What is shown before anything is done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Preview {
    /// The encoding that was found, by its WHATWG name.
    pub encoding: &'static str,
    /// The delimiter that was found.
    pub delimiter: char,
    /// The language of the header names.
    pub language: Language,
    /// The program the file is from; none for a plain sheet.
    pub family: Option<String>,
    /// The line of the header, from 1.
    pub header_line: u64,
    /// Every header, in order, with its field.
    pub columns: Vec<(String, Option<ImportField>)>,
    /// The columns that name the client, the most telling first: each is taken where all before it are empty.
    pub clients: Vec<usize>,
    /// The first rows, as they stand.
    pub first_rows: Vec<Vec<String>>,
    /// Rows below the header that are not blank.
    pub rows: u64,
}

impl Preview {
    /// Header → name of the field, for the columns that have one.
    #[must_use]
    pub fn mapping(&self) -> BTreeMap<String, String> {
        self.columns
            .iter()
            .filter_map(|(header, field)| field.map(|field| (header.clone(), field.name().to_owned())))
            .collect()
    }

    /// Columns that nobody asked for, in their order: they are kept as they are.
    #[must_use]
    pub fn kept(&self) -> Vec<String> {
        self.columns.iter().filter(|(_, field)| field.is_none()).map(|(header, _)| header.clone()).collect()
    }

    /// The name of the source: the program, or `csv` for a plain sheet.
    #[must_use]
    pub fn source(&self) -> &str {
        self.family.as_deref().unwrap_or("csv")
    }
}

/// A file that can be imported.
#[derive(Debug)]
pub struct CsvFile {
    source: Box<dyn Source>,
    found: Found,
    delimiter: u8,
    /// Where the rows begin, in the text.
    body: usize,
    mapping: Mapping,
    /// The order of day and month of each column.
    orders: Vec<DayMonth>,
    options: CsvOptions,
    preview: Preview,
}

impl CsvFile {
    /// Whether its columns name a client, so that its rows can be imported.
    ///
    /// # Errors
    /// Where they do not.
    pub fn usable(&self) -> Result<(), MappingError> {
        self.mapping.usable()
    }

    /// Finds out everything about a file; walks over it for its encoding, its dates and the number of its rows. What its
    /// columns are somebody may yet say: see [`Self::usable`].
    ///
    /// # Errors
    /// Where it is no table.
    pub fn look(source: impl Source + 'static, options: CsvOptions) -> Result<Self, CsvError> {
        let source: Box<dyn Source> = Box::new(source);
        let found = encoding::find(source.as_ref(), options.encoding.as_deref())?;
        let text = || found.text(source.as_ref());
        let (delimiter, start) = delimiter::find(&beginning(text()?)?);
        let header = find_header(Records::new(text()?, delimiter, start), &options.map)?;
        let mapping = headers::map(&header.cells, &options.map)?;
        let fallback = match options.home.date_order() {
            DateOrder::MonthFirst => DayMonth::MonthFirst,
            DateOrder::DayFirst => DayMonth::DayFirst,
        };
        let walked = walk(Records::new(text()?, delimiter, header.end), &mapping, fallback)?;
        if walked.rows == 0 {
            return Err(CsvError::NoRows { header_line: header.line });
        }
        let preview = Preview {
            encoding: found.encoding.name(),
            delimiter: char::from(delimiter),
            language: mapping.language,
            family: mapping.family.clone(),
            header_line: header.line,
            columns: mapping.headers.iter().cloned().zip(mapping.fields.iter().copied()).collect(),
            clients: mapping.clients.clone(),
            first_rows: walked.first_rows,
            rows: walked.rows,
        };
        Ok(Self { source, found, delimiter, body: header.end, mapping, orders: walked.orders, options, preview })
    }

    /// What was found out.
    #[must_use]
    pub fn preview(&self) -> &Preview {
        &self.preview
    }

    /// What to know of the header.
    #[must_use]
    pub fn header_notices(&self) -> Vec<RowNotice> {
        let headers = &self.mapping.headers;
        let notice = |second: &Second| RowNotice {
            line: self.preview.header_line,
            column: Some(headers[second.column].clone()),
            what: NoticeKind::SecondColumn { field: second.field, taken: headers[second.taken].clone() },
        };
        let clients = &self.mapping.clients;
        let spare = |(before, column): (usize, &usize)| RowNotice {
            line: self.preview.header_line,
            column: Some(headers[*column].clone()),
            what: NoticeKind::SpareColumn {
                field: ImportField::Client,
                before: clients.iter().take(before).map(|column| headers[*column].clone()).collect(),
            },
        };
        let spare = clients.iter().enumerate().skip(1).map(spare);
        self.mapping.second.iter().map(notice).chain(spare).collect()
    }

    /// The rows, one after the other; an error where the file cannot be read on, and nothing behind it.
    #[must_use]
    pub fn rows(&self) -> Rows<'_> {
        Rows::new(self)
    }
}

/// The first part of a text, up to a whole letter.
fn beginning(text: impl Read) -> io::Result<String> {
    let mut bytes = Vec::new();
    text.take(delimiter::SAMPLE_BYTES as u64).read_to_end(&mut bytes)?;
    Ok(String::from_utf8(bytes).unwrap_or_else(|cut| {
        let whole = cut.utf8_error().valid_up_to();
        let mut bytes = cut.into_bytes();
        bytes.truncate(whole);
        String::from_utf8(bytes).unwrap_or_default()
    }))
}

struct Header {
    cells: Vec<String>,
    line: u64,
    end: usize,
}

/// The header is the row among the first ones with the most known names, the first of equals; with none known the
/// first row that is not blank, so that the error can name it.
fn find_header(mut records: Records<'_>, asked: &[(String, String)]) -> Result<Header, CsvError> {
    let mut record = Record::default();
    let mut best: Option<(usize, Header)> = None;
    for _ in 0..HEADER_ROWS {
        if !records.read(&mut record)? {
            break;
        }
        if record.is_blank() {
            continue;
        }
        if record.fields.len() > MOST_COLUMNS {
            return Err(CsvError::TooManyColumns { found: record.fields.len(), limit: MOST_COLUMNS });
        }
        let mut cells: Vec<String> = record.fields.iter().map(values::one_line).collect();
        // A delimiter at the end of every line is no column.
        while cells.len() > 1 && cells.last().is_some_and(String::is_empty) {
            cells.pop();
        }
        let asked_for =
            cells.iter().filter(|cell| asked.iter().any(|(_, column)| values::folded(column) == values::folded(cell)));
        let known = headers::known_names(&cells) + 2 * asked_for.count();
        if best.as_ref().is_none_or(|(most, _)| known > *most) {
            best = Some((known, Header { cells, line: record.line, end: record.end }));
        }
    }
    best.map(|(_, header)| header).ok_or(CsvError::Encoding(EncodingError::Empty))
}

struct Walked {
    rows: u64,
    orders: Vec<DayMonth>,
    first_rows: Vec<Vec<String>>,
}

/// One walk over the rows: how many there are, and which way round their dates are.
fn walk(mut records: Records<'_>, mapping: &Mapping, fallback: DayMonth) -> Result<Walked, CsvError> {
    let dates: Vec<usize> = mapping
        .fields
        .iter()
        .enumerate()
        .filter(|(_, field)| matches!(field, Some(field) if field.is_a_day()))
        .map(|(at, _)| at)
        .collect();
    let mut votes = vec![Votes::default(); mapping.fields.len()];
    let mut first_rows = Vec::new();
    let mut rows = 0_u64;
    let mut record = Record::default();
    while records.read(&mut record)? {
        if record.is_blank() {
            continue;
        }
        rows += 1;
        if rows > MOST_ROWS {
            return Err(CsvError::TooManyRows { limit: MOST_ROWS });
        }
        if first_rows.len() < PREVIEW_ROWS {
            first_rows.push(record.fields.iter().map(ToOwned::to_owned).collect());
        }
        for at in &dates {
            if let Some(cell) = record.fields.get(*at) {
                votes[*at].add(&values::clean(cell));
            }
        }
    }
    Ok(Walked { rows, orders: votes.iter().map(|votes| votes.decide(fallback)).collect(), first_rows })
}

#[cfg(test)]
mod tests;
