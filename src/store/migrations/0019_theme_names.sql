-- How somebody has typed a theme, capitals, ё and all; `tag` is its folded form. None for a theme of the playbook, which
-- has a word in every language, and for those typed before. The earliest row that has one names the theme.
ALTER TABLE tag ADD COLUMN name TEXT CHECK (name <> '');
CREATE INDEX tag_spelt ON tag (tag) WHERE name IS NOT NULL;
