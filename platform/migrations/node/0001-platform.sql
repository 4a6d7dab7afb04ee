-- What this node keeps besides the chain. Times are whole seconds: ledger time where the meaning is legal, clock time
-- for sessions and tokens.

create table meta (
  key text primary key,
  value text not null
);

create table accounts (
  id uuid primary key,
  display_name text not null,
  persona text unique,
  oidc_issuer text,
  oidc_subject text,
  created_at bigint not null,
  unique (oidc_issuer, oidc_subject)
);

create table member_keys (
  signer text primary key,
  member text not null unique,
  account_id uuid not null references accounts (id) on delete cascade,
  kind text not null check (kind in ('passkey', 'key', 'sandbox')),
  credential_id text unique,
  cose_key bytea,
  sign_count bigint not null default 0,
  transports text[] not null default '{}',
  private_key text check (private_key is null or kind = 'sandbox'),
  created_at bigint not null
);
create index member_keys_account on member_keys (account_id);

create table persons (
  account_id uuid not null references accounts (id) on delete cascade,
  organisation text not null,
  person text not null unique,
  primary key (account_id, organisation)
);

create table challenges (
  id uuid primary key,
  kind text not null,
  content jsonb not null,
  expires_at bigint not null
);
create index challenges_expiry on challenges (expires_at);

create table sessions (
  token_hash text primary key,
  account_id uuid not null references accounts (id) on delete cascade,
  created_at bigint not null,
  expires_at bigint not null
);
create index sessions_account on sessions (account_id);
create index sessions_expiry on sessions (expires_at);

create table enrolments (
  id uuid primary key,
  account_id uuid not null references accounts (id) on delete cascade,
  organisation text not null,
  signer text not null,
  member text not null,
  person text not null,
  roles text[] not null,
  created_at bigint not null,
  declined_at bigint,
  unique (organisation, signer)
);
create index enrolments_account on enrolments (account_id);

create table apps (
  id uuid primary key,
  name text not null,
  organisation text not null,
  scopes text[] not null,
  requests_per_minute integer not null,
  created_by uuid not null,
  created_at bigint not null,
  expires_at bigint not null,
  revoked_at bigint,
  used_at bigint,
  request_count bigint not null default 0
);
create index apps_organisation on apps (organisation, id);

create table app_secrets (
  app_id uuid not null references apps (id) on delete cascade,
  secret_hash text not null,
  expires_at bigint not null,
  primary key (app_id, secret_hash)
);

create table app_tokens (
  token_hash text primary key,
  app_id uuid not null references apps (id) on delete cascade,
  scopes text[] not null,
  expires_at bigint not null
);
create index app_tokens_expiry on app_tokens (expires_at);

create table drafts (
  account_id uuid not null references accounts (id) on delete cascade,
  key text not null,
  content jsonb not null,
  updated_at bigint not null,
  primary key (account_id, key)
);

create table idempotency (
  id text primary key,
  content text not null,
  answer text,
  created_at timestamptz not null default now()
);
create index idempotency_age on idempotency (created_at);

create table documents (
  id uuid primary key,
  commitment text not null unique,
  content_type text not null,
  size bigint not null,
  purpose text not null,
  subject text not null,
  organisation text not null,
  is_public boolean not null,
  owner_account uuid,
  owner_app uuid,
  created_at bigint not null,
  erased_at bigint,
  -- Destroyed by erasure, together with the rows of document_keys.
  salt text,
  content_digest text,
  cipher_digest text,
  file_name text
);
create index documents_subject on documents (subject, id);
create index documents_owner on documents (owner_account, id);
create index documents_cipher on documents (cipher_digest);

create table document_keys (
  document_id uuid not null references documents (id) on delete cascade,
  organisation text not null,
  wrapped_key text not null,
  primary key (document_id, organisation)
);

create table pending_acts (
  act_id text primary key,
  name text not null,
  contract text not null,
  function_name text not null,
  organisation text not null,
  subject text not null,
  params jsonb not null,
  deadline bigint not null,
  digest text not null,
  requirements jsonb not null,
  content_hash text not null,
  created_by text not null,
  created_at bigint not null,
  state text not null check (state in ('collecting', 'submitted', 'applied', 'refused', 'expired')),
  submitted_at bigint,
  finished_at bigint,
  refusal jsonb,
  applied jsonb,
  sandbox boolean not null
);
create index pending_acts_organisation on pending_acts (organisation, created_at, act_id);
create index pending_acts_created on pending_acts (created_at, act_id);
create index pending_acts_subject on pending_acts (subject, created_at, act_id);
create index pending_acts_open on pending_acts (state, deadline) where state in ('collecting', 'submitted');

-- One row per signature asked; `member` is filled when it was given.
create table act_approvals (
  act_id text not null references pending_acts (act_id) on delete cascade,
  position integer not null,
  organisation text not null,
  role text not null,
  scope text not null,
  member text,
  person text,
  signer text,
  signature text,
  signed_at bigint,
  primary key (act_id, position)
);
create index act_approvals_waiting on act_approvals (organisation, role) where member is null;
create index act_approvals_member on act_approvals (member) where member is not null;

create table organisation_profiles (
  organisation text primary key,
  name text not null,
  website text,
  updated_at bigint not null
);
create index organisation_profiles_name on organisation_profiles (lower(name) text_pattern_ops);

-- Names that people chose to show in public; absent means a pseudonym.
create table person_profiles (
  person text primary key,
  name text not null
);
