//! The records of a table with the lines of the file they stand on, right also behind quoted line breaks, blank lines
//! and quotation marks that were never closed.

/// One record: where it stands and its fields.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Record {
    /// The line on which it begins, from 1.
    pub line: u64,
    /// Its place in the text, in bytes.
    pub start: usize,
    /// The place behind it.
    pub end: usize,
    /// The cells as they stood, without their quotation marks.
    pub fields: csv::StringRecord,
    /// A quotation mark was opened in it and not closed before the end of the text.
    pub unclosed: bool,
}

impl Record {
    /// True where no cell holds anything.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        self.fields.iter().all(|field| field.trim().is_empty())
    }
}

/// Walks over the records of a text.
pub struct Records<'text> {
    text: &'text str,
    delimiter: u8,
    reader: csv::Reader<&'text [u8]>,
    /// Where the reader began, in the text.
    base: usize,
    /// The place up to which lines are counted, and the line there.
    counted: (usize, u64),
}

impl<'text> Records<'text> {
    /// Begins at a place in the text.
    #[must_use]
    pub fn new(text: &'text str, delimiter: u8, start: usize) -> Self {
        let start = start.min(text.len());
        let line = 1 + breaks(text.as_bytes(), 0, start);
        Self { text, delimiter, reader: reader(text, delimiter, start), base: start, counted: (start, line) }
    }

    /// Reads the next record into `record`, whose memory is used again. False at the end.
    pub fn read(&mut self, record: &mut Record) -> bool {
        if !self.reader.read_record(&mut record.fields).unwrap_or(false) {
            return false;
        }
        let before = record.fields.position().map_or(0, csv::Position::byte);
        let bytes = self.text.as_bytes();
        let mut start = self.base + usize::try_from(before).unwrap_or(0);
        // The reader passes over blank lines and counts them into the record behind them.
        while bytes.get(start).is_some_and(|byte| matches!(byte, b'\n' | b'\r')) {
            start += 1;
        }
        record.start = start;
        record.end = (self.base + usize::try_from(self.reader.position().byte()).unwrap_or(0)).min(bytes.len());
        record.line = self.line_of(start);
        record.unclosed =
            record.end == bytes.len() && ends_quoted(&bytes[start.min(record.end)..record.end], self.delimiter);
        true
    }

    /// Goes on behind the first line of a record, as if its quotation mark were not there.
    pub fn resume_behind_first_line(&mut self, record: &Record) {
        let bytes = self.text.as_bytes();
        let end = bytes[record.start..]
            .iter()
            .position(|byte| *byte == b'\n')
            .map_or(bytes.len(), |at| record.start + at + 1);
        self.base = end;
        self.reader = reader(self.text, self.delimiter, end);
    }

    /// True where one of the later lines of a record is a whole record of its own: the record ran on by mistake.
    #[must_use]
    pub fn swallowed_others(&self, record: &Record, columns: usize) -> bool {
        let Some(lines) = self.text.get(record.start..record.end) else { return false };
        lines.lines().skip(1).take(20).any(|line| {
            let mut one = csv::StringRecord::new();
            reader(line, self.delimiter, 0).read_record(&mut one).unwrap_or(false)
                && one.len() == columns
                && !ends_quoted(line.as_bytes(), self.delimiter)
        })
    }

    fn line_of(&mut self, at: usize) -> u64 {
        let (from, line) = self.counted;
        if at >= from {
            self.counted = (at, line + breaks(self.text.as_bytes(), from, at));
        } else {
            self.counted = (at, 1 + breaks(self.text.as_bytes(), 0, at));
        }
        self.counted.1
    }
}

fn reader(text: &str, delimiter: u8, start: usize) -> csv::Reader<&[u8]> {
    csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(delimiter)
        .buffer_capacity(64 * 1024)
        .from_reader(&text.as_bytes()[start.min(text.len())..])
}

/// Line breaks between two places: `\n`, `\r\n` (counted at its end), and the lone `\r` of old files.
fn breaks(text: &[u8], from: usize, to: usize) -> u64 {
    let mut count = 0_u64;
    for at in from..to {
        count += u64::from(text[at] == b'\n' || (text[at] == b'\r' && text.get(at + 1) != Some(&b'\n')));
    }
    count
}

/// True where a stretch of records ends inside a quoted cell.
fn ends_quoted(bytes: &[u8], delimiter: u8) -> bool {
    let (mut quoted, mut at_cell_start) = (false, true);
    let mut rest = bytes.iter().copied().peekable();
    while let Some(byte) = rest.next() {
        if quoted {
            if byte == b'"' && rest.next_if_eq(&b'"').is_none() {
                quoted = false;
            }
            continue;
        }
        quoted = byte == b'"' && at_cell_start;
        at_cell_start = byte == delimiter || byte == b'\n' || byte == b'\r';
    }
    quoted
}

#[cfg(test)]
mod tests;
