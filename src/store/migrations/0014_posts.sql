-- Find looks through the positions and roles of people too. The rows are derived: they are made anew from what the base
-- holds once the steps are through.
DELETE FROM client_search;
