-- How a person is spoken to stands beside the parts of the name, and no longer in place of the given name.
ALTER TABLE person ADD COLUMN address TEXT;
-- What was typed before and still stands there is how the person is spoken to, whatever a file says of the name next.
UPDATE person SET address = given
    WHERE given IS NOT NULL AND patronymic IS NULL AND EXISTS (
        SELECT 1 FROM history h JOIN operation o ON o.id = h.operation
        WHERE h.tab = 'person' AND h.row = person.id AND h.action = 'update' AND o.kind = 'person-changed'
            AND json_extract(o.detail, '$.value.field') = 'address'
            AND json_extract(o.detail, '$.value.value') = person.given);
