-- newsdb: derived tables, indexes, full text and views. The triggers that keep them in step are in triggers.sql.
--
-- All of it is made from the articles by the extractor and can be dropped and made anew: this script does that, and
-- `newsdb rebuild` fills it again. Read it as the manual of the tables: every one of them can be queried in the stock
-- sqlite3 shell, in Datasette, or from any language.
--
-- Each row that comes from a text carries its place there: "start" and "end" are offsets into articles.body, counted in
-- characters (Unicode scalars) from 0, the end exclusive, so substr(body, "start" + 1, "end" - "start") gives the words.

DROP VIEW IF EXISTS statements;
DROP VIEW IF EXISTS person_facts;
DROP VIEW IF EXISTS happenings;
DROP VIEW IF EXISTS publications;
DROP VIEW IF EXISTS annotations;
DROP VIEW IF EXISTS row_anchors;
DROP VIEW IF EXISTS anchor_keys;
DROP VIEW IF EXISTS anchored;
DROP INDEX IF EXISTS articles_by_publisher;
DROP TABLE IF EXISTS article_copies;
DROP TABLE IF EXISTS article_fingerprints;
DROP TABLE IF EXISTS earlier_statements;
DROP TABLE IF EXISTS articles_fts;
DROP TABLE IF EXISTS statements_fts;
DROP TABLE IF EXISTS people_fts;
DROP TABLE IF EXISTS events_fts;
DROP TABLE IF EXISTS event_participants;
DROP TABLE IF EXISTS events;
DROP TABLE IF EXISTS statement_rows;
DROP TABLE IF EXISTS person_roles;
DROP TABLE IF EXISTS person_names;
DROP TABLE IF EXISTS person_aliases;
DROP TABLE IF EXISTS former_people;
DROP TABLE IF EXISTS article_people;
DROP TABLE IF EXISTS people;
DROP TABLE IF EXISTS extractions;

-- ---------------------------------------------------------------------------------------------------------------------
-- Which articles have been read by the extractor. One that is missing here, and is no duplicate, waits for
-- `newsdb rebuild`: its body was changed by hand, or the derived tables are new.
CREATE TABLE extractions (
  article_id INTEGER PRIMARY KEY REFERENCES articles (id) ON DELETE CASCADE,
  extractor_version TEXT NOT NULL
);

-- ---------------------------------------------------------------------------------------------------------------------
-- Which texts share much. Two rows for each pair, one from either side: share is the part of the words of article_id that
-- stand in the other too, in runs of five words or more, from 0 to 1. A pair is kept where some third of the shorter one is
-- shared, and whole passages of it. Of articles with the very same text only the one that keeps it is here.
--
--   share and other_share about 1: the same text, edited; by the same publisher within a week it is a version (version_of)
--   share about 1, other_share less: this one is cut from the other, or the other was extended
--   both less: both were made of a third, or of each other in parts
CREATE TABLE article_copies (
  article_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  other_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  share REAL NOT NULL,
  other_share REAL NOT NULL,
  -- 1 where they are one text, edited: most of the shorter stands in the other, in whole passages, and half of the longer.
  is_edition INTEGER NOT NULL,
  PRIMARY KEY (article_id, other_id)
) WITHOUT ROWID;

CREATE INDEX article_copies_by_other ON article_copies (other_id);

-- By which such pairs are found: some of the runs of five words of each text, as numbers, chosen so that two texts that
-- share twenty words in a row have one in common (winnowing; Schleimer, Wilkerson and Aiken, SIGMOD 2003).
CREATE TABLE article_fingerprints (
  fingerprint INTEGER NOT NULL,
  article_id INTEGER NOT NULL,
  PRIMARY KEY (fingerprint, article_id)
) WITHOUT ROWID;

-- Who published what: the outlets of an archive are read from this index alone.
CREATE INDEX articles_by_publisher ON articles (publisher);

-- Every publication of a text, one row each: under article_id all articles that have it, itself among them, with headline,
-- publisher, date and address of their own.
--
--   SELECT publisher, date_published, headline, uri FROM publications WHERE article_id = 3 ORDER BY date_published;
CREATE VIEW publications AS
SELECT
  ifnull(duplicate_of, id) AS article_id, id AS publication_id, headline, author, publisher, date_published,
  date_published_basis, uri, ingested_at, version_of
FROM articles;

