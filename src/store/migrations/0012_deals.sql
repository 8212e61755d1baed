-- How a deal stands in the program it comes from; null where nobody has said.
ALTER TABLE deal ADD COLUMN stage TEXT CHECK (stage IS NULL OR stage IN ('open', 'won', 'lost'));
