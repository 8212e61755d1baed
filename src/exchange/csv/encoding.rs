//! The encoding of a file, found out from its bytes, and its text: all of it or an error, never with letters lost.

use std::io::{self, Read};

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE};

use super::source::Source;
use super::text::Text;

/// The largest file that is read, in bytes.
pub const LARGEST_FILE: usize = 64 * 1024 * 1024;

/// Bytes by which an encoding is told, and of them those before the first letter outside ASCII.
const SAMPLE: usize = 256 * 1024;
const LEAD: usize = 64;
/// Bytes that are looked at in one piece.
pub(super) const BLOCK: usize = 64 * 1024;

/// Why a file has no text.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum EncodingError {
    /// Nothing is in the file.
    #[error("the file is empty")]
    Empty,
    /// The file is over the limit.
    #[error("the file has {bytes} bytes, more than {limit}")]
    TooLarge {
        /// What it has.
        bytes: usize,
        /// What is read at most.
        limit: usize,
    },
    /// Zero bytes in a file that is not UTF-16: not a text.
    #[error("zero byte in line {line}: not a text file")]
    Nul {
        /// The line, from 1.
        line: u64,
    },
    /// So many control characters that it can be no text.
    #[error("not a text file: {controls} control characters, the first in line {line}")]
    Noise {
        /// How many.
        controls: usize,
        /// The line of the first, from 1.
        line: u64,
    },
    /// Bytes that the encoding does not have; reading on would lose letters.
    #[error("line {line} is not {encoding}")]
    Malformed {
        /// The encoding that the rest of the file is in.
        encoding: &'static str,
        /// The line, from 1.
        line: u64,
    },
    /// The user asked for an encoding that there is not.
    #[error("unknown encoding {0:?}")]
    Unknown(String),
    /// Somebody has changed the file while it was being read.
    #[error("the file has changed while it was read")]
    Changed,
    /// The operating system stopped the reading.
    #[error("{detail}")]
    System {
        /// Of what kind the refusal is, and its number.
        kind: io::ErrorKind,
        /// None where it is not the system's own.
        code: Option<i32>,
        /// In the system's words.
        detail: String,
    },
}

impl From<io::Error> for EncodingError {
    fn from(error: io::Error) -> Self {
        error.downcast::<Self>().unwrap_or_else(|error| Self::System {
            kind: error.kind(),
            code: error.raw_os_error(),
            detail: error.to_string(),
        })
    }
}

impl From<EncodingError> for io::Error {
    fn from(error: EncodingError) -> Self {
        Self::other(error)
    }
}

/// In what encoding a file is, and how its text is got at.
#[derive(Debug, Clone, Copy)]
pub struct Found {
    /// The encoding.
    pub encoding: &'static Encoding,
    /// Bytes of the byte order mark before the text.
    mark: usize,
}

impl Found {
    /// The text, from its beginning.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn text(self, source: &dyn Source) -> Result<Text<'_>, EncodingError> {
        let mut bytes = source.open()?;
        skip(&mut bytes, self.mark)?;
        Ok(Text::new(bytes, self.encoding))
    }
}

/// A file's text and the name of the encoding it was in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decoded {
    /// The text without its byte order mark.
    pub text: String,
    /// The name after the WHATWG standard, such as `windows-1251`.
    pub encoding: &'static str,
}

/// Finds out the encoding (or takes the one that was asked for by its label) and decodes the whole file.
///
/// # Errors
/// For an empty, too large or binary file, and where a byte does not fit the encoding.
pub fn decode(bytes: &[u8], asked: Option<&str>) -> Result<Decoded, EncodingError> {
    let found = find(&bytes, asked)?;
    let mut text = String::with_capacity(bytes.len());
    found.text(&bytes)?.read_to_string(&mut text)?;
    Ok(Decoded { text, encoding: found.encoding.name() })
}

