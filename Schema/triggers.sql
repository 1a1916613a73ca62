-- newsdb: triggers that keep derived tables and indexes in step when rows are changed or deleted by hand.
--
-- They do not count on foreign keys, which the stock sqlite3 shell has switched off. Their names begin with "sync_":
-- newsdb, which does the same work in bulk, takes them off at the start of each of its own writing transactions and puts
-- them back before the end, so no other connection ever sees the archive without them. (SQLite before 3.41 also refuses
-- full-text tables in triggers to a program that, like newsdb, does not trust the schema of the files it is given.)

-- An article: its words.
CREATE TRIGGER sync_articles_after_insert AFTER INSERT ON articles
BEGIN
  INSERT INTO articles_fts (rowid, headline, body) VALUES (new.id, new.headline, new.body);
END;

CREATE TRIGGER sync_articles_after_update_words AFTER UPDATE OF headline, body ON articles
BEGIN
  INSERT INTO articles_fts (articles_fts, rowid, headline, body) VALUES ('delete', old.id, old.headline, old.body);
  INSERT INTO articles_fts (rowid, headline, body) VALUES (new.id, new.headline, new.body);
END;

-- All that was read from an article refers to its id.
CREATE TRIGGER sync_articles_before_update_id BEFORE UPDATE OF id ON articles
WHEN old.id IS NOT new.id
BEGIN
  SELECT RAISE(ABORT, 'the id of an article cannot be changed: statements, events and people refer to it');
END;

-- What was read from a body that has changed no longer holds.
CREATE TRIGGER sync_articles_after_update_body AFTER UPDATE OF body ON articles
WHEN old.body IS NOT new.body
BEGIN
  DELETE FROM extractions WHERE article_id = old.id;
  DELETE FROM events WHERE article_id = old.id;
  DELETE FROM statement_rows WHERE article_id = old.id;
  DELETE FROM article_people WHERE article_id = old.id;
  DELETE FROM earlier_statements WHERE article_id = old.id;
  DELETE FROM article_copies WHERE article_id = old.id OR other_id = old.id;
END;

-- "On Wednesday" was counted from the article's date: with another date, it has to be read again.
CREATE TRIGGER sync_articles_after_update_date AFTER UPDATE OF date_published ON articles
WHEN old.date_published IS NOT new.date_published
BEGIN
  DELETE FROM extractions WHERE article_id = old.id;
  UPDATE article_people SET seen_on = substr(new.date_published, 1, 10) WHERE article_id = old.id;
  UPDATE person_roles SET seen_on = substr(new.date_published, 1, 10) WHERE article_id = old.id AND change IS NULL;
  UPDATE people SET (role, first_seen, last_seen) =
    (SELECT f.role, f.first_seen, f.last_seen FROM person_facts AS f WHERE f.id = people.id)
  WHERE id IN (SELECT person_id FROM article_people WHERE article_id = old.id);
END;

-- With an article goes all that was read from it. The first of its duplicates takes its place, gets the text, and is read at the
-- next rebuild; later versions point to the one before it, which, where there is no later one, counts again and is read, too.
CREATE TRIGGER sync_articles_before_delete BEFORE DELETE ON articles
BEGIN
  DELETE FROM extractions WHERE article_id = old.id;
  DELETE FROM events WHERE article_id = old.id;
  DELETE FROM statement_rows WHERE article_id = old.id;
  DELETE FROM earlier_statements WHERE article_id = old.id;
  DELETE FROM article_people WHERE article_id = old.id;
  DELETE FROM article_copies WHERE article_id = old.id OR other_id = old.id;
  DELETE FROM article_fingerprints WHERE article_id = old.id;
  UPDATE articles SET body = old.body
  WHERE id = (SELECT min(d.id) FROM articles AS d WHERE d.duplicate_of = old.id) AND body = '';
  UPDATE articles SET duplicate_of = (SELECT min(d.id) FROM articles AS d WHERE d.duplicate_of = old.id)
  WHERE duplicate_of = old.id AND id > (SELECT min(d.id) FROM articles AS d WHERE d.duplicate_of = old.id);
  UPDATE articles SET duplicate_of = NULL WHERE duplicate_of = old.id;
  DELETE FROM extractions
  WHERE article_id = old.version_of AND NOT EXISTS (SELECT 1 FROM articles AS v WHERE v.version_of = old.id);
  UPDATE articles SET version_of = old.version_of WHERE version_of = old.id;
