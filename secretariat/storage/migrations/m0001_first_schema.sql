-- Version 1 of the file. Frozen: a released migration is never edited; what it says is tested against the records.

CREATE TABLE themes (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE CHECK (length(id) BETWEEN 1 AND 200),
  name TEXT NOT NULL CHECK (length(name) <= 500 AND instr(name, char(0)) = 0),
  description TEXT CHECK (length(description) <= 200000 AND instr(description, char(0)) = 0),
  guiding_question TEXT CHECK (length(guiding_question) <= 200000 AND instr(guiding_question, char(0)) = 0),
  subthemes TEXT CHECK (subthemes GLOB '[[]*]'),
  linked_policy_areas TEXT CHECK (linked_policy_areas GLOB '[[]*]'),
  status TEXT CHECK (status IN ('active', 'archived')),
  provenance TEXT CHECK (provenance GLOB '{*}')
) STRICT;

CREATE TABLE abbreviations (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE CHECK (length(id) BETWEEN 1 AND 200),
  abbr TEXT NOT NULL CHECK (length(abbr) <= 500 AND instr(abbr, char(0)) = 0),
  "full" TEXT NOT NULL CHECK (length("full") <= 500 AND instr("full", char(0)) = 0),
  provenance TEXT CHECK (provenance GLOB '{*}')
) STRICT;

