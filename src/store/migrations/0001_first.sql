-- Schema 1. Rules that hold for every table:
--   recorded tables have `id INTEGER PRIMARY KEY AUTOINCREMENT` (an id is never used twice, so history stays
--   unambiguous) and `created_op`; their history triggers are made from the schema after the migration;
--   instants are TEXT `YYYY-MM-DDTHH:MM:SS.mmmZ` (24 characters), days `YYYY-MM-DD` (10);
--   every foreign key has an index, because an undo deletes parents;
--   a CHECK compares with OR: an IN of three and more builds a table for every insert.

CREATE TABLE operator (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL CHECK (name <> ''),
    folded TEXT NOT NULL UNIQUE,
    role TEXT NOT NULL CHECK (role IN ('manager', 'operator')),
    created_op INTEGER NOT NULL REFERENCES operation (id)
) STRICT;
CREATE INDEX operator_created ON operator (created_op);

-- One user action. `undoes` is the operation it takes back; `undone_by` the one that took it back.
CREATE TABLE operation (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    at TEXT NOT NULL CHECK (length(at) = 24),
    operator INTEGER REFERENCES operator (id),
    kind TEXT NOT NULL,
    client INTEGER,
    detail TEXT NOT NULL CHECK (json_valid(detail)),
    state TEXT NOT NULL DEFAULT 'done' CHECK (state = 'done' OR state = 'running' OR state = 'undoing'),
    bulk INTEGER NOT NULL DEFAULT 0 CHECK (bulk IN (0, 1)),
    process TEXT,
    progress INTEGER,
    undoes INTEGER REFERENCES operation (id),
    undone_by INTEGER REFERENCES operation (id)
) STRICT;
CREATE INDEX operation_operator ON operation (operator, id);
CREATE INDEX operation_unfinished ON operation (state) WHERE state <> 'done';
CREATE INDEX operation_undoes ON operation (undoes) WHERE undoes IS NOT NULL;
CREATE INDEX operation_undone ON operation (undone_by) WHERE undone_by IS NOT NULL;

-- Filled by the door for the length of one transaction; the triggers read it.
CREATE TABLE current_operation (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    operation INTEGER NOT NULL REFERENCES operation (id)
) STRICT;

-- The old row of every change. `insert` is kept only for a row that came back by an undo.
CREATE TABLE history (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    operation INTEGER NOT NULL REFERENCES operation (id),
    tab TEXT NOT NULL,
    row INTEGER NOT NULL,
    action TEXT NOT NULL CHECK (action = 'insert' OR action = 'update' OR action = 'delete'),
    old TEXT
) STRICT;
CREATE INDEX history_operation ON history (operation, id);
CREATE INDEX history_row ON history (tab, row, id);

CREATE TABLE setting (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    key TEXT NOT NULL UNIQUE,
    value TEXT NOT NULL CHECK (json_valid(value)),
    created_op INTEGER NOT NULL REFERENCES operation (id)
) STRICT;
CREATE INDEX setting_created ON setting (created_op);

CREATE TABLE client (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL CHECK (name <> ''),
    kind TEXT NOT NULL CHECK (kind IN ('company', 'person')),
    owner INTEGER REFERENCES operator (id),
    segment TEXT,
    grade TEXT CHECK (grade = 'a' OR grade = 'b' OR grade = 'c'),
    loyalty TEXT NOT NULL DEFAULT 'unknown' CHECK (loyalty = 'loyal' OR loyalty = 'satisfied' OR loyalty = 'upset' OR loyalty = 'left' OR loyalty = 'unknown'),
    language TEXT CHECK (language IN ('ru', 'en')),
    zone TEXT,
    zone_assumed INTEGER NOT NULL DEFAULT 0 CHECK (zone_assumed IN (0, 1)),
    source TEXT,
    tax_number TEXT,
    note TEXT,
    extra TEXT CHECK (extra IS NULL OR json_valid(extra)),
    last_contact TEXT CHECK (last_contact IS NULL OR length(last_contact) = 24),
    created_op INTEGER NOT NULL REFERENCES operation (id)
) STRICT;
CREATE INDEX client_owner ON client (owner);
CREATE INDEX client_tax ON client (tax_number) WHERE tax_number IS NOT NULL;
CREATE INDEX client_created ON client (created_op);

CREATE TABLE person (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    client INTEGER NOT NULL REFERENCES client (id),
    name TEXT NOT NULL,
    family TEXT,
    given TEXT,
    patronymic TEXT,
    position TEXT,
    role TEXT,
    birthday TEXT CHECK (birthday IS NULL OR length(birthday) = 10),
    wants TEXT,
    extra TEXT CHECK (extra IS NULL OR json_valid(extra)),
    created_op INTEGER NOT NULL REFERENCES operation (id)
) STRICT;
CREATE INDEX person_client ON person (client);
CREATE INDEX person_created ON person (created_op);