/// Finds out the encoding of a file (or takes the one that was asked for by its label), and reads it once to its end: a
/// file with a single wrong byte is refused here, and not in the middle of its rows.
///
/// # Errors
/// For an empty, too large or binary file, and where a byte does not fit the encoding.
pub fn find(source: &dyn Source, asked: Option<&str>) -> Result<Found, EncodingError> {
    let seen = Seen::look(source)?;
    if seen.bytes > LARGEST_FILE {
        return Err(EncodingError::TooLarge { bytes: seen.bytes, limit: LARGEST_FILE });
    }
    if seen.blank {
        return Err(EncodingError::Empty);
    }
    let (encoding, mark) = match (seen.mark, asked) {
        (Some(marked), _) => marked,
        (None, Some(label)) => {
            (Encoding::for_label(label.as_bytes()).ok_or_else(|| EncodingError::Unknown(label.to_owned()))?, 0)
        }
        (None, None) => (seen.guess(source)?, 0),
    };
    let found = Found { encoding, mark };
    refuse_noise(found.text(source)?)?;
    Ok(found)
}

/// What the bytes of a file are like.
#[derive(Debug, Default)]
struct Seen {
    bytes: usize,
    /// The encoding and the length of its byte order mark.
    mark: Option<(&'static Encoding, usize)>,
    /// Nothing but blanks behind the mark.
    blank: bool,
    /// The line of the first zero byte, and how many there are at even and at odd places.
    nul: Option<u64>,
    nuls: [usize; 2],
    /// The place and line of the first byte that is not UTF-8.
    broken: Option<(usize, u64)>,
    /// Letters outside ASCII that are right UTF-8, and bytes that are not.
    right: usize,
    wrong: usize,
}

impl Seen {
    /// Reads a file, and not more than a byte over the limit, so that a device without an end has one.
    fn look(source: &dyn Source) -> Result<Self, EncodingError> {
        let mut read = source.open()?.take(LARGEST_FILE as u64 + 1);
        let mut seen = Self { blank: true, ..Self::default() };
        let mut block = vec![0; BLOCK];
        let mut line = 1;
        // A letter that the end of a block has cut.
        let mut cut: Vec<u8> = Vec::new();
        loop {
            let length = fill(&mut read, &mut block)?;
            let mut bytes = &block[..length];
            if seen.bytes == 0
                && let Some((encoding, mark)) = Encoding::for_bom(bytes)
            {
                seen.mark = Some((encoding, mark));
                seen.bytes = mark;
                bytes = &bytes[mark..];
            }
            seen.blank &= bytes.iter().all(u8::is_ascii_whitespace);
            if let Some(nul) = bytes.iter().position(|byte| *byte == 0) {
                seen.nul.get_or_insert(line + breaks(&bytes[..nul]));
                for (at, _) in bytes.iter().enumerate().filter(|(_, byte)| **byte == 0) {
                    seen.nuls[(seen.bytes + at) % 2] += 1;
                }
            }
            cut = seen.as_utf8(&cut, bytes, line, length == 0);
            seen.bytes += bytes.len();
            line += breaks(bytes);
            if length == 0 {
                return Ok(seen);
            }
        }
    }

    /// Looks at a block as UTF-8; gives back what its end has cut off.
    fn as_utf8(&mut self, cut: &[u8], bytes: &[u8], line: u64, last: bool) -> Vec<u8> {
        let start = self.bytes - cut.len();
        let whole = if cut.is_empty() { bytes.to_vec() } else { [cut, bytes].concat() };
        let mut at = 0;
        for chunk in whole.utf8_chunks() {
            self.right += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
            at += chunk.valid().len();
            let invalid = chunk.invalid();
            if invalid.is_empty() {
                continue;
            }
            let unfinished = std::str::from_utf8(invalid).is_err_and(|error| error.error_len().is_none());
            if unfinished && !last && at + invalid.len() == whole.len() {
                return invalid.to_vec();
            }
            self.wrong += 1;
            self.broken.get_or_insert_with(|| (start + at, line + breaks(&whole[..at])));
            at += invalid.len();
        }
        Vec::new()
    }

