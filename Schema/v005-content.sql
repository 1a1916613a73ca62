-- newsdb, schema version 5: when an article was changed, and the section it stands in.
--
-- Both are as its publisher says, and NULL where it says nothing. This script is frozen: a later version of the schema adds a
-- script of its own. (In CHECKs, '+0 days' makes date() see that a month has no such day.)

-- When it was last changed, as precise as it is known, like date_published. Nothing is counted from it: "on Wednesday" is
-- counted from the day of publication.
ALTER TABLE articles ADD COLUMN date_modified TEXT
  CHECK (substr(date_modified, 1, 10) IS date(substr(date_modified, 1, 10), '+0 days'));
-- The part of the publication, in its own words: "World", "Opinion".
ALTER TABLE articles ADD COLUMN section TEXT;