END;

CREATE TRIGGER sync_articles_after_delete AFTER DELETE ON articles
BEGIN
  INSERT INTO articles_fts (articles_fts, rowid, headline, body) VALUES ('delete', old.id, old.headline, old.body);
END;

-- A statement: its words, and the counts of its speaker.
CREATE TRIGGER sync_statement_rows_after_insert AFTER INSERT ON statement_rows
BEGIN
  INSERT INTO statements_fts (rowid, text, speaker) VALUES (new.id, new.text, new.speaker);
  UPDATE people SET statement_count = statement_count + 1 WHERE id = new.speaker_id;
END;

CREATE TRIGGER sync_statement_rows_after_update_words AFTER UPDATE OF id, text, speaker ON statement_rows
BEGIN
  INSERT INTO statements_fts (statements_fts, rowid, text, speaker) VALUES ('delete', old.id, old.text, old.speaker);
  INSERT INTO statements_fts (rowid, text, speaker) VALUES (new.id, new.text, new.speaker);
END;

CREATE TRIGGER sync_statement_rows_after_update_speaker AFTER UPDATE OF speaker_id ON statement_rows
WHEN old.speaker_id IS NOT new.speaker_id
BEGIN
  UPDATE people SET statement_count = statement_count - 1 WHERE id = old.speaker_id;
  UPDATE people SET statement_count = statement_count + 1 WHERE id = new.speaker_id;
END;

CREATE TRIGGER sync_statement_rows_after_delete AFTER DELETE ON statement_rows
BEGIN
  INSERT INTO statements_fts (statements_fts, rowid, text, speaker) VALUES ('delete', old.id, old.text, old.speaker);
  UPDATE people SET statement_count = statement_count - 1 WHERE id = old.speaker_id;
END;

-- A person: the name in statements and events, and the words to be found by.
CREATE TRIGGER sync_people_after_insert AFTER INSERT ON people
BEGIN
  INSERT INTO people_fts (rowid, names, roles) VALUES (new.id, new.names, new.roles);
END;

CREATE TRIGGER sync_people_after_update_words AFTER UPDATE OF id, names, roles ON people
BEGIN
  INSERT INTO people_fts (people_fts, rowid, names, roles) VALUES ('delete', old.id, old.names, old.roles);
  INSERT INTO people_fts (rowid, names, roles) VALUES (new.id, new.names, new.roles);
END;

CREATE TRIGGER sync_people_after_update_name AFTER UPDATE OF name ON people
WHEN old.name IS NOT new.name
BEGIN
  UPDATE statement_rows SET speaker = new.name WHERE speaker_id = new.id;
  UPDATE event_participants SET name = new.name WHERE person_id = new.id;
  -- A decision of the user's, which lasts.
  INSERT INTO person_decisions (decided_at, deed, name, kind, family_key, given_key, apart, other_name, reason)
  VALUES (
    strftime('%Y-%m-%dT%H:%M:%SZ', 'now'), 'rename', old.name, new.kind, new.family_key, new.given_key, new.apart, new.name,
    'changed in SQL');
  DELETE FROM person_aliases
  WHERE person_id = new.id AND decision_id IN (
    SELECT d.id FROM person_decisions AS d
    WHERE d.deed = 'rename' AND d.kind = new.kind AND d.family_key = new.family_key AND d.given_key IS new.given_key
      AND d.apart = new.apart);
  INSERT INTO person_aliases (person_id, decision_id, name)
  VALUES (new.id, (SELECT max(id) FROM person_decisions), new.name);
END;

-- A person deleted by hand leaves its name, as words, where it spoke and took part.
CREATE TRIGGER sync_people_after_delete AFTER DELETE ON people
BEGIN
  INSERT INTO people_fts (people_fts, rowid, names, roles) VALUES ('delete', old.id, old.names, old.roles);
  UPDATE statement_rows SET speaker_id = NULL WHERE speaker_id = old.id;
  UPDATE event_participants SET person_id = NULL WHERE person_id = old.id;
  UPDATE article_people SET person_id = NULL WHERE person_id = old.id;
  DELETE FROM person_names WHERE person_id = old.id;
  DELETE FROM person_roles WHERE person_id = old.id;
  DELETE FROM person_aliases WHERE person_id = old.id;