CREATE TABLE phone (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    client INTEGER NOT NULL REFERENCES client (id),
    person INTEGER REFERENCES person (id),
    raw TEXT NOT NULL,
    e164 TEXT CHECK (e164 IS NULL OR (e164 GLOB '+[0-9]*' AND length(e164) BETWEEN 7 AND 16)),
    extension TEXT,
    kind TEXT NOT NULL CHECK (kind = 'mobile' OR kind = 'work' OR kind = 'home' OR kind = 'fax' OR kind = 'other'),
    dead_since TEXT CHECK (dead_since IS NULL OR length(dead_since) = 24),
    created_op INTEGER NOT NULL REFERENCES operation (id)
) STRICT;
CREATE INDEX phone_client ON phone (client);
CREATE INDEX phone_person ON phone (person) WHERE person IS NOT NULL;
CREATE INDEX phone_number ON phone (e164) WHERE e164 IS NOT NULL;
CREATE INDEX phone_created ON phone (created_op);

CREATE TABLE email (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    client INTEGER NOT NULL REFERENCES client (id),
    person INTEGER REFERENCES person (id),
    address TEXT NOT NULL,
    folded TEXT NOT NULL,
    created_op INTEGER NOT NULL REFERENCES operation (id)
) STRICT;
CREATE INDEX email_client ON email (client);
CREATE INDEX email_person ON email (person) WHERE person IS NOT NULL;
CREATE INDEX email_folded ON email (folded);
CREATE INDEX email_created ON email (created_op);

-- What a record is called in the program it came from. `person` is empty for the client's own identity.
CREATE TABLE external_id (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    source TEXT NOT NULL,
    external TEXT NOT NULL,
    what TEXT NOT NULL CHECK (what IN ('client', 'person')),
    client INTEGER NOT NULL REFERENCES client (id),
    person INTEGER REFERENCES person (id),
    created_op INTEGER NOT NULL REFERENCES operation (id),
    CHECK ((what = 'person') = (person IS NOT NULL)),
    UNIQUE (source, what, external)
) STRICT;
CREATE INDEX external_id_client ON external_id (client);
CREATE INDEX external_id_person ON external_id (person) WHERE person IS NOT NULL;
CREATE INDEX external_id_created ON external_id (created_op);

CREATE TABLE deal (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    client INTEGER NOT NULL REFERENCES client (id),
    title TEXT NOT NULL,
    amount_minor INTEGER,
    currency TEXT,
    seller INTEGER REFERENCES operator (id),
    signed_on TEXT CHECK (signed_on IS NULL OR length(signed_on) = 10),
    delivered_on TEXT CHECK (delivered_on IS NULL OR length(delivered_on) = 10),
    used_up_on TEXT CHECK (used_up_on IS NULL OR length(used_up_on) = 10),
    created_op INTEGER NOT NULL REFERENCES operation (id)
) STRICT;
CREATE INDEX deal_client ON deal (client);
CREATE INDEX deal_seller ON deal (seller) WHERE seller IS NOT NULL;
CREATE INDEX deal_created ON deal (created_op);

CREATE TABLE wave (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    survey TEXT NOT NULL CHECK (survey IN ('relationship', 'interaction')),
    began_at TEXT NOT NULL CHECK (length(began_at) = 24),
    ended_at TEXT CHECK (ended_at IS NULL OR length(ended_at) = 24),
    created_op INTEGER NOT NULL REFERENCES operation (id)
) STRICT;
CREATE UNIQUE INDEX wave_running ON wave (survey) WHERE ended_at IS NULL;
CREATE INDEX wave_created ON wave (created_op);

-- Asked, not derived: what we said we would do.
CREATE TABLE promise (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    client INTEGER NOT NULL REFERENCES client (id),
    person INTEGER REFERENCES person (id),
    text TEXT NOT NULL CHECK (text <> ''),
    due TEXT NOT NULL CHECK (length(due) = 24),
    zone TEXT NOT NULL,
    owner INTEGER NOT NULL REFERENCES operator (id),
    made_at TEXT NOT NULL CHECK (length(made_at) = 24),
    kept_at TEXT CHECK (kept_at IS NULL OR length(kept_at) = 24),
    call TEXT REFERENCES call (id),
    created_op INTEGER NOT NULL REFERENCES operation (id)
) STRICT;
CREATE INDEX promise_client ON promise (client);
CREATE INDEX promise_person ON promise (person) WHERE person IS NOT NULL;
CREATE INDEX promise_owner ON promise (owner);
CREATE INDEX promise_open ON promise (due) WHERE kept_at IS NULL;
CREATE INDEX promise_call ON promise (call) WHERE call IS NOT NULL;
CREATE INDEX promise_created ON promise (created_op);

