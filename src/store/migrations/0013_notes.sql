-- What was written down about a client outside a call, with its day and its author; newest on top of the history.
CREATE TABLE note (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    client INTEGER NOT NULL REFERENCES client (id),
    at TEXT NOT NULL CHECK (length(at) = 24),
    operator INTEGER REFERENCES operator (id),
    text TEXT NOT NULL CHECK (text <> ''),
    created_op INTEGER NOT NULL REFERENCES operation (id)
) STRICT;
CREATE INDEX note_client ON note (client, at);
CREATE INDEX note_created ON note (created_op);
CREATE INDEX note_operator ON note (operator) WHERE operator IS NOT NULL;

-- Found by their text: the eight kinds of the full text are taken, so a note stands there under its number below zero.
CREATE TRIGGER written_dated_note_insert AFTER INSERT ON note BEGIN
    INSERT INTO written (rowid, text) VALUES (-NEW.id, replace(replace(NEW.text, 'ё', 'е'), 'Ё', 'Е'));
END;
CREATE TRIGGER written_dated_note_update AFTER UPDATE OF text ON note WHEN OLD.text IS NOT NEW.text BEGIN
    DELETE FROM written WHERE rowid = -OLD.id;
    INSERT INTO written (rowid, text) VALUES (-NEW.id, replace(replace(NEW.text, 'ё', 'е'), 'Ё', 'Е'));
END;
CREATE TRIGGER written_dated_note_delete AFTER DELETE ON note BEGIN
    DELETE FROM written WHERE rowid = -OLD.id;
END;
