//! What an import brings and what came of it.

use std::collections::BTreeMap;
use std::time::SystemTime;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::words::named_enum;
use super::{Birthday, ClientKind, DealStage, Grade, OperationId, PersonName, PhoneKind, Zone};

named_enum! {
    /// What a column of a file can be; the names are those of `--map field=column` and of the report's mapping.
    ImportField {
        /// The firm, or the human being where there is no firm.
        Client = "client",
        /// The client's identity in the source.
        ExternalId = "external-id",
        /// The contact person's identity in the source.
        PersonId = "person-id",
        TaxNumber = "tax-number",
        /// The manager who answers for the client.
        Owner = "owner",
        Segment = "segment",
        /// A, B or C.
        Grade = "grade",
        /// IANA name of the client's clock.
        Zone = "zone",
        /// The contact person's whole name.
        FullName = "name",
        Family = "family",
        Given = "given",
        Patronymic = "patronymic",
        /// How the person is spoken to.
        FormOfAddress = "form-of-address",
        Position = "position",
        /// The person's role in the decision to buy.
        Role = "role",
        Birthday = "birthday",
        /// A number of a kind that the header does not tell.
        Phone = "phone",
        Mobile = "mobile", WorkPhone = "work-phone", HomePhone = "home-phone", Fax = "fax", OtherPhone = "other-phone",
        /// The kind of the number in the next phone column.
        PhoneLabel = "phone-label",
        Email = "email",
        DoNotCall = "do-not-call",
        Note = "note",
        /// What is not to be mentioned to the client.
        Avoid = "do-not-mention",
        /// Whether the client is put away.
        Archived = "archived",
        LastContact = "last-contact",
        /// What was sold: a row then is a client and a deal.
        Deal = "deal",
        /// The deal's identity in the source.
        DealId = "deal-id",
        Amount = "amount",
        Currency = "currency",
        /// The day on which the deal was signed.
        Signed = "signed",
        Delivered = "delivered",
        /// The day on which what was sold will be used up.
        UsedUp = "used-up",
        /// Who sold it.
        Seller = "seller",
        /// How the deal stands: won, lost, talked about.
        Stage = "stage",
        /// Whether the deal is closed, won or lost.
        Closed = "closed",
    }
}

impl ImportField {
    /// The kind of number in a column of this field; none where it holds no numbers.
    #[must_use]
    pub const fn phone_kind(self) -> Option<PhoneKind> {
        match self {
            Self::Phone | Self::OtherPhone => Some(PhoneKind::Other),
            Self::Mobile => Some(PhoneKind::Mobile),
            Self::WorkPhone => Some(PhoneKind::Work),
            Self::HomePhone => Some(PhoneKind::Home),
            Self::Fax => Some(PhoneKind::Fax),
            _ => None,
        }
    }

    /// True where a column of this field speaks of a deal.
    #[must_use]
    pub const fn is_of_a_deal(self) -> bool {
        matches!(
            self,
            Self::Deal
                | Self::DealId
                | Self::Amount
                | Self::Currency
                | Self::Signed
                | Self::Delivered
                | Self::UsedUp
                | Self::Seller
                | Self::Stage
                | Self::Closed
        )
    }

    /// True where a column of this field holds days.
    #[must_use]
    pub const fn is_a_day(self) -> bool {
        matches!(self, Self::Birthday | Self::LastContact | Self::Signed | Self::Delivered | Self::UsedUp)
    }

    /// True for what a client may have more than one of, each in a column of its own.
    #[must_use]
    pub const fn holds_several(self) -> bool {
        self.phone_kind().is_some() || matches!(self, Self::Email | Self::Note | Self::Avoid | Self::PhoneLabel)
    }

    /// True where a column of this field can name a client.
    #[must_use]
    pub const fn names_a_client(self) -> bool {
        matches!(self, Self::Client | Self::FullName | Self::Family | Self::Given)
    }
}

/// What stands in the place of a field for a column that is kept as it is.
pub const KEPT: &str = "keep";

/// What shows that somebody has written to a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FileStamp {
    /// Its length.
    pub bytes: u64,
    /// When it was written to; none where the file system keeps no such time.
    pub changed: Option<SystemTime>,
}

/// What the user says that a column of a file is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ColumnChoice {
    /// Its header; a name that comes twice carries its number.
    pub column: String,
    /// What it becomes; none where it is kept as it is.
    pub field: Option<ImportField>,
}

impl ColumnChoice {
    /// The same as `--map field=column` says it.
    #[must_use]
    pub fn asked(&self) -> (String, String) {
        (self.field.map_or(KEPT, ImportField::name).to_owned(), self.column.clone())
    }
}

/// What an operator has chosen for files with the same headers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChoicesFor {
    /// The headers, in the order of the alphabet: a program that moves a column means the same by it.
    pub headers: Vec<String>,
    /// What was chosen.
    pub choices: Vec<ColumnChoice>,
}

