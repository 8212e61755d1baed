//! By what a row finds its client: keys of the whole base, read once and kept in memory.

use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash, Hasher};

use rusqlite::Connection;

use crate::domain::{ClientId, ClientKind, ImportedRow, OperatorId, PersonId, WaveId, fold, fold_company};
use crate::store::Result;
use crate::store::clients::export;

/// A row of a file and what it is compared by. Folding is the larger part of the work on a row: it is done here, so that
/// the thread that reads the file can do it, and not the one that holds the base.
#[derive(Debug, Clone)]
pub struct KeyedRow {
    pub(super) row: ImportedRow,
    pub(super) company: u64,
    pub(super) form: Option<&'static str>,
    /// The keys of a human being who is a client: the name with each number and address.
    pub(super) contacts: Vec<u64>,
    /// The folded name of the client, of its manager and of the person; the person's words in one order.
    pub(super) client_name: String,
    pub(super) owner: Option<String>,
    pub(super) person: String,
    pub(super) person_key: String,
    /// Folded addresses, in the order of the row.
    pub(super) emails: Vec<String>,
}

impl KeyedRow {
    /// Works out the keys of a row.
    #[must_use]
    pub fn new(row: ImportedRow) -> Self {
        let emails: Vec<String> = row.emails.iter().map(|address| fold(address)).collect();
        let contacts = if row.kind == Some(ClientKind::Person) {
            let name = name_key(&row.client_name);
            contacts(&row, &emails).map(|contact| contact_key(&name, contact)).collect()
        } else {
            Vec::new()
        };
        let person = row.person.as_ref().map_or("", |name| name.full.as_str());
        Self {
            company: company_key(&row.client_name),
            form: legal_form(&row.client_name),
            contacts,
            client_name: fold(&row.client_name),
            owner: row.owner.as_deref().map(fold).filter(|name| !name.is_empty()),
            person: fold(person),
            person_key: name_key(person),
            emails,
            row,
        }
    }
}

/// The keys of every client.
pub(super) struct Keys {
    /// (client, person) by the person's id in the source.
    pub(super) people: HashMap<String, (ClientId, PersonId)>,
    clients: HashMap<String, ClientId>,
    tax: HashMap<String, Vec<ClientId>>,
    companies: HashMap<u64, Vec<Company>>,
    /// Human beings who are clients themselves, by name and number or name and address.
    humans: HashMap<u64, ClientId>,
    /// Managers and operators by folded name.
    pub(super) operators: HashMap<String, OperatorId>,
    /// The running wave of the relationship survey.
    pub(super) wave: Option<WaveId>,
}

#[derive(Clone)]
struct Company {
    client: ClientId,
    /// The legal form in its name; ООО and АО of one name are two firms.
    form: Option<&'static str>,
    tax: Option<Box<str>>,
}

/// What was found for a row.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Found {
    /// The client, the first of several.
    pub(super) client: Option<ClientId>,
    /// How many fit.
    pub(super) candidates: usize,
    /// Found by something stronger than the name.
    pub(super) surely: bool,
}

impl Keys {
    pub(super) fn load(connection: &Connection, source: &str) -> Result<Self> {
        let mut keys = Self {
            people: HashMap::new(),
            clients: HashMap::new(),
            tax: HashMap::new(),
            companies: HashMap::new(),
            humans: HashMap::new(),
            operators: HashMap::new(),
            wave: crate::store::waves::running(connection, crate::domain::SurveyKind::Relationship)?
                .map(|wave| wave.id),
        };
        let mut clients = connection.prepare("SELECT id, kind, name, tax_number FROM client")?;
        let mut rows = clients.query([])?;
        while let Some(row) = rows.next()? {
            let (client, kind): (ClientId, ClientKind) = (row.get(0)?, row.get(1)?);
            let name: String = row.get(2)?;
            let tax: Option<String> = row.get(3)?;
            keys.add_client(client, kind, company_key(&name), legal_form(&name), tax.as_deref());
        }
        keys.load_humans(connection)?;
        let mut external = connection.prepare("SELECT external, client, person FROM external_id WHERE source = ?1")?;
        let mut rows = external.query([source])?;
        while let Some(row) = rows.next()? {
            let external: String = row.get(0)?;
            match row.get(2)? {
                Some(person) => drop(keys.people.insert(external, (row.get(1)?, person))),
                None => drop(keys.clients.insert(external, row.get(1)?)),
            }
        }
        if source == export::OURS {
            // What was written here is known here.
            let [clients, people] = export::keys(connection)?;
            keys.clients.extend(clients.into_iter().map(|(id, key)| (key, ClientId(id))));
            let mut owners = connection.prepare("SELECT id, client FROM person")?;
            let mut rows = owners.query([])?;
            while let Some(row) = rows.next()? {
                let id: i64 = row.get(0)?;
                if let Some(key) = people.get(&id) {
                    keys.people.insert(key.clone(), (row.get(1)?, PersonId(id)));
                }
            }
        }
        let mut operators = connection.prepare("SELECT folded, id FROM operator")?;
        keys.operators =
            operators.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?.collect::<rusqlite::Result<_>>()?;
        Ok(keys)
    }

