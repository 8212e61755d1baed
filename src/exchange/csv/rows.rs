//! From a record to a row that is understood: the cells of each field read by its rules, and what could not be read
//! kept as it stood, with a warning.

use super::dates::{self, DayMonth, Of};
use super::headers::DealNumber;
use super::records::{Record, Records};
use super::values::{clean, emails, folded, labels, one_line, says_nothing, yes_or_no};
use super::{CsvFile, EncodingError, LONGEST_FIELD};
use crate::domain::{
    Birthday, ClientKind, DealStage, ImportField, ImportedDeal, ImportedRow, NoticeKind, PersonName, PhoneKind,
    RowNotice, amount, currency,
};
use crate::exchange::phone;
use crate::i18n::zones::zone;

/// A row of the file: understood or rejected, and what of it could not be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReadRow {
    /// The row, or why it cannot be used.
    pub row: Result<ImportedRow, RowNotice>,
    /// Fields that are kept as they stood.
    pub warnings: Vec<RowNotice>,
}

/// The rows of a file, in order; blank ones are passed over.
pub struct Rows<'file> {
    file: &'file CsvFile,
    /// None once there is nothing more to read.
    records: Option<Records<'file>>,
    /// Why the file could not be begun.
    failed: Option<EncodingError>,
    record: Record,
}

impl<'file> Rows<'file> {
    pub(super) fn new(file: &'file CsvFile) -> Self {
        let begun = file.found.text(file.source.as_ref());
        let (records, failed) = match begun {
            Ok(text) => (Some(Records::new(text, file.delimiter, file.body)), None),
            Err(error) => (None, Some(error)),
        };
        Self { file, records, failed, record: Record::default() }
    }

    /// Goes to the next record that is not blank; false where there is none.
    fn advance(&mut self) -> Result<bool, EncodingError> {
        if let Some(error) = self.failed.take() {
            return Err(error);
        }
        let Some(records) = &mut self.records else { return Ok(false) };
        loop {
            match records.read(&mut self.record) {
                Ok(true) if self.record.is_blank() => {}
                Ok(more) => return Ok(more),
                Err(error) => {
                    self.records = None;
                    return Err(error.into());
                }
            }
        }
    }

    /// Why a record has not the form of a row of this file.
    fn structure(&mut self) -> Result<(), NoticeKind> {
        let expected = self.file.mapping.headers.len();
        let found = self.record.fields.len();
        let surplus = self.record.fields.iter().skip(expected).any(|cell| !cell.trim().is_empty());
        if (found < expected || surplus || self.record.unclosed)
            && let Some(records) = &mut self.records
            && records.swallowed_others(&self.record, expected)
        {
            records.resume_behind_first_line(&self.record);
            return Err(NoticeKind::UnclosedQuote);
        }
        if self.record.unclosed {
            return Err(NoticeKind::UnclosedQuote);
        }
        if found < expected {
            return Err(NoticeKind::TooFewColumns { expected, found });
        }
        if surplus {
            return Err(NoticeKind::TooManyColumns { expected, found });
        }
        Ok(())
    }

    /// The header of the column that a structural mistake is about.
    fn column_of(&self, what: &NoticeKind) -> Option<String> {
        match what {
            NoticeKind::TooFewColumns { found, .. } => self.file.mapping.headers.get(*found).cloned(),
            NoticeKind::TooManyColumns { expected, .. } => Some(format!("#{}", expected + 1)),
            NoticeKind::UnclosedQuote => {
                let last = self.record.fields.len().min(self.file.mapping.headers.len()).checked_sub(1)?;
                self.file.mapping.headers.get(last).cloned()
            }
            _ => None,
        }
    }
}

impl Iterator for Rows<'_> {
    type Item = Result<ReadRow, EncodingError>;

    fn next(&mut self) -> Option<Self::Item> {
        match self.advance() {
            Ok(true) => Some(Ok(self.row())),
            Ok(false) => None,
            Err(error) => Some(Err(error)),
        }
    }
}

