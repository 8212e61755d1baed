-- The call list: to whom a touch was handed, what was put off and why, clients who keep hours of their own.

ALTER TABLE touch ADD COLUMN assignee INTEGER REFERENCES operator (id);
ALTER TABLE touch ADD COLUMN snoozed_until TEXT CHECK (snoozed_until IS NULL OR length(snoozed_until) = 24);
ALTER TABLE touch ADD COLUMN snooze_reason TEXT;
CREATE INDEX touch_assignee ON touch (assignee) WHERE assignee IS NOT NULL;

-- Filters of the list start from whatever they narrow most.
CREATE INDEX touch_kind ON touch (kind, rank_class) WHERE state = 'planned';
CREATE INDEX client_segment ON client (segment) WHERE segment IS NOT NULL;

-- The weeks of the few clients who are rung at other hours than their zone.
CREATE TABLE client_hours (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    client INTEGER NOT NULL UNIQUE REFERENCES client (id),
    week TEXT NOT NULL CHECK (json_valid(week)),
    created_op INTEGER NOT NULL REFERENCES operation (id)
) STRICT;
CREATE INDEX client_hours_created ON client_hours (created_op);

-- How an operator left a screen (a filter): passing, neither recorded nor undone.
CREATE TABLE operator_view (
    operator INTEGER NOT NULL REFERENCES operator (id) ON DELETE CASCADE,
    screen TEXT NOT NULL,
    value TEXT NOT NULL CHECK (json_valid(value)),
    PRIMARY KEY (operator, screen)
) STRICT, WITHOUT ROWID;

CREATE INDEX promise_kept ON promise (owner, kept_at) WHERE kept_at IS NOT NULL;

-- The longest silent clients, for the touches that the program plans once a day.
CREATE INDEX client_contact ON client (last_contact) WHERE last_contact IS NOT NULL;
CREATE TABLE daily_run (
    what TEXT PRIMARY KEY,
    day TEXT NOT NULL CHECK (length(day) = 10)
) STRICT, WITHOUT ROWID;
