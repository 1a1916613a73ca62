-- newsdb, schema version 3: a text is kept once.
--
-- The same text from another publisher, or at another address, is an article with a headline, a publisher, a date and an
-- address of its own, and duplicate_of says which article keeps the text: of all that have it, the one published first
-- that has no later version, whatever the order in which they came. From this version on the others have an empty body; an
-- article that takes the place of the one that kept the text, since that was deleted or has a later version now, gets it.
-- The view publications (see derived.sql) lists them all beside the text.
--
-- version_of is the version before this one: of those at the same address, and of those by the same publisher with nearly
-- the same text published within a week, in the order in which they were published, or, where that is unknown, first seen.
--
-- A body that was changed by hand is no copy any more, and stays. This script is frozen: a later version of the schema
-- adds a script of its own.
UPDATE articles SET body = ''
WHERE duplicate_of IS NOT NULL
  AND body = (SELECT o.body FROM articles AS o WHERE o.id = articles.duplicate_of AND o.duplicate_of IS NULL);