/// One row of a file, understood.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ImportedRow {
    /// The line of the file on which the row begins, from 1.
    pub line: u64,
    /// The client's identity in the source.
    pub external_id: Option<String>,
    /// The person's identity in the source, where it is not the client's.
    pub person_external_id: Option<String>,
    /// The firm, or the human being where there is no firm.
    pub client_name: String,
    /// Firm or human being.
    pub kind: Option<ClientKind>,
    /// Tax number.
    pub tax_number: Option<String>,
    /// The manager's name.
    pub owner: Option<String>,
    /// Segment.
    pub segment: Option<String>,
    /// Grade.
    #[serde(default)]
    pub grade: Option<Grade>,
    /// The client is in the archive there.
    #[serde(default)]
    pub archived: bool,
    /// The client's own clock, where the file says it.
    pub zone: Option<Zone>,
    /// The client's own clock, worked out from the phone.
    pub zone_guess: Option<Zone>,
    /// The contact person.
    pub person: Option<PersonName>,
    /// The person's position.
    pub position: Option<String>,
    /// The person's role in the decision to buy.
    #[serde(default)]
    pub role: Option<String>,
    /// Birthday.
    pub birthday: Option<Birthday>,
    /// Numbers, in the order of the columns.
    pub phones: Vec<ImportedPhone>,
    /// Addresses, in the order of the columns.
    pub emails: Vec<String>,
    /// The client does not wish to be called.
    pub do_not_call: Option<bool>,
    /// A note.
    pub note: Option<String>,
    /// What is not to be mentioned.
    #[serde(default)]
    pub avoid: Option<String>,
    /// Day of the last contact as the source has it.
    pub last_contact: Option<NaiveDate>,
    /// What was sold, where the row says so.
    #[serde(default)]
    pub deal: Option<ImportedDeal>,
    /// Columns that nobody asked for, kept as they stood.
    pub other: BTreeMap<String, String>,
}

/// A deal from a file.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ImportedDeal {
    /// Its identity in the source.
    pub external_id: Option<String>,
    /// What was sold.
    pub title: String,
    /// The sum in the currency's smallest unit.
    pub amount_minor: Option<i64>,
    /// The currency, ISO 4217.
    pub currency: Option<String>,
    /// The file names no currency: it is that of the user's country.
    #[serde(default)]
    pub currency_assumed: bool,
    /// The seller's name.
    pub seller: Option<String>,
    /// Signed.
    pub signed_on: Option<NaiveDate>,
    /// Delivered.
    pub delivered_on: Option<NaiveDate>,
    /// When it will be used up.
    pub used_up_on: Option<NaiveDate>,
    /// How it stands.
    #[serde(default)]
    pub stage: Option<DealStage>,
}

/// A number from a file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ImportedPhone {
    /// As it stood.
    pub raw: String,
    /// `+` and digits; none where it could not be understood.
    pub e164: Option<String>,
    /// Extension.
    pub extension: Option<String>,
    /// From the header.
    pub kind: PhoneKind,
}

/// Something about a row that the user should know.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RowNotice {
    /// The line of the file, from 1.
    pub line: u64,
    /// The column's header, where it is about one.
    pub column: Option<String>,
    /// What.
    pub what: NoticeKind,
}

/// What is wrong with a row or a field.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "notice")]
pub enum NoticeKind {
    /// The row has fewer fields than the header.
    TooFewColumns {
        /// What the header has.
        expected: usize,
        /// What the row has.
        found: usize,
    },
    /// The row has more fields than the header.
    TooManyColumns {
        /// What the header has.
        expected: usize,
        /// What the row has.
        found: usize,
    },
    /// Nothing in the row names a client.
    NoName,
    /// A field is longer than the limit.
    FieldTooLong {
        /// Bytes.
        bytes: usize,
    },
    /// The number could not be understood and is kept raw.
    UnreadablePhone {
        /// As it stood.
        raw: String,
    },
    /// The date could not be understood and is kept raw.
    UnreadableDate {
        /// As it stood.
        raw: String,
    },
    /// The address has no form of an address and is kept raw.
    UnreadableEmail {
        /// As it stood.
        raw: String,
    },
    /// Neither a yes nor a no; for the wish not to be called it was taken as a yes, the careful side.
    UnreadableYesNo {
        /// As it stood.
        raw: String,
    },
    /// The sum could not be understood and is kept raw.
    UnreadableAmount {
        /// As it stood.
        raw: String,
    },
    /// The grade is none of A, B, C and is kept as it stood.
    UnreadableGrade {
        /// As it stood.
        raw: String,
    },
    /// A quotation mark was opened and never closed.
    UnclosedQuote,
    /// The zone is not one.
    UnreadableZone {
        /// As it stood.
        raw: String,
    },
    /// The date lies in the future and is kept raw.
    FutureDate {
        /// As it stood.
        raw: String,
    },
    /// The header looks like a field that is taken from another column; this one is kept as it is.
    SecondColumn {
        /// The field.
        field: ImportField,
        /// The header of the column that is taken.
        taken: String,
    },
    /// The field is taken from this column only where those that are believed more are empty; elsewhere its value is kept
    /// as it is.
    SpareColumn {
        /// The field.
        field: ImportField,
        /// The headers of the columns that are believed more.
        before: Vec<String>,
    },
    /// The row adds up others.
    TotalRow,
    /// In the base the id is another client's, and a plain sheet does not say whose ids it has: the client was looked for
    /// by the name.
    IdOfAnother {
        /// The id.
        id: String,
    },
    /// The client is in the archive.
    Archived,
    /// More than one client of the base fits; the first was taken.
    Ambiguous {
        /// How many.
        clients: usize,
    },
}

/// What an import did, or would do.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ImportReport {
    /// Rows of the file below the header.
    pub rows: u64,
    /// Rows that added a client or a person.
    pub added: u64,
    /// Rows that changed one.
    pub updated: u64,
    /// Rows that brought nothing new.
    pub unchanged: u64,
    /// Rows that could not be used.
    pub rejected: Vec<RowNotice>,
    /// Fields that could not be used.
    pub warnings: Vec<RowNotice>,
    /// The encoding that was found.
    pub encoding: String,
    /// The delimiter that was found.
    pub delimiter: char,
    /// Header → field of ours.
    pub mapping: BTreeMap<String, String>,
    /// Headers of the columns that are kept as they are, in the order of the file.
    pub kept: Vec<String>,
    /// The operation by which it can be undone; none on a dry run.
    pub operation: Option<OperationId>,
}