END;

-- A person of an article: counts, names and roles.
CREATE TRIGGER sync_article_people_after_insert AFTER INSERT ON article_people
BEGIN
  UPDATE people SET (article_count, first_seen, last_seen) =
    (SELECT f.article_count, f.first_seen, f.last_seen FROM person_facts AS f WHERE f.id = people.id)
  WHERE id = new.person_id;
END;

-- Somebody whom no article names any more is gone.
CREATE TRIGGER sync_article_people_after_delete AFTER DELETE ON article_people
BEGIN
  UPDATE statement_rows SET article_person_id = NULL WHERE article_person_id = old.id;
  UPDATE event_participants SET article_person_id = NULL WHERE article_person_id = old.id;
  DELETE FROM person_names WHERE article_person_id = old.id;
  DELETE FROM person_roles WHERE article_person_id = old.id;
  DELETE FROM people
  WHERE id = old.person_id AND NOT EXISTS (SELECT 1 FROM article_people AS m WHERE m.person_id = old.person_id);
  UPDATE people SET (article_count, first_seen, last_seen) =
    (SELECT f.article_count, f.first_seen, f.last_seen FROM person_facts AS f WHERE f.id = people.id)
  WHERE id = old.person_id;
END;

-- A mention moved by hand to another person takes its statements, names and roles along.
CREATE TRIGGER sync_article_people_after_update AFTER UPDATE OF person_id ON article_people
WHEN old.person_id IS NOT new.person_id
BEGIN
  UPDATE statement_rows
  SET speaker_id = new.person_id, speaker = ifnull((SELECT p.name FROM people AS p WHERE p.id = new.person_id), speaker)
  WHERE article_person_id = new.id;
  UPDATE event_participants
  SET person_id = new.person_id, name = ifnull((SELECT p.name FROM people AS p WHERE p.id = new.person_id), name)
  WHERE article_person_id = new.id;
  UPDATE person_names SET person_id = new.person_id WHERE article_person_id = new.id AND new.person_id IS NOT NULL;
  UPDATE person_roles SET person_id = new.person_id WHERE article_person_id = new.id AND new.person_id IS NOT NULL;
  UPDATE people SET (article_count, first_seen, last_seen) =
    (SELECT f.article_count, f.first_seen, f.last_seen FROM person_facts AS f WHERE f.id = people.id)
  WHERE id IN (old.person_id, new.person_id);
END;

-- Names and roles.
CREATE TRIGGER sync_person_names_after_insert AFTER INSERT ON person_names
BEGIN
  UPDATE people SET names = (SELECT f.names FROM person_facts AS f WHERE f.id = people.id) WHERE id = new.person_id;
END;

CREATE TRIGGER sync_person_names_after_update AFTER UPDATE ON person_names
BEGIN
  UPDATE people SET names = (SELECT f.names FROM person_facts AS f WHERE f.id = people.id)
  WHERE id IN (old.person_id, new.person_id);
END;

CREATE TRIGGER sync_person_names_after_delete AFTER DELETE ON person_names
BEGIN
  UPDATE people SET names = (SELECT f.names FROM person_facts AS f WHERE f.id = people.id) WHERE id = old.person_id;
END;

CREATE TRIGGER sync_person_aliases_after_insert AFTER INSERT ON person_aliases
BEGIN
  UPDATE people SET names = (SELECT f.names FROM person_facts AS f WHERE f.id = people.id) WHERE id = new.person_id;
END;

CREATE TRIGGER sync_person_aliases_after_delete AFTER DELETE ON person_aliases
BEGIN
  UPDATE people SET names = (SELECT f.names FROM person_facts AS f WHERE f.id = people.id) WHERE id = old.person_id;
END;

CREATE TRIGGER sync_person_roles_after_insert AFTER INSERT ON person_roles
BEGIN
  UPDATE people SET (role, roles) = (SELECT f.role, f.roles FROM person_facts AS f WHERE f.id = people.id)
  WHERE id = new.person_id;
