//! The encoding of a file, found out from its bytes, and its text: all of it or an error, never with letters lost.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE};

/// The largest file that is read, in bytes.
pub const LARGEST_FILE: usize = 64 * 1024 * 1024;

/// Bytes by which an encoding is told, and of them those before the first letter outside ASCII.
const SAMPLE: usize = 256 * 1024;
const LEAD: usize = 64;

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
pub fn decode(bytes: Vec<u8>, asked: Option<&str>) -> Result<Decoded, EncodingError> {
    if bytes.len() > LARGEST_FILE {
        return Err(EncodingError::TooLarge { bytes: bytes.len(), limit: LARGEST_FILE });
    }
    let (marked, mark) = Encoding::for_bom(&bytes).map_or((None, 0), |(encoding, length)| (Some(encoding), length));
    let body = &bytes[mark..];
    if body.iter().all(u8::is_ascii_whitespace) {
        return Err(EncodingError::Empty);
    }
    let encoding = match (marked, asked) {
        (Some(encoding), _) => encoding,
        (None, Some(label)) => {
            Encoding::for_label(label.as_bytes()).ok_or_else(|| EncodingError::Unknown(label.to_owned()))?
        }
        (None, None) => guess(body)?,
    };
    let text = if encoding == UTF_8 {
        let mut bytes = bytes;
        bytes.drain(..mark);
        String::from_utf8(bytes).map_err(|broken| EncodingError::Malformed {
            encoding: UTF_8.name(),
            line: line_at(broken.as_bytes(), broken.utf8_error().valid_up_to()),
        })?
    } else {
        whole(encoding, body)?
    };
    refuse_noise(&text)?;
    Ok(Decoded { text, encoding: encoding.name() })
}

/// The encoding of a file without a byte order mark.
fn guess(body: &[u8]) -> Result<&'static Encoding, EncodingError> {
    if let Some(nul) = body.iter().position(|byte| *byte == 0) {
        return wide(body).ok_or_else(|| EncodingError::Nul { line: line_at(body, nul) });
    }
    let Err(broken) = std::str::from_utf8(body) else { return Ok(UTF_8) };
    if nearly_utf8(body) {
        return Err(EncodingError::Malformed { encoding: UTF_8.name(), line: line_at(body, broken.valid_up_to()) });
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    // Enough to tell; feeding a large file whole takes as long as reading all of its rows. What comes before the first
    // letter outside ASCII tells nothing.
    let letters = &body[broken.valid_up_to().saturating_sub(LEAD)..];
    detector.feed(&letters[..letters.len().min(SAMPLE)], true);
    Ok(detector.guess(None, Utf8Detection::Deny))
}

/// UTF-16 without a mark: the blanks, digits, delimiters and line ends have their zero byte on one side only.
fn wide(body: &[u8]) -> Option<&'static Encoding> {
    if !body.len().is_multiple_of(2) {
        return None;
    }
    let (mut first, mut second) = (0_usize, 0_usize);
    for pair in body.chunks_exact(2) {
        first += usize::from(pair[0] == 0);
        second += usize::from(pair[1] == 0);
    }
    let candidate = match (first, second) {
        (0, many) if many * 20 >= body.len() / 2 => UTF_16LE,
        (many, 0) if many * 20 >= body.len() / 2 => UTF_16BE,
        _ => return None,
    };
    let text = whole(candidate, body).ok()?;
    let letters =
        text.chars().filter(|c| matches!(c, '\t' | '\n' | '\r' | ' '..='\u{52f}' | '\u{2010}'..='\u{20bf}')).count();
    (letters * 20 >= text.chars().count() * 19).then_some(candidate)
}

/// True where all but a few of the letters outside ASCII are right UTF-8: a damaged file, not another encoding.
fn nearly_utf8(body: &[u8]) -> bool {
    let (mut right, mut wrong) = (0_usize, 0_usize);
    for chunk in body.utf8_chunks() {
        right += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        wrong += usize::from(!chunk.invalid().is_empty());
    }
    right >= 4 && right >= wrong * 10
}

/// Decodes without a single replacement.
fn whole(encoding: &'static Encoding, body: &[u8]) -> Result<String, EncodingError> {
    encoding.decode_without_bom_handling_and_without_replacement(body).map(std::borrow::Cow::into_owned).ok_or_else(
        || {
            let (lossy, _) = encoding.decode_without_bom_handling(body);
            let at = lossy.find('\u{fffd}').unwrap_or(0);
            EncodingError::Malformed { encoding: encoding.name(), line: line_at(lossy.as_bytes(), at) }
        },
    )
}

/// A text has hardly any control characters; random bytes have one in ten.
fn refuse_noise(text: &str) -> Result<(), EncodingError> {
    let mut controls = 0_usize;
    let mut first = None;
    let mut count = 0_usize;
    for (at, c) in text.char_indices() {
        count += 1;
        if c == '\0' {
            return Err(EncodingError::Nul { line: line_at(text.as_bytes(), at) });
        }
        // Vertical tab: a line break inside a cell of a spreadsheet. Ctrl-Z ended files under DOS.
        if c.is_control() && !matches!(c, '\t' | '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{1a}' | '\u{85}') {
            controls += 1;
            first.get_or_insert(at);
        }
    }
    match first {
        Some(at) if controls > 2 && controls * 100 > count => {
            Err(EncodingError::Noise { controls, line: line_at(text.as_bytes(), at) })
        }
        _ => Ok(()),
    }
}

/// The line, from 1, of a place in a file.
fn line_at(bytes: &[u8], at: usize) -> u64 {
    let before = &bytes[..at.min(bytes.len())];
    1 + u64::try_from(before.iter().filter(|byte| **byte == b'\n').count()).unwrap_or(u64::MAX - 1)
}

#[cfg(test)]
mod tests;
