PRAGMA foreign_keys = OFF;
BEGIN;
CREATE TABLE operator (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL CHECK (name <> ''),
    folded TEXT NOT NULL UNIQUE,
    role TEXT NOT NULL CHECK (role IN ('manager', 'operator')),
    created_op INTEGER NOT NULL REFERENCES operation (id)
) STRICT;
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
CREATE TABLE current_operation (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    operation INTEGER NOT NULL REFERENCES operation (id)
) STRICT;
CREATE TABLE history (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    operation INTEGER NOT NULL REFERENCES operation (id),
    tab TEXT NOT NULL,
    row INTEGER NOT NULL,
    action TEXT NOT NULL CHECK (action = 'insert' OR action = 'update' OR action = 'delete'),
    old TEXT
) STRICT;
CREATE TABLE setting (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    key TEXT NOT NULL UNIQUE,
    value TEXT NOT NULL CHECK (json_valid(value)),
    created_op INTEGER NOT NULL REFERENCES operation (id)
) STRICT;
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
CREATE TABLE email (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    client INTEGER NOT NULL REFERENCES client (id),
    person INTEGER REFERENCES person (id),
    address TEXT NOT NULL,
    folded TEXT NOT NULL,
    created_op INTEGER NOT NULL REFERENCES operation (id)
) STRICT;
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
CREATE TABLE wave (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    survey TEXT NOT NULL CHECK (survey IN ('relationship', 'interaction')),
    began_at TEXT NOT NULL CHECK (length(began_at) = 24),
    ended_at TEXT CHECK (ended_at IS NULL OR length(ended_at) = 24),
    created_op INTEGER NOT NULL REFERENCES operation (id)
) STRICT;
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
CREATE TABLE script_version (
    id INTEGER PRIMARY KEY,
    script TEXT NOT NULL,
    version INTEGER NOT NULL,
    body TEXT NOT NULL UNIQUE CHECK (json_valid(body))
) STRICT;
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
CREATE TABLE claim (
    client INTEGER PRIMARY KEY REFERENCES client (id) ON DELETE CASCADE,
    operator INTEGER NOT NULL REFERENCES operator (id),
    process TEXT NOT NULL,
    since TEXT NOT NULL CHECK (length(since) = 24),
    reason TEXT
) STRICT;
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
INSERT INTO call (id,client,person,touch,interview,operator,holder,began_at,state,phone,number,dialed_at,answered_at,ended_at,talk_ms,length_ms,recovered,outcome,class,reached,attempt,coded_at,coded_by,note,operation,undone_by) VALUES ('01a200ec-6d9e-75b7-b3a3-873b9852a4d3',1,NULL,1,'01a200ec-6d9e-75b7-b3a3-873cd99b9a00',1,1,'2026-03-10T09:10:00.000Z','coded',1,'+74951112233','2026-03-10T09:11:00.000Z','2026-03-10T09:12:00.000Z','2026-03-10T09:19:00.000Z',420000,480000,0,'complete','I',1,1,'2026-03-10T09:20:00.000Z',1,NULL,10,NULL);
INSERT INTO call (id,client,person,touch,interview,operator,holder,began_at,state,phone,number,dialed_at,answered_at,ended_at,talk_ms,length_ms,recovered,outcome,class,reached,attempt,coded_at,coded_by,note,operation,undone_by) VALUES ('01a200ec-6dab-75b9-b739-745f229db8c4',2,NULL,3,'01a200ec-6dab-75b9-b739-7460b9489946',1,1,'2026-03-10T09:40:00.000Z','coded',2,'+74951112244','2026-03-10T09:41:00.000Z','2026-03-10T09:42:00.000Z','2026-03-10T09:44:00.000Z',120000,180000,0,'callback','R',1,1,'2026-03-10T09:45:00.000Z',1,NULL,24,NULL);
INSERT INTO call (id,client,person,touch,interview,operator,holder,began_at,state,phone,number,dialed_at,answered_at,ended_at,talk_ms,length_ms,recovered,outcome,class,reached,attempt,coded_at,coded_by,note,operation,undone_by) VALUES ('01a200ec-6dbe-7657-949c-2579c9bc0b61',6,NULL,15,'01a200ec-6dbe-7657-949c-257a7a031978',1,1,'2026-03-10T11:10:00.000Z','talking',5,'+74951112288','2026-03-10T11:11:00.000Z','2026-03-10T11:12:00.000Z',NULL,180000,240000,0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,46,NULL);
INSERT INTO care_case (id,client,person,subject,owner,due,opened_at,closed_at,cause,remedy,remedy_cost_minor,changed,closing,call,created_op) VALUES (1,1,NULL,'три недели ждали деталь',2,'2026-03-11T08:20:00.000Z','2026-03-10T09:20:00.000Z',NULL,NULL,NULL,NULL,NULL,NULL,'01a200ec-6d9e-75b7-b3a3-873b9852a4d3',21);
INSERT INTO claim (client,operator,process,since,reason) VALUES (1,1,'01a200ec-6d99-759d-9008-18f473f93ddd','2026-03-10T09:10:00.000Z',NULL);
INSERT INTO claim (client,operator,process,since,reason) VALUES (2,1,'01a200ec-6d99-759d-9008-18f473f93ddd','2026-03-10T09:40:00.000Z',NULL);
INSERT INTO claim (client,operator,process,since,reason) VALUES (6,1,'01a200ec-6d99-759d-9008-18f473f93ddd','2026-03-10T11:10:00.000Z',NULL);
INSERT INTO client (id,name,kind,owner,segment,grade,loyalty,language,zone,zone_assumed,source,tax_number,note,extra,last_contact,created_op) VALUES (1,'ООО «Альфа»','company',NULL,NULL,NULL,'unknown',NULL,'Europe/Moscow',0,NULL,NULL,'звонить с утра',NULL,'2026-03-10T09:20:00.000Z',5);
INSERT INTO client (id,name,kind,owner,segment,grade,loyalty,language,zone,zone_assumed,source,tax_number,note,extra,last_contact,created_op) VALUES (2,'АО «Бета»','company',NULL,NULL,NULL,'unknown',NULL,'Europe/Moscow',0,NULL,NULL,NULL,NULL,'2026-03-10T09:45:00.000Z',22);
INSERT INTO client (id,name,kind,owner,segment,grade,loyalty,language,zone,zone_assumed,source,tax_number,note,extra,last_contact,created_op) VALUES (3,'ИП Гамма','company',NULL,NULL,NULL,'unknown',NULL,NULL,1,'bitrix24',NULL,NULL,NULL,NULL,33);
INSERT INTO client (id,name,kind,owner,segment,grade,loyalty,language,zone,zone_assumed,source,tax_number,note,extra,last_contact,created_op) VALUES (4,'ООО «Дельта»','company',NULL,NULL,NULL,'unknown',NULL,'Europe/Moscow',0,NULL,NULL,NULL,NULL,NULL,34);
INSERT INTO client (id,name,kind,owner,segment,grade,loyalty,language,zone,zone_assumed,source,tax_number,note,extra,last_contact,created_op) VALUES (5,'Лишний','company',NULL,NULL,NULL,'unknown',NULL,'Europe/Moscow',0,NULL,NULL,NULL,NULL,NULL,37);
INSERT INTO client (id,name,kind,owner,segment,grade,loyalty,language,zone,zone_assumed,source,tax_number,note,extra,last_contact,created_op) VALUES (6,'ООО «Эпсилон»','company',NULL,NULL,NULL,'unknown',NULL,'Europe/Moscow',0,NULL,NULL,NULL,NULL,NULL,44);
INSERT INTO client_search (client,name,text) VALUES (1,'ооо «альфа»','ооо «альфа»
петрова анна
anna@alfa.example
74951112233');
INSERT INTO client_search (client,name,text) VALUES (2,'ао «бета»','ао «бета»
74951112244');
INSERT INTO client_search (client,name,text) VALUES (3,'ип гамма','ип гамма
иван гамма');
INSERT INTO client_search (client,name,text) VALUES (4,'ооо «дельта»','ооо «дельта»
74951112266');
INSERT INTO client_search (client,name,text) VALUES (5,'лишний','лишний');
INSERT INTO client_search (client,name,text) VALUES (6,'ооо «эпсилон»','ооо «эпсилон»
74951112288');
INSERT INTO consent (id,client,person,purpose,channel,granted,at,operator,call,script_version,created_op) VALUES (1,1,NULL,'follow-up','phone',1,'2026-03-10T09:20:00.000Z',1,'01a200ec-6d9e-75b7-b3a3-873b9852a4d3',1,21);
INSERT INTO deal (id,client,title,amount_minor,currency,seller,signed_on,delivered_on,used_up_on,created_op) VALUES (1,1,'Линия упаковки',148000000,'RUB',2,'2026-03-02',NULL,NULL,9);
INSERT INTO do_not_call (id,e164,person,client,reason,since,created_op) VALUES (1,NULL,NULL,4,'просили больше не звонить','2026-03-10T10:50:00.000Z',36);
INSERT INTO do_not_call (id,e164,person,client,reason,since,created_op) VALUES (2,'+74951112266',NULL,NULL,'просили больше не звонить','2026-03-10T10:50:00.000Z',36);
INSERT INTO draft (call,step,text,at) VALUES ('01a200ec-6dbe-7657-949c-2579c9bc0b61','reason','отвечают сраз','2026-03-10T11:16:00.000Z');
INSERT INTO email (id,client,person,address,folded,created_op) VALUES (1,1,1,'Anna@Alfa.example','anna@alfa.example',8);
INSERT INTO event (seq,id,operation,call,interview,at,elapsed_ms,operator,body,undone_by) VALUES (1,'01a200ec-6d9f-7095-a3a6-b8e498f4deeb',11,'01a200ec-6d9e-75b7-b3a3-873b9852a4d3',NULL,'2026-03-10T09:11:00.000Z',60000,1,'{"event":"dialed","phone":1,"number":"+74951112233"}',NULL);
INSERT INTO event (seq,id,operation,call,interview,at,elapsed_ms,operator,body,undone_by) VALUES (2,'01a200ec-6d9f-7095-a3a6-b8e5f0242305',12,'01a200ec-6d9e-75b7-b3a3-873b9852a4d3',NULL,'2026-03-10T09:12:00.000Z',120000,1,'{"event":"answered"}',NULL);
INSERT INTO event (seq,id,operation,call,interview,at,elapsed_ms,operator,body,undone_by) VALUES (3,'01a200ec-6da0-76e4-a3bf-9e6b61b8d176',13,'01a200ec-6d9e-75b7-b3a3-873b9852a4d3','01a200ec-6d9e-75b7-b3a3-873cd99b9a00','2026-03-10T09:13:00.000Z',180000,1,'{"event":"started","script":"nps","version":1,"again":false}',NULL);
INSERT INTO event (seq,id,operation,call,interview,at,elapsed_ms,operator,body,undone_by) VALUES (4,'01a200ec-6da0-76e4-a3bf-9e6c7b9330f0',14,'01a200ec-6d9e-75b7-b3a3-873b9852a4d3','01a200ec-6d9e-75b7-b3a3-873cd99b9a00','2026-03-10T09:14:00.000Z',240000,1,'{"event":"answer","step":"leave","value":{"answer":"choice","value":"yes"}}',NULL);
INSERT INTO event (seq,id,operation,call,interview,at,elapsed_ms,operator,body,undone_by) VALUES (5,'01a200ec-6da0-76e4-a3bf-9e6d101debe3',15,'01a200ec-6d9e-75b7-b3a3-873b9852a4d3','01a200ec-6d9e-75b7-b3a3-873cd99b9a00','2026-03-10T09:15:00.000Z',300000,1,'{"event":"answer","step":"score","value":{"answer":"score","value":9}}',16);
INSERT INTO event (seq,id,operation,call,interview,at,elapsed_ms,operator,body,undone_by) VALUES (6,'01a200ec-6da7-704c-a50d-635e80fbf7e9',17,'01a200ec-6d9e-75b7-b3a3-873b9852a4d3','01a200ec-6d9e-75b7-b3a3-873cd99b9a00','2026-03-10T09:16:00.000Z',360000,1,'{"event":"answer","step":"score","value":{"answer":"score","value":4}}',NULL);
INSERT INTO event (seq,id,operation,call,interview,at,elapsed_ms,operator,body,undone_by) VALUES (7,'01a200ec-6da7-704c-a50d-635ff10ab966',18,'01a200ec-6d9e-75b7-b3a3-873b9852a4d3','01a200ec-6d9e-75b7-b3a3-873cd99b9a00','2026-03-10T09:17:00.000Z',420000,1,'{"event":"answer","step":"reason","value":{"answer":"text","value":"три недели ждали деталь"}}',NULL);
INSERT INTO event (seq,id,operation,call,interview,at,elapsed_ms,operator,body,undone_by) VALUES (8,'01a200ec-6da8-70d5-b4e8-2922cc4cd383',19,'01a200ec-6d9e-75b7-b3a3-873b9852a4d3','01a200ec-6d9e-75b7-b3a3-873cd99b9a00','2026-03-10T09:18:00.000Z',480000,1,'{"event":"answer","step":"return","value":{"answer":"permission","value":true}}',NULL);
INSERT INTO event (seq,id,operation,call,interview,at,elapsed_ms,operator,body,undone_by) VALUES (9,'01a200ec-6da8-70d5-b4e8-292305fa658c',20,'01a200ec-6d9e-75b7-b3a3-873b9852a4d3',NULL,'2026-03-10T09:19:00.000Z',540000,1,'{"event":"ended","recovered":false}',NULL);
INSERT INTO event (seq,id,operation,call,interview,at,elapsed_ms,operator,body,undone_by) VALUES (10,'01a200ec-6da8-70d5-b4e8-2924b8bfd845',21,'01a200ec-6d9e-75b7-b3a3-873b9852a4d3',NULL,'2026-03-10T09:20:00.000Z',600000,1,'{"event":"coded","outcome":"complete","note":null}',NULL);
INSERT INTO event (seq,id,operation,call,interview,at,elapsed_ms,operator,body,undone_by) VALUES (11,'01a200ec-6dab-75b9-b739-74615986d57e',25,'01a200ec-6dab-75b9-b739-745f229db8c4',NULL,'2026-03-10T09:41:00.000Z',60000,1,'{"event":"dialed","phone":2,"number":"+74951112244"}',NULL);
INSERT INTO event (seq,id,operation,call,interview,at,elapsed_ms,operator,body,undone_by) VALUES (12,'01a200ec-6dac-70d0-901c-b7ca904ab0fd',26,'01a200ec-6dab-75b9-b739-745f229db8c4',NULL,'2026-03-10T09:42:00.000Z',120000,1,'{"event":"answered"}',NULL);
INSERT INTO event (seq,id,operation,call,interview,at,elapsed_ms,operator,body,undone_by) VALUES (13,'01a200ec-6dac-70d0-901c-b7cbd4ddc4db',27,'01a200ec-6dab-75b9-b739-745f229db8c4','01a200ec-6dab-75b9-b739-7460b9489946','2026-03-10T09:43:00.000Z',180000,1,'{"event":"started","script":"nps","version":1,"again":false}',NULL);
INSERT INTO event (seq,id,operation,call,interview,at,elapsed_ms,operator,body,undone_by) VALUES (14,'01a200ec-6dac-70d0-901c-b7cc3dbc7874',28,'01a200ec-6dab-75b9-b739-745f229db8c4',NULL,'2026-03-10T09:44:00.000Z',240000,1,'{"event":"ended","recovered":false}',NULL);
INSERT INTO event (seq,id,operation,call,interview,at,elapsed_ms,operator,body,undone_by) VALUES (15,'01a200ec-6dac-70d0-901c-b7cd7e9b9f44',29,'01a200ec-6dab-75b9-b739-745f229db8c4',NULL,'2026-03-10T09:45:00.000Z',300000,1,'{"event":"coded","outcome":"callback","note":null}',NULL);
INSERT INTO event (seq,id,operation,call,interview,at,elapsed_ms,operator,body,undone_by) VALUES (16,'01a200ec-6dbf-712d-9650-6807d4cb8a94',47,'01a200ec-6dbe-7657-949c-2579c9bc0b61',NULL,'2026-03-10T11:11:00.000Z',60000,1,'{"event":"dialed","phone":5,"number":"+74951112288"}',NULL);
INSERT INTO event (seq,id,operation,call,interview,at,elapsed_ms,operator,body,undone_by) VALUES (17,'01a200ec-6dc0-7684-8a83-7c66c17e5b3b',48,'01a200ec-6dbe-7657-949c-2579c9bc0b61',NULL,'2026-03-10T11:12:00.000Z',120000,1,'{"event":"answered"}',NULL);
INSERT INTO event (seq,id,operation,call,interview,at,elapsed_ms,operator,body,undone_by) VALUES (18,'01a200ec-6dc0-7684-8a83-7c67744e1a9e',49,'01a200ec-6dbe-7657-949c-2579c9bc0b61','01a200ec-6dbe-7657-949c-257a7a031978','2026-03-10T11:13:00.000Z',180000,1,'{"event":"started","script":"nps","version":1,"again":false}',NULL);
INSERT INTO event (seq,id,operation,call,interview,at,elapsed_ms,operator,body,undone_by) VALUES (19,'01a200ec-6dc0-7684-8a83-7c68b3b6e12c',50,'01a200ec-6dbe-7657-949c-2579c9bc0b61','01a200ec-6dbe-7657-949c-257a7a031978','2026-03-10T11:14:00.000Z',240000,1,'{"event":"answer","step":"leave","value":{"answer":"choice","value":"yes"}}',NULL);
INSERT INTO event (seq,id,operation,call,interview,at,elapsed_ms,operator,body,undone_by) VALUES (20,'01a200ec-6dc1-727f-9119-9a6418be6f6e',51,'01a200ec-6dbe-7657-949c-2579c9bc0b61','01a200ec-6dbe-7657-949c-257a7a031978','2026-03-10T11:15:00.000Z',300000,1,'{"event":"answer","step":"score","value":{"answer":"score","value":10}}',NULL);
INSERT INTO external_id (id,source,external,what,client,person,created_op) VALUES (1,'bitrix24','17','client',3,NULL,33);
INSERT INTO external_id (id,source,external,what,client,person,created_op) VALUES (2,'bitrix24','18','person',3,2,33);
INSERT INTO history (id,operation,tab,row,action,old) VALUES (1,21,'client',1,'update','{"id":1,"name":"ООО «Альфа»","kind":"company","owner":null,"segment":null,"grade":null,"loyalty":"unknown","language":null,"zone":"Europe/Moscow","zone_assumed":0,"source":null,"tax_number":null,"note":null,"extra":null,"last_contact":null,"created_op":5}');
INSERT INTO history (id,operation,tab,row,action,old) VALUES (2,21,'touch',1,'update','{"id":1,"client":1,"person":null,"kind":"survey","channel":"call","direction":"outgoing","goal":null,"wave":1,"promise":null,"care_case":null,"state":"planned","due":"2026-03-10T09:00:00.000Z","ready":"2026-03-10T09:00:00.000Z","appointed_from":null,"appointed_until":null,"appointed_hardness":null,"appointed_zone":null,"appointed_operator":null,"attempts":0,"rank_class":4,"zone":"Europe/Moscow","last_contact":null,"done_at":null,"disposition":null,"created_op":5}');
INSERT INTO history (id,operation,tab,row,action,old) VALUES (3,21,'touch',1,'update','{"id":1,"client":1,"person":null,"kind":"survey","channel":"call","direction":"outgoing","goal":null,"wave":1,"promise":null,"care_case":null,"state":"planned","due":"2026-03-10T09:00:00.000Z","ready":"2026-03-10T09:00:00.000Z","appointed_from":null,"appointed_until":null,"appointed_hardness":null,"appointed_zone":null,"appointed_operator":null,"attempts":0,"rank_class":4,"zone":"Europe/Moscow","last_contact":"2026-03-10T09:20:00.000Z","done_at":null,"disposition":null,"created_op":5}');
INSERT INTO history (id,operation,tab,row,action,old) VALUES (4,21,'touch',1,'update','{"id":1,"client":1,"person":null,"kind":"survey","channel":"call","direction":"outgoing","goal":null,"wave":1,"promise":null,"care_case":null,"state":"done","due":"2026-03-10T09:00:00.000Z","ready":"2026-03-10T09:00:00.000Z","appointed_from":null,"appointed_until":null,"appointed_hardness":null,"appointed_zone":null,"appointed_operator":null,"attempts":0,"rank_class":4,"zone":"Europe/Moscow","last_contact":"2026-03-10T09:20:00.000Z","done_at":"2026-03-10T09:20:00.000Z","disposition":null,"created_op":5}');
INSERT INTO history (id,operation,tab,row,action,old) VALUES (5,29,'client',2,'update','{"id":2,"name":"АО «Бета»","kind":"company","owner":null,"segment":null,"grade":null,"loyalty":"unknown","language":null,"zone":"Europe/Moscow","zone_assumed":0,"source":null,"tax_number":null,"note":null,"extra":null,"last_contact":null,"created_op":22}');
INSERT INTO history (id,operation,tab,row,action,old) VALUES (6,29,'touch',3,'update','{"id":3,"client":2,"person":null,"kind":"survey","channel":"call","direction":"outgoing","goal":null,"wave":1,"promise":null,"care_case":null,"state":"planned","due":"2026-03-10T09:00:00.000Z","ready":"2026-03-10T09:00:00.000Z","appointed_from":null,"appointed_until":null,"appointed_hardness":null,"appointed_zone":null,"appointed_operator":null,"attempts":0,"rank_class":4,"zone":"Europe/Moscow","last_contact":null,"done_at":null,"disposition":null,"created_op":22}');
INSERT INTO history (id,operation,tab,row,action,old) VALUES (7,29,'touch',3,'update','{"id":3,"client":2,"person":null,"kind":"survey","channel":"call","direction":"outgoing","goal":null,"wave":1,"promise":null,"care_case":null,"state":"planned","due":"2026-03-10T09:00:00.000Z","ready":"2026-03-10T09:00:00.000Z","appointed_from":null,"appointed_until":null,"appointed_hardness":null,"appointed_zone":null,"appointed_operator":null,"attempts":0,"rank_class":4,"zone":"Europe/Moscow","last_contact":"2026-03-10T09:45:00.000Z","done_at":null,"disposition":null,"created_op":22}');
INSERT INTO history (id,operation,tab,row,action,old) VALUES (8,29,'touch',3,'update','{"id":3,"client":2,"person":null,"kind":"survey","channel":"call","direction":"outgoing","goal":null,"wave":1,"promise":null,"care_case":null,"state":"planned","due":"2026-03-10T19:30:00.000Z","ready":"2026-03-10T19:00:00.000Z","appointed_from":"2026-03-10T19:00:00.000Z","appointed_until":"2026-03-10T19:30:00.000Z","appointed_hardness":"medium","appointed_zone":"Asia/Omsk","appointed_operator":1,"attempts":0,"rank_class":0,"zone":"Europe/Moscow","last_contact":"2026-03-10T09:45:00.000Z","done_at":null,"disposition":null,"created_op":22}');
INSERT INTO history (id,operation,tab,row,action,old) VALUES (9,32,'promise',1,'update','{"id":1,"client":2,"person":null,"text":"выслать акт","due":"2026-03-11T18:20:00.000Z","zone":"Europe/Moscow","owner":2,"made_at":"2026-03-10T10:00:00.000Z","kept_at":null,"call":null,"created_op":30}');
INSERT INTO history (id,operation,tab,row,action,old) VALUES (10,32,'touch',4,'update','{"id":4,"client":2,"person":null,"kind":"promise-talk","channel":"call","direction":"outgoing","goal":"выслать акт","wave":null,"promise":1,"care_case":null,"state":"planned","due":"2026-03-11T18:20:00.000Z","ready":"2026-03-10T21:00:00.000Z","appointed_from":null,"appointed_until":null,"appointed_hardness":null,"appointed_zone":null,"appointed_operator":null,"attempts":0,"rank_class":2,"zone":"Europe/Moscow","last_contact":"2026-03-10T09:45:00.000Z","done_at":null,"disposition":null,"created_op":30}');
INSERT INTO history (id,operation,tab,row,action,old) VALUES (11,39,'phone',4,'delete','{"id":4,"client":5,"person":null,"raw":"+74951112277","e164":"+74951112277","extension":null,"kind":"work","dead_since":null,"created_op":38}');
INSERT INTO history (id,operation,tab,row,action,old) VALUES (12,40,'touch',8,'delete','{"id":8,"client":5,"person":null,"kind":"survey","channel":"call","direction":"outgoing","goal":null,"wave":1,"promise":null,"care_case":null,"state":"planned","due":"2026-03-10T09:00:00.000Z","ready":"2026-03-10T09:00:00.000Z","appointed_from":null,"appointed_until":null,"appointed_hardness":null,"appointed_zone":null,"appointed_operator":null,"attempts":0,"rank_class":4,"zone":"Europe/Moscow","last_contact":null,"done_at":null,"disposition":null,"created_op":37}');
INSERT INTO history (id,operation,tab,row,action,old) VALUES (13,40,'client',5,'delete','{"id":5,"name":"Лишний","kind":"company","owner":null,"segment":null,"grade":null,"loyalty":"unknown","language":null,"zone":"Europe/Moscow","zone_assumed":0,"source":null,"tax_number":null,"note":null,"extra":null,"last_contact":null,"created_op":37}');
INSERT INTO history (id,operation,tab,row,action,old) VALUES (14,41,'client',5,'insert',NULL);
INSERT INTO history (id,operation,tab,row,action,old) VALUES (15,41,'touch',8,'insert',NULL);
INSERT INTO history (id,operation,tab,row,action,old) VALUES (16,42,'wave',1,'update','{"id":1,"survey":"relationship","began_at":"2026-03-10T09:00:00.000Z","ended_at":null,"created_op":1}');
INSERT INTO history (id,operation,tab,row,action,old) VALUES (17,42,'touch',3,'update','{"id":3,"client":2,"person":null,"kind":"survey","channel":"call","direction":"outgoing","goal":null,"wave":1,"promise":null,"care_case":null,"state":"planned","due":"2026-03-10T19:30:00.000Z","ready":"2026-03-10T19:00:00.000Z","appointed_from":"2026-03-10T19:00:00.000Z","appointed_until":"2026-03-10T19:30:00.000Z","appointed_hardness":"medium","appointed_zone":"Asia/Omsk","appointed_operator":1,"attempts":0,"rank_class":0,"zone":"Europe/Moscow","last_contact":"2026-03-10T09:45:00.000Z","done_at":null,"disposition":"R","created_op":22}');
INSERT INTO history (id,operation,tab,row,action,old) VALUES (18,42,'touch',6,'update','{"id":6,"client":3,"person":2,"kind":"survey","channel":"call","direction":"outgoing","goal":null,"wave":1,"promise":null,"care_case":null,"state":"planned","due":"2026-03-10T10:40:00.000Z","ready":"2026-03-10T10:40:00.000Z","appointed_from":null,"appointed_until":null,"appointed_hardness":null,"appointed_zone":null,"appointed_operator":null,"attempts":0,"rank_class":4,"zone":"","last_contact":null,"done_at":null,"disposition":null,"created_op":33}');
INSERT INTO history (id,operation,tab,row,action,old) VALUES (19,42,'touch',7,'update','{"id":7,"client":4,"person":null,"kind":"survey","channel":"call","direction":"outgoing","goal":null,"wave":1,"promise":null,"care_case":null,"state":"planned","due":"2026-03-10T09:00:00.000Z","ready":"2026-03-10T09:00:00.000Z","appointed_from":null,"appointed_until":null,"appointed_hardness":null,"appointed_zone":null,"appointed_operator":null,"attempts":0,"rank_class":4,"zone":"Europe/Moscow","last_contact":null,"done_at":null,"disposition":null,"created_op":34}');
INSERT INTO history (id,operation,tab,row,action,old) VALUES (20,42,'touch',8,'update','{"id":8,"client":5,"person":null,"kind":"survey","channel":"call","direction":"outgoing","goal":null,"wave":1,"promise":null,"care_case":null,"state":"planned","due":"2026-03-10T09:00:00.000Z","ready":"2026-03-10T09:00:00.000Z","appointed_from":null,"appointed_until":null,"appointed_hardness":null,"appointed_zone":null,"appointed_operator":null,"attempts":0,"rank_class":4,"zone":"Europe/Moscow","last_contact":null,"done_at":null,"disposition":null,"created_op":37}');
INSERT INTO history (id,operation,tab,row,action,old) VALUES (21,52,'client',1,'update','{"id":1,"name":"ООО «Альфа»","kind":"company","owner":null,"segment":null,"grade":null,"loyalty":"unknown","language":null,"zone":"Europe/Moscow","zone_assumed":0,"source":null,"tax_number":null,"note":null,"extra":null,"last_contact":"2026-03-10T09:20:00.000Z","created_op":5}');
INSERT INTO history (id,operation,tab,row,action,old) VALUES (22,53,'client',1,'update','{"id":1,"name":"ООО «Альфа»","kind":"company","owner":null,"segment":null,"grade":null,"loyalty":"unknown","language":null,"zone":"Europe/Moscow","zone_assumed":0,"source":null,"tax_number":null,"note":"звонить после обеда","extra":null,"last_contact":"2026-03-10T09:20:00.000Z","created_op":5}');
INSERT INTO interview (id,client,person,touch,wave,operator,own_manager,script_version,began_at,state,answer,score,answered_at,reason,operation,undone_by) VALUES ('01a200ec-6d9e-75b7-b3a3-873cd99b9a00',1,NULL,1,1,1,0,1,'2026-03-10T09:10:00.000Z','complete','score',4,'2026-03-10T09:16:00.000Z','три недели ждали деталь',10,NULL);
INSERT INTO interview (id,client,person,touch,wave,operator,own_manager,script_version,began_at,state,answer,score,answered_at,reason,operation,undone_by) VALUES ('01a200ec-6dab-75b9-b739-7460b9489946',2,NULL,3,1,1,0,1,'2026-03-10T09:40:00.000Z','started',NULL,NULL,NULL,NULL,24,NULL);
INSERT INTO interview (id,client,person,touch,wave,operator,own_manager,script_version,began_at,state,answer,score,answered_at,reason,operation,undone_by) VALUES ('01a200ec-6dbe-7657-949c-257a7a031978',6,NULL,15,2,1,0,1,'2026-03-10T11:10:00.000Z','partial','score',10,'2026-03-10T11:15:00.000Z',NULL,46,NULL);
INSERT INTO operation (id,at,operator,kind,client,detail,state,bulk,process,progress,undoes,undone_by) VALUES (1,'2026-03-10T09:00:00.000Z',NULL,'wave-opened',NULL,'{"detail":"nothing"}','done',0,NULL,NULL,NULL,NULL);
INSERT INTO operation (id,at,operator,kind,client,detail,state,bulk,process,progress,undoes,undone_by) VALUES (2,'2026-03-10T09:00:00.000Z',NULL,'operator-added',NULL,'{"detail":"text","value":"Вера"}','done',0,NULL,NULL,NULL,NULL);
INSERT INTO operation (id,at,operator,kind,client,detail,state,bulk,process,progress,undoes,undone_by) VALUES (3,'2026-03-10T09:00:00.000Z',NULL,'operator-added',NULL,'{"detail":"text","value":"Олег"}','done',0,NULL,NULL,NULL,NULL);
INSERT INTO operation (id,at,operator,kind,client,detail,state,bulk,process,progress,undoes,undone_by) VALUES (4,'2026-03-10T09:00:00.000Z',2,'settings-changed',NULL,'{"detail":"nothing"}','done',0,NULL,NULL,NULL,NULL);
INSERT INTO operation (id,at,operator,kind,client,detail,state,bulk,process,progress,undoes,undone_by) VALUES (5,'2026-03-10T09:00:00.000Z',2,'client-added',1,'{"detail":"text","value":"ООО «Альфа»"}','done',0,NULL,NULL,NULL,NULL);
INSERT INTO operation (id,at,operator,kind,client,detail,state,bulk,process,progress,undoes,undone_by) VALUES (6,'2026-03-10T09:00:00.000Z',2,'phone-added',1,'{"detail":"text","value":"+74951112233"}','done',0,NULL,NULL,NULL,NULL);
INSERT INTO operation (id,at,operator,kind,client,detail,state,bulk,process,progress,undoes,undone_by) VALUES (7,'2026-03-10T09:01:00.000Z',2,'person-added',1,'{"detail":"text","value":"Петрова Анна"}','done',0,NULL,NULL,NULL,NULL);
INSERT INTO operation (id,at,operator,kind,client,detail,state,bulk,process,progress,undoes,undone_by) VALUES (8,'2026-03-10T09:01:00.000Z',2,'email-added',1,'{"detail":"text","value":"Anna@Alfa.example"}','done',0,NULL,NULL,NULL,NULL);
INSERT INTO operation (id,at,operator,kind,client,detail,state,bulk,process,progress,undoes,undone_by) VALUES (9,'2026-03-10T09:02:00.000Z',2,'deal-added',1,'{"detail":"text","value":"Линия упаковки"}','done',0,NULL,NULL,NULL,NULL);
INSERT INTO operation (id,at,operator,kind,client,detail,state,bulk,process,progress,undoes,undone_by) VALUES (10,'2026-03-10T09:10:00.000Z',1,'call-begun',1,'{"detail":"nothing"}','done',0,NULL,NULL,NULL,NULL);
INSERT INTO operation (id,at,operator,kind,client,detail,state,bulk,process,progress,undoes,undone_by) VALUES (11,'2026-03-10T09:11:00.000Z',1,'dialed',1,'{"detail":"number","value":"+74951112233"}','done',0,NULL,NULL,NULL,NULL);
INSERT INTO operation (id,at,operator,kind,client,detail,state,bulk,process,progress,undoes,undone_by) VALUES (12,'2026-03-10T09:12:00.000Z',1,'answered',1,'{"detail":"nothing"}','done',0,NULL,NULL,NULL,NULL);
INSERT INTO operation (id,at,operator,kind,client,detail,state,bulk,process,progress,undoes,undone_by) VALUES (13,'2026-03-10T09:13:00.000Z',1,'interview-started',1,'{"detail":"nothing"}','done',0,NULL,NULL,NULL,NULL);
INSERT INTO operation (id,at,operator,kind,client,detail,state,bulk,process,progress,undoes,undone_by) VALUES (14,'2026-03-10T09:14:00.000Z',1,'answer-recorded',1,'{"detail":"answer","value":{"step":"leave","value":{"answer":"choice","value":"yes"}}}','done',0,NULL,NULL,NULL,NULL);
INSERT INTO operation (id,at,operator,kind,client,detail,state,bulk,process,progress,undoes,undone_by) VALUES (15,'2026-03-10T09:15:00.000Z',1,'answer-recorded',1,'{"detail":"answer","value":{"step":"score","value":{"answer":"score","value":9}}}','done',0,NULL,NULL,NULL,16);
INSERT INTO operation (id,at,operator,kind,client,detail,state,bulk,process,progress,undoes,undone_by) VALUES (16,'2026-03-10T09:15:00.000Z',1,'undo',1,'{"detail":"nothing"}','done',0,NULL,NULL,15,NULL);
INSERT INTO operation (id,at,operator,kind,client,detail,state,bulk,process,progress,undoes,undone_by) VALUES (17,'2026-03-10T09:16:00.000Z',1,'answer-recorded',1,'{"detail":"answer","value":{"step":"score","value":{"answer":"score","value":4}}}','done',0,NULL,NULL,NULL,NULL);
INSERT INTO operation (id,at,operator,kind,client,detail,state,bulk,process,progress,undoes,undone_by) VALUES (18,'2026-03-10T09:17:00.000Z',1,'answer-recorded',1,'{"detail":"answer","value":{"step":"reason","value":{"answer":"text","value":"три недели ждали деталь"}}}','done',0,NULL,NULL,NULL,NULL);
INSERT INTO operation (id,at,operator,kind,client,detail,state,bulk,process,progress,undoes,undone_by) VALUES (19,'2026-03-10T09:18:00.000Z',1,'answer-recorded',1,'{"detail":"answer","value":{"step":"return","value":{"answer":"permission","value":true}}}','done',0,NULL,NULL,NULL,NULL);
INSERT INTO operation (id,at,operator,kind,client,detail,state,bulk,process,progress,undoes,undone_by) VALUES (20,'2026-03-10T09:19:00.000Z',1,'ended',1,'{"detail":"nothing"}','done',0,NULL,NULL,NULL,NULL);
INSERT INTO operation (id,at,operator,kind,client,detail,state,bulk,process,progress,undoes,undone_by) VALUES (21,'2026-03-10T09:20:00.000Z',1,'coded',1,'{"detail":"outcome","value":"complete"}','done',0,NULL,NULL,NULL,NULL);
INSERT INTO operation (id,at,operator,kind,client,detail,state,bulk,process,progress,undoes,undone_by) VALUES (22,'2026-03-10T09:00:00.000Z',2,'client-added',2,'{"detail":"text","value":"АО «Бета»"}','done',0,NULL,NULL,NULL,NULL);
INSERT INTO operation (id,at,operator,kind,client,detail,state,bulk,process,progress,undoes,undone_by) VALUES (23,'2026-03-10T09:00:00.000Z',2,'phone-added',2,'{"detail":"text","value":"+74951112244"}','done',0,NULL,NULL,NULL,NULL);
INSERT INTO operation (id,at,operator,kind,client,detail,state,bulk,process,progress,undoes,undone_by) VALUES (24,'2026-03-10T09:40:00.000Z',1,'call-begun',2,'{"detail":"nothing"}','done',0,NULL,NULL,NULL,NULL);
INSERT INTO operation (id,at,operator,kind,client,detail,state,bulk,process,progress,undoes,undone_by) VALUES (25,'2026-03-10T09:41:00.000Z',1,'dialed',2,'{"detail":"number","value":"+74951112244"}','done',0,NULL,NULL,NULL,NULL);
INSERT INTO operation (id,at,operator,kind,client,detail,state,bulk,process,progress,undoes,undone_by) VALUES (26,'2026-03-10T09:42:00.000Z',1,'answered',2,'{"detail":"nothing"}','done',0,NULL,NULL,NULL,NULL);
INSERT INTO operation (id,at,operator,kind,client,detail,state,bulk,process,progress,undoes,undone_by) VALUES (27,'2026-03-10T09:43:00.000Z',1,'interview-started',2,'{"detail":"nothing"}','done',0,NULL,NULL,NULL,NULL);
INSERT INTO operation (id,at,operator,kind,client,detail,state,bulk,process,progress,undoes,undone_by) VALUES (28,'2026-03-10T09:44:00.000Z',1,'ended',2,'{"detail":"nothing"}','done',0,NULL,NULL,NULL,NULL);
INSERT INTO operation (id,at,operator,kind,client,detail,state,bulk,process,progress,undoes,undone_by) VALUES (29,'2026-03-10T09:45:00.000Z',1,'coded',2,'{"detail":"outcome","value":"callback"}','done',0,NULL,NULL,NULL,NULL);
INSERT INTO operation (id,at,operator,kind,client,detail,state,bulk,process,progress,undoes,undone_by) VALUES (30,'2026-03-10T10:00:00.000Z',2,'promise-added',2,'{"detail":"text","value":"выслать акт"}','done',0,NULL,NULL,NULL,NULL);
INSERT INTO operation (id,at,operator,kind,client,detail,state,bulk,process,progress,undoes,undone_by) VALUES (31,'2026-03-10T10:00:00.000Z',2,'promise-added',2,'{"detail":"text","value":"прислать образцы"}','done',0,NULL,NULL,NULL,NULL);
INSERT INTO operation (id,at,operator,kind,client,detail,state,bulk,process,progress,undoes,undone_by) VALUES (32,'2026-03-10T10:30:00.000Z',2,'promise-kept',2,'{"detail":"text","value":"выслать акт"}','done',0,NULL,NULL,NULL,NULL);
INSERT INTO operation (id,at,operator,kind,client,detail,state,bulk,process,progress,undoes,undone_by) VALUES (33,'2026-03-10T10:40:00.000Z',2,'import',NULL,'{"detail":"file","value":{"name":"клиенты.csv","rows":1}}','done',1,NULL,NULL,NULL,NULL);
INSERT INTO operation (id,at,operator,kind,client,detail,state,bulk,process,progress,undoes,undone_by) VALUES (34,'2026-03-10T09:00:00.000Z',2,'client-added',4,'{"detail":"text","value":"ООО «Дельта»"}','done',0,NULL,NULL,NULL,NULL);
INSERT INTO operation (id,at,operator,kind,client,detail,state,bulk,process,progress,undoes,undone_by) VALUES (35,'2026-03-10T09:00:00.000Z',2,'phone-added',4,'{"detail":"text","value":"+74951112266"}','done',0,NULL,NULL,NULL,NULL);
INSERT INTO operation (id,at,operator,kind,client,detail,state,bulk,process,progress,undoes,undone_by) VALUES (36,'2026-03-10T10:50:00.000Z',2,'do-not-call-added',4,'{"detail":"text","value":"просили больше не звонить"}','done',0,NULL,NULL,NULL,NULL);
INSERT INTO operation (id,at,operator,kind,client,detail,state,bulk,process,progress,undoes,undone_by) VALUES (37,'2026-03-10T09:00:00.000Z',2,'client-added',5,'{"detail":"text","value":"Лишний"}','done',0,NULL,NULL,NULL,NULL);
INSERT INTO operation (id,at,operator,kind,client,detail,state,bulk,process,progress,undoes,undone_by) VALUES (38,'2026-03-10T09:00:00.000Z',2,'phone-added',5,'{"detail":"text","value":"+74951112277"}','done',0,NULL,NULL,NULL,39);
INSERT INTO operation (id,at,operator,kind,client,detail,state,bulk,process,progress,undoes,undone_by) VALUES (39,'2026-03-10T10:51:00.000Z',2,'undo',5,'{"detail":"nothing"}','done',0,NULL,NULL,38,NULL);
INSERT INTO operation (id,at,operator,kind,client,detail,state,bulk,process,progress,undoes,undone_by) VALUES (40,'2026-03-10T10:52:00.000Z',2,'undo',5,'{"detail":"nothing"}','done',0,NULL,NULL,37,41);
INSERT INTO operation (id,at,operator,kind,client,detail,state,bulk,process,progress,undoes,undone_by) VALUES (41,'2026-03-10T10:53:00.000Z',2,'redo',5,'{"detail":"nothing"}','done',0,NULL,NULL,40,NULL);
INSERT INTO operation (id,at,operator,kind,client,detail,state,bulk,process,progress,undoes,undone_by) VALUES (42,'2026-03-10T11:00:00.000Z',2,'wave-opened',NULL,'{"detail":"nothing"}','done',0,NULL,NULL,NULL,NULL);
INSERT INTO operation (id,at,operator,kind,client,detail,state,bulk,process,progress,undoes,undone_by) VALUES (43,'2026-03-10T11:01:00.000Z',2,'touch-planned',2,'{"detail":"text","value":"показать плёнку"}','done',0,NULL,NULL,NULL,NULL);
INSERT INTO operation (id,at,operator,kind,client,detail,state,bulk,process,progress,undoes,undone_by) VALUES (44,'2026-03-10T09:00:00.000Z',2,'client-added',6,'{"detail":"text","value":"ООО «Эпсилон»"}','done',0,NULL,NULL,NULL,NULL);
INSERT INTO operation (id,at,operator,kind,client,detail,state,bulk,process,progress,undoes,undone_by) VALUES (45,'2026-03-10T09:00:00.000Z',2,'phone-added',6,'{"detail":"text","value":"+74951112288"}','done',0,NULL,NULL,NULL,NULL);
INSERT INTO operation (id,at,operator,kind,client,detail,state,bulk,process,progress,undoes,undone_by) VALUES (46,'2026-03-10T11:10:00.000Z',1,'call-begun',6,'{"detail":"nothing"}','done',0,NULL,NULL,NULL,NULL);
INSERT INTO operation (id,at,operator,kind,client,detail,state,bulk,process,progress,undoes,undone_by) VALUES (47,'2026-03-10T11:11:00.000Z',1,'dialed',6,'{"detail":"number","value":"+74951112288"}','done',0,NULL,NULL,NULL,NULL);
INSERT INTO operation (id,at,operator,kind,client,detail,state,bulk,process,progress,undoes,undone_by) VALUES (48,'2026-03-10T11:12:00.000Z',1,'answered',6,'{"detail":"nothing"}','done',0,NULL,NULL,NULL,NULL);
INSERT INTO operation (id,at,operator,kind,client,detail,state,bulk,process,progress,undoes,undone_by) VALUES (49,'2026-03-10T11:13:00.000Z',1,'interview-started',6,'{"detail":"nothing"}','done',0,NULL,NULL,NULL,NULL);
INSERT INTO operation (id,at,operator,kind,client,detail,state,bulk,process,progress,undoes,undone_by) VALUES (50,'2026-03-10T11:14:00.000Z',1,'answer-recorded',6,'{"detail":"answer","value":{"step":"leave","value":{"answer":"choice","value":"yes"}}}','done',0,NULL,NULL,NULL,NULL);
INSERT INTO operation (id,at,operator,kind,client,detail,state,bulk,process,progress,undoes,undone_by) VALUES (51,'2026-03-10T11:15:00.000Z',1,'answer-recorded',6,'{"detail":"answer","value":{"step":"score","value":{"answer":"score","value":10}}}','done',0,NULL,NULL,NULL,NULL);
INSERT INTO operation (id,at,operator,kind,client,detail,state,bulk,process,progress,undoes,undone_by) VALUES (52,'2026-03-10T11:20:00.000Z',2,'client-changed',1,'{"detail":"nothing"}','done',0,NULL,NULL,NULL,NULL);
INSERT INTO operation (id,at,operator,kind,client,detail,state,bulk,process,progress,undoes,undone_by) VALUES (53,'2026-03-10T11:20:00.000Z',2,'client-changed',1,'{"detail":"nothing"}','done',0,NULL,NULL,NULL,NULL);
INSERT INTO operator (id,name,folded,role,created_op) VALUES (1,'Вера','вера','operator',2);
INSERT INTO operator (id,name,folded,role,created_op) VALUES (2,'Олег','олег','manager',3);
INSERT INTO person (id,client,name,family,given,patronymic,position,role,birthday,wants,extra,created_op) VALUES (1,1,'Петрова Анна',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,7);
INSERT INTO person (id,client,name,family,given,patronymic,position,role,birthday,wants,extra,created_op) VALUES (2,3,'Иван Гамма',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,33);
INSERT INTO phone (id,client,person,raw,e164,extension,kind,dead_since,created_op) VALUES (1,1,NULL,'+74951112233','+74951112233',NULL,'work',NULL,6);
INSERT INTO phone (id,client,person,raw,e164,extension,kind,dead_since,created_op) VALUES (2,2,NULL,'+74951112244','+74951112244',NULL,'work',NULL,23);
INSERT INTO phone (id,client,person,raw,e164,extension,kind,dead_since,created_op) VALUES (3,4,NULL,'+74951112266','+74951112266',NULL,'work',NULL,35);
INSERT INTO phone (id,client,person,raw,e164,extension,kind,dead_since,created_op) VALUES (5,6,NULL,'+74951112288','+74951112288',NULL,'work',NULL,45);
INSERT INTO promise (id,client,person,text,due,zone,owner,made_at,kept_at,call,created_op) VALUES (1,2,NULL,'выслать акт','2026-03-11T18:20:00.000Z','Europe/Moscow',2,'2026-03-10T10:00:00.000Z','2026-03-10T10:30:00.000Z',NULL,30);
INSERT INTO promise (id,client,person,text,due,zone,owner,made_at,kept_at,call,created_op) VALUES (2,2,NULL,'прислать образцы','2026-03-12T11:00:00.000Z','Europe/Moscow',2,'2026-03-10T10:00:00.000Z',NULL,NULL,31);
INSERT INTO script_version (id,script,version,body) VALUES (1,'nps',1,'{"id":"nps","version":1,"language":"en","title":"NPS","greeting":"","greeting_again":"","voicemail":"","pages":[{"id":"leave","title":"leave","say":"leave","hint":null,"answer":{"kind":"choice","options":[{"id":"yes","key":"y","label":"yes","refuses":false},{"id":"no","key":"n","label":"no","refuses":true}]},"probes":[],"when":null},{"id":"score","title":"score","say":"score","hint":null,"answer":{"kind":"score"},"probes":[],"when":null},{"id":"reason","title":"reason","say":"reason","hint":null,"answer":{"kind":"text"},"probes":[],"when":null},{"id":"return","title":"return","say":"return","hint":null,"answer":{"kind":"permission","purpose":"follow-up"},"probes":[],"when":null}]}');
INSERT INTO setting (id,key,value,created_op) VALUES (1,'settings','{"zone":null,"home_region":"RU","language":null,"service_hours":{"week":{"mon":[],"tue":["10:00-13:00"],"wed":[],"thu":[],"fri":[],"sat":[],"sun":[]},"exceptions":{},"on_holidays":false}}',4);
INSERT INTO touch (id,client,person,kind,channel,direction,goal,wave,promise,care_case,state,due,ready,appointed_from,appointed_until,appointed_hardness,appointed_zone,appointed_operator,attempts,rank_class,zone,last_contact,done_at,disposition,created_op) VALUES (1,1,NULL,'survey','call','outgoing',NULL,1,NULL,NULL,'done','2026-03-10T09:00:00.000Z','2026-03-10T09:00:00.000Z',NULL,NULL,NULL,NULL,NULL,0,4,'Europe/Moscow','2026-03-10T09:20:00.000Z','2026-03-10T09:20:00.000Z','I',5);
INSERT INTO touch (id,client,person,kind,channel,direction,goal,wave,promise,care_case,state,due,ready,appointed_from,appointed_until,appointed_hardness,appointed_zone,appointed_operator,attempts,rank_class,zone,last_contact,done_at,disposition,created_op) VALUES (2,1,NULL,'case-talk','call','outgoing','три недели ждали деталь',NULL,NULL,1,'planned','2026-03-11T08:20:00.000Z','2026-03-10T09:20:00.000Z',NULL,NULL,NULL,NULL,NULL,0,1,'Europe/Moscow','2026-03-10T09:20:00.000Z',NULL,NULL,21);
INSERT INTO touch (id,client,person,kind,channel,direction,goal,wave,promise,care_case,state,due,ready,appointed_from,appointed_until,appointed_hardness,appointed_zone,appointed_operator,attempts,rank_class,zone,last_contact,done_at,disposition,created_op) VALUES (3,2,NULL,'survey','call','outgoing',NULL,1,NULL,NULL,'dropped','2026-03-10T19:30:00.000Z','2026-03-10T19:00:00.000Z','2026-03-10T19:00:00.000Z','2026-03-10T19:30:00.000Z','medium','Asia/Omsk',1,0,0,'Europe/Moscow','2026-03-10T09:45:00.000Z','2026-03-10T11:00:00.000Z','R',22);
INSERT INTO touch (id,client,person,kind,channel,direction,goal,wave,promise,care_case,state,due,ready,appointed_from,appointed_until,appointed_hardness,appointed_zone,appointed_operator,attempts,rank_class,zone,last_contact,done_at,disposition,created_op) VALUES (4,2,NULL,'promise-talk','call','outgoing','выслать акт',NULL,1,NULL,'done','2026-03-11T18:20:00.000Z','2026-03-10T21:00:00.000Z',NULL,NULL,NULL,NULL,NULL,0,2,'Europe/Moscow','2026-03-10T09:45:00.000Z','2026-03-10T10:30:00.000Z',NULL,30);
INSERT INTO touch (id,client,person,kind,channel,direction,goal,wave,promise,care_case,state,due,ready,appointed_from,appointed_until,appointed_hardness,appointed_zone,appointed_operator,attempts,rank_class,zone,last_contact,done_at,disposition,created_op) VALUES (5,2,NULL,'promise-talk','call','outgoing','прислать образцы',NULL,2,NULL,'planned','2026-03-12T11:00:00.000Z','2026-03-11T21:00:00.000Z',NULL,NULL,NULL,NULL,NULL,0,2,'Europe/Moscow','2026-03-10T09:45:00.000Z',NULL,NULL,31);
INSERT INTO touch (id,client,person,kind,channel,direction,goal,wave,promise,care_case,state,due,ready,appointed_from,appointed_until,appointed_hardness,appointed_zone,appointed_operator,attempts,rank_class,zone,last_contact,done_at,disposition,created_op) VALUES (6,3,2,'survey','call','outgoing',NULL,1,NULL,NULL,'dropped','2026-03-10T10:40:00.000Z','2026-03-10T10:40:00.000Z',NULL,NULL,NULL,NULL,NULL,0,4,'',NULL,'2026-03-10T11:00:00.000Z',NULL,33);
INSERT INTO touch (id,client,person,kind,channel,direction,goal,wave,promise,care_case,state,due,ready,appointed_from,appointed_until,appointed_hardness,appointed_zone,appointed_operator,attempts,rank_class,zone,last_contact,done_at,disposition,created_op) VALUES (7,4,NULL,'survey','call','outgoing',NULL,1,NULL,NULL,'dropped','2026-03-10T09:00:00.000Z','2026-03-10T09:00:00.000Z',NULL,NULL,NULL,NULL,NULL,0,4,'Europe/Moscow',NULL,'2026-03-10T11:00:00.000Z',NULL,34);
INSERT INTO touch (id,client,person,kind,channel,direction,goal,wave,promise,care_case,state,due,ready,appointed_from,appointed_until,appointed_hardness,appointed_zone,appointed_operator,attempts,rank_class,zone,last_contact,done_at,disposition,created_op) VALUES (8,5,NULL,'survey','call','outgoing',NULL,1,NULL,NULL,'dropped','2026-03-10T09:00:00.000Z','2026-03-10T09:00:00.000Z',NULL,NULL,NULL,NULL,NULL,0,4,'Europe/Moscow',NULL,'2026-03-10T11:00:00.000Z',NULL,37);
INSERT INTO touch (id,client,person,kind,channel,direction,goal,wave,promise,care_case,state,due,ready,appointed_from,appointed_until,appointed_hardness,appointed_zone,appointed_operator,attempts,rank_class,zone,last_contact,done_at,disposition,created_op) VALUES (9,1,NULL,'survey','call','outgoing',NULL,2,NULL,NULL,'planned','2026-03-10T11:00:00.000Z','2026-09-06T09:20:00.000Z',NULL,NULL,NULL,NULL,NULL,0,4,'Europe/Moscow','2026-03-10T09:20:00.000Z',NULL,NULL,42);
INSERT INTO touch (id,client,person,kind,channel,direction,goal,wave,promise,care_case,state,due,ready,appointed_from,appointed_until,appointed_hardness,appointed_zone,appointed_operator,attempts,rank_class,zone,last_contact,done_at,disposition,created_op) VALUES (10,2,NULL,'survey','call','outgoing',NULL,2,NULL,NULL,'planned','2026-03-10T11:00:00.000Z','2026-03-10T11:00:00.000Z',NULL,NULL,NULL,NULL,NULL,0,4,'Europe/Moscow','2026-03-10T09:45:00.000Z',NULL,NULL,42);
INSERT INTO touch (id,client,person,kind,channel,direction,goal,wave,promise,care_case,state,due,ready,appointed_from,appointed_until,appointed_hardness,appointed_zone,appointed_operator,attempts,rank_class,zone,last_contact,done_at,disposition,created_op) VALUES (11,3,NULL,'survey','call','outgoing',NULL,2,NULL,NULL,'planned','2026-03-10T11:00:00.000Z','2026-03-10T11:00:00.000Z',NULL,NULL,NULL,NULL,NULL,0,4,'',NULL,NULL,NULL,42);
INSERT INTO touch (id,client,person,kind,channel,direction,goal,wave,promise,care_case,state,due,ready,appointed_from,appointed_until,appointed_hardness,appointed_zone,appointed_operator,attempts,rank_class,zone,last_contact,done_at,disposition,created_op) VALUES (12,4,NULL,'survey','call','outgoing',NULL,2,NULL,NULL,'planned','2026-03-10T11:00:00.000Z','2026-03-10T11:00:00.000Z',NULL,NULL,NULL,NULL,NULL,0,4,'Europe/Moscow',NULL,NULL,NULL,42);
INSERT INTO touch (id,client,person,kind,channel,direction,goal,wave,promise,care_case,state,due,ready,appointed_from,appointed_until,appointed_hardness,appointed_zone,appointed_operator,attempts,rank_class,zone,last_contact,done_at,disposition,created_op) VALUES (13,5,NULL,'survey','call','outgoing',NULL,2,NULL,NULL,'planned','2026-03-10T11:00:00.000Z','2026-03-10T11:00:00.000Z',NULL,NULL,NULL,NULL,NULL,0,4,'Europe/Moscow',NULL,NULL,NULL,42);
INSERT INTO touch (id,client,person,kind,channel,direction,goal,wave,promise,care_case,state,due,ready,appointed_from,appointed_until,appointed_hardness,appointed_zone,appointed_operator,attempts,rank_class,zone,last_contact,done_at,disposition,created_op) VALUES (14,2,NULL,'idea','call','outgoing','показать плёнку',NULL,NULL,NULL,'planned','2026-03-10T11:10:00.000Z','2026-03-10T11:10:00.000Z',NULL,NULL,NULL,NULL,NULL,0,5,'Europe/Moscow','2026-03-10T09:45:00.000Z',NULL,NULL,43);
INSERT INTO touch (id,client,person,kind,channel,direction,goal,wave,promise,care_case,state,due,ready,appointed_from,appointed_until,appointed_hardness,appointed_zone,appointed_operator,attempts,rank_class,zone,last_contact,done_at,disposition,created_op) VALUES (15,6,NULL,'survey','call','outgoing',NULL,2,NULL,NULL,'planned','2026-03-10T09:00:00.000Z','2026-03-10T09:00:00.000Z',NULL,NULL,NULL,NULL,NULL,0,4,'Europe/Moscow',NULL,NULL,NULL,44);
INSERT INTO wave (id,survey,began_at,ended_at,created_op) VALUES (1,'relationship','2026-03-10T09:00:00.000Z','2026-03-10T11:00:00.000Z',1);
INSERT INTO wave (id,survey,began_at,ended_at,created_op) VALUES (2,'relationship','2026-03-10T11:00:00.000Z',NULL,42);
DELETE FROM sqlite_sequence;
INSERT INTO sqlite_sequence (name,seq) VALUES ('operation',53);
INSERT INTO sqlite_sequence (name,seq) VALUES ('wave',2);
INSERT INTO sqlite_sequence (name,seq) VALUES ('operator',2);
INSERT INTO sqlite_sequence (name,seq) VALUES ('history',22);
INSERT INTO sqlite_sequence (name,seq) VALUES ('setting',1);
INSERT INTO sqlite_sequence (name,seq) VALUES ('client',6);
INSERT INTO sqlite_sequence (name,seq) VALUES ('touch',15);
INSERT INTO sqlite_sequence (name,seq) VALUES ('phone',5);
INSERT INTO sqlite_sequence (name,seq) VALUES ('person',2);
INSERT INTO sqlite_sequence (name,seq) VALUES ('email',1);
INSERT INTO sqlite_sequence (name,seq) VALUES ('deal',1);
INSERT INTO sqlite_sequence (name,seq) VALUES ('event',20);
INSERT INTO sqlite_sequence (name,seq) VALUES ('care_case',1);
INSERT INTO sqlite_sequence (name,seq) VALUES ('consent',1);
INSERT INTO sqlite_sequence (name,seq) VALUES ('promise',2);
INSERT INTO sqlite_sequence (name,seq) VALUES ('external_id',2);
INSERT INTO sqlite_sequence (name,seq) VALUES ('do_not_call',2);
CREATE INDEX operator_created ON operator (created_op);
CREATE INDEX operation_operator ON operation (operator, id);
CREATE INDEX operation_unfinished ON operation (state) WHERE state <> 'done';
CREATE INDEX operation_undoes ON operation (undoes) WHERE undoes IS NOT NULL;
CREATE INDEX operation_undone ON operation (undone_by) WHERE undone_by IS NOT NULL;
CREATE INDEX history_operation ON history (operation, id);
CREATE INDEX history_row ON history (tab, row, id);
CREATE INDEX setting_created ON setting (created_op);
CREATE INDEX client_owner ON client (owner);
CREATE INDEX client_tax ON client (tax_number) WHERE tax_number IS NOT NULL;
CREATE INDEX client_created ON client (created_op);
CREATE INDEX person_client ON person (client);
CREATE INDEX person_created ON person (created_op);
CREATE INDEX phone_client ON phone (client);
CREATE INDEX phone_person ON phone (person) WHERE person IS NOT NULL;
CREATE INDEX phone_number ON phone (e164) WHERE e164 IS NOT NULL;
CREATE INDEX phone_created ON phone (created_op);
CREATE INDEX email_client ON email (client);
CREATE INDEX email_person ON email (person) WHERE person IS NOT NULL;
CREATE INDEX email_folded ON email (folded);
CREATE INDEX email_created ON email (created_op);
CREATE INDEX external_id_client ON external_id (client);
CREATE INDEX external_id_person ON external_id (person) WHERE person IS NOT NULL;
CREATE INDEX external_id_created ON external_id (created_op);
CREATE INDEX deal_client ON deal (client);
CREATE INDEX deal_seller ON deal (seller) WHERE seller IS NOT NULL;
CREATE INDEX deal_created ON deal (created_op);
CREATE UNIQUE INDEX wave_running ON wave (survey) WHERE ended_at IS NULL;
CREATE INDEX wave_created ON wave (created_op);
CREATE INDEX promise_client ON promise (client);
CREATE INDEX promise_person ON promise (person) WHERE person IS NOT NULL;
CREATE INDEX promise_owner ON promise (owner);
CREATE INDEX promise_open ON promise (due) WHERE kept_at IS NULL;
CREATE INDEX promise_call ON promise (call) WHERE call IS NOT NULL;
CREATE INDEX promise_created ON promise (created_op);
CREATE INDEX care_case_client ON care_case (client);
CREATE INDEX care_case_person ON care_case (person) WHERE person IS NOT NULL;
CREATE INDEX care_case_owner ON care_case (owner) WHERE owner IS NOT NULL;
CREATE INDEX care_case_open ON care_case (due) WHERE closed_at IS NULL;
CREATE INDEX care_case_call ON care_case (call) WHERE call IS NOT NULL;
CREATE INDEX care_case_created ON care_case (created_op);
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
CREATE INDEX consent_client ON consent (client);
CREATE INDEX consent_person ON consent (person) WHERE person IS NOT NULL;
CREATE INDEX consent_call ON consent (call) WHERE call IS NOT NULL;
CREATE INDEX consent_operator ON consent (operator) WHERE operator IS NOT NULL;
CREATE INDEX consent_created ON consent (created_op);
CREATE UNIQUE INDEX do_not_call_number ON do_not_call (e164) WHERE e164 IS NOT NULL;
CREATE UNIQUE INDEX do_not_call_person ON do_not_call (person) WHERE person IS NOT NULL;
CREATE UNIQUE INDEX do_not_call_client ON do_not_call (client) WHERE client IS NOT NULL;
CREATE INDEX do_not_call_created ON do_not_call (created_op);
CREATE INDEX interview_client ON interview (client, answered_at);
CREATE INDEX interview_person ON interview (person) WHERE person IS NOT NULL;
CREATE INDEX interview_touch ON interview (touch) WHERE touch IS NOT NULL;
CREATE INDEX interview_answered ON interview (answered_at) WHERE answer IS NOT NULL;
CREATE INDEX interview_wave ON interview (wave, answered_at) WHERE answer IS NOT NULL;
CREATE INDEX interview_operator ON interview (operator);
CREATE INDEX interview_operation ON interview (operation);
CREATE INDEX interview_undone ON interview (undone_by) WHERE undone_by IS NOT NULL;
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
CREATE INDEX event_call ON event (call, seq);
CREATE INDEX event_interview ON event (interview, seq) WHERE interview IS NOT NULL;
CREATE INDEX event_operation ON event (operation);
CREATE INDEX event_operator ON event (operator);
CREATE INDEX event_undone ON event (undone_by) WHERE undone_by IS NOT NULL;
CREATE INDEX claim_operator ON claim (operator);
CREATE INDEX client_search_name ON client_search (name, client);
CREATE TRIGGER "history_care_case_update" AFTER UPDATE ON "care_case" WHEN OLD.id IS NOT NEW.id OR OLD."client" IS NOT NEW."client" OR OLD."person" IS NOT NEW."person" OR OLD."subject" IS NOT NEW."subject" OR OLD."owner" IS NOT NEW."owner" OR OLD."due" IS NOT NEW."due" OR OLD."opened_at" IS NOT NEW."opened_at" OR OLD."closed_at" IS NOT NEW."closed_at" OR OLD."cause" IS NOT NEW."cause" OR OLD."remedy" IS NOT NEW."remedy" OR OLD."remedy_cost_minor" IS NOT NEW."remedy_cost_minor" OR OLD."changed" IS NOT NEW."changed" OR OLD."closing" IS NOT NEW."closing" OR OLD."call" IS NOT NEW."call" OR OLD."created_op" IS NOT NEW."created_op" BEGIN
                 INSERT INTO history (operation, tab, row, action, old)
                 VALUES ((SELECT operation FROM current_operation), 'care_case', OLD.id, 'update', json_object('id', OLD.id, 'client', OLD."client", 'person', OLD."person", 'subject', OLD."subject", 'owner', OLD."owner", 'due', OLD."due", 'opened_at', OLD."opened_at", 'closed_at', OLD."closed_at", 'cause', OLD."cause", 'remedy', OLD."remedy", 'remedy_cost_minor', OLD."remedy_cost_minor", 'changed', OLD."changed", 'closing', OLD."closing", 'call', OLD."call", 'created_op', OLD."created_op"));
             END;
CREATE TRIGGER "history_care_case_delete" AFTER DELETE ON "care_case" BEGIN
                 INSERT INTO history (operation, tab, row, action, old)
                 VALUES ((SELECT operation FROM current_operation), 'care_case', OLD.id, 'delete', json_object('id', OLD.id, 'client', OLD."client", 'person', OLD."person", 'subject', OLD."subject", 'owner', OLD."owner", 'due', OLD."due", 'opened_at', OLD."opened_at", 'closed_at', OLD."closed_at", 'cause', OLD."cause", 'remedy', OLD."remedy", 'remedy_cost_minor', OLD."remedy_cost_minor", 'changed', OLD."changed", 'closing', OLD."closing", 'call', OLD."call", 'created_op', OLD."created_op"));
             END;
CREATE TRIGGER "history_client_update" AFTER UPDATE ON "client" WHEN OLD.id IS NOT NEW.id OR OLD."name" IS NOT NEW."name" OR OLD."kind" IS NOT NEW."kind" OR OLD."owner" IS NOT NEW."owner" OR OLD."segment" IS NOT NEW."segment" OR OLD."grade" IS NOT NEW."grade" OR OLD."loyalty" IS NOT NEW."loyalty" OR OLD."language" IS NOT NEW."language" OR OLD."zone" IS NOT NEW."zone" OR OLD."zone_assumed" IS NOT NEW."zone_assumed" OR OLD."source" IS NOT NEW."source" OR OLD."tax_number" IS NOT NEW."tax_number" OR OLD."note" IS NOT NEW."note" OR OLD."extra" IS NOT NEW."extra" OR OLD."last_contact" IS NOT NEW."last_contact" OR OLD."created_op" IS NOT NEW."created_op" BEGIN
                 INSERT INTO history (operation, tab, row, action, old)
                 VALUES ((SELECT operation FROM current_operation), 'client', OLD.id, 'update', json_object('id', OLD.id, 'name', OLD."name", 'kind', OLD."kind", 'owner', OLD."owner", 'segment', OLD."segment", 'grade', OLD."grade", 'loyalty', OLD."loyalty", 'language', OLD."language", 'zone', OLD."zone", 'zone_assumed', OLD."zone_assumed", 'source', OLD."source", 'tax_number', OLD."tax_number", 'note', OLD."note", 'extra', OLD."extra", 'last_contact', OLD."last_contact", 'created_op', OLD."created_op"));
             END;
CREATE TRIGGER "history_client_delete" AFTER DELETE ON "client" BEGIN
                 INSERT INTO history (operation, tab, row, action, old)
                 VALUES ((SELECT operation FROM current_operation), 'client', OLD.id, 'delete', json_object('id', OLD.id, 'name', OLD."name", 'kind', OLD."kind", 'owner', OLD."owner", 'segment', OLD."segment", 'grade', OLD."grade", 'loyalty', OLD."loyalty", 'language', OLD."language", 'zone', OLD."zone", 'zone_assumed', OLD."zone_assumed", 'source', OLD."source", 'tax_number', OLD."tax_number", 'note', OLD."note", 'extra', OLD."extra", 'last_contact', OLD."last_contact", 'created_op', OLD."created_op"));
             END;
CREATE TRIGGER "history_consent_update" AFTER UPDATE ON "consent" WHEN OLD.id IS NOT NEW.id OR OLD."client" IS NOT NEW."client" OR OLD."person" IS NOT NEW."person" OR OLD."purpose" IS NOT NEW."purpose" OR OLD."channel" IS NOT NEW."channel" OR OLD."granted" IS NOT NEW."granted" OR OLD."at" IS NOT NEW."at" OR OLD."operator" IS NOT NEW."operator" OR OLD."call" IS NOT NEW."call" OR OLD."script_version" IS NOT NEW."script_version" OR OLD."created_op" IS NOT NEW."created_op" BEGIN
                 INSERT INTO history (operation, tab, row, action, old)
                 VALUES ((SELECT operation FROM current_operation), 'consent', OLD.id, 'update', json_object('id', OLD.id, 'client', OLD."client", 'person', OLD."person", 'purpose', OLD."purpose", 'channel', OLD."channel", 'granted', OLD."granted", 'at', OLD."at", 'operator', OLD."operator", 'call', OLD."call", 'script_version', OLD."script_version", 'created_op', OLD."created_op"));
             END;
CREATE TRIGGER "history_consent_delete" AFTER DELETE ON "consent" BEGIN
                 INSERT INTO history (operation, tab, row, action, old)
                 VALUES ((SELECT operation FROM current_operation), 'consent', OLD.id, 'delete', json_object('id', OLD.id, 'client', OLD."client", 'person', OLD."person", 'purpose', OLD."purpose", 'channel', OLD."channel", 'granted', OLD."granted", 'at', OLD."at", 'operator', OLD."operator", 'call', OLD."call", 'script_version', OLD."script_version", 'created_op', OLD."created_op"));
             END;
CREATE TRIGGER "history_deal_update" AFTER UPDATE ON "deal" WHEN OLD.id IS NOT NEW.id OR OLD."client" IS NOT NEW."client" OR OLD."title" IS NOT NEW."title" OR OLD."amount_minor" IS NOT NEW."amount_minor" OR OLD."currency" IS NOT NEW."currency" OR OLD."seller" IS NOT NEW."seller" OR OLD."signed_on" IS NOT NEW."signed_on" OR OLD."delivered_on" IS NOT NEW."delivered_on" OR OLD."used_up_on" IS NOT NEW."used_up_on" OR OLD."created_op" IS NOT NEW."created_op" BEGIN
                 INSERT INTO history (operation, tab, row, action, old)
                 VALUES ((SELECT operation FROM current_operation), 'deal', OLD.id, 'update', json_object('id', OLD.id, 'client', OLD."client", 'title', OLD."title", 'amount_minor', OLD."amount_minor", 'currency', OLD."currency", 'seller', OLD."seller", 'signed_on', OLD."signed_on", 'delivered_on', OLD."delivered_on", 'used_up_on', OLD."used_up_on", 'created_op', OLD."created_op"));
             END;
CREATE TRIGGER "history_deal_delete" AFTER DELETE ON "deal" BEGIN
                 INSERT INTO history (operation, tab, row, action, old)
                 VALUES ((SELECT operation FROM current_operation), 'deal', OLD.id, 'delete', json_object('id', OLD.id, 'client', OLD."client", 'title', OLD."title", 'amount_minor', OLD."amount_minor", 'currency', OLD."currency", 'seller', OLD."seller", 'signed_on', OLD."signed_on", 'delivered_on', OLD."delivered_on", 'used_up_on', OLD."used_up_on", 'created_op', OLD."created_op"));
             END;
CREATE TRIGGER "history_do_not_call_update" AFTER UPDATE ON "do_not_call" WHEN OLD.id IS NOT NEW.id OR OLD."e164" IS NOT NEW."e164" OR OLD."person" IS NOT NEW."person" OR OLD."client" IS NOT NEW."client" OR OLD."reason" IS NOT NEW."reason" OR OLD."since" IS NOT NEW."since" OR OLD."created_op" IS NOT NEW."created_op" BEGIN
                 INSERT INTO history (operation, tab, row, action, old)
                 VALUES ((SELECT operation FROM current_operation), 'do_not_call', OLD.id, 'update', json_object('id', OLD.id, 'e164', OLD."e164", 'person', OLD."person", 'client', OLD."client", 'reason', OLD."reason", 'since', OLD."since", 'created_op', OLD."created_op"));
             END;
CREATE TRIGGER "history_do_not_call_delete" AFTER DELETE ON "do_not_call" BEGIN
                 INSERT INTO history (operation, tab, row, action, old)
                 VALUES ((SELECT operation FROM current_operation), 'do_not_call', OLD.id, 'delete', json_object('id', OLD.id, 'e164', OLD."e164", 'person', OLD."person", 'client', OLD."client", 'reason', OLD."reason", 'since', OLD."since", 'created_op', OLD."created_op"));
             END;
CREATE TRIGGER "history_email_update" AFTER UPDATE ON "email" WHEN OLD.id IS NOT NEW.id OR OLD."client" IS NOT NEW."client" OR OLD."person" IS NOT NEW."person" OR OLD."address" IS NOT NEW."address" OR OLD."folded" IS NOT NEW."folded" OR OLD."created_op" IS NOT NEW."created_op" BEGIN
                 INSERT INTO history (operation, tab, row, action, old)
                 VALUES ((SELECT operation FROM current_operation), 'email', OLD.id, 'update', json_object('id', OLD.id, 'client', OLD."client", 'person', OLD."person", 'address', OLD."address", 'folded', OLD."folded", 'created_op', OLD."created_op"));
             END;
CREATE TRIGGER "history_email_delete" AFTER DELETE ON "email" BEGIN
                 INSERT INTO history (operation, tab, row, action, old)
                 VALUES ((SELECT operation FROM current_operation), 'email', OLD.id, 'delete', json_object('id', OLD.id, 'client', OLD."client", 'person', OLD."person", 'address', OLD."address", 'folded', OLD."folded", 'created_op', OLD."created_op"));
             END;
CREATE TRIGGER "history_external_id_update" AFTER UPDATE ON "external_id" WHEN OLD.id IS NOT NEW.id OR OLD."source" IS NOT NEW."source" OR OLD."external" IS NOT NEW."external" OR OLD."what" IS NOT NEW."what" OR OLD."client" IS NOT NEW."client" OR OLD."person" IS NOT NEW."person" OR OLD."created_op" IS NOT NEW."created_op" BEGIN
                 INSERT INTO history (operation, tab, row, action, old)
                 VALUES ((SELECT operation FROM current_operation), 'external_id', OLD.id, 'update', json_object('id', OLD.id, 'source', OLD."source", 'external', OLD."external", 'what', OLD."what", 'client', OLD."client", 'person', OLD."person", 'created_op', OLD."created_op"));
             END;
CREATE TRIGGER "history_external_id_delete" AFTER DELETE ON "external_id" BEGIN
                 INSERT INTO history (operation, tab, row, action, old)
                 VALUES ((SELECT operation FROM current_operation), 'external_id', OLD.id, 'delete', json_object('id', OLD.id, 'source', OLD."source", 'external', OLD."external", 'what', OLD."what", 'client', OLD."client", 'person', OLD."person", 'created_op', OLD."created_op"));
             END;
CREATE TRIGGER "history_operator_update" AFTER UPDATE ON "operator" WHEN OLD.id IS NOT NEW.id OR OLD."name" IS NOT NEW."name" OR OLD."folded" IS NOT NEW."folded" OR OLD."role" IS NOT NEW."role" OR OLD."created_op" IS NOT NEW."created_op" BEGIN
                 INSERT INTO history (operation, tab, row, action, old)
                 VALUES ((SELECT operation FROM current_operation), 'operator', OLD.id, 'update', json_object('id', OLD.id, 'name', OLD."name", 'folded', OLD."folded", 'role', OLD."role", 'created_op', OLD."created_op"));
             END;
CREATE TRIGGER "history_operator_delete" AFTER DELETE ON "operator" BEGIN
                 INSERT INTO history (operation, tab, row, action, old)
                 VALUES ((SELECT operation FROM current_operation), 'operator', OLD.id, 'delete', json_object('id', OLD.id, 'name', OLD."name", 'folded', OLD."folded", 'role', OLD."role", 'created_op', OLD."created_op"));
             END;
CREATE TRIGGER "history_person_update" AFTER UPDATE ON "person" WHEN OLD.id IS NOT NEW.id OR OLD."client" IS NOT NEW."client" OR OLD."name" IS NOT NEW."name" OR OLD."family" IS NOT NEW."family" OR OLD."given" IS NOT NEW."given" OR OLD."patronymic" IS NOT NEW."patronymic" OR OLD."position" IS NOT NEW."position" OR OLD."role" IS NOT NEW."role" OR OLD."birthday" IS NOT NEW."birthday" OR OLD."wants" IS NOT NEW."wants" OR OLD."extra" IS NOT NEW."extra" OR OLD."created_op" IS NOT NEW."created_op" BEGIN
                 INSERT INTO history (operation, tab, row, action, old)
                 VALUES ((SELECT operation FROM current_operation), 'person', OLD.id, 'update', json_object('id', OLD.id, 'client', OLD."client", 'name', OLD."name", 'family', OLD."family", 'given', OLD."given", 'patronymic', OLD."patronymic", 'position', OLD."position", 'role', OLD."role", 'birthday', OLD."birthday", 'wants', OLD."wants", 'extra', OLD."extra", 'created_op', OLD."created_op"));
             END;
CREATE TRIGGER "history_person_delete" AFTER DELETE ON "person" BEGIN
                 INSERT INTO history (operation, tab, row, action, old)
                 VALUES ((SELECT operation FROM current_operation), 'person', OLD.id, 'delete', json_object('id', OLD.id, 'client', OLD."client", 'name', OLD."name", 'family', OLD."family", 'given', OLD."given", 'patronymic', OLD."patronymic", 'position', OLD."position", 'role', OLD."role", 'birthday', OLD."birthday", 'wants', OLD."wants", 'extra', OLD."extra", 'created_op', OLD."created_op"));
             END;
CREATE TRIGGER "history_phone_update" AFTER UPDATE ON "phone" WHEN OLD.id IS NOT NEW.id OR OLD."client" IS NOT NEW."client" OR OLD."person" IS NOT NEW."person" OR OLD."raw" IS NOT NEW."raw" OR OLD."e164" IS NOT NEW."e164" OR OLD."extension" IS NOT NEW."extension" OR OLD."kind" IS NOT NEW."kind" OR OLD."dead_since" IS NOT NEW."dead_since" OR OLD."created_op" IS NOT NEW."created_op" BEGIN
                 INSERT INTO history (operation, tab, row, action, old)
                 VALUES ((SELECT operation FROM current_operation), 'phone', OLD.id, 'update', json_object('id', OLD.id, 'client', OLD."client", 'person', OLD."person", 'raw', OLD."raw", 'e164', OLD."e164", 'extension', OLD."extension", 'kind', OLD."kind", 'dead_since', OLD."dead_since", 'created_op', OLD."created_op"));
             END;
CREATE TRIGGER "history_phone_delete" AFTER DELETE ON "phone" BEGIN
                 INSERT INTO history (operation, tab, row, action, old)
                 VALUES ((SELECT operation FROM current_operation), 'phone', OLD.id, 'delete', json_object('id', OLD.id, 'client', OLD."client", 'person', OLD."person", 'raw', OLD."raw", 'e164', OLD."e164", 'extension', OLD."extension", 'kind', OLD."kind", 'dead_since', OLD."dead_since", 'created_op', OLD."created_op"));
             END;
CREATE TRIGGER "history_promise_update" AFTER UPDATE ON "promise" WHEN OLD.id IS NOT NEW.id OR OLD."client" IS NOT NEW."client" OR OLD."person" IS NOT NEW."person" OR OLD."text" IS NOT NEW."text" OR OLD."due" IS NOT NEW."due" OR OLD."zone" IS NOT NEW."zone" OR OLD."owner" IS NOT NEW."owner" OR OLD."made_at" IS NOT NEW."made_at" OR OLD."kept_at" IS NOT NEW."kept_at" OR OLD."call" IS NOT NEW."call" OR OLD."created_op" IS NOT NEW."created_op" BEGIN
                 INSERT INTO history (operation, tab, row, action, old)
                 VALUES ((SELECT operation FROM current_operation), 'promise', OLD.id, 'update', json_object('id', OLD.id, 'client', OLD."client", 'person', OLD."person", 'text', OLD."text", 'due', OLD."due", 'zone', OLD."zone", 'owner', OLD."owner", 'made_at', OLD."made_at", 'kept_at', OLD."kept_at", 'call', OLD."call", 'created_op', OLD."created_op"));
             END;
CREATE TRIGGER "history_promise_delete" AFTER DELETE ON "promise" BEGIN
                 INSERT INTO history (operation, tab, row, action, old)
                 VALUES ((SELECT operation FROM current_operation), 'promise', OLD.id, 'delete', json_object('id', OLD.id, 'client', OLD."client", 'person', OLD."person", 'text', OLD."text", 'due', OLD."due", 'zone', OLD."zone", 'owner', OLD."owner", 'made_at', OLD."made_at", 'kept_at', OLD."kept_at", 'call', OLD."call", 'created_op', OLD."created_op"));
             END;
CREATE TRIGGER "history_setting_update" AFTER UPDATE ON "setting" WHEN OLD.id IS NOT NEW.id OR OLD."key" IS NOT NEW."key" OR OLD."value" IS NOT NEW."value" OR OLD."created_op" IS NOT NEW."created_op" BEGIN
                 INSERT INTO history (operation, tab, row, action, old)
                 VALUES ((SELECT operation FROM current_operation), 'setting', OLD.id, 'update', json_object('id', OLD.id, 'key', OLD."key", 'value', OLD."value", 'created_op', OLD."created_op"));
             END;
CREATE TRIGGER "history_setting_delete" AFTER DELETE ON "setting" BEGIN
                 INSERT INTO history (operation, tab, row, action, old)
                 VALUES ((SELECT operation FROM current_operation), 'setting', OLD.id, 'delete', json_object('id', OLD.id, 'key', OLD."key", 'value', OLD."value", 'created_op', OLD."created_op"));
             END;
CREATE TRIGGER "history_touch_update" AFTER UPDATE ON "touch" WHEN OLD.id IS NOT NEW.id OR OLD."client" IS NOT NEW."client" OR OLD."person" IS NOT NEW."person" OR OLD."kind" IS NOT NEW."kind" OR OLD."channel" IS NOT NEW."channel" OR OLD."direction" IS NOT NEW."direction" OR OLD."goal" IS NOT NEW."goal" OR OLD."wave" IS NOT NEW."wave" OR OLD."promise" IS NOT NEW."promise" OR OLD."care_case" IS NOT NEW."care_case" OR OLD."state" IS NOT NEW."state" OR OLD."due" IS NOT NEW."due" OR OLD."ready" IS NOT NEW."ready" OR OLD."appointed_from" IS NOT NEW."appointed_from" OR OLD."appointed_until" IS NOT NEW."appointed_until" OR OLD."appointed_hardness" IS NOT NEW."appointed_hardness" OR OLD."appointed_zone" IS NOT NEW."appointed_zone" OR OLD."appointed_operator" IS NOT NEW."appointed_operator" OR OLD."attempts" IS NOT NEW."attempts" OR OLD."rank_class" IS NOT NEW."rank_class" OR OLD."zone" IS NOT NEW."zone" OR OLD."last_contact" IS NOT NEW."last_contact" OR OLD."done_at" IS NOT NEW."done_at" OR OLD."disposition" IS NOT NEW."disposition" OR OLD."created_op" IS NOT NEW."created_op" BEGIN
                 INSERT INTO history (operation, tab, row, action, old)
                 VALUES ((SELECT operation FROM current_operation), 'touch', OLD.id, 'update', json_object('id', OLD.id, 'client', OLD."client", 'person', OLD."person", 'kind', OLD."kind", 'channel', OLD."channel", 'direction', OLD."direction", 'goal', OLD."goal", 'wave', OLD."wave", 'promise', OLD."promise", 'care_case', OLD."care_case", 'state', OLD."state", 'due', OLD."due", 'ready', OLD."ready", 'appointed_from', OLD."appointed_from", 'appointed_until', OLD."appointed_until", 'appointed_hardness', OLD."appointed_hardness", 'appointed_zone', OLD."appointed_zone", 'appointed_operator', OLD."appointed_operator", 'attempts', OLD."attempts", 'rank_class', OLD."rank_class", 'zone', OLD."zone", 'last_contact', OLD."last_contact", 'done_at', OLD."done_at", 'disposition', OLD."disposition", 'created_op', OLD."created_op"));
             END;
CREATE TRIGGER "history_touch_delete" AFTER DELETE ON "touch" BEGIN
                 INSERT INTO history (operation, tab, row, action, old)
                 VALUES ((SELECT operation FROM current_operation), 'touch', OLD.id, 'delete', json_object('id', OLD.id, 'client', OLD."client", 'person', OLD."person", 'kind', OLD."kind", 'channel', OLD."channel", 'direction', OLD."direction", 'goal', OLD."goal", 'wave', OLD."wave", 'promise', OLD."promise", 'care_case', OLD."care_case", 'state', OLD."state", 'due', OLD."due", 'ready', OLD."ready", 'appointed_from', OLD."appointed_from", 'appointed_until', OLD."appointed_until", 'appointed_hardness', OLD."appointed_hardness", 'appointed_zone', OLD."appointed_zone", 'appointed_operator', OLD."appointed_operator", 'attempts', OLD."attempts", 'rank_class', OLD."rank_class", 'zone', OLD."zone", 'last_contact', OLD."last_contact", 'done_at', OLD."done_at", 'disposition', OLD."disposition", 'created_op', OLD."created_op"));
             END;
CREATE TRIGGER "history_wave_update" AFTER UPDATE ON "wave" WHEN OLD.id IS NOT NEW.id OR OLD."survey" IS NOT NEW."survey" OR OLD."began_at" IS NOT NEW."began_at" OR OLD."ended_at" IS NOT NEW."ended_at" OR OLD."created_op" IS NOT NEW."created_op" BEGIN
                 INSERT INTO history (operation, tab, row, action, old)
                 VALUES ((SELECT operation FROM current_operation), 'wave', OLD.id, 'update', json_object('id', OLD.id, 'survey', OLD."survey", 'began_at', OLD."began_at", 'ended_at', OLD."ended_at", 'created_op', OLD."created_op"));
             END;
CREATE TRIGGER "history_wave_delete" AFTER DELETE ON "wave" BEGIN
                 INSERT INTO history (operation, tab, row, action, old)
                 VALUES ((SELECT operation FROM current_operation), 'wave', OLD.id, 'delete', json_object('id', OLD.id, 'survey', OLD."survey", 'began_at', OLD."began_at", 'ended_at', OLD."ended_at", 'created_op', OLD."created_op"));
             END;
PRAGMA application_id = 1935958393;
PRAGMA user_version = 1;
COMMIT;
