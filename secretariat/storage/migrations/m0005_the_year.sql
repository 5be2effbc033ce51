-- Version 5 of the file: plans, year reports and shared dossiers. Frozen: a released migration is never edited.

CREATE TABLE dossiers__shared_with (
  id TEXT PRIMARY KEY,
  owner_id TEXT NOT NULL REFERENCES dossiers (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL CHECK (position >= 0),
  organisation_id TEXT NOT NULL REFERENCES organisations (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  shared_on TEXT CHECK (shared_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  UNIQUE (owner_id, position)
) STRICT;
CREATE INDEX dossiers__shared_with_organisation_id ON dossiers__shared_with (organisation_id);

ALTER TABLE plan_items ADD COLUMN date_note TEXT CHECK (length(date_note) <= 500 AND instr(date_note, char(0)) = 0);
ALTER TABLE plan_items ADD COLUMN plan_year INTEGER;
ALTER TABLE plan_items ADD COLUMN step INTEGER;
ALTER TABLE plan_items ADD COLUMN organisation_id TEXT REFERENCES organisations (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE plan_items ADD COLUMN body_id TEXT REFERENCES bodies (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE plan_items ADD COLUMN agenda_item_id TEXT REFERENCES agenda_items (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE plan_items ADD COLUMN note TEXT CHECK (length(note) <= 200000 AND instr(note, char(0)) = 0);
CREATE INDEX plan_items_organisation_id ON plan_items (organisation_id);
CREATE INDEX plan_items_body_id ON plan_items (body_id);
CREATE INDEX plan_items_agenda_item_id ON plan_items (agenda_item_id);

ALTER TABLE projects ADD COLUMN note TEXT CHECK (length(note) <= 200000 AND instr(note, char(0)) = 0);

ALTER TABLE theme_year_reports ADD COLUMN published_on TEXT CHECK (published_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]');

ALTER TABLE theme_year_reports__sections ADD COLUMN source TEXT CHECK (source IN ('meetings', 'minutes', 'decisions', 'bodies', 'dossiers', 'guests', 'partners', 'figures'));
ALTER TABLE theme_year_reports__sections ADD COLUMN source_sha256 TEXT CHECK (length(source_sha256) <= 500 AND instr(source_sha256, char(0)) = 0);

-- Search finds more words of these now: their entries are taken out of the index, written anew and put back.
INSERT INTO search_index (search_index, rowid, title, body)
  SELECT 'delete', seq, title, body FROM search_entry WHERE kind IN ('dossier', 'project');
UPDATE search_entry SET body = (
  SELECT trim(
    coalesce(t.summary, '') || ' ' || coalesce(t.note, '')
    || ' ' || coalesce((SELECT group_concat(value, '; ') FROM json_each(t.classification)), '')
    || ' ' || coalesce((SELECT group_concat(name, '; ') FROM (SELECT x.name FROM dossiers__former_names x
      WHERE x.owner_id = t.id AND x.name IS NOT NULL ORDER BY x.position)), '')
    || ' ' || coalesce((SELECT group_concat(text, '; ') FROM (SELECT x.text FROM dossiers__progress x
      WHERE x.owner_id = t.id AND x.text IS NOT NULL ORDER BY x.position)), ''))
  FROM dossiers t WHERE t.id = record_id) WHERE kind = 'dossier';
UPDATE search_entry SET body = (
  SELECT trim(coalesce(t.programme, '') || ' ' || coalesce(t.size, '') || ' ' || coalesce(t.status, '') || ' ')
  FROM projects t WHERE t.id = record_id) WHERE kind = 'project';
INSERT INTO search_entry (kind, record_id, place, title, body)
  SELECT 'plan_cycle', t.id, '', t.name, trim(
    coalesce((SELECT group_concat(value, '; ') FROM json_each(t.classification)), '')
    || ' ' || coalesce((SELECT group_concat(title, '; ') FROM (SELECT x.title FROM plan_cycles__steps x
      WHERE x.owner_id = t.id AND x.title IS NOT NULL ORDER BY x.position)), '')
    || ' ' || coalesce((SELECT group_concat(note, '; ') FROM (SELECT x.note FROM plan_cycles__steps x
      WHERE x.owner_id = t.id AND x.note IS NOT NULL ORDER BY x.position)), ''))
  FROM plan_cycles t ORDER BY t.seq;
INSERT INTO search_index (rowid, title, body)
  SELECT seq, title, body FROM search_entry WHERE kind IN ('dossier', 'project', 'plan_cycle');