impl Rows<'_> {
    /// The record, understood.
    fn row(&mut self) -> ReadRow {
        let line = self.record.line;
        if let Err(what) = self.structure() {
            let column = self.column_of(&what);
            return ReadRow { row: Err(RowNotice { line, column, what }), warnings: Vec::new() };
        }
        let mut reading = Reading::new(self.file, line);
        for (at, cell) in self.record.fields.iter().take(self.file.mapping.headers.len()).enumerate() {
            // The rest of the row is as good as any: only what is too long is left out.
            if cell.len() > LONGEST_FIELD {
                reading.warn(at, NoticeKind::FieldTooLong { bytes: cell.len() });
            } else {
                reading.cell(at, cell);
            }
        }
        reading.finish()
    }
}

/// A row while it is read.
struct Reading<'file> {
    file: &'file CsvFile,
    row: ImportedRow,
    name: PersonName,
    deal: ImportedDeal,
    /// The other program says that the deal is not closed.
    open: bool,
    /// (column, name) of the client, as often as the row has one.
    clients: Vec<(usize, String)>,
    label: Option<PhoneKind>,
    warnings: Vec<RowNotice>,
}

impl<'file> Reading<'file> {
    fn new(file: &'file CsvFile, line: u64) -> Self {
        let row = ImportedRow { line, ..ImportedRow::default() };
        Self {
            file,
            row,
            name: PersonName::default(),
            deal: ImportedDeal::default(),
            open: false,
            clients: Vec::new(),
            label: None,
            warnings: Vec::new(),
        }
    }

    fn cell(&mut self, at: usize, cell: &str) {
        let Some(field) = self.file.mapping.fields[at] else { return self.keep(at, cell) };
        if cell.is_empty() {
            if field == ImportField::PhoneLabel {
                self.label = None;
            }
            return;
        }
        match field {
            ImportField::Client => {
                let name = self.one_of(at, &one_line(cell));
                if !name.is_empty() {
                    self.clients.push((at, name));
                }
            }
            ImportField::ExternalId => {
                let id = said(self.one_of(at, &one_line(cell)));
                optional(&mut self.row.external_id, id);
            }
            ImportField::PersonId => optional(&mut self.row.person_external_id, said(one_line(cell))),
            ImportField::TaxNumber => optional(&mut self.row.tax_number, tax_number(&one_line(cell))),
            ImportField::Owner => optional(&mut self.row.owner, said(one_line(cell))),
            ImportField::Segment => optional(&mut self.row.segment, said(labels(&one_line(cell)))),
            ImportField::Position => optional(&mut self.row.position, said(one_line(cell))),
            ImportField::Role => optional(&mut self.row.role, said(one_line(cell))),
            ImportField::Grade => self.grade(at, &one_line(cell)),
            ImportField::Archived => self.archived(at, &one_line(cell)),
            ImportField::FullName => first(&mut self.name.full, &said(one_line(cell))),
            ImportField::Family => optional(&mut self.name.family, said(one_line(cell))),
            ImportField::Given => optional(&mut self.name.given, said(one_line(cell))),
            ImportField::Patronymic => optional(&mut self.name.patronymic, said(one_line(cell))),
            ImportField::FormOfAddress => optional(&mut self.name.form_of_address, said(one_line(cell))),
            ImportField::Zone => self.zone(at, &one_line(cell)),
            ImportField::Birthday => {
                let day = self.birthday(at, &one_line(cell));
                self.row.birthday = self.row.birthday.or(day);
            }
            ImportField::LastContact => {
                let day = self.date(at, &one_line(cell), Of::Contact);
                self.row.last_contact = self.row.last_contact.max(day);
            }
            ImportField::Deal => first(&mut self.deal.title, &said(one_line(cell))),
            ImportField::DealId => optional(&mut self.deal.external_id, said(one_line(cell))),
            ImportField::Amount => self.amount(at, &one_line(cell)),
            ImportField::Currency => optional(&mut self.deal.currency, currency(cell).unwrap_or_default()),
            ImportField::Seller => optional(&mut self.deal.seller, said(one_line(cell))),
            ImportField::Stage => self.deal.stage = self.deal.stage.or_else(|| DealStage::read(cell)),
            ImportField::Closed => self.open |= yes_or_no(&one_line(cell)) == Some(false),
            ImportField::Signed => {
                let day = self.date(at, &one_line(cell), Of::Deal);
                self.deal.signed_on = self.deal.signed_on.or(day);
            }
            ImportField::Delivered => {
                let day = self.date(at, &one_line(cell), Of::Deal);
                self.deal.delivered_on = self.deal.delivered_on.or(day);
            }
            ImportField::UsedUp => {
                let day = self.date(at, &one_line(cell), Of::Deal);
                self.deal.used_up_on = self.deal.used_up_on.or(day);
            }
            ImportField::PhoneLabel => self.label = kind_of_label(&one_line(cell)),
            ImportField::Email => self.emails(at, &clean(cell)),
            ImportField::DoNotCall => self.do_not_call(at, &one_line(cell)),
            ImportField::Note => add(&mut self.row.note, clean(cell)),
            ImportField::Avoid => add(&mut self.row.avoid, clean(cell)),
            ImportField::Phone
            | ImportField::Mobile
            | ImportField::WorkPhone
            | ImportField::HomePhone
            | ImportField::Fax
            | ImportField::OtherPhone => self.phones(at, &clean(cell), field),
        }
    }

