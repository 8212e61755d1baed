-- Care after the sale: which deal a touch belongs to, checklists, letters; what a deal is called where it came from.

ALTER TABLE touch ADD COLUMN deal INTEGER REFERENCES deal (id);
CREATE INDEX touch_deal ON touch (deal) WHERE deal IS NOT NULL;

ALTER TABLE deal ADD COLUMN source TEXT;
ALTER TABLE deal ADD COLUMN external TEXT;
CREATE UNIQUE INDEX deal_external ON deal (source, external) WHERE external IS NOT NULL;

CREATE TABLE checklist (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    client INTEGER NOT NULL REFERENCES client (id),
    deal INTEGER NOT NULL REFERENCES deal (id),
    touch INTEGER REFERENCES touch (id),
    kind TEXT NOT NULL,
    name TEXT NOT NULL CHECK (name <> ''),
    version INTEGER NOT NULL,
    title TEXT NOT NULL,
    due TEXT NOT NULL CHECK (length(due) = 24),
    state TEXT NOT NULL DEFAULT 'open' CHECK (state = 'open' OR state = 'done' OR state = 'sent'),
    finished_at TEXT CHECK (finished_at IS NULL OR length(finished_at) = 24),
    finished_by INTEGER REFERENCES operator (id),
    reason TEXT,
    created_op INTEGER NOT NULL REFERENCES operation (id),
    CHECK ((state = 'open') = (finished_at IS NULL))
) STRICT;
CREATE INDEX checklist_client ON checklist (client);
CREATE INDEX checklist_deal ON checklist (deal);
CREATE UNIQUE INDEX checklist_touch ON checklist (touch) WHERE touch IS NOT NULL;
CREATE INDEX checklist_open ON checklist (due) WHERE state = 'open';
CREATE INDEX checklist_finished_by ON checklist (finished_by) WHERE finished_by IS NOT NULL;
CREATE INDEX checklist_created ON checklist (created_op);

-- `text` is as it was when the checklist began; `call` is the call whose script ticked the item.
CREATE TABLE checklist_item (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    checklist INTEGER NOT NULL REFERENCES checklist (id),
    place INTEGER NOT NULL,
    name TEXT NOT NULL CHECK (name <> ''),
    text TEXT NOT NULL,
    mandatory INTEGER NOT NULL CHECK (mandatory IN (0, 1)),
    page TEXT,
    state TEXT NOT NULL DEFAULT 'open' CHECK (state = 'open' OR state = 'done' OR state = 'not-applicable'),
    note TEXT,
    ticked_at TEXT CHECK (ticked_at IS NULL OR length(ticked_at) = 24),
    ticked_by INTEGER REFERENCES operator (id),
    call TEXT REFERENCES call (id),
    created_op INTEGER NOT NULL REFERENCES operation (id)
) STRICT;
CREATE INDEX checklist_item_checklist ON checklist_item (checklist, place);
CREATE INDEX checklist_item_ticked_by ON checklist_item (ticked_by) WHERE ticked_by IS NOT NULL;
CREATE INDEX checklist_item_call ON checklist_item (call) WHERE call IS NOT NULL;
CREATE INDEX checklist_item_created ON checklist_item (created_op);

-- A letter as it left.
CREATE TABLE letter (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    client INTEGER NOT NULL REFERENCES client (id),
    checklist INTEGER NOT NULL REFERENCES checklist (id),
    recipient TEXT NOT NULL,
    subject TEXT NOT NULL,
    body TEXT NOT NULL,
    author INTEGER REFERENCES operator (id),
    sent_at TEXT NOT NULL CHECK (length(sent_at) = 24),
    created_op INTEGER NOT NULL REFERENCES operation (id)
) STRICT;
CREATE INDEX letter_client ON letter (client);
CREATE INDEX letter_checklist ON letter (checklist);
CREATE INDEX letter_author ON letter (author) WHERE author IS NOT NULL;
CREATE INDEX letter_created ON letter (created_op);

-- A letter that is being written: kept after each pause, neither an operation nor history.
CREATE TABLE letter_draft (
    checklist INTEGER PRIMARY KEY REFERENCES checklist (id) ON DELETE CASCADE,
    recipient TEXT NOT NULL,
    subject TEXT NOT NULL,
    body TEXT NOT NULL,
    at TEXT NOT NULL CHECK (length(at) = 24)
) STRICT;