CREATE TABLE organisations (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE CHECK (length(id) BETWEEN 1 AND 200),
  name TEXT NOT NULL CHECK (length(name) <= 500 AND instr(name, char(0)) = 0),
  kind TEXT NOT NULL CHECK (kind IN ('association', 'municipality', 'province', 'foundation', 'library', 'cultural_institution', 'knowledge_institute', 'national_body', 'programme', 'other')),
  short TEXT CHECK (length(short) <= 500 AND instr(short, char(0)) = 0),
  parent_id TEXT REFERENCES organisations (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  vgg_member INTEGER CHECK (vgg_member IN (0, 1)),
  place TEXT CHECK (length(place) <= 500 AND instr(place, char(0)) = 0),
  website TEXT CHECK (length(website) <= 500 AND instr(website, char(0)) = 0),
  note TEXT CHECK (length(note) <= 200000 AND instr(note, char(0)) = 0),
  aliases TEXT CHECK (aliases GLOB '[[]*]'),
  provenance TEXT CHECK (provenance GLOB '{*}')
) STRICT;
CREATE INDEX organisations_parent_id ON organisations (parent_id);

CREATE TABLE adjacencies (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE CHECK (length(id) BETWEEN 1 AND 200),
  provenance TEXT CHECK (provenance GLOB '{*}')
) STRICT;

CREATE TABLE adjacencies__organisation_ids (
  id TEXT PRIMARY KEY,
  owner_id TEXT NOT NULL REFERENCES adjacencies (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL CHECK (position >= 0),
  target_id TEXT NOT NULL REFERENCES organisations (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  UNIQUE (owner_id, position)
) STRICT;
CREATE INDEX adjacencies__organisation_ids_target_id ON adjacencies__organisation_ids (target_id);

CREATE TABLE theme_partners (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE CHECK (length(id) BETWEEN 1 AND 200),
  theme_id TEXT NOT NULL REFERENCES themes (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  organisation_id TEXT NOT NULL REFERENCES organisations (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  provenance TEXT CHECK (provenance GLOB '{*}')
) STRICT;
CREATE INDEX theme_partners_theme_id ON theme_partners (theme_id);
CREATE INDEX theme_partners_organisation_id ON theme_partners (organisation_id);

CREATE TABLE locations (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE CHECK (length(id) BETWEEN 1 AND 200),
  name TEXT NOT NULL CHECK (length(name) <= 500 AND instr(name, char(0)) = 0),
  place TEXT CHECK (length(place) <= 500 AND instr(place, char(0)) = 0),
  organisation_id TEXT REFERENCES organisations (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  room TEXT CHECK (length(room) <= 500 AND instr(room, char(0)) = 0),
  description TEXT CHECK (length(description) <= 200000 AND instr(description, char(0)) = 0),
  provenance TEXT CHECK (provenance GLOB '{*}')
) STRICT;
CREATE INDEX locations_organisation_id ON locations (organisation_id);

CREATE TABLE persons (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE CHECK (length(id) BETWEEN 1 AND 200),
  first_name TEXT CHECK (length(first_name) <= 500 AND instr(first_name, char(0)) = 0),
  prefix TEXT CHECK (length(prefix) <= 500 AND instr(prefix, char(0)) = 0),
  last_name TEXT NOT NULL CHECK (length(last_name) <= 500 AND instr(last_name, char(0)) = 0),
  initials TEXT CHECK (length(initials) <= 500 AND instr(initials, char(0)) = 0),
  salutation TEXT CHECK (length(salutation) <= 500 AND instr(salutation, char(0)) = 0),
  sort_key TEXT CHECK (length(sort_key) <= 500 AND instr(sort_key, char(0)) = 0),
  email TEXT CHECK (length(email) <= 500 AND instr(email, char(0)) = 0),
  phone TEXT CHECK (length(phone) <= 500 AND instr(phone, char(0)) = 0),
  provenance TEXT CHECK (provenance GLOB '{*}')
) STRICT;

CREATE TABLE positions (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE CHECK (length(id) BETWEEN 1 AND 200),
  person_id TEXT NOT NULL REFERENCES persons (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  organisation_id TEXT NOT NULL REFERENCES organisations (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  title TEXT CHECK (length(title) <= 500 AND instr(title, char(0)) = 0),
  start_date TEXT CHECK (start_date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  end_date TEXT CHECK (end_date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  provenance TEXT CHECK (provenance GLOB '{*}')
) STRICT;
CREATE INDEX positions_person_id ON positions (person_id);
CREATE INDEX positions_organisation_id ON positions (organisation_id);

CREATE TABLE bodies (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE CHECK (length(id) BETWEEN 1 AND 200),
  code TEXT NOT NULL CHECK (length(code) <= 500 AND instr(code, char(0)) = 0) UNIQUE,
  name TEXT NOT NULL CHECK (length(name) <= 500 AND instr(name, char(0)) = 0),
  level TEXT NOT NULL CHECK (level IN ('executive', 'official', 'mixed', 'statutory')),
  kind TEXT NOT NULL CHECK (kind IN ('portfolio_meeting', 'executive_meeting', 'official_meeting', 'agenda_committee', 'working_group', 'general_assembly')),
  theme_id TEXT REFERENCES themes (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  subtheme TEXT CHECK (length(subtheme) <= 500 AND instr(subtheme, char(0)) = 0),
  status TEXT NOT NULL CHECK (status IN ('to_be_established', 'active', 'dormant', 'dissolved')),
  parent_id TEXT REFERENCES bodies (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  task TEXT CHECK (length(task) <= 200000 AND instr(task, char(0)) = 0),
  prepared_by_body_id TEXT REFERENCES bodies (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  agenda_guarded_by_body_id TEXT REFERENCES bodies (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  established_by_decision_id TEXT REFERENCES decisions (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  dissolved_by_decision_id TEXT REFERENCES decisions (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  dossier_id TEXT REFERENCES dossiers (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  reports_to_body_id TEXT REFERENCES bodies (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  members_only INTEGER CHECK (members_only IN (0, 1)),
  proxy_allowed INTEGER CHECK (proxy_allowed IN (0, 1)),
  quorum TEXT CHECK (quorum GLOB '{*}'),
  default_minutes_kind TEXT CHECK (default_minutes_kind IN ('verbatim', 'extended', 'summary', 'decision_list')),
  provenance TEXT CHECK (provenance GLOB '{*}')
) STRICT;
CREATE INDEX bodies_theme_id ON bodies (theme_id);
CREATE INDEX bodies_parent_id ON bodies (parent_id);
CREATE INDEX bodies_prepared_by_body_id ON bodies (prepared_by_body_id);
CREATE INDEX bodies_agenda_guarded_by_body_id ON bodies (agenda_guarded_by_body_id);
CREATE INDEX bodies_established_by_decision_id ON bodies (established_by_decision_id);
CREATE INDEX bodies_dissolved_by_decision_id ON bodies (dissolved_by_decision_id);
CREATE INDEX bodies_dossier_id ON bodies (dossier_id);
CREATE INDEX bodies_reports_to_body_id ON bodies (reports_to_body_id);

CREATE TABLE memberships (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE CHECK (length(id) BETWEEN 1 AND 200),
  body_id TEXT NOT NULL REFERENCES bodies (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  person_id TEXT NOT NULL REFERENCES persons (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  organisation_id TEXT NOT NULL REFERENCES organisations (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  role TEXT NOT NULL CHECK (role IN ('chair', 'vice_chair', 'secretary', 'minute_taker', 'member', 'deputy', 'adviser', 'agenda_member')),
  start_date TEXT CHECK (start_date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  end_date TEXT CHECK (end_date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  end_reason TEXT CHECK (length(end_reason) <= 500 AND instr(end_reason, char(0)) = 0),
  voting INTEGER CHECK (voting IN (0, 1)),
  provenance TEXT CHECK (provenance GLOB '{*}')
) STRICT;
CREATE INDEX memberships_body_id ON memberships (body_id);
CREATE INDEX memberships_person_id ON memberships (person_id);
CREATE INDEX memberships_organisation_id ON memberships (organisation_id);

CREATE TABLE dossiers (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE CHECK (length(id) BETWEEN 1 AND 200),
  code TEXT NOT NULL CHECK (length(code) <= 500 AND instr(code, char(0)) = 0) UNIQUE,
  name TEXT NOT NULL CHECK (length(name) <= 500 AND instr(name, char(0)) = 0),
  theme_id TEXT REFERENCES themes (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  status TEXT NOT NULL CHECK (status IN ('exploring', 'active', 'waiting', 'concluded', 'archived')),
  parent_id TEXT REFERENCES dossiers (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  organisation_id TEXT REFERENCES organisations (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  summary TEXT CHECK (length(summary) <= 200000 AND instr(summary, char(0)) = 0),
  note TEXT CHECK (length(note) <= 200000 AND instr(note, char(0)) = 0),
  lead_body_id TEXT REFERENCES bodies (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  effective_date TEXT CHECK (effective_date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  per_municipality INTEGER CHECK (per_municipality IN (0, 1)),
  valid_from TEXT CHECK (valid_from GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  valid_until TEXT CHECK (valid_until GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  classification TEXT CHECK (classification GLOB '[[]*]'),
  provenance TEXT CHECK (provenance GLOB '{*}')
) STRICT;
CREATE INDEX dossiers_theme_id ON dossiers (theme_id);
CREATE INDEX dossiers_parent_id ON dossiers (parent_id);
CREATE INDEX dossiers_organisation_id ON dossiers (organisation_id);
CREATE INDEX dossiers_lead_body_id ON dossiers (lead_body_id);

CREATE TABLE dossiers__former_names (
  id TEXT PRIMARY KEY,
  owner_id TEXT NOT NULL REFERENCES dossiers (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL CHECK (position >= 0),
  name TEXT NOT NULL CHECK (length(name) <= 500 AND instr(name, char(0)) = 0),
  until TEXT CHECK (until GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  UNIQUE (owner_id, position)
) STRICT;

CREATE TABLE documents (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE CHECK (length(id) BETWEEN 1 AND 200),
  title TEXT NOT NULL CHECK (length(title) <= 500 AND instr(title, char(0)) = 0),
  kind TEXT CHECK (length(kind) <= 500 AND instr(kind, char(0)) = 0),
  date TEXT CHECK (date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  date_precision TEXT CHECK (date_precision IN ('day', 'month', 'quarter', 'year', 'unknown')),
  url TEXT CHECK (length(url) <= 500 AND instr(url, char(0)) = 0),
  confidentiality TEXT CHECK (confidentiality IN ('public', 'internal', 'confidential')),
  note TEXT CHECK (length(note) <= 200000 AND instr(note, char(0)) = 0),
  provenance TEXT CHECK (provenance GLOB '{*}')
) STRICT;

CREATE TABLE documents__dossier_ids (
  id TEXT PRIMARY KEY,
  owner_id TEXT NOT NULL REFERENCES documents (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL CHECK (position >= 0),
  target_id TEXT NOT NULL REFERENCES dossiers (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  UNIQUE (owner_id, position)
) STRICT;
CREATE INDEX documents__dossier_ids_target_id ON documents__dossier_ids (target_id);

CREATE TABLE meetings (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE CHECK (length(id) BETWEEN 1 AND 200),
  code TEXT NOT NULL CHECK (length(code) <= 500 AND instr(code, char(0)) = 0) UNIQUE,
  body_id TEXT NOT NULL REFERENCES bodies (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  title TEXT NOT NULL CHECK (length(title) <= 500 AND instr(title, char(0)) = 0),
  kind TEXT NOT NULL CHECK (kind IN ('consultation', 'gathering', 'working_group', 'platform_session', 'statutory')),
  date TEXT CHECK (date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  start_time TEXT CHECK (start_time GLOB '[0-2][0-9]:[0-5][0-9]'),
  end_time TEXT CHECK (end_time GLOB '[0-2][0-9]:[0-5][0-9]'),
  location_id TEXT REFERENCES locations (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  status TEXT NOT NULL CHECK (status IN ('draft', 'planned', 'convened', 'held', 'minutes_draft', 'minutes_adopted', 'closed', 'postponed', 'cancelled')),
  confidentiality TEXT CHECK (confidentiality IN ('public', 'internal', 'confidential')),
  event_id TEXT REFERENCES events (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  members_only INTEGER CHECK (members_only IN (0, 1)),
  chair_id TEXT REFERENCES persons (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  minute_taker_id TEXT REFERENCES persons (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  prepares_meeting_id TEXT REFERENCES meetings (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  previous_meeting_id TEXT REFERENCES meetings (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  next_meeting_id TEXT REFERENCES meetings (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  convened_on TEXT CHECK (convened_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  provenance TEXT CHECK (provenance GLOB '{*}')
) STRICT;
CREATE INDEX meetings_body_id ON meetings (body_id);
CREATE INDEX meetings_location_id ON meetings (location_id);
CREATE INDEX meetings_event_id ON meetings (event_id);
CREATE INDEX meetings_chair_id ON meetings (chair_id);
CREATE INDEX meetings_minute_taker_id ON meetings (minute_taker_id);
CREATE INDEX meetings_prepares_meeting_id ON meetings (prepares_meeting_id);
CREATE INDEX meetings_previous_meeting_id ON meetings (previous_meeting_id);
CREATE INDEX meetings_next_meeting_id ON meetings (next_meeting_id);
CREATE INDEX meetings_date ON meetings (date);

CREATE TABLE meetings__organised_with (
  id TEXT PRIMARY KEY,
  owner_id TEXT NOT NULL REFERENCES meetings (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL CHECK (position >= 0),
  organisation_id TEXT REFERENCES organisations (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  person_id TEXT REFERENCES persons (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  CHECK ((organisation_id IS NOT NULL) + (person_id IS NOT NULL) = 1),
  UNIQUE (owner_id, position)
) STRICT;
CREATE INDEX meetings__organised_with_organisation_id ON meetings__organised_with (organisation_id);
CREATE INDEX meetings__organised_with_person_id ON meetings__organised_with (person_id);

CREATE TABLE meetings__dossier_ids (
  id TEXT PRIMARY KEY,
  owner_id TEXT NOT NULL REFERENCES meetings (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL CHECK (position >= 0),
  target_id TEXT NOT NULL REFERENCES dossiers (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  UNIQUE (owner_id, position)
) STRICT;
CREATE INDEX meetings__dossier_ids_target_id ON meetings__dossier_ids (target_id);

CREATE TABLE agenda_items (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE CHECK (length(id) BETWEEN 1 AND 200),
  meeting_id TEXT NOT NULL REFERENCES meetings (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  number TEXT NOT NULL CHECK (length(number) <= 500 AND instr(number, char(0)) = 0),
  title TEXT NOT NULL CHECK (length(title) <= 500 AND instr(title, char(0)) = 0),
  purpose TEXT NOT NULL CHECK (purpose IN ('procedural', 'information', 'discussion', 'opinion', 'advice', 'decision', 'adoption', 'presentation')),
  bob_phase TEXT CHECK (bob_phase IN ('imaging', 'judging', 'deciding')),
  proposer_id TEXT REFERENCES persons (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  duration_min INTEGER,
  desired_outcome TEXT CHECK (length(desired_outcome) <= 200000 AND instr(desired_outcome, char(0)) = 0),
  annotation TEXT CHECK (length(annotation) <= 200000 AND instr(annotation, char(0)) = 0),
  dossier_id TEXT REFERENCES dossiers (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  confidentiality TEXT CHECK (confidentiality IN ('public', 'internal', 'confidential')),
  provenance TEXT CHECK (provenance GLOB '{*}')
) STRICT;
CREATE INDEX agenda_items_meeting_id ON agenda_items (meeting_id);
CREATE INDEX agenda_items_proposer_id ON agenda_items (proposer_id);
CREATE INDEX agenda_items_dossier_id ON agenda_items (dossier_id);

CREATE TABLE agenda_items__document_ids (
  id TEXT PRIMARY KEY,
  owner_id TEXT NOT NULL REFERENCES agenda_items (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL CHECK (position >= 0),
  target_id TEXT NOT NULL REFERENCES documents (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  UNIQUE (owner_id, position)
) STRICT;
CREATE INDEX agenda_items__document_ids_target_id ON agenda_items__document_ids (target_id);

CREATE TABLE agenda_items__speaker_ids (
  id TEXT PRIMARY KEY,
  owner_id TEXT NOT NULL REFERENCES agenda_items (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL CHECK (position >= 0),
  target_id TEXT NOT NULL REFERENCES persons (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  UNIQUE (owner_id, position)
) STRICT;
CREATE INDEX agenda_items__speaker_ids_target_id ON agenda_items__speaker_ids (target_id);

CREATE TABLE attendance (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE CHECK (length(id) BETWEEN 1 AND 200),
  meeting_id TEXT NOT NULL REFERENCES meetings (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  person_id TEXT NOT NULL REFERENCES persons (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  organisation_id TEXT REFERENCES organisations (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  rsvp TEXT CHECK (rsvp IN ('invited', 'accepted', 'tentative', 'declined')),
  status TEXT CHECK (status IN ('present', 'partial', 'online', 'absent_notified', 'absent_unnotified', 'replaced')),
  capacity TEXT NOT NULL CHECK (capacity IN ('member', 'deputy', 'guest', 'speaker', 'adviser', 'secretariat', 'observer')),
  present_from TEXT CHECK (present_from GLOB '[0-2][0-9]:[0-5][0-9]'),
  present_until TEXT CHECK (present_until GLOB '[0-2][0-9]:[0-5][0-9]'),
  replaces_person_id TEXT REFERENCES persons (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  provenance TEXT CHECK (provenance GLOB '{*}')
) STRICT;
CREATE INDEX attendance_meeting_id ON attendance (meeting_id);
CREATE INDEX attendance_person_id ON attendance (person_id);
CREATE INDEX attendance_organisation_id ON attendance (organisation_id);
CREATE INDEX attendance_replaces_person_id ON attendance (replaces_person_id);

CREATE TABLE attendance__agenda_item_ids (
  id TEXT PRIMARY KEY,
  owner_id TEXT NOT NULL REFERENCES attendance (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL CHECK (position >= 0),
  target_id TEXT NOT NULL REFERENCES agenda_items (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  UNIQUE (owner_id, position)
) STRICT;
CREATE INDEX attendance__agenda_item_ids_target_id ON attendance__agenda_item_ids (target_id);

CREATE TABLE minutes (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE CHECK (length(id) BETWEEN 1 AND 200),
  meeting_id TEXT NOT NULL REFERENCES meetings (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  kind TEXT NOT NULL CHECK (kind IN ('verbatim', 'extended', 'summary', 'decision_list')),
  status TEXT NOT NULL CHECK (status IN ('in_progress', 'chair_review', 'draft', 'adopted', 'adopted_amended')),
  version INTEGER,
  chair_checked_on TEXT CHECK (chair_checked_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  draft_sent_on TEXT CHECK (draft_sent_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  comments_until TEXT CHECK (comments_until GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  adopted_on TEXT CHECK (adopted_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  adoption_method TEXT CHECK (adoption_method IN ('meeting', 'written')),
  adopted_in_meeting_id TEXT REFERENCES meetings (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  sha256 TEXT CHECK (length(sha256) <= 500 AND instr(sha256, char(0)) = 0),
  provenance TEXT CHECK (provenance GLOB '{*}'),
  UNIQUE (meeting_id)
) STRICT;
CREATE INDEX minutes_adopted_in_meeting_id ON minutes (adopted_in_meeting_id);

CREATE TABLE minutes__items (
  id TEXT PRIMARY KEY,
  owner_id TEXT NOT NULL REFERENCES minutes (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL CHECK (position >= 0),
  agenda_item_id TEXT NOT NULL REFERENCES agenda_items (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  text TEXT CHECK (length(text) <= 200000 AND instr(text, char(0)) = 0),
  provenance TEXT CHECK (provenance GLOB '{*}'),
  UNIQUE (owner_id, position)
) STRICT;
CREATE INDEX minutes__items_agenda_item_id ON minutes__items (agenda_item_id);

CREATE TABLE minutes__amendments (
  id TEXT PRIMARY KEY,
  owner_id TEXT NOT NULL REFERENCES minutes (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL CHECK (position >= 0),
  place TEXT CHECK (length(place) <= 500 AND instr(place, char(0)) = 0),
  old_text TEXT CHECK (length(old_text) <= 200000 AND instr(old_text, char(0)) = 0),
  new_text TEXT CHECK (length(new_text) <= 200000 AND instr(new_text, char(0)) = 0),
  by TEXT CHECK (length(by) <= 500 AND instr(by, char(0)) = 0),
  accepted INTEGER CHECK (accepted IN (0, 1)),
  UNIQUE (owner_id, position)
) STRICT;

CREATE TABLE decisions (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE CHECK (length(id) BETWEEN 1 AND 200),
  number TEXT NOT NULL CHECK (length(number) <= 500 AND instr(number, char(0)) = 0) UNIQUE,
  kind TEXT NOT NULL CHECK (kind IN ('adopted', 'adopted_amended', 'agreed', 'agreement', 'noted', 'deferred', 'rejected', 'established', 'appointed', 'assigned', 'advised')),
  decided_on TEXT CHECK (decided_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  text TEXT NOT NULL CHECK (length(text) <= 200000 AND instr(text, char(0)) = 0),
  meeting_id TEXT REFERENCES meetings (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  agenda_item_id TEXT REFERENCES agenda_items (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  dossier_id TEXT REFERENCES dossiers (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  creates_body_id TEXT REFERENCES bodies (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  dissolves_body_id TEXT REFERENCES bodies (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  ratification_required INTEGER CHECK (ratification_required IN (0, 1)),
  provenance TEXT CHECK (provenance GLOB '{*}')
) STRICT;
CREATE INDEX decisions_meeting_id ON decisions (meeting_id);
CREATE INDEX decisions_agenda_item_id ON decisions (agenda_item_id);
CREATE INDEX decisions_dossier_id ON decisions (dossier_id);
CREATE INDEX decisions_creates_body_id ON decisions (creates_body_id);
CREATE INDEX decisions_dissolves_body_id ON decisions (dissolves_body_id);

CREATE TABLE decisions__parties (
  id TEXT PRIMARY KEY,
  owner_id TEXT NOT NULL REFERENCES decisions (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL CHECK (position >= 0),
  organisation_id TEXT REFERENCES organisations (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  person_id TEXT REFERENCES persons (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  CHECK ((organisation_id IS NOT NULL) + (person_id IS NOT NULL) = 1),
  UNIQUE (owner_id, position)
) STRICT;
CREATE INDEX decisions__parties_organisation_id ON decisions__parties (organisation_id);
CREATE INDEX decisions__parties_person_id ON decisions__parties (person_id);

CREATE TABLE decision_ratifications (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE CHECK (length(id) BETWEEN 1 AND 200),
  decision_id TEXT NOT NULL REFERENCES decisions (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  organisation_id TEXT NOT NULL REFERENCES organisations (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  status TEXT NOT NULL CHECK (status IN ('pending', 'submitted', 'agreed', 'rejected')),
  decided_on TEXT CHECK (decided_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  note TEXT CHECK (length(note) <= 200000 AND instr(note, char(0)) = 0),
  provenance TEXT CHECK (provenance GLOB '{*}')
) STRICT;
CREATE INDEX decision_ratifications_decision_id ON decision_ratifications (decision_id);
CREATE INDEX decision_ratifications_organisation_id ON decision_ratifications (organisation_id);

CREATE TABLE action_points (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE CHECK (length(id) BETWEEN 1 AND 200),
  number TEXT NOT NULL CHECK (length(number) <= 500 AND instr(number, char(0)) = 0) UNIQUE,
  text TEXT NOT NULL CHECK (length(text) <= 200000 AND instr(text, char(0)) = 0),
  owner_organisation_id TEXT REFERENCES organisations (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  owner_person_id TEXT REFERENCES persons (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  due_date TEXT CHECK (due_date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  due_note TEXT CHECK (length(due_note) <= 500 AND instr(due_note, char(0)) = 0),
  status TEXT NOT NULL CHECK (status IN ('open', 'in_progress', 'on_hold', 'done', 'dropped', 'transferred')),
  origin_meeting_id TEXT REFERENCES meetings (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  origin_agenda_item_id TEXT REFERENCES agenda_items (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  body_id TEXT REFERENCES bodies (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  dossier_id TEXT REFERENCES dossiers (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  decision_id TEXT REFERENCES decisions (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  postponed_count INTEGER,
  provenance TEXT CHECK (provenance GLOB '{*}'),
  CHECK (owner_person_id IS NULL OR owner_organisation_id IS NULL)
) STRICT;
CREATE INDEX action_points_owner_organisation_id ON action_points (owner_organisation_id);
CREATE INDEX action_points_owner_person_id ON action_points (owner_person_id);
CREATE INDEX action_points_origin_meeting_id ON action_points (origin_meeting_id);
CREATE INDEX action_points_origin_agenda_item_id ON action_points (origin_agenda_item_id);
CREATE INDEX action_points_body_id ON action_points (body_id);
CREATE INDEX action_points_dossier_id ON action_points (dossier_id);
CREATE INDEX action_points_decision_id ON action_points (decision_id);
CREATE INDEX action_points_open ON action_points (due_date) WHERE status IN ('open', 'in_progress');

CREATE TABLE action_points__co_owner_ids (
  id TEXT PRIMARY KEY,
  owner_id TEXT NOT NULL REFERENCES action_points (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL CHECK (position >= 0),
  organisation_id TEXT REFERENCES organisations (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  person_id TEXT REFERENCES persons (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  CHECK ((organisation_id IS NOT NULL) + (person_id IS NOT NULL) = 1),
  UNIQUE (owner_id, position)
) STRICT;
CREATE INDEX action_points__co_owner_ids_organisation_id ON action_points__co_owner_ids (organisation_id);
CREATE INDEX action_points__co_owner_ids_person_id ON action_points__co_owner_ids (person_id);

CREATE TABLE action_points__history (
  id TEXT PRIMARY KEY,
  owner_id TEXT NOT NULL REFERENCES action_points (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL CHECK (position >= 0),
  date TEXT NOT NULL CHECK (date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  event TEXT NOT NULL CHECK (event IN ('created', 'status', 'due_date', 'owner', 'text', 'transferred', 'note')),
  "from" TEXT CHECK (length("from") <= 500 AND instr("from", char(0)) = 0),
  "to" TEXT CHECK (length("to") <= 500 AND instr("to", char(0)) = 0),
  note TEXT CHECK (length(note) <= 200000 AND instr(note, char(0)) = 0),
  meeting_id TEXT REFERENCES meetings (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  UNIQUE (owner_id, position)
) STRICT;
CREATE INDEX action_points__history_meeting_id ON action_points__history (meeting_id);

CREATE TABLE plan_cycles (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE CHECK (length(id) BETWEEN 1 AND 200),
  name TEXT NOT NULL CHECK (length(name) <= 500 AND instr(name, char(0)) = 0),
  frequency TEXT NOT NULL CHECK (frequency IN ('yearly', 'half_yearly', 'quarterly', 'monthly')),
  dossier_id TEXT REFERENCES dossiers (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  classification TEXT CHECK (classification GLOB '[[]*]'),
  provenance TEXT CHECK (provenance GLOB '{*}')
) STRICT;
CREATE INDEX plan_cycles_dossier_id ON plan_cycles (dossier_id);

CREATE TABLE plan_cycles__owner_organisation_ids (
  id TEXT PRIMARY KEY,
  owner_id TEXT NOT NULL REFERENCES plan_cycles (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL CHECK (position >= 0),
  target_id TEXT NOT NULL REFERENCES organisations (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  UNIQUE (owner_id, position)
) STRICT;
CREATE INDEX plan_cycles__owner_organisation_ids_target_id ON plan_cycles__owner_organisation_ids (target_id);

CREATE TABLE plan_cycles__steps (
  id TEXT PRIMARY KEY,
  owner_id TEXT NOT NULL REFERENCES plan_cycles (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL CHECK (position >= 0),
  "order" INTEGER NOT NULL,
  title TEXT NOT NULL CHECK (length(title) <= 500 AND instr(title, char(0)) = 0),
  month INTEGER,
  per_municipality INTEGER CHECK (per_municipality IN (0, 1)),
  note TEXT CHECK (length(note) <= 200000 AND instr(note, char(0)) = 0),
  UNIQUE (owner_id, position)
) STRICT;

CREATE TABLE plan_items (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE CHECK (length(id) BETWEEN 1 AND 200),
  title TEXT NOT NULL CHECK (length(title) <= 500 AND instr(title, char(0)) = 0),
  date TEXT CHECK (date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  date_precision TEXT NOT NULL CHECK (date_precision IN ('day', 'month', 'quarter', 'year', 'unknown')),
  status TEXT NOT NULL CHECK (status IN ('planned', 'in_progress', 'done', 'dropped', 'unknown')),
  cycle_id TEXT REFERENCES plan_cycles (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  dossier_id TEXT REFERENCES dossiers (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  action_id TEXT REFERENCES action_points (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  meeting_id TEXT REFERENCES meetings (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  provenance TEXT CHECK (provenance GLOB '{*}')
) STRICT;
CREATE INDEX plan_items_cycle_id ON plan_items (cycle_id);
CREATE INDEX plan_items_dossier_id ON plan_items (dossier_id);
CREATE INDEX plan_items_action_id ON plan_items (action_id);
CREATE INDEX plan_items_meeting_id ON plan_items (meeting_id);

CREATE TABLE plan_ideas (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE CHECK (length(id) BETWEEN 1 AND 200),
  cycle_id TEXT NOT NULL REFERENCES plan_cycles (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  plan_year INTEGER NOT NULL,
  organisation_id TEXT NOT NULL REFERENCES organisations (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  societal_task TEXT CHECK (length(societal_task) <= 500 AND instr(societal_task, char(0)) = 0),
  text TEXT NOT NULL CHECK (length(text) <= 200000 AND instr(text, char(0)) = 0),
  provenance TEXT CHECK (provenance GLOB '{*}')
) STRICT;
CREATE INDEX plan_ideas_cycle_id ON plan_ideas (cycle_id);
CREATE INDEX plan_ideas_organisation_id ON plan_ideas (organisation_id);

CREATE TABLE projects (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE CHECK (length(id) BETWEEN 1 AND 200),
  programme TEXT CHECK (length(programme) <= 500 AND instr(programme, char(0)) = 0),
  organisation_id TEXT REFERENCES organisations (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  name TEXT NOT NULL CHECK (length(name) <= 500 AND instr(name, char(0)) = 0),
  size TEXT CHECK (length(size) <= 500 AND instr(size, char(0)) = 0),
  status TEXT CHECK (length(status) <= 500 AND instr(status, char(0)) = 0),
  dossier_id TEXT REFERENCES dossiers (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  provenance TEXT CHECK (provenance GLOB '{*}')
) STRICT;
CREATE INDEX projects_organisation_id ON projects (organisation_id);
CREATE INDEX projects_dossier_id ON projects (dossier_id);

CREATE TABLE theme_year_reports (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE CHECK (length(id) BETWEEN 1 AND 200),
  theme_id TEXT NOT NULL REFERENCES themes (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  title TEXT NOT NULL CHECK (length(title) <= 500 AND instr(title, char(0)) = 0),
  period_start TEXT NOT NULL CHECK (period_start GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  period_end TEXT NOT NULL CHECK (period_end GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  status TEXT NOT NULL CHECK (status IN ('draft', 'adopted', 'published')),
  provenance TEXT CHECK (provenance GLOB '{*}')
) STRICT;
CREATE INDEX theme_year_reports_theme_id ON theme_year_reports (theme_id);

CREATE TABLE theme_year_reports__sections (
  id TEXT PRIMARY KEY,
  owner_id TEXT NOT NULL REFERENCES theme_year_reports (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL CHECK (position >= 0),
  "order" INTEGER NOT NULL,
  heading TEXT CHECK (length(heading) <= 500 AND instr(heading, char(0)) = 0),
  text TEXT CHECK (length(text) <= 200000 AND instr(text, char(0)) = 0),
  UNIQUE (owner_id, position)
) STRICT;

CREATE TABLE theme_year_reports__sections__meeting_ids (
  id TEXT PRIMARY KEY,
  owner_id TEXT NOT NULL REFERENCES theme_year_reports__sections (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL CHECK (position >= 0),
  target_id TEXT NOT NULL REFERENCES meetings (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  UNIQUE (owner_id, position)
) STRICT;
CREATE INDEX theme_year_reports__sections__meeting_ids_target_id ON theme_year_reports__sections__meeting_ids (target_id);

CREATE TABLE theme_year_reports__sections__dossier_ids (
  id TEXT PRIMARY KEY,
  owner_id TEXT NOT NULL REFERENCES theme_year_reports__sections (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL CHECK (position >= 0),
  target_id TEXT NOT NULL REFERENCES dossiers (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  UNIQUE (owner_id, position)
) STRICT;
CREATE INDEX theme_year_reports__sections__dossier_ids_target_id ON theme_year_reports__sections__dossier_ids (target_id);

CREATE TABLE events (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE CHECK (length(id) BETWEEN 1 AND 200),
  name TEXT NOT NULL CHECK (length(name) <= 500 AND instr(name, char(0)) = 0),
  organiser_id TEXT REFERENCES organisations (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  start_date TEXT CHECK (start_date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  end_date TEXT CHECK (end_date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  location_id TEXT REFERENCES locations (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  dossier_id TEXT REFERENCES dossiers (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  aliases TEXT CHECK (aliases GLOB '[[]*]'),
  policy_plan_document_id TEXT REFERENCES documents (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  policy_plan_adopted_on TEXT CHECK (policy_plan_adopted_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  policy_plan_core_themes TEXT CHECK (policy_plan_core_themes GLOB '[[]*]'),
  rules TEXT CHECK (rules GLOB '[[]*]'),
  provenance TEXT CHECK (provenance GLOB '{*}')
) STRICT;
CREATE INDEX events_organiser_id ON events (organiser_id);
CREATE INDEX events_location_id ON events (location_id);
CREATE INDEX events_dossier_id ON events (dossier_id);
CREATE INDEX events_policy_plan_document_id ON events (policy_plan_document_id);

CREATE TABLE event_slots (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE CHECK (length(id) BETWEEN 1 AND 200),
  event_id TEXT NOT NULL REFERENCES events (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  day TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  start_time TEXT NOT NULL CHECK (start_time GLOB '[0-2][0-9]:[0-5][0-9]'),
  end_time TEXT CHECK (end_time GLOB '[0-2][0-9]:[0-5][0-9]'),
  title TEXT NOT NULL CHECK (length(title) <= 500 AND instr(title, char(0)) = 0),
  kind TEXT NOT NULL CHECK (kind IN ('reception', 'keynote', 'presentation', 'welcome', 'social', 'parallel_sessions', 'statutory', 'closing')),
  description TEXT CHECK (length(description) <= 200000 AND instr(description, char(0)) = 0),
  members_only INTEGER CHECK (members_only IN (0, 1)),
  location_id TEXT REFERENCES locations (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  announcement_id TEXT REFERENCES event_announcements (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  meeting_id TEXT REFERENCES meetings (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  provenance TEXT CHECK (provenance GLOB '{*}')
) STRICT;
CREATE INDEX event_slots_event_id ON event_slots (event_id);
CREATE INDEX event_slots_location_id ON event_slots (location_id);
CREATE INDEX event_slots_announcement_id ON event_slots (announcement_id);
CREATE INDEX event_slots_meeting_id ON event_slots (meeting_id);

CREATE TABLE event_slots__speaker_ids (
  id TEXT PRIMARY KEY,
  owner_id TEXT NOT NULL REFERENCES event_slots (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL CHECK (position >= 0),
  target_id TEXT NOT NULL REFERENCES persons (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  UNIQUE (owner_id, position)
) STRICT;
CREATE INDEX event_slots__speaker_ids_target_id ON event_slots__speaker_ids (target_id);

CREATE TABLE event_announcements (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE CHECK (length(id) BETWEEN 1 AND 200),
  event_id TEXT NOT NULL REFERENCES events (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  title TEXT NOT NULL CHECK (length(title) <= 500 AND instr(title, char(0)) = 0),
  embargo_until TEXT CHECK (embargo_until GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-2][0-9]:[0-5][0-9]'),
  placeholder_text TEXT CHECK (length(placeholder_text) <= 200000 AND instr(placeholder_text, char(0)) = 0),
  provenance TEXT CHECK (provenance GLOB '{*}')
) STRICT;
CREATE INDEX event_announcements_event_id ON event_announcements (event_id);

CREATE TABLE event_sessions (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE CHECK (length(id) BETWEEN 1 AND 200),
  event_id TEXT NOT NULL REFERENCES events (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  slot_id TEXT NOT NULL REFERENCES event_slots (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  title TEXT NOT NULL CHECK (length(title) <= 500 AND instr(title, char(0)) = 0),
  description TEXT CHECK (length(description) <= 200000 AND instr(description, char(0)) = 0),
  questions TEXT CHECK (questions GLOB '[[]*]'),
  target_group TEXT CHECK (length(target_group) <= 500 AND instr(target_group, char(0)) = 0),
  capacity INTEGER,
  room TEXT CHECK (length(room) <= 500 AND instr(room, char(0)) = 0),
  provenance TEXT CHECK (provenance GLOB '{*}')
) STRICT;
CREATE INDEX event_sessions_event_id ON event_sessions (event_id);
CREATE INDEX event_sessions_slot_id ON event_sessions (slot_id);

CREATE TABLE excursions (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE CHECK (length(id) BETWEEN 1 AND 200),
  event_id TEXT NOT NULL REFERENCES events (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  title TEXT NOT NULL CHECK (length(title) <= 500 AND instr(title, char(0)) = 0),
  place TEXT CHECK (length(place) <= 500 AND instr(place, char(0)) = 0),
  location_id TEXT REFERENCES locations (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  aliases TEXT CHECK (aliases GLOB '[[]*]'),
  topics TEXT CHECK (topics GLOB '[[]*]'),
  questions TEXT CHECK (questions GLOB '[[]*]'),
  description TEXT CHECK (length(description) <= 200000 AND instr(description, char(0)) = 0),
  capacity INTEGER,
  bus_available INTEGER CHECK (bus_available IN (0, 1)),
  bus_capacity INTEGER,
  bus_departure TEXT CHECK (bus_departure GLOB '[0-2][0-9]:[0-5][0-9]'),
  station_nearby INTEGER CHECK (station_nearby IN (0, 1)),
  station_name TEXT CHECK (length(station_name) <= 500 AND instr(station_name, char(0)) = 0),
  provenance TEXT CHECK (provenance GLOB '{*}')
) STRICT;
CREATE INDEX excursions_event_id ON excursions (event_id);
CREATE INDEX excursions_location_id ON excursions (location_id);

CREATE TABLE excursions__host_organisation_ids (
  id TEXT PRIMARY KEY,
  owner_id TEXT NOT NULL REFERENCES excursions (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL CHECK (position >= 0),
  target_id TEXT NOT NULL REFERENCES organisations (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  UNIQUE (owner_id, position)
) STRICT;
CREATE INDEX excursions__host_organisation_ids_target_id ON excursions__host_organisation_ids (target_id);

CREATE TABLE registrations (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE CHECK (length(id) BETWEEN 1 AND 200),
  event_id TEXT NOT NULL REFERENCES events (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  person_id TEXT NOT NULL REFERENCES persons (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  organisation_id TEXT REFERENCES organisations (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  is_member_organisation INTEGER CHECK (is_member_organisation IN (0, 1)),
  session_id TEXT REFERENCES event_sessions (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  excursion_id TEXT REFERENCES excursions (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  excursion_status TEXT CHECK (excursion_status IN ('registered', 'waitlisted', 'cancelled', 'attended')),
  wants_bus INTEGER CHECK (wants_bus IN (0, 1)),
  status TEXT NOT NULL CHECK (status IN ('registered', 'waitlisted', 'cancelled', 'attended')),
  dietary_note TEXT CHECK (length(dietary_note) <= 500 AND instr(dietary_note, char(0)) = 0),
  attends_dinner INTEGER CHECK (attends_dinner IN (0, 1)),
  registered_on TEXT CHECK (registered_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  provenance TEXT CHECK (provenance GLOB '{*}')
) STRICT;
CREATE INDEX registrations_event_id ON registrations (event_id);
CREATE INDEX registrations_person_id ON registrations (person_id);
CREATE INDEX registrations_organisation_id ON registrations (organisation_id);
CREATE INDEX registrations_session_id ON registrations (session_id);
CREATE INDEX registrations_excursion_id ON registrations (excursion_id);

CREATE TABLE voting_members (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE CHECK (length(id) BETWEEN 1 AND 200),
  organisation_id TEXT NOT NULL REFERENCES organisations (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  votes INTEGER NOT NULL,
  provenance TEXT CHECK (provenance GLOB '{*}')
) STRICT;
CREATE INDEX voting_members_organisation_id ON voting_members (organisation_id);

CREATE TABLE proxies (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE CHECK (length(id) BETWEEN 1 AND 200),
  meeting_id TEXT NOT NULL REFERENCES meetings (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  grantor_organisation_id TEXT NOT NULL REFERENCES organisations (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  grantor_person_id TEXT REFERENCES persons (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  holder_person_id TEXT REFERENCES persons (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  holder_organisation_id TEXT REFERENCES organisations (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  kind TEXT NOT NULL CHECK (kind IN ('general', 'instructed')),
  received_on TEXT CHECK (received_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  status TEXT NOT NULL CHECK (status IN ('received', 'valid', 'refused', 'revoked', 'used')),
  revoked_on TEXT CHECK (revoked_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  provenance TEXT CHECK (provenance GLOB '{*}')
) STRICT;
CREATE INDEX proxies_meeting_id ON proxies (meeting_id);
CREATE INDEX proxies_grantor_organisation_id ON proxies (grantor_organisation_id);
CREATE INDEX proxies_grantor_person_id ON proxies (grantor_person_id);
CREATE INDEX proxies_holder_person_id ON proxies (holder_person_id);
CREATE INDEX proxies_holder_organisation_id ON proxies (holder_organisation_id);

CREATE TABLE proxies__instructions (
  id TEXT PRIMARY KEY,
  owner_id TEXT NOT NULL REFERENCES proxies (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL CHECK (position >= 0),
  agenda_item_id TEXT NOT NULL REFERENCES agenda_items (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  vote TEXT NOT NULL CHECK (vote IN ('voor', 'tegen', 'onthouding', 'blanco')),
  UNIQUE (owner_id, position)
) STRICT;
CREATE INDEX proxies__instructions_agenda_item_id ON proxies__instructions (agenda_item_id);

CREATE TABLE settings (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE CHECK (length(id) BETWEEN 1 AND 200),
  value TEXT NOT NULL CHECK (length(value) > 0)
) STRICT;

-- One row per step a user made; "rows" holds the rows before and after as JSON, "state" where the step stands.
CREATE TABLE change (
  seq INTEGER PRIMARY KEY,
  made_at TEXT NOT NULL,
  made_by TEXT NOT NULL,
  action TEXT NOT NULL,
  subject_id TEXT NOT NULL,
  direction TEXT NOT NULL CHECK (direction IN ('do', 'undo', 'redo')),
  target INTEGER,
  state TEXT NOT NULL CHECK (state IN ('done', 'undone', 'dropped', 'fixed')),
  rows TEXT NOT NULL CHECK (rows GLOB '[[]*]')
) STRICT;
CREATE INDEX change_state ON change (state, seq);

-- What search looks through: derived from the records, kept by the same transaction that writes them.
CREATE TABLE search_entry (
  seq INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,
  record_id TEXT NOT NULL,
  place TEXT NOT NULL,
  title TEXT NOT NULL,
  body TEXT NOT NULL
) STRICT;
CREATE INDEX search_entry_record ON search_entry (record_id);
CREATE VIRTUAL TABLE search_index USING fts5 (
  title, body, content='search_entry', content_rowid='seq',
  tokenize='unicode61 remove_diacritics 2', prefix='2 3 4'
);
