-- Cases and promises: what a case came from and rests on, promises that were not kept, and the history of both.

ALTER TABLE care_case ADD COLUMN interview TEXT REFERENCES interview (id);
ALTER TABLE care_case ADD COLUMN closing_kind TEXT
    CHECK (closing_kind IS NULL OR closing_kind = 'client-word' OR closing_kind = 'stated-reason');
ALTER TABLE care_case ADD COLUMN closed_by INTEGER REFERENCES operator (id);
ALTER TABLE promise ADD COLUMN broken_at TEXT CHECK (broken_at IS NULL OR length(broken_at) = 24);
ALTER TABLE promise ADD COLUMN broken_because TEXT;
ALTER TABLE promise ADD COLUMN settled_by INTEGER REFERENCES operator (id);

-- The first case of an interview keeps its name; there was no more than one answer behind several.
UPDATE care_case SET interview = (SELECT k.interview FROM call k WHERE k.id = care_case.call)
WHERE call IS NOT NULL AND NOT EXISTS (
    SELECT 1 FROM care_case earlier JOIN call k ON k.id = earlier.call
    WHERE earlier.id < care_case.id AND k.interview = (SELECT o.interview FROM call o WHERE o.id = care_case.call));
UPDATE care_case SET closing_kind = 'stated-reason' WHERE closed_at IS NOT NULL;

-- What happened to a case or a promise on its way; the note, the words of a closing, the new owner, the new date.
CREATE TABLE case_note (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    care_case INTEGER REFERENCES care_case (id),
    promise INTEGER REFERENCES promise (id),
    step TEXT NOT NULL CHECK (step = 'note' OR step = 'handed-over' OR step = 'moved' OR step = 'closed'
        OR step = 'kept' OR step = 'broken' OR step = 'reopened'),
    text TEXT CHECK (text IS NULL OR text <> ''),
    owner INTEGER REFERENCES operator (id),
    due TEXT CHECK (due IS NULL OR length(due) = 24),
    at TEXT NOT NULL CHECK (length(at) = 24),
    operator INTEGER REFERENCES operator (id),
    created_op INTEGER NOT NULL REFERENCES operation (id),
    CHECK ((care_case IS NULL) <> (promise IS NULL))
) STRICT;
CREATE INDEX case_note_case ON case_note (care_case, id) WHERE care_case IS NOT NULL;
CREATE INDEX case_note_promise ON case_note (promise, id) WHERE promise IS NOT NULL;
CREATE INDEX case_note_owner ON case_note (owner) WHERE owner IS NOT NULL;
CREATE INDEX case_note_operator ON case_note (operator) WHERE operator IS NOT NULL;
CREATE INDEX case_note_created ON case_note (created_op);

-- What was closed and kept so far becomes history of the same kind; the operation is the one that did it.
INSERT INTO case_note (care_case, step, text, at, operator, created_op)
SELECT c.id, 'closed', nullif(c.closing, ''), c.closed_at, o.operator, o.id FROM care_case c
JOIN operation o ON o.id = (
    SELECT h.operation FROM history h WHERE h.tab = 'care_case' AND h.row = c.id AND h.action = 'update'
        AND json_extract(h.old, '$.closed_at') IS NULL ORDER BY h.id DESC LIMIT 1)
WHERE c.closed_at IS NOT NULL;
INSERT INTO case_note (promise, step, at, operator, created_op)
SELECT p.id, 'kept', p.kept_at, o.operator, o.id FROM promise p
JOIN operation o ON o.id = (
    SELECT h.operation FROM history h WHERE h.tab = 'promise' AND h.row = p.id AND h.action = 'update'
        AND json_extract(h.old, '$.kept_at') IS NULL ORDER BY h.id DESC LIMIT 1)
WHERE p.kept_at IS NOT NULL;
UPDATE care_case SET closed_by = (SELECT n.operator FROM case_note n WHERE n.care_case = care_case.id)
WHERE closed_at IS NOT NULL;
UPDATE promise SET settled_by = (SELECT n.operator FROM case_note n WHERE n.promise = promise.id)
WHERE kept_at IS NOT NULL;

CREATE UNIQUE INDEX care_case_interview ON care_case (interview) WHERE interview IS NOT NULL;
CREATE INDEX care_case_closer ON care_case (closed_by) WHERE closed_by IS NOT NULL;
CREATE INDEX care_case_opened ON care_case (opened_at) WHERE interview IS NOT NULL;
CREATE INDEX care_case_mine ON care_case (owner, due) WHERE closed_at IS NULL;
CREATE INDEX care_case_settled ON care_case (closed_at) WHERE closed_at IS NOT NULL;
CREATE INDEX care_case_settled_mine ON care_case (owner, closed_at) WHERE closed_at IS NOT NULL;
DROP INDEX promise_open;
CREATE INDEX promise_open ON promise (due) WHERE ifnull(kept_at, broken_at) IS NULL;
CREATE INDEX promise_mine ON promise (owner, due) WHERE ifnull(kept_at, broken_at) IS NULL;
CREATE INDEX promise_settler ON promise (settled_by) WHERE settled_by IS NOT NULL;
CREATE INDEX promise_settled ON promise (ifnull(kept_at, broken_at)) WHERE ifnull(kept_at, broken_at) IS NOT NULL;
CREATE INDEX promise_settled_mine ON promise (owner, ifnull(kept_at, broken_at))
    WHERE ifnull(kept_at, broken_at) IS NOT NULL;
