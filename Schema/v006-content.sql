-- newsdb, schema version 6: tags, notes and saved searches of the user's own.
--
-- They are content, like articles: `newsdb tags`, `newsdb notes` and `newsdb searches` write them, and nothing but these, or
-- you, ever removes one. This script is frozen: a later version of the schema adds a script of its own. Times are in UTC:
-- 2025-04-24T08:15:00Z.
--
-- Statements, events and people are derived: another extractor makes others, and a new derived schema gives them new ids. So a
-- tag does not refer to an id. It hangs on an anchor: what stays the same of the thing that was tagged. The view anchored (see
-- derived.sql) finds, for each anchor, the row that it means today, and the view annotations has tags and notes beside their
-- rows; insert, change and delete them there:
--
--   INSERT INTO annotations (statement_id, tag) VALUES (12, 'check');
--   SELECT s.speaker, s.text FROM annotations AS n JOIN statements AS s ON s.id = n.statement_id WHERE n.tag = 'check';

-- Something that was tagged or noted, known by its text and its place there, a person by keys. What an anchor means today, or
-- that it means nothing any more, is not written here: it is looked up.
CREATE TABLE anchors (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  subject TEXT NOT NULL CHECK (subject IN ('article', 'statement', 'event', 'person')),
  -- The article, or that of the statement or event: its articles.content_sha256 and articles.uri.
  content_sha256 TEXT,
  uri TEXT,
  -- The statement's words, the event's sentence, the article's headline, the person's name.
  words TEXT,
  -- As in the row: direct, CONSULT, person.
  kind TEXT,
  -- Where the words stood in articles.body.
  "start" INTEGER,
  "end" INTEGER,
  -- statement_rows.words_key, by which the same words are known in other punctuation.
  words_key INTEGER,
  -- Of an event: its word, where that stood, and its sort.
  trigger TEXT,
  trigger_start INTEGER,
  happening TEXT,
  -- The keys of a person, as in the table people and in person_decisions.
  family_key TEXT,
  given_key TEXT,
  apart INTEGER,
  CHECK (subject = 'person' OR content_sha256 IS NOT NULL),
  CHECK (subject <> 'person' OR kind IS NOT NULL AND family_key IS NOT NULL AND apart IS NOT NULL),
  CHECK (subject NOT IN ('statement', 'event') OR words IS NOT NULL AND "start" IS NOT NULL AND "end" > "start")
);

CREATE INDEX anchors_by_content ON anchors (content_sha256);
CREATE INDEX anchors_by_uri ON anchors (uri);
CREATE INDEX anchors_of_people ON anchors (subject) WHERE subject = 'person';

-- The tags of each anchor. Upper and lower case are the same; `newsdb tags` writes lower case.
CREATE TABLE tags (
  anchor_id INTEGER NOT NULL REFERENCES anchors (id) ON DELETE CASCADE,
  tag TEXT NOT NULL COLLATE NOCASE CHECK (trim(tag) <> ''),
  added_at TEXT NOT NULL,
  PRIMARY KEY (anchor_id, tag)
) WITHOUT ROWID;

CREATE INDEX tags_by_tag ON tags (tag);

-- The notes of each anchor, any number of them.
CREATE TABLE notes (
  -- The number that `newsdb notes` prints; never used again.
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  anchor_id INTEGER NOT NULL REFERENCES anchors (id) ON DELETE CASCADE,
  note TEXT NOT NULL CHECK (trim(note) <> ''),
  added_at TEXT NOT NULL
);

CREATE INDEX notes_by_anchor ON notes (anchor_id);

-- Searches that `newsdb new` runs over what has come into the archive since it last did.
CREATE TABLE saved_searches (
  name TEXT PRIMARY KEY COLLATE NOCASE CHECK (trim(name) <> ''),
  -- In the language of `newsdb search`; "last week" is counted from the day on which it is run.
  query TEXT NOT NULL,
  -- What it looks through, joined by spaces: statements events articles.
  scopes TEXT NOT NULL,
  added_at TEXT NOT NULL,
  -- The last article that a look has covered. Ids of articles are given in the order in which they come and never again, so
  -- those after this one are new, whatever a clock says, and none becomes new by a rebuild.
  seen_article INTEGER NOT NULL DEFAULT 0,
  -- When that look was.
  seen_at TEXT
) WITHOUT ROWID;
