-- What is written down in a call and kept when it gets its outcome: themes, words to be quoted, who was named.

-- The theme of an answer, or of a client where no interview is named. `tag` is the stable name of a theme of the
-- playbook, or the folded word of one that somebody has typed.
CREATE TABLE tag (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    tag TEXT NOT NULL CHECK (tag <> ''),
    client INTEGER NOT NULL REFERENCES client (id),
    person INTEGER REFERENCES person (id),
    interview TEXT REFERENCES interview (id),
    step TEXT,
    call TEXT REFERENCES call (id),
    created_op INTEGER NOT NULL REFERENCES operation (id)
) STRICT;
CREATE INDEX tag_name ON tag (tag, client);
CREATE INDEX tag_client ON tag (client);
CREATE INDEX tag_person ON tag (person) WHERE person IS NOT NULL;
CREATE INDEX tag_interview ON tag (interview) WHERE interview IS NOT NULL;
CREATE INDEX tag_call ON tag (call) WHERE call IS NOT NULL;
CREATE INDEX tag_created ON tag (created_op);

CREATE TABLE quote (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    client INTEGER NOT NULL REFERENCES client (id),
    person INTEGER REFERENCES person (id),
    text TEXT NOT NULL CHECK (text <> ''),
    said_at TEXT NOT NULL CHECK (length(said_at) = 24),
    interview TEXT REFERENCES interview (id),
    step TEXT,
    call TEXT REFERENCES call (id),
    created_op INTEGER NOT NULL REFERENCES operation (id)
) STRICT;
CREATE INDEX quote_client ON quote (client);
CREATE INDEX quote_person ON quote (person) WHERE person IS NOT NULL;
CREATE INDEX quote_interview ON quote (interview) WHERE interview IS NOT NULL;
CREATE INDEX quote_call ON quote (call) WHERE call IS NOT NULL;
CREATE INDEX quote_created ON quote (created_op);

-- Who named whom. `client` is the one who was named, `referrer` the one who did.
CREATE TABLE referral (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    client INTEGER NOT NULL REFERENCES client (id),
    referrer INTEGER NOT NULL REFERENCES client (id),
    person INTEGER REFERENCES person (id),
    at TEXT NOT NULL CHECK (length(at) = 24),
    call TEXT REFERENCES call (id),
    created_op INTEGER NOT NULL REFERENCES operation (id)
) STRICT;
CREATE INDEX referral_client ON referral (client);
CREATE INDEX referral_referrer ON referral (referrer);
CREATE INDEX referral_person ON referral (person) WHERE person IS NOT NULL;
CREATE INDEX referral_call ON referral (call) WHERE call IS NOT NULL;
CREATE INDEX referral_created ON referral (created_op);
