//! The records of a table with the lines of the file they stand on, right also behind quoted line breaks, blank lines
//! and quotation marks that were never closed.

use std::io::{self, Read};

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

/// Walks over the records of a text, of which it holds no more than the record it is at and what was read ahead of it.
pub struct Records<'text> {
    delimiter: u8,
    reader: csv::Reader<Window<'text>>,
    /// Where the reader began, in the text.
    base: usize,
    /// The place up to which lines are counted, and the line there.
    counted: (usize, u64),
}

impl<'text> Records<'text> {
    /// Begins at a place in the text.
    #[must_use]
    pub fn new(text: impl Read + Send + 'text, delimiter: u8, start: usize) -> Self {
        let mut window = Window { text: Box::new(text), ..Window::default() };
        // One byte more tells whether a line ends here or with the next.
        window.hold(start + 1);
        let start = start.min(window.held.len());
        let line = 1 + breaks(&window.held, 0, start);
        window.next = start;
        Self { delimiter, reader: reader(window, delimiter), base: start, counted: (start, line) }
    }

    /// Reads the next record into `record`, whose memory is used again. False at the end.
    ///
    /// # Errors
    /// Where the text cannot be read on.
    pub fn read(&mut self, record: &mut Record) -> io::Result<bool> {
        self.reader.get_mut().let_go(self.counted.0);
        match self.reader.read_record(&mut record.fields) {
            Ok(true) => {}
            Ok(false) => return Ok(false),
            Err(error) => match error.into_kind() {
                csv::ErrorKind::Io(error) => return Err(error),
                // Of a text nothing else can go wrong.
                _ => return Ok(false),
            },
        }
        let before = record.fields.position().map_or(0, csv::Position::byte);
        let window = self.reader.get_ref();
        let mut start = self.base + usize::try_from(before).unwrap_or(0);
        // The reader passes over blank lines and counts them into the record behind them.
        while window.from(start).first().is_some_and(|byte| matches!(byte, b'\n' | b'\r')) {
            start += 1;
        }
        record.start = start;
        record.end =
            (self.base + usize::try_from(self.reader.position().byte()).unwrap_or(0)).min(window.end()).max(start);
        let (from, line) = self.counted;
        record.line = line + breaks(window.from(from), 0, start.saturating_sub(from));
        record.unclosed = window.ended
            && record.end == window.end()
            && ends_quoted(window.between(start, record.end), self.delimiter);
        self.counted = (start.max(from), record.line);
        Ok(true)
    }

    /// Goes on behind the first line of a record, as if its quotation mark were not there.
    pub fn resume_behind_first_line(&mut self, record: &Record) {
        let of_nothing = reader(Window::default(), self.delimiter);
        let mut window = std::mem::replace(&mut self.reader, of_nothing).into_inner();
        let line = window.from(record.start).iter().position(|byte| *byte == b'\n');
        self.base = line.map_or_else(|| window.end(), |at| record.start + at + 1);
        window.next = self.base;
        self.reader = reader(window, self.delimiter);
    }

    /// True where one of the later lines of a record is a whole record of its own: the record ran on by mistake.
    #[must_use]
    pub fn swallowed_others(&self, record: &Record, columns: usize) -> bool {
        let lines = self.reader.get_ref().between(record.start, record.end).split(|byte| *byte == b'\n');
        lines.skip(1).take(20).map(|line| line.strip_suffix(b"\r").unwrap_or(line)).any(|line| {
            let mut one = csv::ByteRecord::new();
            reader(line, self.delimiter).read_byte_record(&mut one).unwrap_or(false)
                && one.len() == columns
                && !ends_quoted(line, self.delimiter)
        })
    }
}

fn reader<R: Read>(text: R, delimiter: u8) -> csv::Reader<R> {
    csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(delimiter)
        .buffer_capacity(READ_AHEAD)
        .from_reader(text)
}

/// Bytes that are read ahead of the record.
const READ_AHEAD: usize = 64 * 1024;

/// A text as it comes, which keeps what it has handed out until it is let go: a record may turn out to be several.
struct Window<'text> {
    text: Box<dyn Read + Send + 'text>,
    held: Vec<u8>,
    /// The place of the first byte that is held, and of the next to be handed out.
    first: usize,
    next: usize,
    /// The text is at its end.
    ended: bool,
    /// What came in the way when nobody could be told.
    failed: Option<io::Error>,
}

impl Default for Window<'_> {
    fn default() -> Self {
        Self { text: Box::new(io::empty()), held: Vec::new(), first: 0, next: 0, ended: false, failed: None }
    }
}

impl Window<'_> {
    fn end(&self) -> usize {
        self.first + self.held.len()
    }

    /// What is held from a place on.
    fn from(&self, place: usize) -> &[u8] {
        self.held.get(place.saturating_sub(self.first)..).unwrap_or_default()
    }

    fn between(&self, from: usize, to: usize) -> &[u8] {
        let held = self.from(from);
        &held[..to.saturating_sub(from).min(held.len())]
    }

    /// Reads on until so many bytes are held.
    fn hold(&mut self, bytes: usize) {
        let missing = bytes.saturating_sub(self.held.len());
        match self.text.by_ref().take(missing as u64).read_to_end(&mut self.held) {
            Ok(length) => self.ended |= length < missing,
            Err(error) => self.failed = Some(error),
        }
    }

    /// What lies before a place is not needed any more; moving the rest is worth it only for much.
    fn let_go(&mut self, place: usize) {
        let behind = place.saturating_sub(self.first).min(self.held.len());
        if behind >= READ_AHEAD {
            self.held.drain(..behind);
            self.first += behind;
            self.held.shrink_to(4 * READ_AHEAD);
        }
    }
}

impl Read for Window<'_> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        if let Some(error) = self.failed.take() {
            return Err(error);
        }
        if self.next == self.end() {
            let length = self.text.read(into)?;
            self.ended |= length == 0 && !into.is_empty();
            self.held.extend_from_slice(&into[..length]);
            self.next += length;
            return Ok(length);
        }
        let held = self.from(self.next);
        let length = held.len().min(into.len());
        into[..length].copy_from_slice(&held[..length]);
        self.next += length;
        Ok(length)
    }
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
