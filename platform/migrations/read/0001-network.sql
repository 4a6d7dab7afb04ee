-- Read models of the registry and of every act that took effect. Rebuildable from the chain.

create table organisations (
  organisation text primary key,
  did text not null,
  kind text not null,
  status text not null,
  governing boolean not null,
  admitted_at bigint not null,
  position bigint not null
);
create index organisations_position on organisations (position);

create table members (
  member text primary key,
  organisation text not null,
  person text not null,
  signer text not null,
  valid_from bigint not null,
  valid_until bigint not null,
  enrolled_at bigint not null,
  revoked_at bigint,
  position bigint not null
);
create index members_organisation on members (organisation, position);
create index members_position on members (position);
create index members_person on members (person);

create table member_roles (
  member text not null,
  role text not null,
  scope text not null,
  valid_from bigint not null,
  valid_until bigint not null,
  granted_at bigint not null,
  revoked_at bigint,
  primary key (member, role, scope)
);
create index member_roles_role on member_roles (role, member);

create table delegations (
  from_member text not null,
  to_member text not null,
  role text not null,
  scope text not null,
  valid_until bigint not null,
  delegated_at bigint not null,
  ended_at bigint,
  primary key (from_member, to_member, role, scope)
);
create index delegations_to on delegations (to_member, role);

create table network_settings (
  key text primary key,
  value text not null
);

create table acts (
  contract text not null,
  act_id text not null,
  kind text not null,
  function_name text not null,
  organisation text not null,
  subject text not null,
  digest text not null,
  members text[] not null,
  persons text[] not null,
  block_number bigint not null,
  block_time bigint not null,
  transaction_hash text not null,
  log_index integer not null,
  -- block_number * 2^20 + log_index: the order on the chain, and the cursor of every list.
  position bigint not null,
  primary key (contract, act_id)
);
create unique index acts_position on acts (position);
create index acts_id on acts (act_id);
create index acts_organisation on acts (organisation, position);
create index acts_subject on acts (subject, position);
create index acts_contract on acts (contract, position);
create index acts_function on acts (function_name, position);

create table act_members (
  member text not null,
  position bigint not null,
  primary key (member, position)
);