CREATE TABLE care_case (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    client INTEGER NOT NULL REFERENCES client (id),
    person INTEGER REFERENCES person (id),
    subject TEXT NOT NULL,
    owner INTEGER REFERENCES operator (id),
    due TEXT NOT NULL CHECK (length(due) = 24),
    opened_at TEXT NOT NULL CHECK (length(opened_at) = 24),
    closed_at TEXT CHECK (closed_at IS NULL OR length(closed_at) = 24),
    cause TEXT,
    remedy TEXT,
    remedy_cost_minor INTEGER,
    changed TEXT,
    closing TEXT,
    call TEXT REFERENCES call (id),
    created_op INTEGER NOT NULL REFERENCES operation (id)
) STRICT;
CREATE INDEX care_case_client ON care_case (client);
CREATE INDEX care_case_person ON care_case (person) WHERE person IS NOT NULL;
CREATE INDEX care_case_owner ON care_case (owner) WHERE owner IS NOT NULL;
CREATE INDEX care_case_open ON care_case (due) WHERE closed_at IS NULL;
CREATE INDEX care_case_call ON care_case (call) WHERE call IS NOT NULL;
CREATE INDEX care_case_created ON care_case (created_op);

-- rank_class, zone and last_contact are copies, kept on planned touches for the ranking indexes; the zone '' is the
-- user's own, of clients whose zone nobody knows.
CREATE TABLE touch (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    client INTEGER NOT NULL REFERENCES client (id),
    person INTEGER REFERENCES person (id),
    kind TEXT NOT NULL,
    channel TEXT NOT NULL DEFAULT 'call',
    direction TEXT NOT NULL DEFAULT 'outgoing' CHECK (direction IN ('outgoing', 'incoming')),
    goal TEXT,
    wave INTEGER REFERENCES wave (id),
    promise INTEGER REFERENCES promise (id),
    care_case INTEGER REFERENCES care_case (id),
    state TEXT NOT NULL DEFAULT 'planned' CHECK (state = 'planned' OR state = 'done' OR state = 'dropped'),
    due TEXT NOT NULL CHECK (length(due) = 24),
    ready TEXT NOT NULL CHECK (length(ready) = 24),
    appointed_from TEXT CHECK (appointed_from IS NULL OR length(appointed_from) = 24),
    appointed_until TEXT CHECK (appointed_until IS NULL OR length(appointed_until) = 24),
    appointed_hardness TEXT CHECK (appointed_hardness = 'hard' OR appointed_hardness = 'medium' OR appointed_hardness = 'soft'),
    appointed_zone TEXT,
    appointed_operator INTEGER REFERENCES operator (id),
    attempts INTEGER NOT NULL DEFAULT 0 CHECK (attempts >= 0),
    rank_class INTEGER NOT NULL CHECK (rank_class BETWEEN 0 AND 6),
    zone TEXT NOT NULL DEFAULT '',
    last_contact TEXT CHECK (last_contact IS NULL OR length(last_contact) = 24),
    done_at TEXT CHECK (done_at IS NULL OR length(done_at) = 24),
    disposition TEXT CHECK (disposition = 'I' OR disposition = 'P' OR disposition = 'R' OR disposition = 'NC' OR disposition = 'O' OR disposition = 'U' OR disposition = 'NE'),
    created_op INTEGER NOT NULL REFERENCES operation (id),
    CHECK ((appointed_from IS NULL) = (appointed_until IS NULL))
) STRICT;
CREATE INDEX touch_client ON touch (client, state);
CREATE INDEX touch_due ON touch (rank_class, zone, due, ready) WHERE state = 'planned';
CREATE INDEX touch_silent ON touch (rank_class, zone, last_contact, ready) WHERE state = 'planned';
CREATE INDEX touch_ready ON touch (ready) WHERE state = 'planned';
CREATE UNIQUE INDEX touch_wave ON touch (wave, client, ifnull(person, 0)) WHERE wave IS NOT NULL;
CREATE INDEX touch_person ON touch (person) WHERE person IS NOT NULL;
CREATE INDEX touch_promise ON touch (promise) WHERE promise IS NOT NULL;
CREATE INDEX touch_case ON touch (care_case) WHERE care_case IS NOT NULL;
CREATE INDEX touch_appointed ON touch (appointed_operator) WHERE appointed_operator IS NOT NULL;
CREATE INDEX touch_created ON touch (created_op);