    fn load_humans(&mut self, connection: &Connection) -> Result<()> {
        let mut contacts = connection.prepare(
            "SELECT c.id, c.name, p.e164 FROM client c JOIN phone p ON p.client = c.id
             WHERE c.kind = 'person' AND p.e164 IS NOT NULL
             UNION ALL
             SELECT c.id, c.name, e.folded FROM client c JOIN email e ON e.client = c.id WHERE c.kind = 'person'
             UNION ALL
             SELECT c.id, c.name, '' FROM client c WHERE c.kind = 'person'
               AND NOT EXISTS (SELECT 1 FROM phone p WHERE p.client = c.id AND p.e164 IS NOT NULL)
               AND NOT EXISTS (SELECT 1 FROM email e WHERE e.client = c.id)",
        )?;
        let mut rows = contacts.query([])?;
        while let Some(row) = rows.next()? {
            let name = name_key(&row.get::<_, String>(1)?);
            self.humans.entry(contact_key(&name, &row.get::<_, String>(2)?)).or_insert(row.get(0)?);
        }
        Ok(())
    }

    /// A client of the base, or a new one.
    pub(super) fn add_client(
        &mut self,
        client: ClientId,
        kind: ClientKind,
        company: u64,
        form: Option<&'static str>,
        tax: Option<&str>,
    ) {
        if let Some(tax) = tax {
            let known = self.tax.entry(tax.to_owned()).or_default();
            if !known.contains(&client) {
                known.reserve_exact(1);
                known.push(client);
            }
        }
        if kind == ClientKind::Company {
            let known = self.companies.entry(company).or_default();
            known.retain(|company| company.client != client);
            // Nearly every name has one client, and there may be a million of them.
            known.reserve_exact(1);
            known.push(Company { client, form, tax: tax.map(Into::into) });
        }
    }

    pub(super) fn add_external(&mut self, external: &str, client: ClientId) {
        self.clients.insert(external.to_owned(), client);
    }

    pub(super) fn has_external(&self, external: &str) -> bool {
        self.clients.contains_key(external)
    }

    /// What leads to a human being who is a client.
    pub(super) fn add_human(&mut self, row: &KeyedRow, client: ClientId) {
        for contact in &row.contacts {
            self.humans.entry(*contact).or_insert(client);
        }
    }

    /// The client of a row: by its id in the source, else its tax number, else the folded name of the firm. A human
    /// being without a firm is found by the name together with a number or an address.
    pub(super) fn find(&self, keyed: &KeyedRow) -> Found {
        let row = &keyed.row;
        if let Some(client) = row.external_id.as_ref().and_then(|id| self.clients.get(id)) {
            return Found { client: Some(*client), candidates: 1, surely: true };
        }
        if let Some(clients) = row.tax_number.as_ref().and_then(|tax| self.tax.get(tax)) {
            return Found { client: clients.first().copied(), candidates: clients.len(), surely: true };
        }
        if row.kind == Some(ClientKind::Person) {
            let known = row.person_external_id.as_ref().and_then(|id| self.people.get(id)).map(|(client, _)| *client);
            let client = known.or_else(|| keyed.contacts.iter().find_map(|contact| self.humans.get(contact).copied()));
            return Found { client, candidates: usize::from(client.is_some()), surely: known.is_some() };
        }
        let form = keyed.form;
        let same: Vec<ClientId> = self
            .companies
            .get(&keyed.company)
            .into_iter()
            .flatten()
            .filter(|company| {
                let other_form = matches!((form, company.form), (Some(one), Some(other)) if one != other);
                let other_tax =
                    matches!((row.tax_number.as_deref(), company.tax.as_deref()), (Some(one), Some(other)) if one != other);
                !other_form && !other_tax
            })
            .map(|company| company.client)
            .collect();
        Found { client: same.first().copied(), candidates: same.len(), surely: false }
    }

    /// The client is no longer in the base.
    pub(super) fn forget(&mut self, client: ClientId) {
        self.clients.retain(|_, known| *known != client);
        self.people.retain(|_, (known, _)| *known != client);
        self.humans.retain(|_, known| *known != client);
        self.tax.values_mut().for_each(|known| known.retain(|known| *known != client));
        self.companies.values_mut().for_each(|known| known.retain(|known| known.client != client));
    }
}

/// The numbers and addresses of a row, and an empty one where it has none.
fn contacts<'a>(row: &'a ImportedRow, emails: &'a [String]) -> impl Iterator<Item = &'a str> {
    let numbers = row.phones.iter().filter_map(|phone| phone.e164.as_deref());
    let mut all = numbers.chain(emails.iter().map(String::as_str)).peekable();
    let nothing = all.peek().is_none().then_some("");
    all.chain(nothing)
}

/// A person's name for comparing: the words in any order, so that «Петрова Анна» is «Анна Петрова».
pub(super) fn name_key(name: &str) -> String {
    let folded = fold(name);
    let mut words: Vec<&str> = folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    words.sort_unstable();
    words.join(" ")
}

fn contact_key(name: &str, contact: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    (name, contact).hash(&mut hasher);
    hasher.finish()
}

pub(super) fn company_key(name: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    fold_company(name).hash(&mut hasher);
    hasher.finish()
}

/// Russian legal forms; foreign ones are seldom written with care.
const FORMS: [&str; 8] = ["ооо", "ао", "пао", "зао", "оао", "нао", "ип", "тоо"];

/// The legal form at one of the ends of a name.
pub(super) fn legal_form(name: &str) -> Option<&'static str> {
    let mut words = name.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    let (first, last) = (words.next()?, words.next_back());
    FORMS.into_iter().find(|form| {
        let is = |word: &str| word.chars().flat_map(char::to_lowercase).eq(form.chars());
        is(first) || last.is_some_and(is)
    })
}
