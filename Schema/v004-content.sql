-- newsdb, schema version 4: the feeds that you subscribed to.
--
-- What you subscribed to is content, like your articles: `newsdb feeds add` and `remove` write it, and `newsdb feeds poll`
-- fetches each feed that is due and notes how it went. Nothing else is ever fetched by itself. This script is frozen: a later
-- version of the schema adds a script of its own. Times are in UTC: 2025-04-24T08:15:00Z.

CREATE TABLE feeds (
  -- The number that `newsdb feeds list` prints; never used again.
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  -- Where it is fetched.
  address TEXT NOT NULL UNIQUE,
  -- As the feed names itself.
  title TEXT,
  added_at TEXT NOT NULL,
  -- How long after one poll the next is due; up to sixteen times as long while it fails.
  every_minutes INTEGER NOT NULL DEFAULT 60 CHECK (every_minutes > 0),
  -- 1: of each entry the page that it links to is ingested, 0: the text in the feed.
  whole_pages INTEGER NOT NULL DEFAULT 0 CHECK (whole_pages IN (0, 1)),
  -- What the server called the version that was read last (RFC 9110: ETag, Last-Modified), sent back to be told of changes.
  entity_tag TEXT,
  last_modified TEXT,
  -- The last poll, and how many in a row have failed, with the reason of the last.
  polled_at TEXT,
  failures INTEGER NOT NULL DEFAULT 0,
  failure TEXT
);

-- The entries that were read, so that none is fetched or read twice. To read a feed's entries anew, delete its rows here
-- and set entity_tag and last_modified of the feed to NULL.
CREATE TABLE feed_entries (
  feed_id INTEGER NOT NULL REFERENCES feeds (id) ON DELETE CASCADE,
  -- Its address, or the identifier of one without.
  entry TEXT NOT NULL,
  -- SHA-256 of its text in the feed; NULL where it has none. When it changes, the entry is read again.
  content_sha256 TEXT,
  -- 1: what was ingested is the page, which a changed text in the feed does not replace.
  whole_page INTEGER NOT NULL DEFAULT 0 CHECK (whole_page IN (0, 1)),
  read_at TEXT NOT NULL,
  PRIMARY KEY (feed_id, entry)
) WITHOUT ROWID;