CREATE TABLE consent (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    client INTEGER NOT NULL REFERENCES client (id),
    person INTEGER REFERENCES person (id),
    purpose TEXT NOT NULL CHECK (purpose = 'survey' OR purpose = 'follow-up' OR purpose = 'marketing' OR purpose = 'quoting'),
    channel TEXT NOT NULL DEFAULT 'phone' CHECK (channel IN ('phone', 'email')),
    granted INTEGER NOT NULL CHECK (granted IN (0, 1)),
    at TEXT NOT NULL CHECK (length(at) = 24),
    operator INTEGER REFERENCES operator (id),
    call TEXT REFERENCES call (id),
    script_version INTEGER REFERENCES script_version (id),
    created_op INTEGER NOT NULL REFERENCES operation (id)
) STRICT;
CREATE INDEX consent_client ON consent (client);
CREATE INDEX consent_person ON consent (person) WHERE person IS NOT NULL;
CREATE INDEX consent_call ON consent (call) WHERE call IS NOT NULL;
CREATE INDEX consent_operator ON consent (operator) WHERE operator IS NOT NULL;
CREATE INDEX consent_created ON consent (created_op);

-- One list of who is never rung: a number, a person or a whole client.
CREATE TABLE do_not_call (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    e164 TEXT,
    person INTEGER REFERENCES person (id),
    client INTEGER REFERENCES client (id),
    reason TEXT NOT NULL,
    since TEXT NOT NULL CHECK (length(since) = 24),
    created_op INTEGER NOT NULL REFERENCES operation (id),
    CHECK ((e164 IS NOT NULL) + (person IS NOT NULL) + (client IS NOT NULL) = 1)
) STRICT;
CREATE UNIQUE INDEX do_not_call_number ON do_not_call (e164) WHERE e164 IS NOT NULL;
CREATE UNIQUE INDEX do_not_call_person ON do_not_call (person) WHERE person IS NOT NULL;
CREATE UNIQUE INDEX do_not_call_client ON do_not_call (client) WHERE client IS NOT NULL;
CREATE INDEX do_not_call_created ON do_not_call (created_op);

-- The whole script an interview began with.
CREATE TABLE script_version (
    id INTEGER PRIMARY KEY,
    script TEXT NOT NULL,
    version INTEGER NOT NULL,
    body TEXT NOT NULL UNIQUE CHECK (json_valid(body))
) STRICT;

-- Calls and interviews: who and when stand fixed, the rest is the fold of their events. They are a log, and a log may
-- name what was taken back since: client, person, touch and wave are no foreign keys here. An undo looks for live
-- calls itself.
CREATE TABLE interview (
    id TEXT PRIMARY KEY CHECK (length(id) = 36),
    client INTEGER NOT NULL,
    person INTEGER,
    touch INTEGER,
    wave INTEGER,
    operator INTEGER NOT NULL REFERENCES operator (id),
    own_manager INTEGER NOT NULL CHECK (own_manager IN (0, 1)),
    script_version INTEGER NOT NULL REFERENCES script_version (id),
    began_at TEXT NOT NULL CHECK (length(began_at) = 24),
    state TEXT NOT NULL DEFAULT 'not-started'
        CHECK (state = 'not-started' OR state = 'started' OR state = 'partial' OR state = 'complete' OR state = 'refused'),
    answer TEXT CHECK (answer = 'score' OR answer = 'dont-know' OR answer = 'refused'),
    score INTEGER CHECK (score BETWEEN 0 AND 10),
    answered_at TEXT CHECK (answered_at IS NULL OR length(answered_at) = 24),
    reason TEXT,
    operation INTEGER NOT NULL REFERENCES operation (id),
    undone_by INTEGER REFERENCES operation (id),
    CHECK ((answer IS 'score') = (score IS NOT NULL))
) STRICT;
CREATE INDEX interview_client ON interview (client, answered_at);
CREATE INDEX interview_person ON interview (person) WHERE person IS NOT NULL;
CREATE INDEX interview_touch ON interview (touch) WHERE touch IS NOT NULL;
CREATE INDEX interview_answered ON interview (answered_at) WHERE answer IS NOT NULL;
CREATE INDEX interview_wave ON interview (wave, answered_at) WHERE answer IS NOT NULL;
CREATE INDEX interview_operator ON interview (operator);
CREATE INDEX interview_operation ON interview (operation);
CREATE INDEX interview_undone ON interview (undone_by) WHERE undone_by IS NOT NULL;

