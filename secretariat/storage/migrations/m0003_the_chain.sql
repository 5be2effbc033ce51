-- Version 3 of the file: the chain from invitation to adopted minutes. Frozen: a released migration is never edited.

ALTER TABLE meetings ADD COLUMN replaces_meeting_id TEXT REFERENCES meetings (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE meetings ADD COLUMN status_reason TEXT CHECK (length(status_reason) <= 200000 AND instr(status_reason, char(0)) = 0);
ALTER TABLE meetings ADD COLUMN online_url TEXT CHECK (length(online_url) <= 500 AND instr(online_url, char(0)) = 0);
ALTER TABLE meetings ADD COLUMN calendar_sequence INTEGER;
ALTER TABLE meetings ADD COLUMN deadlines TEXT CHECK (deadlines GLOB '{*}');
CREATE INDEX meetings_replaces_meeting_id ON meetings (replaces_meeting_id);

CREATE TABLE meetings__term_overrides (
  id TEXT PRIMARY KEY,
  owner_id TEXT NOT NULL REFERENCES meetings (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL CHECK (position >= 0),
  term TEXT NOT NULL CHECK (term IN ('submit_by', 'send_by', 'late_papers_until', 'chair_check_by', 'draft_by', 'comments_until')),
  day TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  reason TEXT NOT NULL CHECK (length(reason) <= 200000 AND instr(reason, char(0)) = 0),
  UNIQUE (owner_id, position)
) STRICT;

CREATE TABLE meetings__agenda_checks (
  id TEXT PRIMARY KEY,
  owner_id TEXT NOT NULL REFERENCES meetings (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL CHECK (position >= 0),
  aspect TEXT NOT NULL CHECK (aspect IN ('strategy', 'coherence', 'sharpness')),
  checked_on TEXT NOT NULL CHECK (checked_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  person_id TEXT REFERENCES persons (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  note TEXT CHECK (length(note) <= 200000 AND instr(note, char(0)) = 0),
  UNIQUE (owner_id, position)
) STRICT;
CREATE INDEX meetings__agenda_checks_person_id ON meetings__agenda_checks (person_id);

ALTER TABLE agenda_items ADD COLUMN adopts_minutes_of_id TEXT REFERENCES meetings (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE agenda_items ADD COLUMN late INTEGER CHECK (late IN (0, 1));
CREATE INDEX agenda_items_adopts_minutes_of_id ON agenda_items (adopts_minutes_of_id);

CREATE TABLE backlog_items (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE CHECK (length(id) BETWEEN 1 AND 200),
  body_id TEXT NOT NULL REFERENCES bodies (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  title TEXT NOT NULL CHECK (length(title) <= 500 AND instr(title, char(0)) = 0),
  purpose TEXT NOT NULL CHECK (purpose IN ('procedural', 'information', 'discussion', 'opinion', 'advice', 'decision', 'adoption', 'presentation')),
  duration_min INTEGER,
  proposer_id TEXT REFERENCES persons (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  dossier_id TEXT REFERENCES dossiers (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  annotation TEXT CHECK (length(annotation) <= 200000 AND instr(annotation, char(0)) = 0),
  origin_item_id TEXT REFERENCES agenda_items (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  added_on TEXT CHECK (added_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  provenance TEXT CHECK (provenance GLOB '{*}')
) STRICT;
CREATE INDEX backlog_items_body_id ON backlog_items (body_id);
CREATE INDEX backlog_items_proposer_id ON backlog_items (proposer_id);
CREATE INDEX backlog_items_dossier_id ON backlog_items (dossier_id);
CREATE INDEX backlog_items_origin_item_id ON backlog_items (origin_item_id);

CREATE TABLE backlog_items__document_ids (
  id TEXT PRIMARY KEY,
  owner_id TEXT NOT NULL REFERENCES backlog_items (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL CHECK (position >= 0),
  target_id TEXT NOT NULL REFERENCES documents (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  UNIQUE (owner_id, position)
) STRICT;
CREATE INDEX backlog_items__document_ids_target_id ON backlog_items__document_ids (target_id);

CREATE TABLE agenda_versions (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE CHECK (length(id) BETWEEN 1 AND 200),
  meeting_id TEXT NOT NULL REFERENCES meetings (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  version INTEGER NOT NULL,
  made_on TEXT NOT NULL CHECK (made_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  note TEXT CHECK (length(note) <= 200000 AND instr(note, char(0)) = 0),
  provenance TEXT CHECK (provenance GLOB '{*}')
) STRICT;
CREATE INDEX agenda_versions_meeting_id ON agenda_versions (meeting_id);

CREATE TABLE agenda_versions__items (
  id TEXT PRIMARY KEY,
  owner_id TEXT NOT NULL REFERENCES agenda_versions (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL CHECK (position >= 0),
  item_id TEXT NOT NULL CHECK (length(item_id) <= 200 AND instr(item_id, char(0)) = 0),
  number TEXT NOT NULL CHECK (length(number) <= 500 AND instr(number, char(0)) = 0),
  title TEXT NOT NULL CHECK (length(title) <= 500 AND instr(title, char(0)) = 0),
  purpose TEXT NOT NULL CHECK (purpose IN ('procedural', 'information', 'discussion', 'opinion', 'advice', 'decision', 'adoption', 'presentation')),
  duration_min INTEGER,
  documents TEXT CHECK (documents GLOB '[[]*]'),
  UNIQUE (owner_id, position)
) STRICT;

ALTER TABLE minutes__amendments ADD COLUMN received_on TEXT CHECK (received_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]');

CREATE TABLE errata (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE CHECK (length(id) BETWEEN 1 AND 200),
  meeting_id TEXT NOT NULL REFERENCES meetings (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  recorded_in_meeting_id TEXT NOT NULL REFERENCES meetings (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  recorded_on TEXT NOT NULL CHECK (recorded_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  place TEXT CHECK (length(place) <= 500 AND instr(place, char(0)) = 0),
  text TEXT NOT NULL CHECK (length(text) <= 200000 AND instr(text, char(0)) = 0),
  provenance TEXT CHECK (provenance GLOB '{*}')
) STRICT;
CREATE INDEX errata_meeting_id ON errata (meeting_id);
CREATE INDEX errata_recorded_in_meeting_id ON errata (recorded_in_meeting_id);

CREATE TABLE issued_papers (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE CHECK (length(id) BETWEEN 1 AND 200),
  meeting_id TEXT NOT NULL REFERENCES meetings (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  kind TEXT NOT NULL CHECK (kind IN ('convocation', 'minutes', 'public_minutes', 'decision_list')),
  version INTEGER,
  adopted INTEGER CHECK (adopted IN (0, 1)),
  issued_on TEXT NOT NULL CHECK (issued_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  file_name TEXT NOT NULL CHECK (length(file_name) <= 500 AND instr(file_name, char(0)) = 0),
  outline TEXT NOT NULL CHECK (length(outline) <= 20000000 AND instr(outline, char(0)) = 0),
  sha256 TEXT NOT NULL CHECK (length(sha256) <= 500 AND instr(sha256, char(0)) = 0),
  provenance TEXT CHECK (provenance GLOB '{*}')
) STRICT;
CREATE INDEX issued_papers_meeting_id ON issued_papers (meeting_id);

CREATE TABLE dispatches (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE CHECK (length(id) BETWEEN 1 AND 200),
  kind TEXT NOT NULL CHECK (kind IN ('draft_agenda', 'convocation', 'late_papers', 'chair_check', 'draft_minutes', 'adopted_minutes', 'postponement', 'cancellation', 'reminder')),
  meeting_id TEXT REFERENCES meetings (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  body_id TEXT REFERENCES bodies (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  sent_on TEXT NOT NULL CHECK (sent_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  channel TEXT NOT NULL CHECK (channel IN ('eml', 'mailto', 'folder', 'print')),
  version INTEGER,
  subject TEXT CHECK (length(subject) <= 500 AND instr(subject, char(0)) = 0),
  note TEXT CHECK (length(note) <= 200000 AND instr(note, char(0)) = 0),
  withdrawn_on TEXT CHECK (withdrawn_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  withdrawn_reason TEXT CHECK (length(withdrawn_reason) <= 200000 AND instr(withdrawn_reason, char(0)) = 0),
  provenance TEXT CHECK (provenance GLOB '{*}')
) STRICT;
CREATE INDEX dispatches_meeting_id ON dispatches (meeting_id);
CREATE INDEX dispatches_body_id ON dispatches (body_id);

CREATE TABLE dispatches__recipients (
  id TEXT PRIMARY KEY,
  owner_id TEXT NOT NULL REFERENCES dispatches (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL CHECK (position >= 0),
  person_id TEXT REFERENCES persons (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  name TEXT NOT NULL CHECK (length(name) <= 500 AND instr(name, char(0)) = 0),
  email TEXT CHECK (length(email) <= 500 AND instr(email, char(0)) = 0),
  role TEXT NOT NULL CHECK (role IN ('to', 'cc')),
  UNIQUE (owner_id, position)
) STRICT;
CREATE INDEX dispatches__recipients_person_id ON dispatches__recipients (person_id);

CREATE TABLE dispatches__files (
  id TEXT PRIMARY KEY,
  owner_id TEXT NOT NULL REFERENCES dispatches (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL CHECK (position >= 0),
  name TEXT NOT NULL CHECK (length(name) <= 500 AND instr(name, char(0)) = 0),
  sha256 TEXT NOT NULL CHECK (length(sha256) <= 500 AND instr(sha256, char(0)) = 0),
  issued_paper_id TEXT REFERENCES issued_papers (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  document_id TEXT REFERENCES documents (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  UNIQUE (owner_id, position)
) STRICT;
CREATE INDEX dispatches__files_issued_paper_id ON dispatches__files (issued_paper_id);
CREATE INDEX dispatches__files_document_id ON dispatches__files (document_id);

CREATE TABLE dispatches__overruled (
  id TEXT PRIMARY KEY,
  owner_id TEXT NOT NULL REFERENCES dispatches (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL CHECK (position >= 0),
  key TEXT NOT NULL CHECK (length(key) <= 500 AND instr(key, char(0)) = 0),
  note TEXT NOT NULL CHECK (length(note) <= 200000 AND instr(note, char(0)) = 0),
  UNIQUE (owner_id, position)
) STRICT;

CREATE TABLE votes (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE CHECK (length(id) BETWEEN 1 AND 200),
  decision_id TEXT NOT NULL REFERENCES decisions (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  majority TEXT NOT NULL CHECK (majority IN ('more_than_half', 'two_thirds', 'three_quarters', 'unanimous')),
  votes_for INTEGER NOT NULL,
  votes_against INTEGER NOT NULL,
  abstained INTEGER NOT NULL,
  blank INTEGER NOT NULL,
  provenance TEXT CHECK (provenance GLOB '{*}')
) STRICT;
CREATE INDEX votes_decision_id ON votes (decision_id);

CREATE TABLE votes__ballots (
  id TEXT PRIMARY KEY,
  owner_id TEXT NOT NULL REFERENCES votes (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL CHECK (position >= 0),
  organisation_id TEXT NOT NULL REFERENCES organisations (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  choice TEXT NOT NULL CHECK (choice IN ('voor', 'tegen', 'onthouding', 'blanco')),
  votes INTEGER NOT NULL,
  by_proxy INTEGER CHECK (by_proxy IN (0, 1)),
  UNIQUE (owner_id, position)
) STRICT;
CREATE INDEX votes__ballots_organisation_id ON votes__ballots (organisation_id);

CREATE TABLE commitments (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE CHECK (length(id) BETWEEN 1 AND 200),
  number TEXT NOT NULL CHECK (length(number) <= 500 AND instr(number, char(0)) = 0) UNIQUE,
  text TEXT NOT NULL CHECK (length(text) <= 200000 AND instr(text, char(0)) = 0),
  person_id TEXT REFERENCES persons (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  organisation_id TEXT REFERENCES organisations (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  meeting_id TEXT NOT NULL REFERENCES meetings (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  agenda_item_id TEXT REFERENCES agenda_items (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  dossier_id TEXT REFERENCES dossiers (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  due_date TEXT CHECK (due_date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  due_note TEXT CHECK (length(due_note) <= 500 AND instr(due_note, char(0)) = 0),
  status TEXT NOT NULL CHECK (status IN ('open', 'done', 'dropped')),
  settled_on TEXT CHECK (settled_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  note TEXT CHECK (length(note) <= 200000 AND instr(note, char(0)) = 0),
  provenance TEXT CHECK (provenance GLOB '{*}')
) STRICT;
CREATE INDEX commitments_person_id ON commitments (person_id);
CREATE INDEX commitments_organisation_id ON commitments (organisation_id);
CREATE INDEX commitments_meeting_id ON commitments (meeting_id);
CREATE INDEX commitments_agenda_item_id ON commitments (agenda_item_id);
CREATE INDEX commitments_dossier_id ON commitments (dossier_id);

CREATE TABLE conclusions (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE CHECK (length(id) BETWEEN 1 AND 200),
  meeting_id TEXT NOT NULL REFERENCES meetings (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  agenda_item_id TEXT REFERENCES agenda_items (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  text TEXT NOT NULL CHECK (length(text) <= 200000 AND instr(text, char(0)) = 0),
  provenance TEXT CHECK (provenance GLOB '{*}')
) STRICT;
CREATE INDEX conclusions_meeting_id ON conclusions (meeting_id);
CREATE INDEX conclusions_agenda_item_id ON conclusions (agenda_item_id);