END;

CREATE TRIGGER sync_person_roles_after_update AFTER UPDATE ON person_roles
BEGIN
  UPDATE people SET (role, roles) = (SELECT f.role, f.roles FROM person_facts AS f WHERE f.id = people.id)
  WHERE id IN (old.person_id, new.person_id);
END;

CREATE TRIGGER sync_person_roles_after_delete AFTER DELETE ON person_roles
BEGIN
  UPDATE people SET (role, roles) = (SELECT f.role, f.roles FROM person_facts AS f WHERE f.id = people.id)
  WHERE id = old.person_id;
END;

-- An event: its words and its participants.
CREATE TRIGGER sync_events_after_insert AFTER INSERT ON events
BEGIN
  INSERT INTO events_fts (rowid, summary, participants, place)
  VALUES (new.id, new.summary, new.participants, new.place);
END;

CREATE TRIGGER sync_events_after_update_words AFTER UPDATE OF id, summary, participants, place ON events
BEGIN
  INSERT INTO events_fts (events_fts, rowid, summary, participants, place)
  VALUES ('delete', old.id, old.summary, old.participants, old.place);
  INSERT INTO events_fts (rowid, summary, participants, place)
  VALUES (new.id, new.summary, new.participants, new.place);
END;

CREATE TRIGGER sync_events_after_delete AFTER DELETE ON events
BEGIN
  INSERT INTO events_fts (events_fts, rowid, summary, participants, place)
  VALUES ('delete', old.id, old.summary, old.participants, old.place);
  DELETE FROM event_participants WHERE event_id = old.id;
  -- The other reports of that happening are called after the first of those that are left.
  UPDATE events SET happening_id = others.first
  FROM (SELECT min(e.id) AS first FROM events AS e WHERE ifnull(e.happening_id, e.id) = old.happening_id) AS others
  WHERE ifnull(events.happening_id, events.id) = old.happening_id;
END;

-- A report that was put elsewhere, or on another day, by hand leaves its happening, and no more is known of its place.
CREATE TRIGGER sync_events_after_update_circumstances AFTER UPDATE OF happening, starts_on, ends_on, place ON events
WHEN old.happening IS NOT new.happening OR old.starts_on IS NOT new.starts_on OR old.ends_on IS NOT new.ends_on
  OR old.place IS NOT new.place
BEGIN
  UPDATE events SET happening_id = NULL, place_key = CASE WHEN old.place IS new.place THEN place_key END,
    near_from = NULL, near_to = NULL
  WHERE id = new.id;
  UPDATE event_participants SET happening = new.happening, day = new.starts_on WHERE event_id = new.id;
  UPDATE events SET happening_id = others.first
  FROM (SELECT min(e.id) AS first FROM events AS e
    WHERE ifnull(e.happening_id, e.id) = old.happening_id AND e.id <> new.id) AS others
  WHERE ifnull(events.happening_id, events.id) = old.happening_id AND events.id <> new.id;
END;

CREATE TRIGGER sync_event_participants_after_insert AFTER INSERT ON event_participants
BEGIN
  UPDATE event_participants SET (happening, day) =
    (SELECT e.happening, ifnull(e.starts_on, e.near_from) FROM events AS e WHERE e.id = new.event_id)
  WHERE rowid = new.rowid;
  UPDATE events SET participants =
    (SELECT ifnull(group_concat(e.name, '; '), '') FROM event_participants AS e WHERE e.event_id = events.id)
  WHERE id = new.event_id;
END;

CREATE TRIGGER sync_event_participants_after_update AFTER UPDATE ON event_participants
BEGIN
  UPDATE events SET participants =
    (SELECT ifnull(group_concat(e.name, '; '), '') FROM event_participants AS e WHERE e.event_id = events.id)
  WHERE id IN (old.event_id, new.event_id);
END;

CREATE TRIGGER sync_event_participants_after_delete AFTER DELETE ON event_participants
BEGIN
  UPDATE events SET participants =
    (SELECT ifnull(group_concat(e.name, '; '), '') FROM event_participants AS e WHERE e.event_id = events.id)
  WHERE id = old.event_id;
END;
