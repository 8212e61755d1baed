-- A letter that is being written outlives its checklist: when the deal is taken back and then done again, its checklists
-- come back under their old numbers, which are given to no others, and so do the words.
CREATE TABLE letter_draft_kept (
    checklist INTEGER NOT NULL,
    author INTEGER REFERENCES operator (id),
    recipient TEXT NOT NULL,
    subject TEXT NOT NULL,
    body TEXT NOT NULL,
    at TEXT NOT NULL CHECK (length(at) = 24),
    UNIQUE (checklist, author)
) STRICT;
INSERT INTO letter_draft_kept (checklist, author, recipient, subject, body, at)
    SELECT checklist, author, recipient, subject, body, at FROM letter_draft;
DROP TABLE letter_draft;
ALTER TABLE letter_draft_kept RENAME TO letter_draft;
CREATE INDEX letter_draft_author ON letter_draft (author) WHERE author IS NOT NULL;
