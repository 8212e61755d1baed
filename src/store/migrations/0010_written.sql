-- Words to be quoted are found by their text too: kind 7 of the full text.
CREATE TRIGGER written_quote_insert AFTER INSERT ON quote BEGIN
    INSERT INTO written (rowid, text) VALUES (NEW.id * 8 + 7, replace(replace(NEW.text, 'ё', 'е'), 'Ё', 'Е'));
END;
CREATE TRIGGER written_quote_update AFTER UPDATE OF text ON quote WHEN OLD.text IS NOT NEW.text BEGIN
    DELETE FROM written WHERE rowid = OLD.id * 8 + 7;
    INSERT INTO written (rowid, text) VALUES (NEW.id * 8 + 7, replace(replace(NEW.text, 'ё', 'е'), 'Ё', 'Е'));
END;
CREATE TRIGGER written_quote_delete AFTER DELETE ON quote BEGIN
    DELETE FROM written WHERE rowid = OLD.id * 8 + 7;
END;

INSERT INTO written (rowid, text)
    SELECT id * 8 + 7, replace(replace(text, 'ё', 'е'), 'Ё', 'Е') FROM quote;
