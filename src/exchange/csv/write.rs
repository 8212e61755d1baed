//! Clients as a CSV file that our own import reads back to the same, and that a spreadsheet opens without harm.

use std::io::{self, Write};

use crate::domain::{Birthday, ClientKind, DoNotCall, ExportedClient, Language, Person, PersonId, Phone, PhoneKind};

/// The headers in both languages; the family `serviceday` of the table of headers knows them.
const HEADERS: [[&str; 2]; 24] = [
    ["serviceday ID", "serviceday ID"],
    ["Компания", "Company"],
    ["ИНН", "Tax number"],
    ["Менеджер", "Account manager"],
    ["Сегмент", "Segment"],
    ["Класс", "Grade"],
    ["В архиве", "Archived"],
    ["Часовой пояс", "Time zone"],
    ["Не звонить", "Do not call"],
    ["Заметка", "Note"],
    ["Не упоминать", "Do not mention"],
    ["serviceday ID контакта", "serviceday contact ID"],
    ["ФИО", "Full name"],
    ["Фамилия", "Last name"],
    ["Имя", "First name"],
    ["Отчество", "Middle name"],
    ["Как обращаться", "Form of address"],
    ["Должность", "Position"],
    ["Роль", "Role"],
    ["День рождения", "Birthday"],
    ["Телефон", "Phone"],
    ["Мобильный", "Mobile"],
    ["Рабочий телефон", "Work phone"],
    ["E-mail", "E-mail"],
];
/// Two that few have.
const MORE: [[&str; 2]; 2] = [["Домашний телефон", "Home phone"], ["Факс", "Fax"]];

/// How the file is written.
#[derive(Debug, Clone, Copy)]
pub struct Form {
    /// The language of headers; a Russian spreadsheet wants semicolons between cells.
    pub language: Language,
    /// For other programs: no mark of the encoding, commas, and no apostrophe before what a spreadsheet would calculate.
    pub raw: bool,
}

/// Writes clients, a row for each person and one more where the firm itself has something to say.
pub struct Writer<W: Write> {
    csv: csv::Writer<W>,
    form: Form,
    /// Headers of columns of other programs.
    kept: Vec<String>,
    rows: u64,
}

impl<W: Write> Writer<W> {
    /// Begins the file with its headers, behind them those of the columns of other programs that were kept.
    ///
    /// # Errors
    /// Where it cannot be written.
    pub fn new(mut out: W, form: Form, kept: Vec<String>) -> io::Result<Self> {
        if !form.raw {
            // Without it a spreadsheet takes the file for one of the code page of its system.
            out.write_all("\u{feff}".as_bytes())?;
        }
        let delimiter = if form.language == Language::Russian && !form.raw { b';' } else { b',' };
        let mut csv = csv::WriterBuilder::new().delimiter(delimiter).terminator(csv::Terminator::CRLF).from_writer(out);
        let at = usize::from(form.language == Language::English);
        let ours = HEADERS.iter().chain(&MORE).map(|names| names[at].to_owned());
        let theirs = kept.iter().map(|header| if form.raw { header.clone() } else { defused(header.clone()) });
        csv.write_record(ours.chain(theirs)).map_err(refused)?;
        Ok(Self { csv, form, kept, rows: 0 })
    }

    /// Writes the rows of a client.
    ///
    /// # Errors
    /// Where they cannot be written.
    pub fn client(&mut self, exported: &ExportedClient) -> io::Result<()> {
        let company = exported.client.kind == ClientKind::Company;
        let firms_own = exported.phones.iter().any(|phone| phone.person.is_none())
            || exported.emails.iter().any(|email| email.person.is_none());
        // What is said of the firm is not said of the first of its people.
        let kept = exported.extra.contains_key(&None);
        let own_row = company && (firms_own || kept || exported.client.do_not_call.is_some());
        let mut first = true;
        if own_row || exported.people.is_empty() {
            self.row(exported, None, first)?;
            first = false;
        }
        for (key, person) in &exported.people {
            self.row(exported, Some((key, person)), first)?;
            first = false;
        }
        Ok(())
    }

