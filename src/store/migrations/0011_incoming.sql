-- What an operator writes down while a client is ringing us: kept after each pause, neither an operation nor history.
CREATE TABLE incoming_draft (
    operator INTEGER PRIMARY KEY REFERENCES operator (id) ON DELETE CASCADE,
    body TEXT NOT NULL,
    at TEXT NOT NULL CHECK (length(at) = 24)
) STRICT;
