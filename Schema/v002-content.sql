-- newsdb, schema version 2: what the user decided about people.
--
-- Who is who is found by rules, and rules err. `newsdb people merge`, `split`, `rename` and `alias` write down what you know
-- better. A decision is content, like an article: `newsdb rebuild` and every ingest apply it again, to articles that come
-- later too. Nothing is ever taken out of these tables: `newsdb people undo` puts a date into undone_at. This script is
-- frozen: a later version of the schema adds a script of its own.
--
-- A decision never refers to the id of a person, which is derived, but to what names somebody under every spelling: kind,
-- family_key and given_key, as in the table people. Beside them stands a name as articles word it, by which the keys are
-- found anew should a later newsdb make them by other rules.

CREATE TABLE person_decisions (
  -- The number that `newsdb people log` prints; never used again.
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  -- In UTC: 2025-04-24T08:15:00Z.
  decided_at TEXT NOT NULL,
  -- merge: all that is known of this person is of the other.
  -- split: some mentions of this person, those in person_decision_mentions, are another, who gets the other keys and is
  --   told apart from the namesake by the number of the decision (people.apart).
  -- rename: this person is called by the other name.
  -- alias: the other name, wherever it stands, is this person's too.
  deed TEXT NOT NULL CHECK (deed IN ('merge', 'split', 'rename', 'alias')),
  -- Whom it is about. apart is 0, or the number of the split that made this person.
  name TEXT NOT NULL,
  kind TEXT NOT NULL,
  family_key TEXT NOT NULL,
  given_key TEXT,
  apart INTEGER NOT NULL DEFAULT 0,
  -- The other person, or the other name with its keys. Of a rename made in SQL the keys are unknown.
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

-- Which mentions a split is about: those with these keys and, where an article is given, in this article or in a later
-- text at its address; else those in all articles that spell the name exactly so.
CREATE TABLE person_decision_mentions (
  decision_id INTEGER NOT NULL REFERENCES person_decisions (id) ON DELETE CASCADE,
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

CREATE INDEX person_decision_mentions_by_decision ON person_decision_mentions (decision_id);