    fn row(&mut self, exported: &ExportedClient, person: Option<(&str, &Person)>, first: bool) -> io::Result<()> {
        let client = &exported.client;
        let company = client.kind == ClientKind::Company;
        let of_client = |text: Option<&String>| text.filter(|_| first).cloned().unwrap_or_default();
        let of = |part: fn(&Person) -> Option<&String>| person.and_then(|(_, person)| part(person)).cloned();
        let id = person.map(|(_, person)| person.id);
        // The numbers of a human being who is a client are that human being's.
        let mine = |owner: Option<PersonId>| owner == id || (!company && first && owner.is_none());
        let numbers = |kinds: &[PhoneKind]| {
            let found = exported.phones.iter().filter(|phone| mine(phone.person) && kinds.contains(&phone.kind));
            found.map(|phone| self.number(phone)).collect::<Vec<_>>().join("; ")
        };
        let never = |wish: Option<&DoNotCall>| wish.is_some();
        let refuses = (first && never(client.do_not_call.as_ref()))
            || person.is_some_and(|(_, person)| never(person.do_not_call.as_ref()));
        let full = match person {
            Some((_, person)) => person.name.full.clone(),
            None if company => String::new(),
            None => client.name.clone(),
        };
        let addresses: Vec<&str> =
            exported.emails.iter().filter(|email| mine(email.person)).map(|email| email.address.as_str()).collect();
        let yes = if self.form.language == Language::Russian { "да" } else { "yes" };
        let cells = [
            exported.key.clone(),
            if company { client.name.clone() } else { String::new() },
            of_client(client.tax_number.as_ref()),
            of_client(exported.owner.as_ref()),
            of_client(client.segment.as_ref()),
            client.grade.filter(|_| first).map(|grade| grade.name().to_uppercase()).unwrap_or_default(),
            if first && exported.archived { yes.to_owned() } else { String::new() },
            // One that was worked out from a number is worked out again.
            client.zone.as_ref().filter(|_| first && !client.zone_assumed).map(ToString::to_string).unwrap_or_default(),
            if refuses { yes.to_owned() } else { String::new() },
            of_client(client.note.as_ref()),
            of_client(exported.avoid.as_ref()),
            person.map(|(key, _)| key.to_owned()).unwrap_or_default(),
            full,
            of(|person| person.name.family.as_ref()).unwrap_or_default(),
            of(|person| person.name.given.as_ref()).unwrap_or_default(),
            of(|person| person.name.patronymic.as_ref()).unwrap_or_default(),
            of(|person| person.name.form_of_address.as_ref()).unwrap_or_default(),
            of(|person| person.position.as_ref()).unwrap_or_default(),
            of(|person| person.role.as_ref()).unwrap_or_default(),
            person.and_then(|(_, person)| person.birthday).map(birthday).unwrap_or_default(),
            numbers(&[PhoneKind::Other]),
            numbers(&[PhoneKind::Mobile]),
            numbers(&[PhoneKind::Work]),
            addresses.join("; "),
            numbers(&[PhoneKind::Home]),
            numbers(&[PhoneKind::Fax]),
        ];
        let raw = self.form.raw;
        // What is kept of a human being who is a client stands with the client.
        let kept = exported.extra.get(&if company { id } else { None }).filter(|_| company || first);
        let theirs = self.kept.iter().map(|header| kept.and_then(|kept| kept.get(header)).cloned().unwrap_or_default());
        self.csv
            .write_record(cells.into_iter().chain(theirs).map(|cell| if raw { cell } else { defused(cell) }))
            .map_err(refused)?;
        self.rows += 1;
        Ok(())
    }

    fn number(&self, phone: &Phone) -> String {
        match (&phone.e164, &phone.extension) {
            (Some(e164), Some(extension)) if self.form.language == Language::Russian => {
                format!("{e164} доб. {extension}")
            }
            (Some(e164), Some(extension)) => format!("{e164} ext. {extension}"),
            (Some(e164), None) => e164.clone(),
            (None, _) => phone.raw.clone(),
        }
    }

    /// Ends the file; gives it back with the number of its rows below the headers.
    ///
    /// # Errors
    /// Where it cannot be written.
    pub fn finish(self) -> io::Result<(W, u64)> {
        let rows = self.rows;
        let out = self.csv.into_inner().map_err(|error| io::Error::new(error.error().kind(), error.to_string()))?;
        Ok((out, rows))
    }
}

/// What the system said, whose kind is lost where the error of the writer is only wrapped.
fn refused(error: csv::Error) -> io::Error {
    match error.into_kind() {
        csv::ErrorKind::Io(error) => error,
        other => io::Error::other(format!("{other:?}")),
    }
}

/// A cell that no spreadsheet calculates: it stays text, behind an apostrophe that our import takes away again.
/// A day of birth as it is read back; without its year as contacts are exchanged (RFC 6350).
fn birthday(day: Birthday) -> String {
    day.date().map_or_else(|| format!("--{:02}-{:02}", day.month(), day.day()), |date| date.to_string())
}

fn defused(cell: String) -> String {
    if cell.starts_with(['=', '+', '-', '@', '\t', '\r']) { format!("'{cell}") } else { cell }
}

#[cfg(test)]
mod tests;
