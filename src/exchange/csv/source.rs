//! Where the bytes of a file come from. They are read from the beginning as often as is needed: a large file is not held
//! whole.

use std::fmt::Debug;
use std::io::{self, Read};

/// Something that can be read again and again, and is the same each time.
pub trait Source: Debug + Send + Sync {
    /// Begins at the first byte.
    ///
    /// # Errors
    /// Where it cannot be read; [`EncodingError::Changed`](super::EncodingError::Changed) inside, where it is not what it
    /// was the last time.
    fn open(&self) -> io::Result<Box<dyn Read + Send + '_>>;
}

impl Source for Vec<u8> {
    fn open(&self) -> io::Result<Box<dyn Read + Send + '_>> {
        Ok(Box::new(self.as_slice()))
    }
}

impl Source for &[u8] {
    fn open(&self) -> io::Result<Box<dyn Read + Send + '_>> {
        Ok(Box::new(*self))
    }
}