-- ---------------------------------------------------------------------------------------------------------------------
-- Who is named anywhere in the archive: a human being, an organization, a group, an office or a country, under all the
-- spellings that articles use. Two names are one when their keys agree; a family name alone belongs to the one full name
-- of that family the archive knows, and stands for itself when there are several. What the user decided otherwise (see the
-- table person_decisions) goes before these rules.
CREATE TABLE people (
  id INTEGER PRIMARY KEY,
  -- The fullest and most frequent of its names. Change it here, and the statements follow; that is a decision like
  -- `newsdb people rename`, and lasts.
  name TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('person', 'organization', 'group', 'office', 'country')),
  -- The latest role an article gave, in the article's words: "Foreign Secretary".
  role TEXT,
  -- Statements it is the speaker of.
  statement_count INTEGER NOT NULL DEFAULT 0,
  -- Articles that name it.
  article_count INTEGER NOT NULL DEFAULT 0,
  -- The days of the first and of the last dated article that names it.
  first_seen TEXT,
  last_seen TEXT,
  -- What stays the same under every spelling: of the family name (or of the whole name), and of the given name.
  family_key TEXT NOT NULL,
  given_key TEXT,
  -- All its names and roles, joined by "; ": what people_fts searches.
  names TEXT NOT NULL DEFAULT '',
  roles TEXT NOT NULL DEFAULT '',
  -- 0, or the number of the decision (person_decisions.id) that split this one off a namesake.
  apart INTEGER NOT NULL DEFAULT 0
);

CREATE UNIQUE INDEX people_by_key ON people (family_key, kind, ifnull(given_key, ''), apart);
CREATE INDEX people_by_name ON people (name COLLATE NOCASE);

-- Who is named in which article, with the person that name was found to be.
CREATE TABLE article_people (
  id INTEGER PRIMARY KEY,
  article_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  -- NULL only after that person was deleted by hand.
  person_id INTEGER REFERENCES people (id) ON DELETE SET NULL,
  -- The fullest name this article gives.
  name TEXT NOT NULL,
  kind TEXT NOT NULL,
  family_key TEXT NOT NULL,
  given_key TEXT,
  -- How often the article mentions it, and where it does so first.
  mention_count INTEGER NOT NULL,
  "start" INTEGER,
  "end" INTEGER,
  -- The day of the article, if known.
  seen_on TEXT
);

CREATE INDEX article_people_by_article ON article_people (article_id);
CREATE INDEX article_people_by_person ON article_people (person_id, article_id) WHERE person_id IS NOT NULL;
CREATE INDEX article_people_by_name ON article_people (person_id, name) WHERE person_id IS NOT NULL;
CREATE INDEX article_people_by_seen ON article_people (person_id, seen_on)
WHERE person_id IS NOT NULL AND seen_on IS NOT NULL;
CREATE INDEX article_people_by_key ON article_people (family_key, kind, given_key, person_id);

-- Each name under which an article knows a person.
CREATE TABLE person_names (
  person_id INTEGER NOT NULL REFERENCES people (id) ON DELETE CASCADE,
  name TEXT NOT NULL,
  -- An article's rows go with those of article_people.
  article_id INTEGER NOT NULL,
  article_person_id INTEGER NOT NULL REFERENCES article_people (id) ON DELETE CASCADE
);

CREATE INDEX person_names_by_person ON person_names (person_id, name);
CREATE INDEX person_names_by_name ON person_names (name COLLATE NOCASE);
CREATE INDEX person_names_by_article_person ON person_names (article_person_id);

-- Further names somebody has by a decision of the user: an alias, a name given by hand, the name of somebody else who was
-- found to be this person. The keys, where known, are those of the name.
CREATE TABLE person_aliases (
  person_id INTEGER NOT NULL REFERENCES people (id) ON DELETE CASCADE,
  -- person_decisions.id
  decision_id INTEGER NOT NULL,
  name TEXT NOT NULL,
  family_key TEXT,
  given_key TEXT,
  PRIMARY KEY (person_id, decision_id)
) WITHOUT ROWID;

CREATE INDEX person_aliases_by_name ON person_aliases (name COLLATE NOCASE);
CREATE INDEX person_aliases_by_key ON person_aliases (family_key);

-- The ids of people who are gone because of a decision: should it be undone, they get them again.
CREATE TABLE former_people (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,
  family_key TEXT NOT NULL,
  given_key TEXT,
  apart INTEGER NOT NULL
);

CREATE UNIQUE INDEX former_people_by_key ON former_people (family_key, kind, ifnull(given_key, ''), apart);

-- Each role that an article gives a person, in its words, and when: seen_on is the day of that article, if known.
CREATE TABLE person_roles (
  person_id INTEGER NOT NULL REFERENCES people (id) ON DELETE CASCADE,
  role TEXT NOT NULL,
  article_id INTEGER NOT NULL,
  seen_on TEXT,
  -- began or ended where the article is the news of it: an appointment, a resignation, somebody replaced. Then seen_on is the
  -- day of that, where the article tells it. Else NULL.
  change TEXT CHECK (change IN ('began', 'ended')),
  article_person_id INTEGER NOT NULL REFERENCES article_people (id) ON DELETE CASCADE
);

CREATE INDEX person_roles_by_person ON person_roles (person_id, role);
CREATE INDEX person_roles_by_seen ON person_roles (person_id, seen_on, article_id);
CREATE INDEX person_roles_by_article ON person_roles (article_id);
CREATE INDEX person_roles_by_article_person ON person_roles (article_person_id);

