-- Logs and streams of records. The logs' files are the truth; record_entities, record_index and log_indexed are made
-- from them and can be made anew. Times of records in milliseconds, other times in whole seconds.

create table logs (
  number serial primary key,
  organisation text not null unique,
  origin text not null,
  created_at bigint not null
);

create table streams (
  number serial primary key,
  organisation text not null,
  name text not null,
  title text not null,
  description text not null,
  schema jsonb not null,
  schema_version integer not null,
  keep_days integer,
  -- null: anyone
  readers text[],
  producers text[] not null,
  personal_data text not null check (personal_data in ('none', 'pseudonymous', 'personal')),
  state text not null check (state in ('open', 'closed')),
  created_at bigint not null,
  changed_at bigint not null,
  unique (organisation, name)
);

create table stream_schemas (
  stream integer not null references streams (number) on delete cascade,
  version integer not null,
  schema jsonb not null,
  changed_at bigint not null,
  primary key (stream, version)
);

create table devices (
  organisation text not null,
  device text not null,
  algorithm text not null check (algorithm in ('ES256', 'EdDSA')),
  public_key text not null,
  created_at bigint not null,
  revoked_at bigint,
  primary key (organisation, device)
);

create table log_indexed (
  log integer primary key,
  size bigint not null,
  place bigint not null
);

create table record_entities (
  number serial primary key,
  stream integer not null,
  entity text not null,
  latest_time bigint not null,
  latest_index bigint not null,
  latest_place bigint not null,
  latest_slot smallint not null,
  unique (stream, entity)
);

create table record_index (
  index bigint not null,
  time bigint not null,
  place bigint not null,
  id_hash uuid not null,
  log integer not null,
  stream integer not null,
  entity integer,
  slot smallint not null,
  primary key (log, index)
);
create index record_index_stream on record_index (stream, index);
create index record_index_id on record_index (id_hash);
create index record_index_entity on record_index (entity, time) where entity is not null;
create index record_index_time on record_index using brin (time);

create table log_anchors (
  organisation text not null,
  size bigint not null,
  root text not null,
  note text not null,
  -- the key that signed the note
  note_key text not null,
  act_id text not null,
  block_number bigint not null,
  anchored_at bigint not null,
  primary key (organisation, size)
);

create table log_alarms (
  id uuid primary key,
  organisation text not null,
  -- lost-entries, forked, stale, unreachable, bad-signature
  kind text not null,
  detail text not null,
  raised_at bigint not null,
  seen_at bigint not null,
  closed_at bigint
);
create index log_alarms_open on log_alarms (organisation) where closed_at is null;

-- Logs of other nodes that this one watches, with the last checkpoint that it found to continue all before.
create table log_watches (
  prefix text primary key,
  organisation text not null,
  size bigint not null,
  root text not null,
  -- with this node's cosignature
  note text not null,
  seen_at bigint not null
);

-- What producers handed in, by day of the clock (days since 1970).
create table record_usage (
  organisation text not null,
  producer text not null,
  day integer not null,
  records bigint not null,
  bytes bigint not null,
  refused bigint not null,
  primary key (organisation, producer, day)
);
