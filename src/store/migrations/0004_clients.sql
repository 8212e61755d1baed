-- Clients in full depth: what is not to be mentioned, the archive, merged records, what a contact person is interested
-- in; and the full text of everything that was written down about a client.

ALTER TABLE client ADD COLUMN avoid TEXT;
ALTER TABLE client ADD COLUMN archived_at TEXT CHECK (archived_at IS NULL OR length(archived_at) = 24);
ALTER TABLE client ADD COLUMN merged_into INTEGER REFERENCES client (id);
CREATE INDEX client_archived ON client (archived_at) WHERE archived_at IS NOT NULL;
CREATE INDEX client_merged ON client (merged_into) WHERE merged_into IS NOT NULL;

ALTER TABLE person ADD COLUMN interests TEXT;
ALTER TABLE person ADD COLUMN reach TEXT;
ALTER TABLE person ADD COLUMN left_at TEXT CHECK (left_at IS NULL OR length(left_at) = 24);

-- Full text, without the texts themselves: a row is number * 8 + kind, of which 0 is a client's note, 1 what a person
-- wants, 2 a promise, 3 a case, 4 a deal, 5 an event of the log, 6 the goal of a touch. Case is folded by the tokenizer,
-- ё by the triggers; they take part in every undo by themselves.
CREATE VIRTUAL TABLE written USING fts5 (text, content = '', contentless_delete = 1, tokenize = 'trigram');

CREATE TRIGGER written_client_insert AFTER INSERT ON client WHEN NEW.note IS NOT NULL OR NEW.avoid IS NOT NULL BEGIN
    INSERT INTO written (rowid, text) VALUES (NEW.id * 8, replace(replace(concat_ws(char(10), NEW.note, NEW.avoid), 'ё', 'е'), 'Ё', 'Е'));
END;
CREATE TRIGGER written_client_update AFTER UPDATE OF note, avoid ON client
    WHEN OLD.note IS NOT NEW.note OR OLD.avoid IS NOT NEW.avoid BEGIN
    DELETE FROM written WHERE rowid = OLD.id * 8;
    INSERT INTO written (rowid, text) SELECT NEW.id * 8, replace(replace(concat_ws(char(10), NEW.note, NEW.avoid), 'ё', 'е'), 'Ё', 'Е')
        WHERE NEW.note IS NOT NULL OR NEW.avoid IS NOT NULL;
END;
CREATE TRIGGER written_client_delete AFTER DELETE ON client WHEN OLD.note IS NOT NULL OR OLD.avoid IS NOT NULL BEGIN
    DELETE FROM written WHERE rowid = OLD.id * 8;
END;

CREATE TRIGGER written_person_insert AFTER INSERT ON person WHEN NEW.wants IS NOT NULL OR NEW.interests IS NOT NULL BEGIN
    INSERT INTO written (rowid, text) VALUES (NEW.id * 8 + 1, replace(replace(concat_ws(char(10), NEW.wants, NEW.interests), 'ё', 'е'), 'Ё', 'Е'));
END;
CREATE TRIGGER written_person_update AFTER UPDATE OF wants, interests ON person
    WHEN OLD.wants IS NOT NEW.wants OR OLD.interests IS NOT NEW.interests BEGIN
    DELETE FROM written WHERE rowid = OLD.id * 8 + 1;
    INSERT INTO written (rowid, text) SELECT NEW.id * 8 + 1, replace(replace(concat_ws(char(10), NEW.wants, NEW.interests), 'ё', 'е'), 'Ё', 'Е')
        WHERE NEW.wants IS NOT NULL OR NEW.interests IS NOT NULL;
END;
CREATE TRIGGER written_person_delete AFTER DELETE ON person WHEN OLD.wants IS NOT NULL OR OLD.interests IS NOT NULL BEGIN
    DELETE FROM written WHERE rowid = OLD.id * 8 + 1;
END;

CREATE TRIGGER written_promise_insert AFTER INSERT ON promise BEGIN
    INSERT INTO written (rowid, text) VALUES (NEW.id * 8 + 2, replace(replace(NEW.text, 'ё', 'е'), 'Ё', 'Е'));
END;
CREATE TRIGGER written_promise_update AFTER UPDATE OF text ON promise WHEN OLD.text IS NOT NEW.text BEGIN
    DELETE FROM written WHERE rowid = OLD.id * 8 + 2;
    INSERT INTO written (rowid, text) VALUES (NEW.id * 8 + 2, replace(replace(NEW.text, 'ё', 'е'), 'Ё', 'Е'));
END;
CREATE TRIGGER written_promise_delete AFTER DELETE ON promise BEGIN
    DELETE FROM written WHERE rowid = OLD.id * 8 + 2;
END;

CREATE TRIGGER written_case_insert AFTER INSERT ON care_case BEGIN
    INSERT INTO written (rowid, text) VALUES (NEW.id * 8 + 3, replace(replace(concat_ws(char(10), NEW.subject, NEW.closing), 'ё', 'е'), 'Ё', 'Е'));
