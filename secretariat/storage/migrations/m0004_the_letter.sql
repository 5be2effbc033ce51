-- Version 4 of the file: the letter of what was sent, and of what is about to be. Frozen: a released migration is never edited.

-- SQLite cannot change a rule of a column, and more kinds of papers and sendings are allowed now: these tables are made anew.
CREATE TEMP TABLE kept_issued_papers AS SELECT * FROM issued_papers;
CREATE TEMP TABLE kept_dispatches AS SELECT * FROM dispatches;
CREATE TEMP TABLE kept_dispatches__recipients AS SELECT * FROM dispatches__recipients;
CREATE TEMP TABLE kept_dispatches__files AS SELECT * FROM dispatches__files;
CREATE TEMP TABLE kept_dispatches__overruled AS SELECT * FROM dispatches__overruled;
DROP TABLE dispatches__overruled;
DROP TABLE dispatches__files;
DROP TABLE dispatches__recipients;
DROP TABLE dispatches;
DROP TABLE issued_papers;

CREATE TABLE issued_papers (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE CHECK (length(id) BETWEEN 1 AND 200),
  meeting_id TEXT NOT NULL REFERENCES meetings (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  kind TEXT NOT NULL CHECK (kind IN ('convocation', 'minutes', 'public_minutes', 'decision_list', 'action_list')),
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
  kind TEXT NOT NULL CHECK (kind IN ('draft_agenda', 'convocation', 'late_papers', 'lists', 'chair_check', 'draft_minutes', 'adopted_minutes', 'postponement', 'cancellation', 'reminder')),
  meeting_id TEXT REFERENCES meetings (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  body_id TEXT REFERENCES bodies (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  sent_on TEXT NOT NULL CHECK (sent_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  channel TEXT NOT NULL CHECK (channel IN ('eml', 'mailto', 'folder', 'print')),
  version INTEGER,
  subject TEXT CHECK (length(subject) <= 500 AND instr(subject, char(0)) = 0),
  text TEXT CHECK (length(text) <= 200000 AND instr(text, char(0)) = 0),
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

INSERT INTO issued_papers (seq, id, meeting_id, kind, version, adopted, issued_on, file_name, outline, sha256, provenance) SELECT seq, id, meeting_id, kind, version, adopted, issued_on, file_name, outline, sha256, provenance FROM kept_issued_papers;
INSERT INTO dispatches (seq, id, kind, meeting_id, body_id, sent_on, channel, version, subject, note, withdrawn_on, withdrawn_reason, provenance) SELECT seq, id, kind, meeting_id, body_id, sent_on, channel, version, subject, note, withdrawn_on, withdrawn_reason, provenance FROM kept_dispatches;
INSERT INTO dispatches__recipients (id, owner_id, position, person_id, name, email, role) SELECT id, owner_id, position, person_id, name, email, role FROM kept_dispatches__recipients;
INSERT INTO dispatches__files (id, owner_id, position, name, sha256, issued_paper_id, document_id) SELECT id, owner_id, position, name, sha256, issued_paper_id, document_id FROM kept_dispatches__files;
INSERT INTO dispatches__overruled (id, owner_id, position, key, note) SELECT id, owner_id, position, key, note FROM kept_dispatches__overruled;
DROP TABLE kept_issued_papers;
DROP TABLE kept_dispatches;
DROP TABLE kept_dispatches__recipients;
DROP TABLE kept_dispatches__files;
DROP TABLE kept_dispatches__overruled;

CREATE TABLE dispatch_drafts (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE CHECK (length(id) BETWEEN 1 AND 200),
  kind TEXT NOT NULL CHECK (kind IN ('draft_agenda', 'convocation', 'late_papers', 'lists', 'chair_check', 'draft_minutes', 'adopted_minutes', 'postponement', 'cancellation', 'reminder')),
  meeting_id TEXT NOT NULL REFERENCES meetings (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  subject TEXT CHECK (length(subject) <= 500 AND instr(subject, char(0)) = 0),
  text TEXT CHECK (length(text) <= 200000 AND instr(text, char(0)) = 0),
  left_out TEXT CHECK (left_out GLOB '[[]*]'),
  provenance TEXT CHECK (provenance GLOB '{*}')
) STRICT;
CREATE INDEX dispatch_drafts_meeting_id ON dispatch_drafts (meeting_id);

CREATE TABLE dispatch_drafts__recipients (
  id TEXT PRIMARY KEY,
  owner_id TEXT NOT NULL REFERENCES dispatch_drafts (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL CHECK (position >= 0),
  person_id TEXT NOT NULL CHECK (length(person_id) <= 200 AND instr(person_id, char(0)) = 0),
  chosen INTEGER CHECK (chosen IN (0, 1)),
  role TEXT CHECK (role IN ('to', 'cc')),
  added INTEGER CHECK (added IN (0, 1)),
  UNIQUE (owner_id, position)
) STRICT;

CREATE TABLE dispatch_drafts__reasons (
  id TEXT PRIMARY KEY,
  owner_id TEXT NOT NULL REFERENCES dispatch_drafts (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL CHECK (position >= 0),
  key TEXT NOT NULL CHECK (length(key) <= 500 AND instr(key, char(0)) = 0),
  note TEXT NOT NULL CHECK (length(note) <= 200000 AND instr(note, char(0)) = 0),
  UNIQUE (owner_id, position)
) STRICT;

ALTER TABLE dossiers ADD COLUMN successor_id TEXT REFERENCES dossiers (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED;
CREATE INDEX dossiers_successor_id ON dossiers (successor_id);

CREATE TABLE dossiers__progress (
  id TEXT PRIMARY KEY,
  owner_id TEXT NOT NULL REFERENCES dossiers (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL CHECK (position >= 0),
  date TEXT NOT NULL CHECK (date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  text TEXT NOT NULL CHECK (length(text) <= 200000 AND instr(text, char(0)) = 0),
  UNIQUE (owner_id, position)
) STRICT;

CREATE TABLE dossiers__parties (
  id TEXT PRIMARY KEY,
  owner_id TEXT NOT NULL REFERENCES dossiers (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL CHECK (position >= 0),
  organisation_id TEXT NOT NULL REFERENCES organisations (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  signed_on TEXT CHECK (signed_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  UNIQUE (owner_id, position)
) STRICT;
CREATE INDEX dossiers__parties_organisation_id ON dossiers__parties (organisation_id);

CREATE INDEX action_points__history_handed_to ON action_points__history ("to", owner_id) WHERE event = 'transferred';
CREATE INDEX action_points__history_given_away ON action_points__history ("from", owner_id) WHERE event = 'transferred';
