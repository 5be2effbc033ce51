-- What the migrations make, written by `make schema`; a test holds the two against each other.

CREATE TABLE "_sqlite_migrations" (
   "id" INTEGER PRIMARY KEY,
   "migration_set" TEXT,
   "name" TEXT,
   "applied_at" TEXT
);
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
, contact_person_id TEXT REFERENCES persons (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED, archived_on TEXT CHECK (archived_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')) STRICT;
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
CREATE TABLE theme_partners (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE CHECK (length(id) BETWEEN 1 AND 200),
  theme_id TEXT NOT NULL REFERENCES themes (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  organisation_id TEXT NOT NULL REFERENCES organisations (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  provenance TEXT CHECK (provenance GLOB '{*}')
) STRICT;
CREATE TABLE locations (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE CHECK (length(id) BETWEEN 1 AND 200),
  name TEXT NOT NULL CHECK (length(name) <= 500 AND instr(name, char(0)) = 0),
  place TEXT CHECK (length(place) <= 500 AND instr(place, char(0)) = 0),
  organisation_id TEXT REFERENCES organisations (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  room TEXT CHECK (length(room) <= 500 AND instr(room, char(0)) = 0),
  description TEXT CHECK (length(description) <= 200000 AND instr(description, char(0)) = 0),
  provenance TEXT CHECK (provenance GLOB '{*}')
, archived_on TEXT CHECK (archived_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')) STRICT;
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
, title_before TEXT CHECK (length(title_before) <= 500 AND instr(title_before, char(0)) = 0), title_after TEXT CHECK (length(title_after) <= 500 AND instr(title_after, char(0)) = 0), aliases TEXT CHECK (aliases GLOB '[[]*]'), archived_on TEXT CHECK (archived_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')) STRICT;
CREATE TABLE positions (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE CHECK (length(id) BETWEEN 1 AND 200),
  person_id TEXT NOT NULL REFERENCES persons (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  organisation_id TEXT NOT NULL REFERENCES organisations (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  title TEXT CHECK (length(title) <= 500 AND instr(title, char(0)) = 0),
  start_date TEXT CHECK (start_date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  end_date TEXT CHECK (end_date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  provenance TEXT CHECK (provenance GLOB '{*}')
, portfolio TEXT CHECK (length(portfolio) <= 500 AND instr(portfolio, char(0)) = 0)) STRICT;
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
, terms TEXT CHECK (terms GLOB '{*}'), numbering TEXT CHECK (numbering GLOB '{*}'), location_id TEXT REFERENCES locations (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED, start_time TEXT CHECK (start_time GLOB '[0-2][0-9]:[0-5][0-9]'), end_time TEXT CHECK (end_time GLOB '[0-2][0-9]:[0-5][0-9]'), proxies_per_holder INTEGER, proxy_to_anyone INTEGER CHECK (proxy_to_anyone IN (0, 1))) STRICT;
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
, successor_id TEXT REFERENCES dossiers (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED) STRICT;
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
, author TEXT CHECK (length(author) <= 500 AND instr(author, char(0)) = 0)) STRICT;
CREATE TABLE documents__dossier_ids (
  id TEXT PRIMARY KEY,
  owner_id TEXT NOT NULL REFERENCES documents (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL CHECK (position >= 0),
  target_id TEXT NOT NULL REFERENCES dossiers (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  UNIQUE (owner_id, position)
) STRICT;
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
, replaces_meeting_id TEXT REFERENCES meetings (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED, status_reason TEXT CHECK (length(status_reason) <= 200000 AND instr(status_reason, char(0)) = 0), online_url TEXT CHECK (length(online_url) <= 500 AND instr(online_url, char(0)) = 0), calendar_sequence INTEGER, deadlines TEXT CHECK (deadlines GLOB '{*}')) STRICT;
CREATE TABLE meetings__organised_with (
  id TEXT PRIMARY KEY,
  owner_id TEXT NOT NULL REFERENCES meetings (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL CHECK (position >= 0),
  organisation_id TEXT REFERENCES organisations (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  person_id TEXT REFERENCES persons (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  CHECK ((organisation_id IS NOT NULL) + (person_id IS NOT NULL) = 1),
  UNIQUE (owner_id, position)
) STRICT;
CREATE TABLE meetings__dossier_ids (
  id TEXT PRIMARY KEY,
  owner_id TEXT NOT NULL REFERENCES meetings (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL CHECK (position >= 0),
  target_id TEXT NOT NULL REFERENCES dossiers (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  UNIQUE (owner_id, position)
) STRICT;
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
, origin_item_id TEXT REFERENCES agenda_items (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED, adopts_minutes_of_id TEXT REFERENCES meetings (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED, late INTEGER CHECK (late IN (0, 1))) STRICT;
CREATE TABLE agenda_items__document_ids (
  id TEXT PRIMARY KEY,
  owner_id TEXT NOT NULL REFERENCES agenda_items (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL CHECK (position >= 0),
  target_id TEXT NOT NULL REFERENCES documents (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  UNIQUE (owner_id, position)
) STRICT;
CREATE TABLE agenda_items__speaker_ids (
  id TEXT PRIMARY KEY,
  owner_id TEXT NOT NULL REFERENCES agenda_items (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL CHECK (position >= 0),
  target_id TEXT NOT NULL REFERENCES persons (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  UNIQUE (owner_id, position)
) STRICT;
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
CREATE TABLE attendance__agenda_item_ids (
  id TEXT PRIMARY KEY,
  owner_id TEXT NOT NULL REFERENCES attendance (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL CHECK (position >= 0),
  target_id TEXT NOT NULL REFERENCES agenda_items (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  UNIQUE (owner_id, position)
) STRICT;
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
CREATE TABLE minutes__items (
  id TEXT PRIMARY KEY,
  owner_id TEXT NOT NULL REFERENCES minutes (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL CHECK (position >= 0),
  agenda_item_id TEXT NOT NULL REFERENCES agenda_items (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  text TEXT CHECK (length(text) <= 200000 AND instr(text, char(0)) = 0),
  provenance TEXT CHECK (provenance GLOB '{*}'), treatment TEXT CHECK (treatment IN ('treated', 'deferred', 'not_treated')),
  UNIQUE (owner_id, position)
) STRICT;
CREATE TABLE minutes__amendments (
  id TEXT PRIMARY KEY,
  owner_id TEXT NOT NULL REFERENCES minutes (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL CHECK (position >= 0),
  place TEXT CHECK (length(place) <= 500 AND instr(place, char(0)) = 0),
  old_text TEXT CHECK (length(old_text) <= 200000 AND instr(old_text, char(0)) = 0),
  new_text TEXT CHECK (length(new_text) <= 200000 AND instr(new_text, char(0)) = 0),
  by TEXT CHECK (length(by) <= 500 AND instr(by, char(0)) = 0),
  accepted INTEGER CHECK (accepted IN (0, 1)), received_on TEXT CHECK (received_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
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
CREATE TABLE decisions__parties (
  id TEXT PRIMARY KEY,
  owner_id TEXT NOT NULL REFERENCES decisions (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL CHECK (position >= 0),
  organisation_id TEXT REFERENCES organisations (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  person_id TEXT REFERENCES persons (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  CHECK ((organisation_id IS NOT NULL) + (person_id IS NOT NULL) = 1),
  UNIQUE (owner_id, position)
) STRICT;
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
CREATE TABLE action_points__co_owner_ids (
  id TEXT PRIMARY KEY,
  owner_id TEXT NOT NULL REFERENCES action_points (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL CHECK (position >= 0),
  organisation_id TEXT REFERENCES organisations (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  person_id TEXT REFERENCES persons (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  CHECK ((organisation_id IS NOT NULL) + (person_id IS NOT NULL) = 1),
  UNIQUE (owner_id, position)
) STRICT;
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
CREATE TABLE plan_cycles (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE CHECK (length(id) BETWEEN 1 AND 200),
  name TEXT NOT NULL CHECK (length(name) <= 500 AND instr(name, char(0)) = 0),
  frequency TEXT NOT NULL CHECK (frequency IN ('yearly', 'half_yearly', 'quarterly', 'monthly')),
  dossier_id TEXT REFERENCES dossiers (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  classification TEXT CHECK (classification GLOB '[[]*]'),
  provenance TEXT CHECK (provenance GLOB '{*}')
) STRICT;
CREATE TABLE plan_cycles__owner_organisation_ids (
  id TEXT PRIMARY KEY,
  owner_id TEXT NOT NULL REFERENCES plan_cycles (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL CHECK (position >= 0),
  target_id TEXT NOT NULL REFERENCES organisations (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  UNIQUE (owner_id, position)
) STRICT;
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
, date_note TEXT CHECK (length(date_note) <= 500 AND instr(date_note, char(0)) = 0), plan_year INTEGER, step INTEGER, organisation_id TEXT REFERENCES organisations (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED, body_id TEXT REFERENCES bodies (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED, agenda_item_id TEXT REFERENCES agenda_items (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED, note TEXT CHECK (length(note) <= 200000 AND instr(note, char(0)) = 0)) STRICT;
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
, note TEXT CHECK (length(note) <= 200000 AND instr(note, char(0)) = 0)) STRICT;
CREATE TABLE theme_year_reports (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE CHECK (length(id) BETWEEN 1 AND 200),
  theme_id TEXT NOT NULL REFERENCES themes (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  title TEXT NOT NULL CHECK (length(title) <= 500 AND instr(title, char(0)) = 0),
  period_start TEXT NOT NULL CHECK (period_start GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  period_end TEXT NOT NULL CHECK (period_end GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  status TEXT NOT NULL CHECK (status IN ('draft', 'adopted', 'published')),
  provenance TEXT CHECK (provenance GLOB '{*}')
, published_on TEXT CHECK (published_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')) STRICT;
CREATE TABLE theme_year_reports__sections (
  id TEXT PRIMARY KEY,
  owner_id TEXT NOT NULL REFERENCES theme_year_reports (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL CHECK (position >= 0),
  "order" INTEGER NOT NULL,
  heading TEXT CHECK (length(heading) <= 500 AND instr(heading, char(0)) = 0),
  text TEXT CHECK (length(text) <= 200000 AND instr(text, char(0)) = 0), source TEXT CHECK (source IN ('meetings', 'minutes', 'decisions', 'bodies', 'dossiers', 'guests', 'partners', 'figures')), source_sha256 TEXT CHECK (length(source_sha256) <= 500 AND instr(source_sha256, char(0)) = 0),
  UNIQUE (owner_id, position)
) STRICT;
CREATE TABLE theme_year_reports__sections__meeting_ids (
  id TEXT PRIMARY KEY,
  owner_id TEXT NOT NULL REFERENCES theme_year_reports__sections (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL CHECK (position >= 0),
  target_id TEXT NOT NULL REFERENCES meetings (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  UNIQUE (owner_id, position)
) STRICT;
CREATE TABLE theme_year_reports__sections__dossier_ids (
  id TEXT PRIMARY KEY,
  owner_id TEXT NOT NULL REFERENCES theme_year_reports__sections (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL CHECK (position >= 0),
  target_id TEXT NOT NULL REFERENCES dossiers (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  UNIQUE (owner_id, position)
) STRICT;
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
, changeover_min INTEGER, dinner_capacity INTEGER, diets_purged_on TEXT CHECK (diets_purged_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')) STRICT;
CREATE TABLE event_slots__speaker_ids (
  id TEXT PRIMARY KEY,
  owner_id TEXT NOT NULL REFERENCES event_slots (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL CHECK (position >= 0),
  target_id TEXT NOT NULL REFERENCES persons (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  UNIQUE (owner_id, position)
) STRICT;
CREATE TABLE event_announcements (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE CHECK (length(id) BETWEEN 1 AND 200),
  event_id TEXT NOT NULL REFERENCES events (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  title TEXT NOT NULL CHECK (length(title) <= 500 AND instr(title, char(0)) = 0),
  embargo_until TEXT CHECK (embargo_until GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-2][0-9]:[0-5][0-9]'),
  placeholder_text TEXT CHECK (length(placeholder_text) <= 200000 AND instr(placeholder_text, char(0)) = 0),
  provenance TEXT CHECK (provenance GLOB '{*}')
, text TEXT CHECK (length(text) <= 200000 AND instr(text, char(0)) = 0)) STRICT;
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
, reporter_id TEXT REFERENCES persons (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED, core_theme TEXT CHECK (length(core_theme) <= 500 AND instr(core_theme, char(0)) = 0), results TEXT CHECK (length(results) <= 200000 AND instr(results, char(0)) = 0)) STRICT;
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
CREATE TABLE excursions__host_organisation_ids (
  id TEXT PRIMARY KEY,
  owner_id TEXT NOT NULL REFERENCES excursions (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL CHECK (position >= 0),
  target_id TEXT NOT NULL REFERENCES organisations (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  UNIQUE (owner_id, position)
) STRICT;
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
, cancelled_on TEXT CHECK (cancelled_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'), checked_in_at TEXT CHECK (checked_in_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-2][0-9]:[0-5][0-9]'), note TEXT CHECK (length(note) <= 200000 AND instr(note, char(0)) = 0)) STRICT;
CREATE TABLE voting_members (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE CHECK (length(id) BETWEEN 1 AND 200),
  organisation_id TEXT NOT NULL REFERENCES organisations (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  votes INTEGER NOT NULL,
  provenance TEXT CHECK (provenance GLOB '{*}')
, body_id TEXT REFERENCES bodies (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED) STRICT;
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
, note TEXT CHECK (length(note) <= 200000 AND instr(note, char(0)) = 0)) STRICT;
CREATE TABLE proxies__instructions (
  id TEXT PRIMARY KEY,
  owner_id TEXT NOT NULL REFERENCES proxies (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL CHECK (position >= 0),
  agenda_item_id TEXT NOT NULL REFERENCES agenda_items (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  vote TEXT NOT NULL CHECK (vote IN ('voor', 'tegen', 'onthouding', 'blanco')),
  UNIQUE (owner_id, position)
) STRICT;
CREATE TABLE settings (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE CHECK (length(id) BETWEEN 1 AND 200),
  value TEXT NOT NULL CHECK (length(value) > 0)
) STRICT;
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
CREATE TABLE search_entry (
  seq INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,
  record_id TEXT NOT NULL,
  place TEXT NOT NULL,
  title TEXT NOT NULL,
  body TEXT NOT NULL
) STRICT;
CREATE VIRTUAL TABLE search_index USING fts5 (
  title, body, content='search_entry', content_rowid='seq',
  tokenize='unicode61 remove_diacritics 2', prefix='2 3 4'
);
CREATE TABLE standing_agendas (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE CHECK (length(id) BETWEEN 1 AND 200),
  body_kind TEXT CHECK (body_kind IN ('portfolio_meeting', 'executive_meeting', 'official_meeting', 'agenda_committee', 'working_group', 'general_assembly')),
  body_id TEXT REFERENCES bodies (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  first_meeting INTEGER CHECK (first_meeting IN (0, 1)),
  provenance TEXT CHECK (provenance GLOB '{*}')
) STRICT;
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
CREATE TABLE group_attendance__agenda_item_ids (
  id TEXT PRIMARY KEY,
  owner_id TEXT NOT NULL REFERENCES group_attendance (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL CHECK (position >= 0),
  target_id TEXT NOT NULL REFERENCES agenda_items (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  UNIQUE (owner_id, position)
) STRICT;
CREATE TABLE document_contents (
  sha256 TEXT PRIMARY KEY CHECK (length(sha256) = 64),
  content BLOB NOT NULL
) STRICT;
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
CREATE TABLE backlog_items__document_ids (
  id TEXT PRIMARY KEY,
  owner_id TEXT NOT NULL REFERENCES backlog_items (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL CHECK (position >= 0),
  target_id TEXT NOT NULL REFERENCES documents (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  UNIQUE (owner_id, position)
) STRICT;
CREATE TABLE agenda_versions (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE CHECK (length(id) BETWEEN 1 AND 200),
  meeting_id TEXT NOT NULL REFERENCES meetings (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  version INTEGER NOT NULL,
  made_on TEXT NOT NULL CHECK (made_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  note TEXT CHECK (length(note) <= 200000 AND instr(note, char(0)) = 0),
  provenance TEXT CHECK (provenance GLOB '{*}')
) STRICT;
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
, method TEXT CHECK (method IN ('cards', 'named', 'secret')), majority_of TEXT CHECK (majority_of IN ('votes_cast', 'members_present')), taken_at TEXT CHECK (taken_at GLOB '[0-2][0-9]:[0-5][0-9]')) STRICT;
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
CREATE TABLE conclusions (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE CHECK (length(id) BETWEEN 1 AND 200),
  meeting_id TEXT NOT NULL REFERENCES meetings (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  agenda_item_id TEXT REFERENCES agenda_items (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  text TEXT NOT NULL CHECK (length(text) <= 200000 AND instr(text, char(0)) = 0),
  provenance TEXT CHECK (provenance GLOB '{*}')
) STRICT;
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
, mode TEXT CHECK (mode IN ('together', 'hidden', 'each'))) STRICT;
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
CREATE TABLE dispatches__overruled (
  id TEXT PRIMARY KEY,
  owner_id TEXT NOT NULL REFERENCES dispatches (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL CHECK (position >= 0),
  key TEXT NOT NULL CHECK (length(key) <= 500 AND instr(key, char(0)) = 0),
  note TEXT NOT NULL CHECK (length(note) <= 200000 AND instr(note, char(0)) = 0),
  UNIQUE (owner_id, position)
) STRICT;
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
CREATE TABLE dossiers__shared_with (
  id TEXT PRIMARY KEY,
  owner_id TEXT NOT NULL REFERENCES dossiers (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL CHECK (position >= 0),
  organisation_id TEXT NOT NULL REFERENCES organisations (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  shared_on TEXT CHECK (shared_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  UNIQUE (owner_id, position)
) STRICT;
CREATE TABLE "issued_papers" (
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
CREATE TABLE events__rooms (
  id TEXT PRIMARY KEY,
  owner_id TEXT NOT NULL REFERENCES events (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL CHECK (position >= 0),
  name TEXT NOT NULL CHECK (length(name) <= 500 AND instr(name, char(0)) = 0),
  capacity INTEGER,
  location_id TEXT REFERENCES locations (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  UNIQUE (owner_id, position)
) STRICT;
CREATE TABLE "event_slots" (
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
CREATE TABLE event_sessions__speaker_ids (
  id TEXT PRIMARY KEY,
  owner_id TEXT NOT NULL REFERENCES event_sessions (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL CHECK (position >= 0),
  target_id TEXT NOT NULL REFERENCES persons (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  UNIQUE (owner_id, position)
) STRICT;
CREATE TABLE event_sessions__volunteer_ids (
  id TEXT PRIMARY KEY,
  owner_id TEXT NOT NULL REFERENCES event_sessions (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL CHECK (position >= 0),
  target_id TEXT NOT NULL REFERENCES persons (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  UNIQUE (owner_id, position)
) STRICT;
CREATE TABLE programme_versions (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE CHECK (length(id) BETWEEN 1 AND 200),
  event_id TEXT NOT NULL REFERENCES events (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  version INTEGER NOT NULL,
  made_on TEXT NOT NULL CHECK (made_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  note TEXT CHECK (length(note) <= 200000 AND instr(note, char(0)) = 0),
  provenance TEXT CHECK (provenance GLOB '{*}')
) STRICT;
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
CREATE TABLE registrations__waits (
  id TEXT PRIMARY KEY,
  owner_id TEXT NOT NULL REFERENCES registrations (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL CHECK (position >= 0),
  choice TEXT NOT NULL CHECK (choice IN ('session', 'excursion', 'bus', 'dinner')),
  number INTEGER NOT NULL,
  offered_on TEXT CHECK (offered_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  UNIQUE (owner_id, position)
) STRICT;
CREATE UNIQUE INDEX "idx__sqlite_migrations_migration_set_name"
    ON "_sqlite_migrations" ("migration_set", "name");
CREATE INDEX organisations_parent_id ON organisations (parent_id);
CREATE INDEX adjacencies__organisation_ids_target_id ON adjacencies__organisation_ids (target_id);
CREATE INDEX theme_partners_theme_id ON theme_partners (theme_id);
CREATE INDEX theme_partners_organisation_id ON theme_partners (organisation_id);
CREATE INDEX locations_organisation_id ON locations (organisation_id);
CREATE INDEX positions_person_id ON positions (person_id);
CREATE INDEX positions_organisation_id ON positions (organisation_id);
CREATE INDEX bodies_theme_id ON bodies (theme_id);
CREATE INDEX bodies_parent_id ON bodies (parent_id);
CREATE INDEX bodies_prepared_by_body_id ON bodies (prepared_by_body_id);
CREATE INDEX bodies_agenda_guarded_by_body_id ON bodies (agenda_guarded_by_body_id);
CREATE INDEX bodies_established_by_decision_id ON bodies (established_by_decision_id);
CREATE INDEX bodies_dissolved_by_decision_id ON bodies (dissolved_by_decision_id);
CREATE INDEX bodies_dossier_id ON bodies (dossier_id);
CREATE INDEX bodies_reports_to_body_id ON bodies (reports_to_body_id);
CREATE INDEX memberships_body_id ON memberships (body_id);
CREATE INDEX memberships_person_id ON memberships (person_id);
CREATE INDEX memberships_organisation_id ON memberships (organisation_id);
CREATE INDEX dossiers_theme_id ON dossiers (theme_id);
CREATE INDEX dossiers_parent_id ON dossiers (parent_id);
CREATE INDEX dossiers_organisation_id ON dossiers (organisation_id);
CREATE INDEX dossiers_lead_body_id ON dossiers (lead_body_id);
CREATE INDEX documents__dossier_ids_target_id ON documents__dossier_ids (target_id);
CREATE INDEX meetings_body_id ON meetings (body_id);
CREATE INDEX meetings_location_id ON meetings (location_id);
CREATE INDEX meetings_event_id ON meetings (event_id);
CREATE INDEX meetings_chair_id ON meetings (chair_id);
CREATE INDEX meetings_minute_taker_id ON meetings (minute_taker_id);
CREATE INDEX meetings_prepares_meeting_id ON meetings (prepares_meeting_id);
CREATE INDEX meetings_previous_meeting_id ON meetings (previous_meeting_id);
CREATE INDEX meetings_next_meeting_id ON meetings (next_meeting_id);
CREATE INDEX meetings_date ON meetings (date);
CREATE INDEX meetings__organised_with_organisation_id ON meetings__organised_with (organisation_id);
CREATE INDEX meetings__organised_with_person_id ON meetings__organised_with (person_id);
CREATE INDEX meetings__dossier_ids_target_id ON meetings__dossier_ids (target_id);
CREATE INDEX agenda_items_meeting_id ON agenda_items (meeting_id);
CREATE INDEX agenda_items_proposer_id ON agenda_items (proposer_id);
CREATE INDEX agenda_items_dossier_id ON agenda_items (dossier_id);
CREATE INDEX agenda_items__document_ids_target_id ON agenda_items__document_ids (target_id);
CREATE INDEX agenda_items__speaker_ids_target_id ON agenda_items__speaker_ids (target_id);
CREATE INDEX attendance_meeting_id ON attendance (meeting_id);
CREATE INDEX attendance_person_id ON attendance (person_id);
CREATE INDEX attendance_organisation_id ON attendance (organisation_id);
CREATE INDEX attendance_replaces_person_id ON attendance (replaces_person_id);
CREATE INDEX attendance__agenda_item_ids_target_id ON attendance__agenda_item_ids (target_id);
CREATE INDEX minutes_adopted_in_meeting_id ON minutes (adopted_in_meeting_id);
CREATE INDEX minutes__items_agenda_item_id ON minutes__items (agenda_item_id);
CREATE INDEX decisions_meeting_id ON decisions (meeting_id);
CREATE INDEX decisions_agenda_item_id ON decisions (agenda_item_id);
CREATE INDEX decisions_dossier_id ON decisions (dossier_id);
CREATE INDEX decisions_creates_body_id ON decisions (creates_body_id);
CREATE INDEX decisions_dissolves_body_id ON decisions (dissolves_body_id);
CREATE INDEX decisions__parties_organisation_id ON decisions__parties (organisation_id);
CREATE INDEX decisions__parties_person_id ON decisions__parties (person_id);
CREATE INDEX decision_ratifications_decision_id ON decision_ratifications (decision_id);
CREATE INDEX decision_ratifications_organisation_id ON decision_ratifications (organisation_id);
CREATE INDEX action_points_owner_organisation_id ON action_points (owner_organisation_id);
CREATE INDEX action_points_owner_person_id ON action_points (owner_person_id);
CREATE INDEX action_points_origin_meeting_id ON action_points (origin_meeting_id);
CREATE INDEX action_points_origin_agenda_item_id ON action_points (origin_agenda_item_id);
CREATE INDEX action_points_body_id ON action_points (body_id);
CREATE INDEX action_points_dossier_id ON action_points (dossier_id);
CREATE INDEX action_points_decision_id ON action_points (decision_id);
CREATE INDEX action_points_open ON action_points (due_date) WHERE status IN ('open', 'in_progress');
CREATE INDEX action_points__co_owner_ids_organisation_id ON action_points__co_owner_ids (organisation_id);
CREATE INDEX action_points__co_owner_ids_person_id ON action_points__co_owner_ids (person_id);
CREATE INDEX action_points__history_meeting_id ON action_points__history (meeting_id);
CREATE INDEX plan_cycles_dossier_id ON plan_cycles (dossier_id);
CREATE INDEX plan_cycles__owner_organisation_ids_target_id ON plan_cycles__owner_organisation_ids (target_id);
CREATE INDEX plan_items_cycle_id ON plan_items (cycle_id);
CREATE INDEX plan_items_dossier_id ON plan_items (dossier_id);
CREATE INDEX plan_items_action_id ON plan_items (action_id);
CREATE INDEX plan_items_meeting_id ON plan_items (meeting_id);
CREATE INDEX plan_ideas_cycle_id ON plan_ideas (cycle_id);
CREATE INDEX plan_ideas_organisation_id ON plan_ideas (organisation_id);
CREATE INDEX projects_organisation_id ON projects (organisation_id);
CREATE INDEX projects_dossier_id ON projects (dossier_id);
CREATE INDEX theme_year_reports_theme_id ON theme_year_reports (theme_id);
CREATE INDEX theme_year_reports__sections__meeting_ids_target_id ON theme_year_reports__sections__meeting_ids (target_id);
CREATE INDEX theme_year_reports__sections__dossier_ids_target_id ON theme_year_reports__sections__dossier_ids (target_id);
CREATE INDEX events_organiser_id ON events (organiser_id);
CREATE INDEX events_location_id ON events (location_id);
CREATE INDEX events_dossier_id ON events (dossier_id);
CREATE INDEX events_policy_plan_document_id ON events (policy_plan_document_id);
CREATE INDEX event_slots__speaker_ids_target_id ON event_slots__speaker_ids (target_id);
CREATE INDEX event_announcements_event_id ON event_announcements (event_id);
CREATE INDEX event_sessions_event_id ON event_sessions (event_id);
CREATE INDEX event_sessions_slot_id ON event_sessions (slot_id);
CREATE INDEX excursions_event_id ON excursions (event_id);
CREATE INDEX excursions_location_id ON excursions (location_id);
CREATE INDEX excursions__host_organisation_ids_target_id ON excursions__host_organisation_ids (target_id);
CREATE INDEX registrations_event_id ON registrations (event_id);
CREATE INDEX registrations_person_id ON registrations (person_id);
CREATE INDEX registrations_organisation_id ON registrations (organisation_id);
CREATE INDEX registrations_session_id ON registrations (session_id);
CREATE INDEX registrations_excursion_id ON registrations (excursion_id);
CREATE INDEX voting_members_organisation_id ON voting_members (organisation_id);
CREATE INDEX proxies_meeting_id ON proxies (meeting_id);
CREATE INDEX proxies_grantor_organisation_id ON proxies (grantor_organisation_id);
CREATE INDEX proxies_grantor_person_id ON proxies (grantor_person_id);
CREATE INDEX proxies_holder_person_id ON proxies (holder_person_id);
CREATE INDEX proxies_holder_organisation_id ON proxies (holder_organisation_id);
CREATE INDEX proxies__instructions_agenda_item_id ON proxies__instructions (agenda_item_id);
CREATE INDEX change_state ON change (state, seq);
CREATE INDEX search_entry_record ON search_entry (record_id);
CREATE INDEX organisations_contact_person_id ON organisations (contact_person_id);
CREATE INDEX bodies_location_id ON bodies (location_id);
CREATE INDEX standing_agendas_body_id ON standing_agendas (body_id);
CREATE INDEX document_versions_document_id ON document_versions (document_id);
CREATE INDEX agenda_items_origin_item_id ON agenda_items (origin_item_id);
CREATE INDEX group_attendance_meeting_id ON group_attendance (meeting_id);
CREATE INDEX group_attendance_organisation_id ON group_attendance (organisation_id);
CREATE INDEX group_attendance__agenda_item_ids_target_id ON group_attendance__agenda_item_ids (target_id);
CREATE INDEX action_points_live ON action_points (due_date) WHERE status NOT IN ('done', 'dropped');
CREATE INDEX action_points__history_done ON action_points__history (date, owner_id) WHERE event = 'status' AND "to" = 'done';
CREATE INDEX meetings_held ON meetings (body_id, date) WHERE status IN ('held', 'minutes_draft', 'minutes_adopted', 'closed');
CREATE INDEX meetings_replaces_meeting_id ON meetings (replaces_meeting_id);
CREATE INDEX meetings__agenda_checks_person_id ON meetings__agenda_checks (person_id);
CREATE INDEX agenda_items_adopts_minutes_of_id ON agenda_items (adopts_minutes_of_id);
CREATE INDEX backlog_items_body_id ON backlog_items (body_id);
CREATE INDEX backlog_items_proposer_id ON backlog_items (proposer_id);
CREATE INDEX backlog_items_dossier_id ON backlog_items (dossier_id);
CREATE INDEX backlog_items_origin_item_id ON backlog_items (origin_item_id);
CREATE INDEX backlog_items__document_ids_target_id ON backlog_items__document_ids (target_id);
CREATE INDEX agenda_versions_meeting_id ON agenda_versions (meeting_id);
CREATE INDEX errata_meeting_id ON errata (meeting_id);
CREATE INDEX errata_recorded_in_meeting_id ON errata (recorded_in_meeting_id);
CREATE INDEX votes_decision_id ON votes (decision_id);
CREATE INDEX votes__ballots_organisation_id ON votes__ballots (organisation_id);
CREATE INDEX commitments_person_id ON commitments (person_id);
CREATE INDEX commitments_organisation_id ON commitments (organisation_id);
CREATE INDEX commitments_meeting_id ON commitments (meeting_id);
CREATE INDEX commitments_agenda_item_id ON commitments (agenda_item_id);
CREATE INDEX commitments_dossier_id ON commitments (dossier_id);
CREATE INDEX conclusions_meeting_id ON conclusions (meeting_id);
CREATE INDEX conclusions_agenda_item_id ON conclusions (agenda_item_id);
CREATE INDEX dispatches_meeting_id ON dispatches (meeting_id);
CREATE INDEX dispatches_body_id ON dispatches (body_id);
CREATE INDEX dispatches__recipients_person_id ON dispatches__recipients (person_id);
CREATE INDEX dispatches__files_issued_paper_id ON dispatches__files (issued_paper_id);
CREATE INDEX dispatches__files_document_id ON dispatches__files (document_id);
CREATE INDEX dispatch_drafts_meeting_id ON dispatch_drafts (meeting_id);
CREATE INDEX dossiers_successor_id ON dossiers (successor_id);
CREATE INDEX dossiers__parties_organisation_id ON dossiers__parties (organisation_id);
CREATE INDEX action_points__history_handed_to ON action_points__history ("to", owner_id) WHERE event = 'transferred';
CREATE INDEX action_points__history_given_away ON action_points__history ("from", owner_id) WHERE event = 'transferred';
CREATE INDEX dossiers__shared_with_organisation_id ON dossiers__shared_with (organisation_id);
CREATE INDEX plan_items_organisation_id ON plan_items (organisation_id);
CREATE INDEX plan_items_body_id ON plan_items (body_id);
CREATE INDEX plan_items_agenda_item_id ON plan_items (agenda_item_id);
CREATE INDEX issued_papers_meeting_id ON issued_papers (meeting_id);
CREATE INDEX votes__entitled_organisation_id ON votes__entitled (organisation_id);
CREATE INDEX votes__entitled_person_id ON votes__entitled (person_id);
CREATE INDEX events__rooms_location_id ON events__rooms (location_id);
CREATE INDEX event_slots_event_id ON event_slots (event_id);
CREATE INDEX event_slots_location_id ON event_slots (location_id);
CREATE INDEX event_slots_announcement_id ON event_slots (announcement_id);
CREATE INDEX event_slots_meeting_id ON event_slots (meeting_id);
CREATE INDEX event_sessions_reporter_id ON event_sessions (reporter_id);
CREATE INDEX event_sessions__speaker_ids_target_id ON event_sessions__speaker_ids (target_id);
CREATE INDEX event_sessions__volunteer_ids_target_id ON event_sessions__volunteer_ids (target_id);
CREATE INDEX programme_versions_event_id ON programme_versions (event_id);
CREATE INDEX voting_members_body_id ON voting_members (body_id);
INSERT INTO _sqlite_migrations (migration_set, name, applied_at)
  VALUES ('secretariaat', 'first_schema', strftime('%Y-%m-%d %H:%M:%f+00:00', 'now'));
INSERT INTO _sqlite_migrations (migration_set, name, applied_at)
  VALUES ('secretariaat', 'the_desk', strftime('%Y-%m-%d %H:%M:%f+00:00', 'now'));
INSERT INTO _sqlite_migrations (migration_set, name, applied_at)
  VALUES ('secretariaat', 'the_chain', strftime('%Y-%m-%d %H:%M:%f+00:00', 'now'));
INSERT INTO _sqlite_migrations (migration_set, name, applied_at)
  VALUES ('secretariaat', 'the_letter', strftime('%Y-%m-%d %H:%M:%f+00:00', 'now'));
INSERT INTO _sqlite_migrations (migration_set, name, applied_at)
  VALUES ('secretariaat', 'the_year', strftime('%Y-%m-%d %H:%M:%f+00:00', 'now'));
INSERT INTO _sqlite_migrations (migration_set, name, applied_at)
  VALUES ('secretariaat', 'the_event', strftime('%Y-%m-%d %H:%M:%f+00:00', 'now'));