END;
CREATE TRIGGER written_case_update AFTER UPDATE OF subject, closing ON care_case
    WHEN OLD.subject IS NOT NEW.subject OR OLD.closing IS NOT NEW.closing BEGIN
    DELETE FROM written WHERE rowid = OLD.id * 8 + 3;
    INSERT INTO written (rowid, text) VALUES (NEW.id * 8 + 3, replace(replace(concat_ws(char(10), NEW.subject, NEW.closing), 'ё', 'е'), 'Ё', 'Е'));
END;
CREATE TRIGGER written_case_delete AFTER DELETE ON care_case BEGIN
    DELETE FROM written WHERE rowid = OLD.id * 8 + 3;
END;

CREATE TRIGGER written_deal_insert AFTER INSERT ON deal BEGIN
    INSERT INTO written (rowid, text) VALUES (NEW.id * 8 + 4, replace(replace(NEW.title, 'ё', 'е'), 'Ё', 'Е'));
END;
CREATE TRIGGER written_deal_update AFTER UPDATE OF title ON deal WHEN OLD.title IS NOT NEW.title BEGIN
    DELETE FROM written WHERE rowid = OLD.id * 8 + 4;
    INSERT INTO written (rowid, text) VALUES (NEW.id * 8 + 4, replace(replace(NEW.title, 'ё', 'е'), 'Ё', 'Е'));
END;
CREATE TRIGGER written_deal_delete AFTER DELETE ON deal BEGIN
    DELETE FROM written WHERE rowid = OLD.id * 8 + 4;
END;

-- Notes and the clients' own words; the log is never changed, and what was taken back is left out when it is found.
CREATE TRIGGER written_event AFTER INSERT ON event
    WHEN NEW.body ->> 'event' = 'noted' OR (NEW.body ->> 'event' = 'coded' AND NEW.body ->> 'note' IS NOT NULL)
      OR (NEW.body ->> 'event' = 'answer' AND NEW.body ->> '$.value.answer' = 'text') BEGIN
    INSERT INTO written (rowid, text) VALUES (NEW.seq * 8 + 5, replace(replace(
        coalesce(NEW.body ->> 'text', NEW.body ->> 'note', NEW.body ->> '$.value.value'), 'ё', 'е'), 'Ё', 'Е'));
END;

CREATE TRIGGER written_touch_insert AFTER INSERT ON touch WHEN NEW.goal IS NOT NULL BEGIN
    INSERT INTO written (rowid, text) VALUES (NEW.id * 8 + 6, replace(replace(NEW.goal, 'ё', 'е'), 'Ё', 'Е'));
END;
CREATE TRIGGER written_touch_update AFTER UPDATE OF goal ON touch WHEN OLD.goal IS NOT NEW.goal BEGIN
    DELETE FROM written WHERE rowid = OLD.id * 8 + 6;
    INSERT INTO written (rowid, text) SELECT NEW.id * 8 + 6, replace(replace(NEW.goal, 'ё', 'е'), 'Ё', 'Е')
        WHERE NEW.goal IS NOT NULL;
END;
CREATE TRIGGER written_touch_delete AFTER DELETE ON touch WHEN OLD.goal IS NOT NULL BEGIN
    DELETE FROM written WHERE rowid = OLD.id * 8 + 6;
END;

INSERT INTO written (rowid, text)
    SELECT id * 8, replace(replace(note, 'ё', 'е'), 'Ё', 'Е') FROM client WHERE note IS NOT NULL
    UNION ALL SELECT id * 8 + 1, replace(replace(wants, 'ё', 'е'), 'Ё', 'Е') FROM person WHERE wants IS NOT NULL
    UNION ALL SELECT id * 8 + 2, replace(replace(text, 'ё', 'е'), 'Ё', 'Е') FROM promise
    UNION ALL SELECT id * 8 + 3, replace(replace(concat_ws(char(10), subject, closing), 'ё', 'е'), 'Ё', 'Е') FROM care_case
    UNION ALL SELECT id * 8 + 4, replace(replace(title, 'ё', 'е'), 'Ё', 'Е') FROM deal
    UNION ALL SELECT seq * 8 + 5, replace(replace(
            coalesce(body ->> 'text', body ->> 'note', body ->> '$.value.value'), 'ё', 'е'), 'Ё', 'Е') FROM event
        WHERE body ->> 'event' = 'noted' OR (body ->> 'event' = 'coded' AND body ->> 'note' IS NOT NULL)
          OR (body ->> 'event' = 'answer' AND body ->> '$.value.answer' = 'text')
    UNION ALL SELECT id * 8 + 6, replace(replace(goal, 'ё', 'е'), 'Ё', 'Е') FROM touch WHERE goal IS NOT NULL;
