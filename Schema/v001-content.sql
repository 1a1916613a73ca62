-- newsdb, schema version 1: content.
--
-- Two tables hold what cannot be made anew: the articles, and facts about the archive itself. Everything else (see
-- derived.sql) is computed from them by `newsdb rebuild`. This script is frozen: a later version of the schema adds a
-- script of its own. (In CHECKs, '+0 days' makes date() see that a month has no such day.)
--
-- The file's header says whose it is: PRAGMA application_id is 0x6E776462 ("nwdb"), PRAGMA user_version the version of
-- the content schema. Days and times are ISO 8601 text, so they sort and compare as they stand.

-- One row for each text that was ingested. The same address with another text later is a row of its own that points back
-- (version_of); the same text from another publisher is kept, with its provenance, but nothing is extracted from it again
-- (duplicate_of). Change what you like in the shell: the full-text index follows; a changed body loses the statements,
-- people and events read from it (their spans no longer hold), and `newsdb rebuild` reads it again.
CREATE TABLE articles (
  -- Never used again, even after the article is deleted.
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  -- Where it is found: a web address, or file:///…
  uri TEXT,
  headline TEXT,
  -- The names of the byline, joined by "; ".
  author TEXT,
  -- As it names itself: "BBC".
  publisher TEXT,
  -- As precise as it is known: 2025-04-23, 2025-04-23T13:47, 2025-04-23T13:47+06:00. NULL: the article does not say.
  date_published TEXT CHECK (substr(date_published, 1, 10) IS date(substr(date_published, 1, 10), '+0 days')),
  -- How that is known, and the words it was read from: "text: April 23, 2025", "given: --published".
  date_published_basis TEXT,
  -- BCP 47: "en".
  language TEXT,
  -- The cleaned text; paragraphs are separated by blank lines. All offsets in this file count its characters from 0.
  body TEXT NOT NULL,
  -- SHA-256, in hexadecimal, by which the same text is known when it comes again. It stays that of the text as ingested.
  content_sha256 TEXT NOT NULL,
  -- In UTC: 2025-04-24T08:15:00Z.
  ingested_at TEXT NOT NULL,
  -- The article with the same uri and an earlier text.
  version_of INTEGER REFERENCES articles (id) ON DELETE SET NULL,
  -- The article with the same text that was there first.
  duplicate_of INTEGER REFERENCES articles (id) ON DELETE SET NULL
);

CREATE INDEX articles_by_uri ON articles (uri);
CREATE INDEX articles_by_content ON articles (content_sha256);
CREATE INDEX articles_by_date_published ON articles (date_published);
CREATE INDEX articles_by_version_of ON articles (version_of) WHERE version_of IS NOT NULL;
CREATE INDEX articles_by_duplicate_of ON articles (duplicate_of) WHERE duplicate_of IS NOT NULL;

-- Facts about the archive: created_at, and derived_schema, the version of the script that made the derived tables.
CREATE TABLE archive (
  key TEXT PRIMARY KEY,
  value TEXT
) WITHOUT ROWID;