    /// The encoding of a file without a byte order mark.
    fn guess(&self, source: &dyn Source) -> Result<&'static Encoding, EncodingError> {
        if let Some(line) = self.nul {
            return self.wide(source)?.ok_or(EncodingError::Nul { line });
        }
        let Some((place, line)) = self.broken else { return Ok(UTF_8) };
        // All but a few of the letters outside ASCII are right UTF-8: a damaged file, not another encoding.
        if self.right >= 4 && self.right >= self.wrong * 10 {
            return Err(EncodingError::Malformed { encoding: UTF_8.name(), line });
        }
        // Enough to tell; feeding a large file whole takes as long as reading all of its rows. What comes before the first
        // letter outside ASCII tells nothing.
        let mut bytes = source.open()?;
        skip(&mut bytes, place.saturating_sub(LEAD))?;
        let mut letters = vec![0; SAMPLE];
        let length = fill(&mut bytes, &mut letters)?;
        let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
        detector.feed(&letters[..length], true);
        Ok(detector.guess(None, Utf8Detection::Deny))
    }

    /// UTF-16 without a mark: the blanks, digits, delimiters and line ends have their zero byte on one side only.
    fn wide(&self, source: &dyn Source) -> Result<Option<&'static Encoding>, EncodingError> {
        let many = |zeros: usize| zeros * 20 >= self.bytes / 2;
        let candidate = match self.nuls {
            _ if !self.bytes.is_multiple_of(2) => return Ok(None),
            [0, second] if many(second) => UTF_16LE,
            [first, 0] if many(first) => UTF_16BE,
            _ => return Ok(None),
        };
        let mut text = Found { encoding: candidate, mark: 0 }.text(source)?;
        let (mut letters, mut all) = (0_usize, 0_usize);
        loop {
            match text.block() {
                Ok("") => break,
                Ok(block) => {
                    all += block.chars().count();
                    letters += block.chars().filter(|c| of_a_letter(*c)).count();
                }
                Err(error) => match EncodingError::from(error) {
                    EncodingError::Malformed { .. } => return Ok(None),
                    other => return Err(other),
                },
            }
        }
        Ok((letters * 20 >= all * 19).then_some(candidate))
    }
}

/// What the texts of our users are written with.
const fn of_a_letter(c: char) -> bool {
    matches!(c, '\t' | '\n' | '\r' | ' '..='\u{52f}' | '\u{2010}'..='\u{20bf}')
}

/// A text has hardly any control characters; random bytes have one in ten.
fn refuse_noise(mut text: Text<'_>) -> Result<(), EncodingError> {
    let mut controls = 0_usize;
    let mut first = None;
    let mut count = 0_usize;
    let mut line = 1;
    loop {
        let block = text.block()?;
        if block.is_empty() {
            break;
        }
        for c in block.chars() {
            count += 1;
            match c {
                '\n' => line += 1,
                '\0' => return Err(EncodingError::Nul { line }),
                // Vertical tab: a line break inside a cell of a spreadsheet. Ctrl-Z ended files under DOS.
                '\t' | '\r' | '\u{b}' | '\u{c}' | '\u{1a}' | '\u{85}' => {}
                c if c.is_control() => {
                    controls += 1;
                    first.get_or_insert(line);
                }
                _ => {}
            }
        }
    }
    match first {
        Some(line) if controls > 2 && controls * 100 > count => Err(EncodingError::Noise { controls, line }),
        _ => Ok(()),
    }
}

/// Reads until the block is full or the file at its end.
pub(super) fn fill(read: &mut dyn Read, block: &mut [u8]) -> io::Result<usize> {
    let mut length = 0;
    while length < block.len() {
        match read.read(&mut block[length..]) {
            Ok(0) => break,
            Ok(more) => length += more,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
    Ok(length)
}

fn skip(read: &mut dyn Read, bytes: usize) -> io::Result<()> {
    io::copy(&mut read.take(bytes as u64), &mut io::sink()).map(drop)
}

/// Ends of lines.
pub(super) fn breaks(bytes: &[u8]) -> u64 {
    bytes.iter().filter(|byte| **byte == b'\n').count() as u64
}

#[cfg(test)]
mod tests;
