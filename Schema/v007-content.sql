-- newsdb, schema version 7: that two people are two is a decision as well.
--
-- `newsdb people distinguish` writes it down: the pair is proposed no more, the rules never take one for the other, and a merge of
-- them is refused until it is undone. SQLite cannot widen a CHECK, so the table is made anew with its rows; so are the mentions of
-- splits, which would go with the old table. This script is frozen: a later version of the schema adds a script of its own.

CREATE TABLE person_decisions_7 (
  -- The number that `newsdb people log` prints; never used again.
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  -- In UTC: 2025-04-24T08:15:00Z.
  decided_at TEXT NOT NULL,
  -- merge, split, rename, alias: as before, see version 2.
  -- distinguish: this person and the other are two, however much their names are alike.
  deed TEXT NOT NULL CHECK (deed IN ('merge', 'split', 'rename', 'alias', 'distinguish')),
  name TEXT NOT NULL,
  kind TEXT NOT NULL,
  family_key TEXT NOT NULL,
  given_key TEXT,
  apart INTEGER NOT NULL DEFAULT 0,
  other_name TEXT,
  other_kind TEXT,
  other_family_key TEXT,
  other_given_key TEXT,
  other_apart INTEGER NOT NULL DEFAULT 0,
  -- Why, in the user's words.
  reason TEXT,
  -- When it was taken back; NULL while it is in force.
  undone_at TEXT,
  undone_reason TEXT,
  CHECK (deed IN ('split', 'merge') OR other_name IS NOT NULL),
  CHECK (deed = 'rename' OR other_kind IS NOT NULL AND other_family_key IS NOT NULL)
);

INSERT INTO person_decisions_7 SELECT
  id, decided_at, deed, name, kind, family_key, given_key, apart,
  other_name, other_kind, other_family_key, other_given_key, other_apart, reason, undone_at, undone_reason
FROM person_decisions;

CREATE TABLE person_decision_mentions_7 (
  decision_id INTEGER NOT NULL REFERENCES person_decisions_7 (id) ON DELETE CASCADE,
  -- As the articles, or this article, word it.
  name TEXT NOT NULL,
  kind TEXT NOT NULL,
  family_key TEXT NOT NULL,
  given_key TEXT,
  -- articles.content_sha256 and articles.uri.
  content_sha256 TEXT,
  uri TEXT,
  CHECK (uri IS NULL OR content_sha256 IS NOT NULL)
);

INSERT INTO person_decision_mentions_7 SELECT decision_id, name, kind, family_key, given_key, content_sha256, uri
FROM person_decision_mentions ORDER BY rowid;

DROP TABLE person_decision_mentions;
DROP TABLE person_decisions;
ALTER TABLE person_decisions_7 RENAME TO person_decisions;
ALTER TABLE person_decision_mentions_7 RENAME TO person_decision_mentions;

CREATE INDEX person_decision_mentions_by_decision ON person_decision_mentions (decision_id);
