//! One recipient, headers that cannot be broken out of, Russian words that arrive whole.

use super::*;
use rstest::rstest;

fn letter(to: &str, subject: &str) -> Letter {
    Letter {
        to: to.to_owned(), subject: subject.to_owned(), body: "Здравствуйте, Анна!\n\nСпасибо.".to_owned()
    }
}

#[test]
fn a_letter_is_an_unsent_file_with_one_recipient_and_no_sender() {
    let made = String::from_utf8(eml(&letter("anna@firm.ru", "Welcome, Anna")).unwrap()).unwrap();
    let (head, body) = made.split_once("\r\n\r\n").unwrap();
    assert!(head.contains("X-Unsent: 1"), "{head}");
    assert!(head.contains("To: anna@firm.ru"), "{head}");
    assert!(head.contains("Subject: Welcome, Anna"), "{head}");
    assert!(!head.contains("From:"), "{head}");
    assert!(!head.contains("Message-ID"), "whoever sends it numbers it: {head}");
    assert!(!body.is_empty());
}

#[test]
fn a_russian_subject_is_written_as_the_standard_asks() {
    let made = String::from_utf8(eml(&letter("anna@firm.ru", "Добро пожаловать")).unwrap()).unwrap();
    assert!(made.contains("Subject: =?utf-8?b?"), "{made}");
    assert!(made.is_ascii());
}

#[rstest]
#[case("", MailError::NoRecipient)]
#[case("a@b.ru, c@d.ru", MailError::SeveralRecipients("a@b.ru, c@d.ru".to_owned()))]
#[case("a@b.ru;c@d.ru", MailError::SeveralRecipients("a@b.ru;c@d.ru".to_owned()))]
#[case("Анна", MailError::NotAnAddress("Анна".to_owned()))]
#[case("a@b.ru\r\nBcc: all@firm.ru", MailError::LineBreak)]
fn anything_but_one_address_is_refused(#[case] to: &str, #[case] expected: MailError) {
    assert_eq!(eml(&letter(to, "x")), Err(expected));
}

#[rstest]
#[case("hello\nBcc: all@firm.ru")]
#[case("hello\r")]
#[case("hello\0")]
fn a_subject_cannot_become_another_header(#[case] subject: &str) {
    assert_eq!(eml(&letter("a@b.ru", subject)), Err(MailError::LineBreak));
}