-- ---------------------------------------------------------------------------------------------------------------------
-- What was said. Query the view "statements" below; change or delete rows here.
--
-- When it was said is an interval of days, first and last, as narrow as the article allows: "last week" has seven. Both
-- are NULL when that is unknown. It is never the day of publication unless the article says so.
CREATE TABLE statement_rows (
  id INTEGER PRIMARY KEY,
  article_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  -- The words, exactly as they stand in the article.
  text TEXT NOT NULL,
  -- direct: in quotation marks; indirect: in the reporter's words; mixed: partly quoted; listed: an item or a paragraph
  -- under a heading that names the speaker.
  kind TEXT NOT NULL CHECK (kind IN ('direct', 'indirect', 'mixed', 'listed')),
  -- people.name of the speaker; the article's words where the speaker has no name ("two officials"); NULL when open.
  speaker TEXT,
  speaker_id INTEGER REFERENCES people (id) ON DELETE SET NULL,
  -- The words that stand for the speaker here: "he", "the minister".
  speaker_mention TEXT,
  -- The words of attribution: "said", "according to".
  cue TEXT,
  -- said, denied, asked, or unsaid: reported as not said ("declined to comment"). believed, hoped and planned are no
  -- speech: what the source is reported to think, to wish, to intend.
  stance TEXT NOT NULL DEFAULT 'said' CHECK (stance IN ('said', 'denied', 'asked', 'unsaid', 'believed', 'hoped', 'planned')),
  -- To whom it was said, in the article's words.
  addressee TEXT,
  -- Through whom it came to this article, nearest first: "Reuters, citing a European official".
  reported_by TEXT,
  -- Set when the day is known: said_from and said_to are then this day.
  said_on TEXT GENERATED ALWAYS AS (CASE WHEN said_from = said_to THEN said_from END) VIRTUAL,
  said_from TEXT CHECK (said_from IS date(said_from, '+0 days')),
  said_to TEXT CHECK (said_to IS date(said_to, '+0 days')),
  -- Why these days: the expression of the text and what it was counted from. Also where the days stay unknown.
  said_basis TEXT,
  "start" INTEGER NOT NULL CHECK ("start" >= 0),
  "end" INTEGER NOT NULL,
  -- Statements of an article that share this number are the parts of one interrupted utterance: "A," he said, "b."
  utterance INTEGER,
  extractor_version TEXT NOT NULL,
  -- Where speaker_mention and cue stand.
  speaker_start INTEGER,
  speaker_end INTEGER,
  cue_start INTEGER,
  cue_end INTEGER,
  -- The speaker among the people of the article.
  article_person_id INTEGER REFERENCES article_people (id) ON DELETE SET NULL,
  -- What the same words have in common wherever they are printed, in any case and punctuation: a number. NULL for fewer than
  -- four words, which are said often. With the same speaker it is the same statement, carried by several outlets.
  words_key INTEGER,
  CHECK ("end" > "start"),
  CHECK ((said_from IS NULL) = (said_to IS NULL)),
  CHECK (said_from <= said_to)
);

-- Most rows have no day, and many no speaker of whom the name is known: an index holds those that have.
CREATE INDEX statements_by_speaker ON statement_rows (speaker, said_from);
CREATE INDEX statements_by_speaker_id ON statement_rows (speaker_id, said_from) WHERE speaker_id IS NOT NULL;
CREATE INDEX statements_by_said ON statement_rows (said_from, said_to) WHERE said_from IS NOT NULL;
CREATE INDEX statements_by_article ON statement_rows (article_id, "start");
CREATE INDEX statements_by_article_person ON statement_rows (article_person_id) WHERE article_person_id IS NOT NULL;
CREATE INDEX statements_by_words ON statement_rows (words_key) WHERE words_key IS NOT NULL;

-- What was said according to articles that have a later version: not among the statements, which are those of today, so that
-- nothing counts twice. The columns are those of statement_rows; the speaker is named as the article does. `newsdb history`
-- compares them with what the later version says.
CREATE TABLE earlier_statements (
  -- Of the same numbers as statement_rows.id: a statement keeps its own when its article gets a later version.
  id INTEGER PRIMARY KEY,
  article_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  text TEXT NOT NULL,
  kind TEXT NOT NULL,
  speaker TEXT,
  speaker_mention TEXT,
  cue TEXT,
  stance TEXT NOT NULL,
  addressee TEXT,
  reported_by TEXT,
  said_from TEXT,
  said_to TEXT,
  said_basis TEXT,
  "start" INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  utterance INTEGER,
  extractor_version TEXT NOT NULL,
  speaker_start INTEGER,
  speaker_end INTEGER,
  cue_start INTEGER,
  cue_end INTEGER
);

CREATE INDEX earlier_statements_by_article ON earlier_statements (article_id, "start");