    /// The first value of a cell that holds several; the whole cell is kept beside it.
    fn one_of(&mut self, at: usize, cell: &str) -> String {
        match cell.split_once(';') {
            Some((first, _)) if self.file.mapping.lists[at] => {
                self.keep(at, cell);
                first.trim().to_owned()
            }
            _ => cell.to_owned(),
        }
    }

    /// The name of the client from the column that is believed first; the others are kept as they stand.
    fn name_the_client(&mut self) {
        let order = |at: usize| self.file.mapping.clients.iter().position(|column| *column == at);
        let Some(best) = self.clients.iter().map(|(at, _)| *at).min_by_key(|at| order(*at)) else { return };
        for (at, name) in std::mem::take(&mut self.clients) {
            if at == best {
                self.row.client_name = name;
            } else {
                self.keep(at, &name);
            }
        }
    }

    /// What the deal is found again by, and what it is called where nothing else says it.
    fn number_the_deal(&mut self) {
        let Some(number) = self.deal.external_id.take() else { return };
        let title = &self.deal.title;
        let signed = self.deal.signed_on.map(|day| day.to_string()).unwrap_or_default();
        self.deal.external_id = Some(match self.file.mapping.deal_number {
            DealNumber::Deal | DealNumber::ProgramsRow => number.clone(),
            DealNumber::Document => format!("{number} / {signed} / {title}"),
            DealNumber::PlainRow => format!("{number} / {title}"),
        });
        // A sum or a day without a name or a number is no deal, and the number of a row is not the deal's name.
        if title.is_empty() && matches!(self.file.mapping.deal_number, DealNumber::Deal | DealNumber::Document) {
            self.deal.title = number;
        }
    }

    /// A row without anything about a client but the word for a sum.
    fn is_a_total(&self) -> bool {
        let row = &self.row;
        row.phones.is_empty()
            && row.emails.is_empty()
            && row.tax_number.is_none()
            && row.external_id.is_none()
            && matches!(
                folded(&row.client_name).as_str(),
                "итого" | "всего" | "итог" | "общий итог" | "total" | "totals" | "grand total" | "sum"
            )
    }

    /// A column that nobody asked for.
    fn keep(&mut self, at: usize, cell: &str) {
        let value = clean(cell);
        if !value.is_empty() {
            self.row.other.insert(self.file.mapping.headers[at].clone(), value);
        }
    }

    fn warn(&mut self, at: usize, what: NoticeKind) {
        let column = Some(self.file.mapping.headers[at].clone());
        self.warnings.push(RowNotice { line: self.row.line, column, what });
    }

