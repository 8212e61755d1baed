-- What the screen of scores reads. score_month counts the answers of interviews by everything they can be asked for,
-- kept by the triggers below; it is derived, with neither events nor history. Months are those of UTC (year · 12 +
-- month − 1): whoever asks for the months of another clock moves the few answers at their edges. Nobody is 0, no
-- segment is ''; said is the score, −1 for "does not know", −2 for "does not want to say".
CREATE TABLE score_month (
    wave INTEGER NOT NULL,
    month INTEGER NOT NULL,
    owner INTEGER NOT NULL,
    segment TEXT NOT NULL,
    operator INTEGER NOT NULL,
    own_manager INTEGER NOT NULL,
    said INTEGER NOT NULL CHECK (said BETWEEN -2 AND 10),
    answers INTEGER NOT NULL CHECK (answers >= 0),
    PRIMARY KEY (wave, month, owner, segment, operator, own_manager, said)
) STRICT, WITHOUT ROWID;

-- An answer as score_month counts it.
CREATE VIEW counted_answer AS
SELECT i.id AS id, i.client AS client, ifnull(i.wave, 0) AS wave,
    CAST(substr(i.answered_at, 1, 4) AS INTEGER) * 12 + CAST(substr(i.answered_at, 6, 2) AS INTEGER) - 1 AS month,
    i.operator AS operator, i.own_manager AS own_manager,
    CASE i.answer WHEN 'score' THEN i.score WHEN 'refused' THEN -2 ELSE -1 END AS said
FROM interview i WHERE i.answer IS NOT NULL AND i.answered_at IS NOT NULL AND i.undone_by IS NULL;

INSERT INTO score_month (wave, month, owner, segment, operator, own_manager, said, answers)
SELECT a.wave, a.month, ifnull(c.owner, 0), ifnull(c.segment, ''), a.operator, a.own_manager, a.said, count(*)
FROM counted_answer a LEFT JOIN client c ON c.id = a.client GROUP BY 1, 2, 3, 4, 5, 6, 7;

CREATE TRIGGER score_month_added AFTER INSERT ON interview WHEN NEW.answer IS NOT NULL BEGIN
    INSERT INTO score_month (wave, month, owner, segment, operator, own_manager, said, answers)
    SELECT a.wave, a.month, ifnull(c.owner, 0), ifnull(c.segment, ''), a.operator, a.own_manager, a.said, 1
    FROM counted_answer a LEFT JOIN client c ON c.id = a.client WHERE a.id = NEW.id
    ON CONFLICT DO UPDATE SET answers = answers + 1;
END;

-- Before the row changes it still says what it was counted as.
CREATE TRIGGER score_month_leaves BEFORE UPDATE OF answer, score, answered_at, undone_by, client, wave ON interview
WHEN OLD.client IS NOT NEW.client OR OLD.wave IS NOT NEW.wave OR OLD.answer IS NOT NEW.answer OR OLD.score IS NOT NEW.score OR OLD.answered_at IS NOT NEW.answered_at
    OR OLD.undone_by IS NOT NEW.undone_by
BEGIN
    UPDATE score_month SET answers = answers - 1
    WHERE (wave, month, owner, segment, operator, own_manager, said) = (
        SELECT a.wave, a.month, ifnull(c.owner, 0), ifnull(c.segment, ''), a.operator, a.own_manager, a.said
        FROM counted_answer a LEFT JOIN client c ON c.id = a.client WHERE a.id = OLD.id);
END;

CREATE TRIGGER score_month_arrives AFTER UPDATE OF answer, score, answered_at, undone_by, client, wave ON interview
WHEN OLD.client IS NOT NEW.client OR OLD.wave IS NOT NEW.wave OR OLD.answer IS NOT NEW.answer OR OLD.score IS NOT NEW.score OR OLD.answered_at IS NOT NEW.answered_at
    OR OLD.undone_by IS NOT NEW.undone_by
BEGIN
    INSERT INTO score_month (wave, month, owner, segment, operator, own_manager, said, answers)
    SELECT a.wave, a.month, ifnull(c.owner, 0), ifnull(c.segment, ''), a.operator, a.own_manager, a.said, 1
    FROM counted_answer a LEFT JOIN client c ON c.id = a.client WHERE a.id = NEW.id
    ON CONFLICT DO UPDATE SET answers = answers + 1;
END;

CREATE TRIGGER score_month_deleted BEFORE DELETE ON interview BEGIN
    UPDATE score_month SET answers = answers - 1
    WHERE (wave, month, owner, segment, operator, own_manager, said) = (
        SELECT a.wave, a.month, ifnull(c.owner, 0), ifnull(c.segment, ''), a.operator, a.own_manager, a.said
        FROM counted_answer a LEFT JOIN client c ON c.id = a.client WHERE a.id = OLD.id);
END;

-- A client's answers go with the client to another manager or segment.
CREATE TRIGGER score_month_moves AFTER UPDATE OF owner, segment ON client
WHEN OLD.owner IS NOT NEW.owner OR OLD.segment IS NOT NEW.segment
BEGIN
    UPDATE score_month SET answers = score_month.answers - gone.answers
    FROM (SELECT a.wave, a.month, a.operator, a.own_manager, a.said, count(*) AS answers
          FROM counted_answer a WHERE a.client = OLD.id GROUP BY 1, 2, 3, 4, 5) AS gone
    WHERE score_month.wave = gone.wave AND score_month.month = gone.month
        AND score_month.owner = ifnull(OLD.owner, 0) AND score_month.segment = ifnull(OLD.segment, '')
        AND score_month.operator = gone.operator AND score_month.own_manager = gone.own_manager
        AND score_month.said = gone.said;
    INSERT INTO score_month (wave, month, owner, segment, operator, own_manager, said, answers)
    SELECT a.wave, a.month, ifnull(NEW.owner, 0), ifnull(NEW.segment, ''), a.operator, a.own_manager, a.said, count(*)
    FROM counted_answer a WHERE a.client = NEW.id GROUP BY 1, 2, 5, 6, 7
    ON CONFLICT DO UPDATE SET answers = score_month.answers + excluded.answers;
END;

-- Everything a count or a list of answers asks for, a wave at a time and in the order of time.
CREATE INDEX interview_said ON interview (wave, answered_at, client, score, operator, own_manager, answer, undone_by)
    WHERE answer IS NOT NULL AND undone_by IS NULL;
-- How the touches of a wave ended. Those that nobody has tried yet are not in it: an import writes many of them.
CREATE INDEX touch_outcome ON touch (wave, disposition, done_at, client)
    WHERE wave IS NOT NULL AND (disposition IS NOT NULL OR done_at IS NOT NULL);