-- What was said, with the article it was reported in: three clocks side by side (said_…, date_published, and
-- articles.ingested_at). It is a view; change the rows of statement_rows, articles or people instead.
CREATE VIEW statements AS
SELECT
  s.id, s.article_id, s.text, s.kind, s.speaker, s.speaker_id, s.speaker_mention, s.cue, s.stance, s.addressee,
  s.reported_by, s.said_on, s.said_from, s.said_to, s.said_basis, s."start", s."end",
  a.headline, a.publisher, a.date_published, a.uri,
  s.utterance, s.extractor_version, s.speaker_start, s.speaker_end, s.cue_start, s.cue_end, s.words_key,
  -- By which Datasette joins the full-text index to a view.
  s.id AS rowid
FROM statement_rows AS s
LEFT JOIN articles AS a ON a.id = s.article_id;

-- The view says where its rows can be changed.
CREATE TRIGGER statements_instead_of_insert INSTEAD OF INSERT ON statements
BEGIN
  SELECT RAISE(ABORT, 'statements is a view: insert into statement_rows');
END;

CREATE TRIGGER statements_instead_of_update INSTEAD OF UPDATE ON statements
BEGIN
  SELECT RAISE(ABORT,
    'statements is a view: update statement_rows (what was said), people (a speaker''s name) or articles (the source)');
END;

CREATE TRIGGER statements_instead_of_delete INSTEAD OF DELETE ON statements
BEGIN
  SELECT RAISE(ABORT, 'statements is a view: delete from statement_rows, or the article from articles');
END;

-- ---------------------------------------------------------------------------------------------------------------------
-- What happened, is to happen, or was called off, as a sentence of an article reports it.
CREATE TABLE events (
  id INTEGER PRIMARY KEY,
  article_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  -- A PLOVER category: CONSULT (meetings, visits, calls), FIGHT, ASSAULT, RETREAT (ceasefires), AGREE, …; OTHER for what
  -- the ontology has none for: deaths, disasters, accidents, elections, appointments.
  kind TEXT NOT NULL,
  -- The sentence.
  summary TEXT NOT NULL,
  -- alleged: it stands in somebody's words, or somebody claims it; alleged_by says who.
  status TEXT NOT NULL CHECK (status IN ('happened', 'planned', 'cancelled', 'postponed', 'denied', 'alleged')),
  -- The first and the last day it may have taken place on; NULL when unknown.
  starts_on TEXT CHECK (starts_on IS date(starts_on, '+0 days')),
  ends_on TEXT CHECK (ends_on IS date(ends_on, '+0 days')),
  -- Why these days.
  date_basis TEXT,
  -- In the article's words.
  place TEXT,
  -- Where the sentence stands.
  "start" INTEGER NOT NULL CHECK ("start" >= 0),
  "end" INTEGER NOT NULL,
  -- The names of event_participants, joined by "; ".
  participants TEXT NOT NULL DEFAULT '',
  -- The word that names the event: "met", "strike"; and where it stands.
  trigger TEXT NOT NULL,
  trigger_start INTEGER NOT NULL,
  trigger_end INTEGER NOT NULL,
  -- What sort of happening it is, finer than kind: meeting, visit, arrest, trial, attack, election, …
  happening TEXT NOT NULL,
  -- Who claims it, or denies it, where the article leaves it to them.
  alleged_by TEXT,
  -- How many this report counts as killed and as hurt; NULL where it gives no number. Reports differ: none is averaged.
  dead INTEGER,
  injured INTEGER,
  -- What all reports of one happening share, in this article and in others: the smallest of their ids. NULL in a row put in
  -- or changed by hand, which stands alone until newsdb next writes what happened of its sort on its day.
  happening_id INTEGER,
  -- What is the same under all names of the place: ukraine/capital for Kyiv and Kiev, ukraine/ for the country, /europe for a
  -- region, else the name without case, accents and ways of spelling.
  place_key TEXT,
  -- Of a report whose day is not known: the days on which its happening is looked for. It joins the only one that fits.
  near_from TEXT,
  near_to TEXT,
  extractor_version TEXT NOT NULL,
  CHECK ("end" > "start"),
  CHECK ((starts_on IS NULL) = (ends_on IS NULL)),
  CHECK (starts_on <= ends_on)
);

CREATE INDEX events_by_start ON events (starts_on, ends_on) WHERE starts_on IS NOT NULL;
-- Of undated reports it is looked up here, and in event_participants_by_person, which happenings of those days they may be of.
CREATE INDEX events_by_place ON events (place_key, happening, ifnull(starts_on, near_from)) WHERE place_key IS NOT NULL;
CREATE INDEX events_by_happening ON events (happening, starts_on, ends_on);
CREATE INDEX events_by_article ON events (article_id, "start");
CREATE INDEX events_by_label ON events (ifnull(happening_id, id));