    fn phones(&mut self, at: usize, cell: &str, field: ImportField) {
        let label = self.label.take();
        if says_nothing(cell) {
            return;
        }
        let kind = field.phone_kind().map_or(PhoneKind::Other, |kind| match label {
            Some(told) if field == ImportField::Phone => told,
            _ => kind,
        });
        for number in phone::numbers(cell, self.file.options.home, kind) {
            match &number.e164 {
                None => self.warn(at, NoticeKind::UnreadablePhone { raw: number.raw.clone() }),
                Some(e164) => {
                    let known = self
                        .row
                        .phones
                        .iter()
                        .any(|old| old.e164.as_ref() == Some(e164) && old.extension == number.extension);
                    if known {
                        continue;
                    }
                    if self.row.zone_guess.is_none() && number.kind != PhoneKind::Fax {
                        self.row.zone_guess = phone::zone_of(e164);
                    }
                }
            }
            self.row.phones.push(number);
        }
    }

    fn emails(&mut self, at: usize, cell: &str) {
        if says_nothing(cell) {
            return;
        }
        let (good, bad) = emails(cell);
        for address in good {
            if !self.row.emails.iter().any(|known| known.eq_ignore_ascii_case(&address)) {
                self.row.emails.push(address);
            }
        }
        for raw in bad {
            self.keep(at, cell);
            self.warn(at, NoticeKind::UnreadableEmail { raw });
        }
    }

    fn birthday(&mut self, at: usize, cell: &str) -> Option<Birthday> {
        let order = self.file.orders.get(at).copied().unwrap_or(DayMonth::DayFirst);
        match dates::read_without_year(cell, order) {
            Some(day) => Some(day),
            None => self.date(at, cell, Of::Birth).map(Birthday::from),
        }
    }

    fn date(&mut self, at: usize, cell: &str, of: Of) -> Option<chrono::NaiveDate> {
        if says_nothing(cell) || dates::is_none(cell) {
            return None;
        }
        let order = self.file.orders.get(at).copied().unwrap_or(DayMonth::DayFirst);
        let day = dates::read(cell, order, of, self.file.options.today);
        let what = match day {
            None => NoticeKind::UnreadableDate { raw: cell.to_owned() },
            Some(day) if of == Of::Birth && day > self.file.options.today => {
                NoticeKind::FutureDate { raw: cell.to_owned() }
            }
            Some(day) => return Some(day),
        };
        self.keep(at, cell);
        self.warn(at, what);
        None
    }

    fn amount(&mut self, at: usize, cell: &str) {
        // A sum of nothing is a sum that nobody has filled in.
        if says_nothing(cell) {
            return;
        }
        match amount(cell) {
            Some((minor, named)) => {
                self.deal.amount_minor = self.deal.amount_minor.or(Some(minor));
                self.deal.currency = self.deal.currency.take().or(named);
            }
            None => {
                self.keep(at, cell);
                self.warn(at, NoticeKind::UnreadableAmount { raw: cell.to_owned() });
            }
        }
    }

    fn zone(&mut self, at: usize, cell: &str) {
        if says_nothing(cell) {
            return;
        }
        match zone(cell) {
            Some(zone) => self.row.zone = Some(zone),
            None => {
                self.keep(at, cell);
                self.warn(at, NoticeKind::UnreadableZone { raw: cell.to_owned() });
            }
        }
    }

    fn grade(&mut self, at: usize, cell: &str) {
        if says_nothing(cell) {
            return;
        }
        match cell.to_lowercase().parse() {
            Ok(grade) => self.row.grade = self.row.grade.or(Some(grade)),
            Err(_) => {
                self.keep(at, cell);
                self.warn(at, NoticeKind::UnreadableGrade { raw: cell.to_owned() });
            }
        }
    }

    /// Whoever may not be in the archive stays in sight.
    fn archived(&mut self, at: usize, cell: &str) {
        match yes_or_no(cell) {
            Some(said) => self.row.archived |= said,
            None => self.keep(at, cell),
        }
    }

    fn do_not_call(&mut self, at: usize, cell: &str) {
        let said = match yes_or_no(cell) {
            _ if cell.is_empty() => return,
            Some(said) => said,
            None => {
                self.keep(at, cell);
                self.warn(at, NoticeKind::UnreadableYesNo { raw: cell.to_owned() });
                true
            }
        };
        self.row.do_not_call = Some(said || self.row.do_not_call == Some(true));
    }

