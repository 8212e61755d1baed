//! Letters as files that a mail program opens as unsent ones (`.eml`, RFC 5322, `X-Unsent: 1`).

use lettre::Address;
use lettre::message::header::{ContentType, HeaderName, HeaderValue};
use lettre::message::{Mailbox, Message};

use crate::domain::Letter;

/// Why a letter cannot be made.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum MailError {
    /// Nobody to send it to.
    #[error("no recipient")]
    NoRecipient,
    /// More than one address: a welcome letter is no mailing.
    #[error("{0:?} is more than one recipient")]
    SeveralRecipients(String),
    /// No address.
    #[error("{0:?} is no address")]
    NotAnAddress(String),
    /// A line break or a NUL in a header: it would become another header.
    #[error("a header has a line break in it")]
    LineBreak,
    /// The library refused.
    #[error("the letter cannot be made: {0}")]
    Refused(String),
}

/// A header takes one line, and nothing that begins another.
fn one_line(text: &str) -> Result<&str, MailError> {
    if text.chars().any(|c| matches!(c, '\r' | '\n' | '\0')) { Err(MailError::LineBreak) } else { Ok(text) }
}

/// The one recipient of a letter.
///
/// # Errors
/// Where there is none, more than one, or what is typed is no address.
pub fn recipient(to: &str) -> Result<Address, MailError> {
    let to = one_line(to)?.trim();
    if to.is_empty() {
        return Err(MailError::NoRecipient);
    }
    if to.contains([',', ';']) || to.matches('@').count() > 1 {
        return Err(MailError::SeveralRecipients(to.to_owned()));
    }
    to.parse().map_err(|_| MailError::NotAnAddress(to.to_owned()))
}

/// The letter as a file; a mail program opens it to be looked at and sent from the user's own account, which is why it
/// names no sender and has no number of its own: these come from where it is sent.
///
/// # Errors
/// Where it has not exactly one recipient, or a header would break.
pub fn eml(letter: &Letter) -> Result<Vec<u8>, MailError> {
    let to = recipient(&letter.to)?;
    let subject = one_line(&letter.subject)?;
    let refused = |error: lettre::error::Error| MailError::Refused(error.to_string());
    // The library wants a sender; the header is taken out again below.
    let nobody = Address::new("unsent", "localhost").map_err(|error| MailError::Refused(error.to_string()))?;
    let body = letter.body.replace('\0', "");
    let mut message = Message::builder()
        .from(Mailbox::new(None, nobody))
        .to(Mailbox::new(None, to))
        .subject(subject)
        .header(ContentType::TEXT_PLAIN)
        .body(body)
        .map_err(refused)?;
    let headers = message.headers_mut();
    headers.remove_raw("From");
    headers.remove_raw("Date");
    headers.remove_raw("Message-ID");
    headers.insert_raw(HeaderValue::new(HeaderName::new_from_ascii_str("X-Unsent"), "1".to_owned()));
    Ok(message.formatted())
}

#[cfg(test)]
mod tests;