-- Who took part in an event, and where the sentence mentions it.
CREATE TABLE event_participants (
  event_id INTEGER NOT NULL REFERENCES events (id) ON DELETE CASCADE,
  person_id INTEGER REFERENCES people (id) ON DELETE SET NULL,
  -- people.name, or the article's words.
  name TEXT NOT NULL,
  -- source: did it; target: had it done to them; participant: did it with the others; casualty: was hurt or killed.
  part TEXT NOT NULL CHECK (part IN ('source', 'target', 'participant', 'casualty')),
  "start" INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  article_person_id INTEGER REFERENCES article_people (id) ON DELETE SET NULL,
  -- The event's happening, and its starts_on or else near_from: what somebody took part in about a day is found by them.
  happening TEXT,
  day TEXT
);

CREATE INDEX event_participants_by_event ON event_participants (event_id);
CREATE INDEX event_participants_by_person ON event_participants (person_id, happening, day) WHERE person_id IS NOT NULL;
CREATE INDEX event_participants_by_article_person ON event_participants (article_person_id)
WHERE article_person_id IS NOT NULL;

-- One happening, many reports: a row for each happening, over the events that report it.
--
--   SELECT e.status, e.dead, e.summary, a.publisher FROM events AS e JOIN articles AS a ON a.id = e.article_id
--   WHERE ifnull(e.happening_id, e.id) = 5;
--
-- Reports are one only where they agree on sort of happening and day, share somebody named or the place, and contradict
-- each other in nothing. What they differ in is not settled: dead_min and dead_max are the least and the most that a report
-- counts, status has every status. Days: those that all of its dated reports allow.
CREATE VIEW happenings AS
SELECT
  h.id,
  (SELECT e.happening FROM events AS e WHERE ifnull(e.happening_id, e.id) = h.id
    GROUP BY e.happening ORDER BY count(*) DESC, e.happening LIMIT 1) AS happening,
  (SELECT e.kind FROM events AS e WHERE ifnull(e.happening_id, e.id) = h.id
    GROUP BY e.kind ORDER BY count(*) DESC, e.kind LIMIT 1) AS kind,
  h.starts_on, h.ends_on,
  -- The name that most reports use.
  (SELECT e.place FROM events AS e WHERE ifnull(e.happening_id, e.id) = h.id AND e.place IS NOT NULL
    GROUP BY e.place ORDER BY count(*) DESC, e.place LIMIT 1) AS place,
  -- Every status that a report gives, joined by "; ".
  (SELECT group_concat(s.status, '; ')
    FROM (SELECT DISTINCT e.status FROM events AS e WHERE ifnull(e.happening_id, e.id) = h.id ORDER BY e.status) AS s
  ) AS status,
  h.reports, h.articles, h.dead_min, h.dead_max, h.injured_min, h.injured_max,
  (SELECT ifnull(group_concat(n.name, '; '), '') FROM (
    SELECT DISTINCT p.name FROM events AS e JOIN event_participants AS p ON p.event_id = e.id
    WHERE ifnull(e.happening_id, e.id) = h.id AND p.part <> 'casualty' ORDER BY p.name) AS n) AS participants,
  (SELECT min(a.date_published) FROM events AS e JOIN articles AS a ON a.id = e.article_id
    WHERE ifnull(e.happening_id, e.id) = h.id) AS first_published,
  (SELECT max(a.date_published) FROM events AS e JOIN articles AS a ON a.id = e.article_id
    WHERE ifnull(e.happening_id, e.id) = h.id) AS last_published
FROM (
  SELECT
    ifnull(happening_id, id) AS id, max(starts_on) AS starts_on, min(ends_on) AS ends_on, count(*) AS reports,
    count(DISTINCT article_id) AS articles, min(dead) AS dead_min, max(dead) AS dead_max, min(injured) AS injured_min,
    max(injured) AS injured_max
  FROM events GROUP BY ifnull(happening_id, id)
) AS h;

-- ---------------------------------------------------------------------------------------------------------------------
-- What the rows above say of each person: the columns of people that are counted or collected.
CREATE VIEW person_facts AS
SELECT
  p.id,
  (SELECT r.role FROM person_roles AS r WHERE r.person_id = p.id AND r.change IS NOT 'ended'
      AND NOT EXISTS (
        SELECT 1 FROM person_roles AS e
        WHERE e.person_id = r.person_id AND e.role = r.role AND e.change = 'ended' AND e.seen_on >= r.seen_on)
    ORDER BY r.seen_on DESC, r.article_id DESC, r.rowid LIMIT 1) AS role,
  (SELECT count(*) FROM statement_rows AS s WHERE s.speaker_id = p.id) AS statement_count,
  (SELECT count(*) FROM (SELECT DISTINCT article_id FROM article_people WHERE person_id = p.id)) AS article_count,
  (SELECT min(m.seen_on) FROM article_people AS m WHERE m.person_id = p.id) AS first_seen,
  (SELECT max(m.seen_on) FROM article_people AS m WHERE m.person_id = p.id) AS last_seen,
  (SELECT ifnull(group_concat(n.name, '; '), '')
    FROM (SELECT name FROM person_names WHERE person_id = p.id
      UNION SELECT name FROM person_aliases WHERE person_id = p.id ORDER BY name) AS n) AS names,
  (SELECT ifnull(group_concat(r.role, '; '), '')
    FROM (SELECT DISTINCT role FROM person_roles WHERE person_id = p.id ORDER BY role) AS r) AS roles
