//! By what a row finds its client: keys of the whole base, read once and kept in memory.

use std::collections::{HashMap, HashSet};
use std::hash::{DefaultHasher, Hash, Hasher};
use std::num::NonZeroU64;

use rusqlite::Connection;

use crate::domain::{
    ClientId, ClientKind, ImportedRow, LegalForms, OperatorId, PersonId, WaveId, fold, name_and_forms,
};
use crate::store::Result;
use crate::store::clients::export;

/// A row of a file and what it is compared by. Folding is the larger part of the work on a row: it is done here, so that
/// the thread that reads the file can do it, and not the one that holds the base.
#[derive(Debug, Clone)]
pub struct KeyedRow {
    pub(super) row: ImportedRow,
    pub(super) company: u64,
    pub(super) forms: LegalForms,
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
        let (company, forms) = company_key(&row.client_name);
        Self {
            company,
            forms,
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

/// The keys of every client. There may be a million of them: ids, tax numbers and names are kept as the numbers they
/// are hashed to, of which a million have one chance in thirty million to hold two that are the same.
pub(super) struct Keys {
    /// (client, person) by the person's id in the source.
    people: HashMap<u64, (ClientId, PersonId)>,
    clients: HashMap<u64, ClientId>,
    tax: HashMap<u64, Several<ClientId>>,
    companies: HashMap<u64, Several<Company>>,
    /// Human beings who are clients themselves, by name and number or name and address.
    humans: HashMap<u64, ClientId>,
    /// Clients that somebody has put into the archive.
    archived: HashSet<ClientId>,
    /// Managers and operators by folded name.
    pub(super) operators: HashMap<String, OperatorId>,
    /// The running wave of the relationship survey.
    pub(super) wave: Option<WaveId>,
}

#[derive(Clone, Copy)]
struct Company {
    client: ClientId,
    /// The legal forms in its name.
    forms: LegalForms,
    tax: Option<NonZeroU64>,
}

/// What has the same key: nearly always one.
enum Several<T> {
    One(T),
    More(Vec<T>),
}

impl<T: Copy> Several<T> {
    fn all(&self) -> &[T] {
        match self {
            Self::One(one) => std::slice::from_ref(one),
            Self::More(more) => more,
        }
    }

    fn add(known: Option<Self>, new: T) -> Self {
        match known {
            None => Self::One(new),
            Some(Self::One(one)) => Self::More(vec![one, new]),
            Some(Self::More(mut more)) => {
                more.push(new);
                Self::More(more)
            }
        }
    }

    fn retain(&mut self, keep: impl Fn(&T) -> bool) {
        match self {
            Self::One(one) if keep(one) => {}
            Self::One(_) => *self = Self::More(Vec::new()),
            Self::More(more) => more.retain(keep),
        }
    }
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
    /// Found by the id in the source.
    pub(super) by_id: bool,
}

impl Keys {
    pub(super) fn load(connection: &Connection, source: &str) -> Result<Self> {
        let mut keys = Self {
            people: HashMap::new(),
            clients: HashMap::new(),
            tax: HashMap::new(),
            companies: HashMap::new(),
            humans: HashMap::new(),
            archived: HashSet::new(),
            operators: HashMap::new(),
            wave: crate::store::waves::running(connection, crate::domain::SurveyKind::Relationship)?
                .map(|wave| wave.id),
        };
        keys.load_clients(connection)?;
        keys.load_merged(connection)?;
        keys.load_humans(connection)?;
        let mut external = connection.prepare("SELECT external, client, person FROM external_id WHERE source = ?1")?;
        let mut rows = external.query([source])?;
        while let Some(row) = rows.next()? {
            let external: String = row.get(0)?;
            match row.get(2)? {
                Some(person) => keys.add_person(&external, row.get(1)?, person),
                None => keys.add_external(&external, row.get(1)?),
            }
        }
        if source == export::OURS {
            // What was written here is known here.
            let [clients, people] = export::keys(connection)?;
            keys.clients.extend(clients.into_iter().map(|(id, key)| (hashed(&key), ClientId(id))));
            let mut owners = connection.prepare("SELECT id, client FROM person")?;
            let mut rows = owners.query([])?;
            while let Some(row) = rows.next()? {
                let id: i64 = row.get(0)?;
                if let Some(key) = people.get(&id) {
                    keys.add_person(key, row.get(1)?, PersonId(id));
                }
            }
        }
        let mut operators = connection.prepare("SELECT folded, id FROM operator")?;
        keys.operators =
            operators.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?.collect::<rusqlite::Result<_>>()?;
        Ok(keys)
    }

    fn load_clients(&mut self, connection: &Connection) -> Result<()> {
        let mut clients = connection.prepare(
            "SELECT id, kind, name, tax_number, archived_at IS NOT NULL FROM client WHERE merged_into IS NULL",
        )?;
        let mut rows = clients.query([])?;
        while let Some(row) = rows.next()? {
            let (client, kind): (ClientId, ClientKind) = (row.get(0)?, row.get(1)?);
            let (company, forms) = company_key(&row.get::<_, String>(2)?);
            let tax: Option<String> = row.get(3)?;
            self.add_client(client, kind, company, forms, tax.as_deref());
            if row.get(4)? {
                self.archived.insert(client);
            }
        }
        Ok(())
    }

    /// Duplicates lead to the record that took them in.
    fn load_merged(&mut self, connection: &Connection) -> Result<()> {
        let mut merged = connection
            .prepare("SELECT merged_into, kind, name, tax_number FROM client WHERE merged_into IS NOT NULL")?;
        let mut rows = merged.query([])?;
        while let Some(row) = rows.next()? {
            let (client, kind): (ClientId, ClientKind) = (row.get(0)?, row.get(1)?);
            let (company, forms) = company_key(&row.get::<_, String>(2)?);
            if !self.is_called(client, company) {
                let tax: Option<String> = row.get(3)?;
                self.add_client(client, kind, company, forms, tax.as_deref());
            }
        }
        Ok(())
    }

    fn load_humans(&mut self, connection: &Connection) -> Result<()> {
        let mut contacts = connection.prepare(
            "SELECT ifnull(c.merged_into, c.id), c.name, p.e164
             FROM client c JOIN phone p ON p.client = ifnull(c.merged_into, c.id)
             WHERE c.kind = 'person' AND p.e164 IS NOT NULL
             UNION ALL
             SELECT ifnull(c.merged_into, c.id), c.name, e.folded
             FROM client c JOIN email e ON e.client = ifnull(c.merged_into, c.id) WHERE c.kind = 'person'
             UNION ALL
             SELECT c.id, c.name, '' FROM client c WHERE c.kind = 'person' AND c.merged_into IS NULL
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
        forms: LegalForms,
        tax: Option<&str>,
    ) {
        if let Some(tax) = tax {
            let key = hashed(tax);
            if !self.tax.get(&key).is_some_and(|known| known.all().contains(&client)) {
                let known = self.tax.remove(&key);
                self.tax.insert(key, Several::add(known, client));
            }
        }
        if kind == ClientKind::Company {
            let mut known = self.companies.remove(&company);
            if let Some(known) = &mut known {
                known.retain(|company| company.client != client);
            }
            let tax = tax.and_then(|tax| NonZeroU64::new(hashed(tax)));
            self.companies.insert(company, Several::add(known, Company { client, forms, tax }));
        }
    }

    pub(super) fn add_external(&mut self, external: &str, client: ClientId) {
        self.clients.insert(hashed(external), client);
    }

    pub(super) fn add_person(&mut self, external: &str, client: ClientId, person: PersonId) {
        self.people.insert(hashed(external), (client, person));
    }

    /// The client and person of an id in the source.
    pub(super) fn person(&self, external: &str) -> Option<(ClientId, PersonId)> {
        self.people.get(&hashed(external)).copied()
    }

    /// Whether this is a name of that client, or of a duplicate that it took in.
    pub(super) fn is_called(&self, client: ClientId, company: u64) -> bool {
        self.companies.get(&company).is_some_and(|named| named.all().iter().any(|company| company.client == client))
    }

    pub(super) fn is_archived(&self, client: ClientId) -> bool {
        self.archived.contains(&client)
    }

    pub(super) fn has_external(&self, external: &str) -> bool {
        self.clients.contains_key(&hashed(external))
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
        if let Some(client) = row.external_id.as_ref().and_then(|id| self.clients.get(&hashed(id))) {
            return Found { client: Some(*client), candidates: 1, surely: true, by_id: true };
        }
        if let Some(clients) = row.tax_number.as_ref().and_then(|tax| self.tax.get(&hashed(tax))) {
            let (client, candidates) = (clients.all().first().copied(), clients.all().len());
            return Found { client, candidates, surely: true, by_id: false };
        }
        if row.kind == Some(ClientKind::Person) {
            let known = row.person_external_id.as_ref().and_then(|id| self.person(id)).map(|(client, _)| client);
            let client = known.or_else(|| keyed.contacts.iter().find_map(|contact| self.humans.get(contact).copied()));
            let (candidates, by_id) = (usize::from(client.is_some()), known.is_some());
            return Found { client, candidates, surely: by_id, by_id };
        }
        let tax = row.tax_number.as_deref().and_then(|tax| NonZeroU64::new(hashed(tax)));
        let same: Vec<ClientId> = self
            .companies
            .get(&keyed.company)
            .map_or(&[][..], Several::all)
            .iter()
            .filter(|company| {
                let other_form = keyed.forms.differ(company.forms);
                let other_tax = matches!((tax, company.tax), (Some(one), Some(other)) if one != other);
                !other_form && !other_tax
            })
            .map(|company| company.client)
            .collect();
        Found { client: same.first().copied(), candidates: same.len(), surely: false, by_id: false }
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
    hashed(&(name, contact))
}

pub(super) fn hashed(text: &(impl Hash + ?Sized)) -> u64 {
    let mut hasher = DefaultHasher::new();
    text.hash(&mut hasher);
    hasher.finish()
}

/// What the name of a firm is compared by, and its legal forms: ООО and АО of one name are two firms.
pub(super) fn company_key(name: &str) -> (u64, LegalForms) {
    let (name, forms) = name_and_forms(name);
    (hashed(&name), forms)
}
