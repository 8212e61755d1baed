//! Any table in a text file, for whoever wants one column of it and no clients.

use super::encoding::{self, EncodingError};
use super::records::{Record, Records};
use super::{HEADER_ROWS, delimiter, values};

/// A character that no file uses: a table of one column is cut nowhere, not even in "9,0".
const NEVER: u8 = 0x1f;

/// A table with a header, decoded and with its delimiter found out.
#[derive(Debug)]
pub struct TextTable {
    text: String,
    delimiter: u8,
    header: Vec<String>,
    /// Where the rows begin.
    body: usize,
}

impl TextTable {
    /// Decodes a file and finds its header: among the first rows the one that has the `wanted` column, since some
    /// programs print a title above their tables; else the first that is not blank.
    ///
    /// # Errors
    /// For an empty, too large or binary file, and where a byte does not fit the encoding.
    pub fn open(bytes: &[u8], wanted: &str) -> Result<Self, EncodingError> {
        let text = encoding::decode(bytes, None)?.text;
        let (delimiter, start) = delimiter::find(&text);
        let wanted = values::folded(wanted);
        let mut records = Records::new(text.as_bytes(), delimiter, start);
        let mut record = Record::default();
        let mut found: Option<(Vec<String>, usize)> = None;
        for _ in 0..HEADER_ROWS {
            if !records.read(&mut record)? {
                break;
            }
            if record.is_blank() {
                continue;
            }
            let cells: Vec<String> = record.fields.iter().map(values::one_line).collect();
            let has_it = cells.iter().any(|cell| values::folded(cell) == wanted);
            if has_it || found.is_none() {
                found = Some((cells, record.end));
            }
            if has_it {
                break;
            }
        }
        let (header, body) = found.ok_or(EncodingError::Empty)?;
        drop(records);
        let delimiter = if header.len() == 1 { NEVER } else { delimiter };
        Ok(Self { text, delimiter, header, body })
    }

    /// The headers.
    #[must_use]
    pub fn header(&self) -> &[String] {
        &self.header
    }

    /// The places of the columns with this header: as it stands, else with case and spacing looked past.
    #[must_use]
    pub fn places(&self, column: &str) -> Vec<usize> {
        let find = |fits: &dyn Fn(&str) -> bool| -> Vec<usize> {
            self.header.iter().enumerate().filter(|(_, cell)| fits(cell)).map(|(place, _)| place).collect()
        };
        let exact = find(&|cell| cell == column.trim());
        if exact.is_empty() { find(&|cell| values::folded(cell) == values::folded(column)) } else { exact }
    }

    /// Hands every cell of a column to `with`, an empty one where the row ends before it. A row of several columns with
    /// nothing in any of them is no row.
    pub fn column(&self, place: usize, mut with: impl FnMut(&str)) {
        let mut records = Records::new(self.text.as_bytes(), self.delimiter, self.body);
        let mut record = Record::default();
        while records.read(&mut record).unwrap_or(false) {
            if record.unclosed && records.swallowed_others(&record, self.header.len()) {
                // A quotation mark that nobody closed: only the first line is this row.
                records.resume_behind_first_line(&record);
            }
            if self.header.len() == 1 || !record.is_blank() {
                with(record.fields.get(place).unwrap_or_default());
            }
        }
    }
}

#[cfg(test)]
mod tests;