    fn finish(mut self) -> ReadRow {
        self.name_the_client();
        if self.name.full.is_empty() {
            let parts = [&self.name.given, &self.name.patronymic, &self.name.family];
            self.name.full = parts.into_iter().flatten().map(String::as_str).collect::<Vec<_>>().join(" ");
        }
        let person = !self.name.full.is_empty();
        if self.row.client_name.is_empty() {
            if !person {
                let notice = RowNotice { line: self.row.line, column: self.name_column(), what: NoticeKind::NoName };
                return ReadRow { row: Err(notice), warnings: self.warnings };
            }
            self.row.client_name.clone_from(&self.name.full);
            self.row.kind = Some(ClientKind::Person);
        } else {
            self.row.kind = Some(ClientKind::Company);
        }
        if self.is_a_total() {
            let notice = RowNotice { line: self.row.line, column: None, what: NoticeKind::TotalRow };
            return ReadRow { row: Err(notice), warnings: self.warnings };
        }
        self.number_the_deal();
        if self.deal.stage.is_none() && self.file.mapping.fields.contains(&Some(ImportField::Stage)) {
            // Where deals have a stage, one without it has not been won.
            self.deal.stage = Some(DealStage::Open);
        }
        if self.open && self.deal.stage != Some(DealStage::Lost) {
            self.deal.stage = Some(DealStage::Open);
        }
        if person {
            self.row.person = Some(self.name);
        }
        if self.deal.stage == Some(DealStage::Lost) {
            // The day on which a lost deal was closed is none of signing.
            self.deal.signed_on = None;
        }
        if !self.deal.title.is_empty() {
            let home = self.file.options.home.currency();
            if let (Some(_), None, Some(home)) = (self.deal.amount_minor, &self.deal.currency, home) {
                self.deal.currency = Some(home.to_owned());
                self.deal.currency_assumed = true;
            }
            // Whoever answers for a deal in the other program has sold it.
            self.deal.seller = self.deal.seller.take().or_else(|| self.row.owner.clone());
            self.row.deal = Some(self.deal);
        }
        ReadRow { row: Ok(self.row), warnings: self.warnings }
    }

    /// The column in which a name was looked for first.
    fn name_column(&self) -> Option<String> {
        let at = self.file.mapping.fields.iter().position(|field| field.is_some_and(ImportField::names_a_client))?;
        self.file.mapping.headers.get(at).cloned()
    }
}

/// The first that is said stays.
fn first(place: &mut String, value: &str) {
    if place.is_empty() {
        value.clone_into(place);
    }
}

fn optional(place: &mut Option<String>, value: String) {
    if place.is_none() && !value.is_empty() {
        *place = Some(value);
    }
}

/// Texts of several columns stand below each other.
fn add(place: &mut Option<String>, text: String) {
    match place {
        _ if text.is_empty() => {}
        Some(known) => {
            known.push('\n');
            known.push_str(&text);
        }
        None => *place = Some(text),
    }
}

/// A lone dash says nothing.
fn said(value: String) -> String {
    if matches!(value.as_str(), "-" | "--" | "—" | "–") { String::new() } else { value }
}

/// `7701234567/770101001` (ИНН/КПП) is cut to its first part; blanks inside go.
fn tax_number(cell: &str) -> String {
    if says_nothing(cell) {
        return String::new();
    }
    let number = cell.split(['/', '\\']).next().unwrap_or(cell);
    number.chars().filter(|c| !c.is_whitespace()).collect()
}

/// The label beside a number of an address book.
fn kind_of_label(label: &str) -> Option<PhoneKind> {
    let lower = label.to_lowercase();
    let has = |words: &[&str]| words.iter().any(|word| lower.contains(word));
    if has(&["fax", "факс"]) {
        Some(PhoneKind::Fax)
    } else if has(&["mobile", "cell", "моб", "сот"]) {
        Some(PhoneKind::Mobile)
    } else if has(&["work", "раб", "main", "office"]) {
        Some(PhoneKind::Work)
    } else if has(&["home", "дом"]) {
        Some(PhoneKind::Home)
    } else {
        None
    }
}