FROM people AS p;

-- ---------------------------------------------------------------------------------------------------------------------
-- What each anchor (see the table anchors) means today: the id of the article, statement, event or person, NULL where the
-- archive does not hold it. It is looked up each time, so it holds after a rebuild, by another extractor too, and an anchor
-- whose article was deleted means it again when the article comes again.
--
-- An article is that with the text, at the address if several have it. A statement or an event is looked for in the article
-- with the text: at its place, else where the same words stand, else where most of it stood; and, where that article counts no
-- more, by its words in other texts at the same address. A person is whoever has the keys; else whoever has the mentions with
-- these keys now, by a decision, say; else whoever has the name.
CREATE VIEW anchored AS
SELECT
  k.id AS anchor_id, k.subject, k.content_sha256, k.uri, k.words, k."start",
  CASE k.subject
  WHEN 'article' THEN (
    SELECT c.id FROM (SELECT a.id, a.uri IS k.uri AS same FROM articles AS a WHERE a.content_sha256 = k.content_sha256) AS c
    ORDER BY c.same DESC, c.id LIMIT 1)
  WHEN 'statement' THEN coalesce(
    (SELECT c.id FROM (
        SELECT
          s.id, a.content_sha256 = k.content_sha256 AS same_text, s.text = k.words AS same_words,
          abs(s."start" - k."start") AS distance, s.kind = k.kind AS same_kind
        FROM articles AS a CROSS JOIN statement_rows AS s ON s.article_id = a.id
        WHERE (a.content_sha256 = k.content_sha256 OR a.uri = k.uri)
          AND (s.text = k.words OR s.words_key = k.words_key
            OR a.content_sha256 = k.content_sha256
              AND 2 * (min(s."end", k."end") - max(s."start", k."start")) > max(s."end" - s."start", k."end" - k."start"))
      ) AS c ORDER BY c.same_text DESC, c.same_words DESC, c.distance, c.same_kind DESC, c.id LIMIT 1),
    (SELECT c.id FROM (
        SELECT s.id, s.text = k.words AS same_words, abs(s."start" - k."start") AS distance, s.kind = k.kind AS same_kind
        FROM articles AS a CROSS JOIN earlier_statements AS s ON s.article_id = a.id
        WHERE a.content_sha256 = k.content_sha256
          AND (s.text = k.words
            OR 2 * (min(s."end", k."end") - max(s."start", k."start")) > max(s."end" - s."start", k."end" - k."start"))
      ) AS c ORDER BY c.same_words DESC, c.distance, c.same_kind DESC, c.id LIMIT 1))
  WHEN 'event' THEN (
    SELECT c.id FROM (
      SELECT
        e.id, a.content_sha256 = k.content_sha256 AS same_text, e.summary = k.words AS same_words,
        e.trigger = k.trigger AS same_word, abs(e."start" - k."start") AS distance,
        abs(e.trigger_start - e."start" - k.trigger_start + k."start") AS word_distance, e.happening = k.happening AS same_sort
      FROM articles AS a CROSS JOIN events AS e ON e.article_id = a.id
      WHERE (a.content_sha256 = k.content_sha256 OR a.uri = k.uri)
        AND (e.trigger = k.trigger OR e.happening = k.happening)
        AND (e.summary = k.words
          OR a.content_sha256 = k.content_sha256
            AND 2 * (min(e."end", k."end") - max(e."start", k."start")) > max(e."end" - e."start", k."end" - k."start"))
    ) AS c
    ORDER BY c.same_text DESC, c.same_words DESC, c.same_word DESC, c.distance, c.word_distance, c.same_sort DESC, c.id
    LIMIT 1)
  WHEN 'person' THEN coalesce(
    (SELECT p.id FROM people AS p
      WHERE p.family_key = k.family_key AND p.kind = k.kind AND ifnull(p.given_key, '') = ifnull(k.given_key, '')
        AND p.apart = k.apart),
    (SELECT m.person_id FROM article_people AS m
      WHERE m.family_key = k.family_key AND m.kind = k.kind AND m.given_key IS k.given_key AND m.person_id IS NOT NULL
      GROUP BY m.person_id ORDER BY count(*) DESC, m.person_id LIMIT 1),
    (SELECT n.person_id FROM person_names AS n JOIN people AS p ON p.id = n.person_id
      WHERE n.name = k.words COLLATE NOCASE AND p.kind = k.kind
      GROUP BY n.person_id ORDER BY count(*) DESC, n.person_id LIMIT 1))
  END AS row_id
FROM anchors AS k;

-- The anchor that each row has, or would get: its columns are those of the table anchors.
CREATE VIEW anchor_keys AS
SELECT
  'article' AS subject, a.id AS row_id, a.content_sha256, a.uri, a.headline AS words, NULL AS kind, NULL AS "start",
  NULL AS "end", NULL AS words_key, NULL AS trigger, NULL AS trigger_start, NULL AS happening, NULL AS family_key,
  NULL AS given_key, NULL AS apart
