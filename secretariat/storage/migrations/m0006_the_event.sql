-- Version 6 of the file: events and votes. Frozen: a released migration is never edited.

ALTER TABLE bodies ADD COLUMN proxies_per_holder INTEGER;
ALTER TABLE bodies ADD COLUMN proxy_to_anyone INTEGER CHECK (proxy_to_anyone IN (0, 1));

-- issued_papers allows more kinds: SQLite changes no rule of a column, so the table is made anew.
CREATE TABLE issued_papers_new (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE CHECK (length(id) BETWEEN 1 AND 200),
  meeting_id TEXT NOT NULL REFERENCES meetings (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  kind TEXT NOT NULL CHECK (kind IN ('convocation', 'minutes', 'public_minutes', 'decision_list', 'action_list', 'annotated_agenda', 'attendance_list')),
  version INTEGER,
  adopted INTEGER CHECK (adopted IN (0, 1)),
  issued_on TEXT NOT NULL CHECK (issued_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  file_name TEXT NOT NULL CHECK (length(file_name) <= 500 AND instr(file_name, char(0)) = 0),
  outline TEXT NOT NULL CHECK (length(outline) <= 20000000 AND instr(outline, char(0)) = 0),
  sha256 TEXT NOT NULL CHECK (length(sha256) <= 500 AND instr(sha256, char(0)) = 0),
  provenance TEXT CHECK (provenance GLOB '{*}')
) STRICT;
INSERT INTO issued_papers_new (seq, id, meeting_id, kind, version, adopted, issued_on, file_name, outline, sha256, provenance) SELECT seq, id, meeting_id, kind, version, adopted, issued_on, file_name, outline, sha256, provenance FROM issued_papers ORDER BY seq;
DROP TABLE issued_papers;
ALTER TABLE issued_papers_new RENAME TO issued_papers;
CREATE INDEX issued_papers_meeting_id ON issued_papers (meeting_id);

ALTER TABLE dispatches ADD COLUMN mode TEXT CHECK (mode IN ('together', 'hidden', 'each'));

ALTER TABLE votes ADD COLUMN method TEXT CHECK (method IN ('cards', 'named', 'secret'));
ALTER TABLE votes ADD COLUMN majority_of TEXT CHECK (majority_of IN ('votes_cast', 'members_present'));
ALTER TABLE votes ADD COLUMN taken_at TEXT CHECK (taken_at GLOB '[0-2][0-9]:[0-5][0-9]');

CREATE TABLE votes__entitled (
  id TEXT PRIMARY KEY,
  owner_id TEXT NOT NULL REFERENCES votes (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL CHECK (position >= 0),
  organisation_id TEXT NOT NULL REFERENCES organisations (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  votes INTEGER NOT NULL,
  person_id TEXT REFERENCES persons (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  by_proxy INTEGER CHECK (by_proxy IN (0, 1)),
  UNIQUE (owner_id, position)
) STRICT;
CREATE INDEX votes__entitled_organisation_id ON votes__entitled (organisation_id);
CREATE INDEX votes__entitled_person_id ON votes__entitled (person_id);

ALTER TABLE events ADD COLUMN changeover_min INTEGER;
ALTER TABLE events ADD COLUMN dinner_capacity INTEGER;
ALTER TABLE events ADD COLUMN diets_purged_on TEXT CHECK (diets_purged_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]');

CREATE TABLE events__rooms (
  id TEXT PRIMARY KEY,
  owner_id TEXT NOT NULL REFERENCES events (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL CHECK (position >= 0),
  name TEXT NOT NULL CHECK (length(name) <= 500 AND instr(name, char(0)) = 0),
  capacity INTEGER,
  location_id TEXT REFERENCES locations (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  UNIQUE (owner_id, position)
) STRICT;
CREATE INDEX events__rooms_location_id ON events__rooms (location_id);

-- event_slots allows more kinds: SQLite changes no rule of a column, so the table is made anew.
CREATE TABLE event_slots_new (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE CHECK (length(id) BETWEEN 1 AND 200),
  event_id TEXT NOT NULL REFERENCES events (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  day TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  start_time TEXT NOT NULL CHECK (start_time GLOB '[0-2][0-9]:[0-5][0-9]'),
  end_time TEXT CHECK (end_time GLOB '[0-2][0-9]:[0-5][0-9]'),
  title TEXT NOT NULL CHECK (length(title) <= 500 AND instr(title, char(0)) = 0),
  kind TEXT NOT NULL CHECK (kind IN ('reception', 'keynote', 'presentation', 'welcome', 'social', 'break', 'parallel_sessions', 'statutory', 'excursions', 'closing', 'other')),
  description TEXT CHECK (length(description) <= 200000 AND instr(description, char(0)) = 0),
  members_only INTEGER CHECK (members_only IN (0, 1)),
  location_id TEXT REFERENCES locations (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  announcement_id TEXT REFERENCES event_announcements (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  meeting_id TEXT REFERENCES meetings (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  room TEXT CHECK (length(room) <= 500 AND instr(room, char(0)) = 0),
  provenance TEXT CHECK (provenance GLOB '{*}')
) STRICT;
INSERT INTO event_slots_new (seq, id, event_id, day, start_time, end_time, title, kind, description, members_only, location_id, announcement_id, meeting_id, provenance) SELECT seq, id, event_id, day, start_time, end_time, title, kind, description, members_only, location_id, announcement_id, meeting_id, provenance FROM event_slots ORDER BY seq;
DROP TABLE event_slots;
ALTER TABLE event_slots_new RENAME TO event_slots;
CREATE INDEX event_slots_event_id ON event_slots (event_id);
CREATE INDEX event_slots_location_id ON event_slots (location_id);
CREATE INDEX event_slots_announcement_id ON event_slots (announcement_id);
CREATE INDEX event_slots_meeting_id ON event_slots (meeting_id);

ALTER TABLE event_announcements ADD COLUMN text TEXT CHECK (length(text) <= 200000 AND instr(text, char(0)) = 0);

ALTER TABLE event_sessions ADD COLUMN reporter_id TEXT REFERENCES persons (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE event_sessions ADD COLUMN core_theme TEXT CHECK (length(core_theme) <= 500 AND instr(core_theme, char(0)) = 0);
ALTER TABLE event_sessions ADD COLUMN results TEXT CHECK (length(results) <= 200000 AND instr(results, char(0)) = 0);
CREATE INDEX event_sessions_reporter_id ON event_sessions (reporter_id);

CREATE TABLE event_sessions__speaker_ids (
  id TEXT PRIMARY KEY,
  owner_id TEXT NOT NULL REFERENCES event_sessions (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL CHECK (position >= 0),
  target_id TEXT NOT NULL REFERENCES persons (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  UNIQUE (owner_id, position)
) STRICT;
CREATE INDEX event_sessions__speaker_ids_target_id ON event_sessions__speaker_ids (target_id);

CREATE TABLE event_sessions__volunteer_ids (
  id TEXT PRIMARY KEY,
  owner_id TEXT NOT NULL REFERENCES event_sessions (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL CHECK (position >= 0),
  target_id TEXT NOT NULL REFERENCES persons (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  UNIQUE (owner_id, position)
) STRICT;
CREATE INDEX event_sessions__volunteer_ids_target_id ON event_sessions__volunteer_ids (target_id);

CREATE TABLE programme_versions (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE CHECK (length(id) BETWEEN 1 AND 200),
  event_id TEXT NOT NULL REFERENCES events (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  version INTEGER NOT NULL,
  made_on TEXT NOT NULL CHECK (made_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  note TEXT CHECK (length(note) <= 200000 AND instr(note, char(0)) = 0),
  provenance TEXT CHECK (provenance GLOB '{*}')
) STRICT;
CREATE INDEX programme_versions_event_id ON programme_versions (event_id);

CREATE TABLE programme_versions__parts (
  id TEXT PRIMARY KEY,
  owner_id TEXT NOT NULL REFERENCES programme_versions (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL CHECK (position >= 0),
  part_id TEXT NOT NULL CHECK (length(part_id) <= 200 AND instr(part_id, char(0)) = 0),
  day TEXT CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  start_time TEXT CHECK (start_time GLOB '[0-2][0-9]:[0-5][0-9]'),
  end_time TEXT CHECK (end_time GLOB '[0-2][0-9]:[0-5][0-9]'),
  title TEXT NOT NULL CHECK (length(title) <= 500 AND instr(title, char(0)) = 0),
  room TEXT CHECK (length(room) <= 500 AND instr(room, char(0)) = 0),
  speakers TEXT CHECK (speakers GLOB '[[]*]'),
  UNIQUE (owner_id, position)
) STRICT;

ALTER TABLE registrations ADD COLUMN cancelled_on TEXT CHECK (cancelled_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]');
ALTER TABLE registrations ADD COLUMN checked_in_at TEXT CHECK (checked_in_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-2][0-9]:[0-5][0-9]');
ALTER TABLE registrations ADD COLUMN note TEXT CHECK (length(note) <= 200000 AND instr(note, char(0)) = 0);

CREATE TABLE registrations__waits (
  id TEXT PRIMARY KEY,
  owner_id TEXT NOT NULL REFERENCES registrations (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL CHECK (position >= 0),
  choice TEXT NOT NULL CHECK (choice IN ('session', 'excursion', 'bus', 'dinner')),
  number INTEGER NOT NULL,
  offered_on TEXT CHECK (offered_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  UNIQUE (owner_id, position)
) STRICT;

ALTER TABLE voting_members ADD COLUMN body_id TEXT REFERENCES bodies (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED;
CREATE INDEX voting_members_body_id ON voting_members (body_id);

ALTER TABLE proxies ADD COLUMN note TEXT CHECK (length(note) <= 200000 AND instr(note, char(0)) = 0);
