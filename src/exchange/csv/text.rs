//! The text of a file as it comes, in UTF-8 whatever the file is in. A byte that does not fit is an error that names its
//! line, never a letter lost.

use std::io::{self, Read};

use encoding_rs::{Decoder, DecoderResult, Encoding};

use super::encoding::{BLOCK, EncodingError, breaks, fill};

/// A text while it is read.
pub struct Text<'file> {
    bytes: Box<dyn Read + Send + 'file>,
    encoding: &'static Encoding,
    decoder: Decoder,
    /// Bytes that were read, and which of them wait to be decoded.
    raw: Vec<u8>,
    waiting: std::ops::Range<usize>,
    /// The bytes are at their end, and so is the text.
    last: bool,
    ended: bool,
    /// What is decoded, how much of it there is, and how much of that was handed out.
    decoded: Box<str>,
    length: usize,
    taken: usize,
    /// The line that was reached.
    line: u64,
}

impl<'file> Text<'file> {
    pub(super) fn new(bytes: Box<dyn Read + Send + 'file>, encoding: &'static Encoding) -> Self {
        Self {
            bytes,
            encoding,
            decoder: encoding.new_decoder_without_bom_handling(),
            raw: vec![0; BLOCK],
            waiting: 0..0,
            last: false,
            ended: false,
            decoded: "\0".repeat(BLOCK).into_boxed_str(),
            length: 0,
            taken: 0,
            line: 1,
        }
    }

    /// The next piece; empty at the end.
    ///
    /// # Errors
    /// With an [`EncodingError`] inside, where a byte does not fit the encoding or the file cannot be read on.
    pub(super) fn block(&mut self) -> io::Result<&str> {
        if self.taken == self.length {
            self.decode()?;
        }
        let from = std::mem::replace(&mut self.taken, self.length);
        Ok(&self.decoded[from..self.length])
    }

    fn decode(&mut self) -> io::Result<()> {
        (self.length, self.taken) = (0, 0);
        while self.length == 0 && !self.ended {
            if self.waiting.is_empty() && !self.last {
                let length = fill(&mut self.bytes, &mut self.raw)?;
                (self.waiting, self.last) = (0..length, length < self.raw.len());
            }
            let raw = &self.raw[self.waiting.clone()];
            let (result, read, written) =
                self.decoder.decode_to_str_without_replacement(raw, &mut self.decoded, self.last);
            self.waiting.start += read;
            self.line += breaks(&self.decoded.as_bytes()[..written]);
            self.length = written;
            match result {
                DecoderResult::InputEmpty => self.ended = self.last,
                DecoderResult::OutputFull => {}
                DecoderResult::Malformed(..) => {
                    return Err(EncodingError::Malformed { encoding: self.encoding.name(), line: self.line }.into());
                }
            }
        }
        Ok(())
    }
}

impl Read for Text<'_> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        if into.is_empty() {
            return Ok(0);
        }
        if self.taken == self.length {
            self.decode()?;
        }
        let length = into.len().min(self.length - self.taken);
        into[..length].copy_from_slice(&self.decoded.as_bytes()[self.taken..self.taken + length]);
        self.taken += length;
        Ok(length)
    }
}