FROM articles AS a
UNION ALL
SELECT
  'statement', s.id, a.content_sha256, a.uri, s.text, s.kind, s."start", s."end", s.words_key, NULL, NULL, NULL, NULL, NULL,
  NULL
FROM statement_rows AS s JOIN articles AS a ON a.id = s.article_id
UNION ALL
SELECT
  'statement', s.id, a.content_sha256, a.uri, s.text, s.kind, s."start", s."end", NULL, NULL, NULL, NULL, NULL, NULL, NULL
FROM earlier_statements AS s JOIN articles AS a ON a.id = s.article_id
UNION ALL
SELECT
  'event', e.id, a.content_sha256, a.uri, e.summary, e.kind, e."start", e."end", NULL, e.trigger, e.trigger_start,
  e.happening, NULL, NULL, NULL
FROM events AS e JOIN articles AS a ON a.id = e.article_id
UNION ALL
SELECT
  'person', p.id, NULL, NULL, p.name, p.kind, NULL, NULL, NULL, NULL, NULL, NULL, p.family_key, p.given_key, p.apart
FROM people AS p;

-- The anchors there are of a row: those that mean it, and, of a statement of an earlier version, those made of it.
CREATE VIEW row_anchors AS
SELECT r.subject, r.row_id, k.anchor_id
FROM anchor_keys AS r CROSS JOIN anchored AS k
  ON k.content_sha256 = r.content_sha256 OR k.uri = r.uri OR k.subject = 'person' AND r.subject = 'person'
WHERE k.subject = r.subject
  AND (k.row_id = r.row_id
    OR k.subject = 'statement' AND k.content_sha256 = r.content_sha256 AND k.words = r.words AND k."start" = r."start");

-- Your tags and notes, a row each, beside the article, statement, event or person that they are on; where all four are NULL, the
-- archive does not hold it now, and words tells what it was.
--
--   SELECT s.speaker, s.text FROM annotations AS n JOIN statements AS s ON s.id = n.statement_id WHERE n.tag = 'check';
--   INSERT INTO annotations (statement_id, tag) VALUES (12, 'check');
--   DELETE FROM annotations WHERE tag = 'check';
CREATE VIEW annotations AS
SELECT
  n.tag, n.note,
  CASE k.subject WHEN 'article' THEN k.row_id END AS article_id,
  CASE k.subject WHEN 'statement' THEN k.row_id END AS statement_id,
  CASE k.subject WHEN 'event' THEN k.row_id END AS event_id,
  CASE k.subject WHEN 'person' THEN k.row_id END AS person_id,
  n.added_at, k.subject, k.words, n.note_id, n.anchor_id
FROM (
  SELECT anchor_id, tag, NULL AS note, NULL AS note_id, added_at FROM tags
  UNION ALL
  SELECT anchor_id, NULL, note, id, added_at FROM notes
) AS n JOIN anchored AS k ON k.anchor_id = n.anchor_id;

-- What is tagged for the first time gets an anchor.
CREATE TRIGGER annotations_instead_of_insert INSTEAD OF INSERT ON annotations
BEGIN
  SELECT RAISE(ABORT, 'a tag or note is on one thing: give one of article_id, statement_id, event_id, person_id')
  WHERE (new.article_id IS NOT NULL) + (new.statement_id IS NOT NULL) + (new.event_id IS NOT NULL)
    + (new.person_id IS NOT NULL) <> 1;
  SELECT RAISE(ABORT, 'give a tag or a note') WHERE new.tag IS NULL AND new.note IS NULL;
  SELECT RAISE(ABORT, 'the archive holds no such article, statement, event or person')
  WHERE NOT EXISTS (
    SELECT 1 FROM anchor_keys AS r WHERE r.subject = CASE
      WHEN new.article_id IS NOT NULL THEN 'article' WHEN new.statement_id IS NOT NULL THEN 'statement'
      WHEN new.event_id IS NOT NULL THEN 'event' ELSE 'person' END
    AND r.row_id = coalesce(new.article_id, new.statement_id, new.event_id, new.person_id));
  INSERT INTO anchors (
    subject, content_sha256, uri, words, kind, "start", "end", words_key, trigger, trigger_start, happening, family_key,
    given_key, apart)
  SELECT
    subject, content_sha256, uri, words, kind, "start", "end", words_key, trigger, trigger_start, happening, family_key,
    given_key, apart
  FROM anchor_keys AS r
  WHERE r.subject = CASE
      WHEN new.article_id IS NOT NULL THEN 'article' WHEN new.statement_id IS NOT NULL THEN 'statement'
      WHEN new.event_id IS NOT NULL THEN 'event' ELSE 'person' END
    AND r.row_id = coalesce(new.article_id, new.statement_id, new.event_id, new.person_id) AND NOT EXISTS (
    SELECT 1 FROM row_anchors AS o WHERE o.subject = r.subject AND o.row_id = r.row_id);
  INSERT OR IGNORE INTO tags (anchor_id, tag, added_at)
  SELECT min(r.anchor_id), new.tag, ifnull(new.added_at, strftime('%Y-%m-%dT%H:%M:%SZ', 'now'))
  FROM row_anchors AS r WHERE r.subject = CASE
      WHEN new.article_id IS NOT NULL THEN 'article' WHEN new.statement_id IS NOT NULL THEN 'statement'
      WHEN new.event_id IS NOT NULL THEN 'event' ELSE 'person' END
    AND r.row_id = coalesce(new.article_id, new.statement_id, new.event_id, new.person_id)
    AND new.tag IS NOT NULL
  HAVING count(*) > 0;
  INSERT INTO notes (anchor_id, note, added_at)
  SELECT min(r.anchor_id), new.note, ifnull(new.added_at, strftime('%Y-%m-%dT%H:%M:%SZ', 'now'))
  FROM row_anchors AS r WHERE r.subject = CASE
      WHEN new.article_id IS NOT NULL THEN 'article' WHEN new.statement_id IS NOT NULL THEN 'statement'
      WHEN new.event_id IS NOT NULL THEN 'event' ELSE 'person' END
    AND r.row_id = coalesce(new.article_id, new.statement_id, new.event_id, new.person_id)
    AND new.note IS NOT NULL
  HAVING count(*) > 0;
