-- What was asked is dealt with, also where the client had nothing to say to it.
ALTER TABLE checklist_item ADD COLUMN unanswered TEXT CHECK (unanswered IS NULL OR unanswered IN ('dont-know', 'refused'));