CREATE TABLE call (
    id TEXT PRIMARY KEY CHECK (length(id) = 36),
    client INTEGER NOT NULL,
    person INTEGER,
    touch INTEGER,
    interview TEXT REFERENCES interview (id),
    operator INTEGER NOT NULL REFERENCES operator (id),
    holder INTEGER NOT NULL REFERENCES operator (id),
    began_at TEXT NOT NULL CHECK (length(began_at) = 24),
    state TEXT NOT NULL DEFAULT 'ready' CHECK (state = 'ready' OR state = 'dialing' OR state = 'talking' OR state = 'ended' OR state = 'coded'),
    phone INTEGER,
    number TEXT,
    dialed_at TEXT CHECK (dialed_at IS NULL OR length(dialed_at) = 24),
    answered_at TEXT CHECK (answered_at IS NULL OR length(answered_at) = 24),
    ended_at TEXT CHECK (ended_at IS NULL OR length(ended_at) = 24),
    talk_ms INTEGER,
    length_ms INTEGER,
    recovered INTEGER NOT NULL DEFAULT 0 CHECK (recovered IN (0, 1)),
    outcome TEXT,
    class TEXT CHECK (class = 'I' OR class = 'P' OR class = 'R' OR class = 'NC' OR class = 'O' OR class = 'U' OR class = 'NE' OR class = '-'),
    reached INTEGER CHECK (reached IN (0, 1)),
    attempt INTEGER CHECK (attempt IN (0, 1)),
    coded_at TEXT CHECK (coded_at IS NULL OR length(coded_at) = 24),
    coded_by INTEGER REFERENCES operator (id),
    note TEXT,
    operation INTEGER NOT NULL REFERENCES operation (id),
    undone_by INTEGER REFERENCES operation (id)
) STRICT;
CREATE UNIQUE INDEX call_open_number ON call (number)
    WHERE number IS NOT NULL AND state <> 'coded' AND undone_by IS NULL;
CREATE INDEX call_open ON call (holder) WHERE number IS NOT NULL AND state <> 'coded' AND undone_by IS NULL;
CREATE INDEX call_client ON call (client, began_at);
CREATE INDEX call_person ON call (person) WHERE person IS NOT NULL;
CREATE INDEX call_touch ON call (touch, coded_at) WHERE touch IS NOT NULL;
CREATE INDEX call_interview ON call (interview) WHERE interview IS NOT NULL;
CREATE INDEX call_day ON call (coded_by, coded_at);
CREATE INDEX call_operator ON call (operator);
CREATE INDEX call_holder ON call (holder);
CREATE INDEX call_operation ON call (operation);
CREATE INDEX call_undone ON call (undone_by) WHERE undone_by IS NOT NULL;

CREATE TABLE event (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE CHECK (length(id) = 36),
    operation INTEGER NOT NULL REFERENCES operation (id),
    call TEXT NOT NULL REFERENCES call (id),
    interview TEXT REFERENCES interview (id),
    at TEXT NOT NULL CHECK (length(at) = 24),
    elapsed_ms INTEGER NOT NULL CHECK (elapsed_ms >= 0),
    operator INTEGER NOT NULL REFERENCES operator (id),
    body TEXT NOT NULL CHECK (json_valid(body)),
    undone_by INTEGER REFERENCES operation (id)
) STRICT;
CREATE INDEX event_call ON event (call, seq);
CREATE INDEX event_interview ON event (interview, seq) WHERE interview IS NOT NULL;
CREATE INDEX event_operation ON event (operation);
CREATE INDEX event_operator ON event (operator);
CREATE INDEX event_undone ON event (undone_by) WHERE undone_by IS NOT NULL;

-- Derived and passing rows: neither events nor history.
CREATE TABLE claim (
    client INTEGER PRIMARY KEY REFERENCES client (id) ON DELETE CASCADE,
    operator INTEGER NOT NULL REFERENCES operator (id),
    process TEXT NOT NULL,
    since TEXT NOT NULL CHECK (length(since) = 24),
    reason TEXT
) STRICT;
CREATE INDEX claim_operator ON claim (operator);

CREATE TABLE draft (
    call TEXT NOT NULL REFERENCES call (id) ON DELETE CASCADE,
    step TEXT NOT NULL,
    text TEXT NOT NULL,
    at TEXT NOT NULL CHECK (length(at) = 24),
    PRIMARY KEY (call, step)
) STRICT, WITHOUT ROWID;

CREATE TABLE client_search (
    client INTEGER PRIMARY KEY REFERENCES client (id) ON DELETE CASCADE,
    name TEXT NOT NULL,
    text TEXT NOT NULL
) STRICT;
CREATE INDEX client_search_name ON client_search (name, client);