END;

CREATE TRIGGER annotations_instead_of_update INSTEAD OF UPDATE ON annotations
BEGIN
  SELECT RAISE(ABORT, 'change the tag or the note; to move one, delete it and insert it elsewhere')
  WHERE old.article_id IS NOT new.article_id OR old.statement_id IS NOT new.statement_id OR old.event_id IS NOT new.event_id
    OR old.person_id IS NOT new.person_id;
  UPDATE OR REPLACE tags SET tag = new.tag WHERE anchor_id = old.anchor_id AND tag = old.tag;
  UPDATE notes SET note = new.note WHERE id = old.note_id;
END;

CREATE TRIGGER annotations_instead_of_delete INSTEAD OF DELETE ON annotations
BEGIN
  DELETE FROM tags WHERE anchor_id = old.anchor_id AND tag = old.tag;
  DELETE FROM notes WHERE id = old.note_id;
  DELETE FROM anchors
  WHERE id = old.anchor_id AND NOT EXISTS (SELECT 1 FROM tags AS t WHERE t.anchor_id = old.anchor_id)
    AND NOT EXISTS (SELECT 1 FROM notes AS n WHERE n.anchor_id = old.anchor_id);
END;

-- ---------------------------------------------------------------------------------------------------------------------
-- Full text. Words are found in any case, with or without accents, and in their English inflections. Join by rowid = id:
--
--   SELECT speaker, said_on, text FROM statements_fts JOIN statements ON id = statements_fts.rowid
--   WHERE statements_fts MATCH 'crimea AND recogni*' ORDER BY rank;
--
-- The text itself is stored once, in the table named by content.
CREATE VIRTUAL TABLE articles_fts USING fts5 (
  headline, body,
  content="articles", content_rowid="id", tokenize='porter unicode61 remove_diacritics 2'
);

CREATE VIRTUAL TABLE statements_fts USING fts5 (
  -- Of content="statement_rows", too: sqlite-utils searches no views, and knows an index by such words in its SQL.
  text, speaker,
  content="statements", content_rowid="id", tokenize='porter unicode61 remove_diacritics 2'
);

CREATE VIRTUAL TABLE people_fts USING fts5 (
  names, roles,
  content="people", content_rowid="id", tokenize='porter unicode61 remove_diacritics 2'
);

CREATE VIRTUAL TABLE events_fts USING fts5 (
  summary, participants, place,
  content="events", content_rowid="id", tokenize='porter unicode61 remove_diacritics 2'
);

-- A page of an index fills a page of the file, and 16 MB of words are gathered before they are written.
INSERT INTO articles_fts (articles_fts, rank) SELECT 'pgsz', page_size * 125 / 128 FROM pragma_page_size;
INSERT INTO statements_fts (statements_fts, rank) SELECT 'pgsz', page_size * 125 / 128 FROM pragma_page_size;
INSERT INTO people_fts (people_fts, rank) SELECT 'pgsz', page_size * 125 / 128 FROM pragma_page_size;
INSERT INTO events_fts (events_fts, rank) SELECT 'pgsz', page_size * 125 / 128 FROM pragma_page_size;
INSERT INTO articles_fts (articles_fts, rank) VALUES ('hashsize', 16777216);
INSERT INTO statements_fts (statements_fts, rank) VALUES ('hashsize', 16777216);
INSERT INTO events_fts (events_fts, rank) VALUES ('hashsize', 16777216);

INSERT INTO articles_fts (articles_fts) VALUES ('rebuild');
