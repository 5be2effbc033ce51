-- Version 2 of the file: what the desk of the secretary needs. Frozen: a released migration is never edited.

ALTER TABLE organisations ADD COLUMN contact_person_id TEXT REFERENCES persons (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE organisations ADD COLUMN archived_on TEXT CHECK (archived_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]');
CREATE INDEX organisations_contact_person_id ON organisations (contact_person_id);

ALTER TABLE locations ADD COLUMN archived_on TEXT CHECK (archived_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]');

ALTER TABLE persons ADD COLUMN title_before TEXT CHECK (length(title_before) <= 500 AND instr(title_before, char(0)) = 0);
ALTER TABLE persons ADD COLUMN title_after TEXT CHECK (length(title_after) <= 500 AND instr(title_after, char(0)) = 0);
ALTER TABLE persons ADD COLUMN aliases TEXT CHECK (aliases GLOB '[[]*]');
ALTER TABLE persons ADD COLUMN archived_on TEXT CHECK (archived_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]');

ALTER TABLE positions ADD COLUMN portfolio TEXT CHECK (length(portfolio) <= 500 AND instr(portfolio, char(0)) = 0);

ALTER TABLE bodies ADD COLUMN terms TEXT CHECK (terms GLOB '{*}');
ALTER TABLE bodies ADD COLUMN numbering TEXT CHECK (numbering GLOB '{*}');
ALTER TABLE bodies ADD COLUMN location_id TEXT REFERENCES locations (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE bodies ADD COLUMN start_time TEXT CHECK (start_time GLOB '[0-2][0-9]:[0-5][0-9]');
ALTER TABLE bodies ADD COLUMN end_time TEXT CHECK (end_time GLOB '[0-2][0-9]:[0-5][0-9]');
CREATE INDEX bodies_location_id ON bodies (location_id);

CREATE TABLE standing_agendas (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE CHECK (length(id) BETWEEN 1 AND 200),
  body_kind TEXT CHECK (body_kind IN ('portfolio_meeting', 'executive_meeting', 'official_meeting', 'agenda_committee', 'working_group', 'general_assembly')),
  body_id TEXT REFERENCES bodies (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  first_meeting INTEGER CHECK (first_meeting IN (0, 1)),
  provenance TEXT CHECK (provenance GLOB '{*}')
) STRICT;
CREATE INDEX standing_agendas_body_id ON standing_agendas (body_id);

CREATE TABLE standing_agendas__items (
  id TEXT PRIMARY KEY,
  owner_id TEXT NOT NULL REFERENCES standing_agendas (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL CHECK (position >= 0),
  title TEXT NOT NULL CHECK (length(title) <= 500 AND instr(title, char(0)) = 0),
  purpose TEXT NOT NULL CHECK (purpose IN ('procedural', 'information', 'discussion', 'opinion', 'advice', 'decision', 'adoption', 'presentation')),
  duration_min INTEGER,
  annotation TEXT CHECK (length(annotation) <= 200000 AND instr(annotation, char(0)) = 0),
  UNIQUE (owner_id, position)
) STRICT;

ALTER TABLE documents ADD COLUMN author TEXT CHECK (length(author) <= 500 AND instr(author, char(0)) = 0);

CREATE TABLE document_versions (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE CHECK (length(id) BETWEEN 1 AND 200),
  document_id TEXT NOT NULL REFERENCES documents (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  version INTEGER NOT NULL,
  file_name TEXT NOT NULL CHECK (length(file_name) <= 500 AND instr(file_name, char(0)) = 0),
  size INTEGER NOT NULL,
  sha256 TEXT NOT NULL CHECK (length(sha256) <= 500 AND instr(sha256, char(0)) = 0),
  added_on TEXT CHECK (added_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  note TEXT CHECK (length(note) <= 200000 AND instr(note, char(0)) = 0)
) STRICT;
CREATE INDEX document_versions_document_id ON document_versions (document_id);

ALTER TABLE agenda_items ADD COLUMN origin_item_id TEXT REFERENCES agenda_items (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED;
CREATE INDEX agenda_items_origin_item_id ON agenda_items (origin_item_id);

CREATE TABLE group_attendance (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE CHECK (length(id) BETWEEN 1 AND 200),
  meeting_id TEXT NOT NULL REFERENCES meetings (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  label TEXT NOT NULL CHECK (length(label) <= 500 AND instr(label, char(0)) = 0),
  organisation_id TEXT REFERENCES organisations (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  headcount INTEGER,
  capacity TEXT NOT NULL CHECK (capacity IN ('member', 'deputy', 'guest', 'speaker', 'adviser', 'secretariat', 'observer')),
  provenance TEXT CHECK (provenance GLOB '{*}')
) STRICT;
CREATE INDEX group_attendance_meeting_id ON group_attendance (meeting_id);
CREATE INDEX group_attendance_organisation_id ON group_attendance (organisation_id);

CREATE TABLE group_attendance__agenda_item_ids (
  id TEXT PRIMARY KEY,
  owner_id TEXT NOT NULL REFERENCES group_attendance (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL CHECK (position >= 0),
  target_id TEXT NOT NULL REFERENCES agenda_items (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  UNIQUE (owner_id, position)
) STRICT;
CREATE INDEX group_attendance__agenda_item_ids_target_id ON group_attendance__agenda_item_ids (target_id);

ALTER TABLE minutes__items ADD COLUMN treatment TEXT CHECK (treatment IN ('treated', 'deferred', 'not_treated'));

-- The bytes of kept files, by their SHA-256.
CREATE TABLE document_contents (
  sha256 TEXT PRIMARY KEY CHECK (length(sha256) = 64),
  content BLOB NOT NULL
) STRICT;

-- Lists of a hundred thousand action points: what still asks something, and what was done lately, without the rest.
CREATE INDEX action_points_live ON action_points (due_date) WHERE status NOT IN ('done', 'dropped');
CREATE INDEX action_points__history_done ON action_points__history (date, owner_id) WHERE event = 'status' AND "to" = 'done';
CREATE INDEX meetings_held ON meetings (body_id, date) WHERE status IN ('held', 'minutes_draft', 'minutes_adopted', 'closed');
