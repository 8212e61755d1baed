-- A letter that is being written is its author's: whoever else writes to the same client has words of their own. Of a
-- draft kept before nobody has written down whose it is.
CREATE TABLE letter_draft_of (
    checklist INTEGER NOT NULL REFERENCES checklist (id) ON DELETE CASCADE,
    author INTEGER REFERENCES operator (id),
    recipient TEXT NOT NULL,
    subject TEXT NOT NULL,
    body TEXT NOT NULL,
    at TEXT NOT NULL CHECK (length(at) = 24),
    UNIQUE (checklist, author)
) STRICT;
INSERT INTO letter_draft_of (checklist, recipient, subject, body, at)
    SELECT checklist, recipient, subject, body, at FROM letter_draft;
DROP TABLE letter_draft;
ALTER TABLE letter_draft_of RENAME TO letter_draft;
CREATE INDEX letter_draft_author ON letter_draft (author) WHERE author IS NOT NULL;
