-- Read models of the grants service. Rebuildable from the chain; the schema is chosen by the search path.

create table grant_programmes (
  programme text primary key,
  organisation text not null,
  currency text not null,
  envelope numeric not null,
  reserved numeric not null default 0,
  document text not null,
  opened_at bigint not null,
  closed_at bigint,
  position bigint not null
);
create index grant_programmes_position on grant_programmes (position);
create index grant_programmes_organisation on grant_programmes (organisation, position);

create table grant_calls (
  call text primary key,
  programme text not null,
  organisation text not null,
  currency text not null,
  state text not null,
  version integer not null,
  budget numeric not null,
  committed numeric not null default 0,
  paid numeric not null default 0,
  opens_at bigint not null,
  closes_at bigint not null,
  appeal_body text not null,
  rules jsonb not null,
  document text not null,
  application_count integer not null default 0,
  eligible_count integer not null default 0,
  ineligible_count integer not null default 0,
  eligibility_finished boolean not null default false,
  commit_ends_at bigint,
  reveal_ends_at bigint,
  standstill_ends_at bigint,
  ranking_version integer not null default 0,
  ranking_complete boolean not null default false,
  selected_count integer not null default 0,
  frozen_from integer,
  published_at bigint not null,
  position bigint not null
);
create index grant_calls_position on grant_calls (position);
create index grant_calls_programme on grant_calls (programme, position);
create index grant_calls_organisation on grant_calls (organisation, position);
create index grant_calls_state on grant_calls (state, position);

create table grant_call_versions (
  call text not null,
  version integer not null,
  closes_at bigint not null,
  document text not null,
  at bigint not null,
  primary key (call, version)
);

create table grant_applications (
  application text primary key,
  call text not null,
  organisation text not null,
  amount numeric not null,
  commitment text not null,
  version integer not null,
  submitted_at bigint not null,
  state text not null,
  rank integer,
  position bigint not null
);
create index grant_applications_call on grant_applications (call, position);
create index grant_applications_state on grant_applications (call, state, position);
create index grant_applications_organisation on grant_applications (organisation, position);
create index grant_applications_commitment on grant_applications (commitment);

create table grant_eligibility (
  application text not null,
  rule_index integer not null,
  rule text not null,
  met boolean not null,
  reason text not null,
  decided_at bigint not null,
  primary key (application, rule_index)
);

create table grant_pools (
  call text not null,
  round integer not null,
  members text[] not null,
  commit_ends_at bigint not null,
  reveal_ends_at bigint not null,
  seed text,
  silent text[] not null default '{}',
  drawn_at bigint,
  primary key (call, round)
);

create table grant_seeds (
  call text not null,
  round integer not null,
  member text not null,
  commitment text not null,
  seed text,
  primary key (call, round, member)
);

create table grant_interests (
  application text not null,
  member text not null,
  conflict boolean not null,
  declaration text not null,
  declared_at bigint not null,
  primary key (application, member)
);
create index grant_interests_member on grant_interests (member);

create table grant_scoring_rounds (
  application text not null,
  round integer not null,
  commit_ends_at bigint not null,
  reveal_ends_at bigint not null,
  primary key (application, round)
);

create table grant_scores (
  application text not null,
  round integer not null,
  member text not null,
  commitment text not null,
  committed_at bigint not null,
  scores integer[],
  justification text,
  salt text,
  revealed_at bigint,
  primary key (application, round, member)
);
create index grant_scores_member on grant_scores (member);

create table grant_rankings (
  call text not null,
  version integer not null,
  ranked integer,
  selected integer,
  completed_at bigint,
  adopted_at bigint,
  standstill_ends_at bigint,
  primary key (call, version)
);

create table grant_ranking_items (
  call text not null,
  version integer not null,
  rank integer,
  application text not null,
  below boolean not null,
  primary key (call, version, application)
);

create table grant_appeals (
  appeal text primary key,
  application text not null,
  call text not null,
  grounds text not null,
  state text not null,
  reason text,
  frozen_from integer not null,
  filed_at bigint not null,
  decided_at bigint
);
create index grant_appeals_application on grant_appeals (application);
create index grant_appeals_call on grant_appeals (call, state);

create table grant_agreements (
  agreement text primary key,
  application text not null,
  call text not null,
  programme text not null,
  funder text not null,
  organisation text not null,
  currency text not null,
  amount numeric not null,
  accepted numeric not null default 0,
  ordered numeric not null default 0,
  paid numeric not null default 0,
  recovered numeric not null default 0,
  account text not null,
  pending_account text,
  account_effective_at bigint,
  document text not null,
  state text not null,
  signed_at bigint not null,
  closed_at bigint,
  position bigint not null
);
create index grant_agreements_position on grant_agreements (position);
create index grant_agreements_call on grant_agreements (call, position);
create index grant_agreements_organisation on grant_agreements (organisation, position);
create index grant_agreements_funder on grant_agreements (funder, position);
create index grant_agreements_application on grant_agreements (application);

create table grant_milestones (
  agreement text not null,
  milestone integer not null,
  amount numeric not null,
  due_at bigint not null,
  prefinancing boolean not null,
  state text not null,
  accepted numeric not null default 0,
  ordered numeric not null default 0,
  report text,
  reason text,
  reported_at bigint,
  decided_at bigint,
  primary key (agreement, milestone)
);

create table grant_payments (
  payment text primary key,
  agreement text not null,
  call text not null,
  funder text not null,
  organisation text not null,
  milestone integer not null,
  amount numeric not null,
  currency text not null,
  account text not null,
  sequence integer not null,
  state text not null,
  approvals integer not null default 0,
  needed integer not null default 0,
  file text,
  evidence text,
  prepared_at bigint not null,
  recorded_at bigint,
  position bigint not null
);
create index grant_payments_position on grant_payments (position);
create index grant_payments_agreement on grant_payments (agreement, position);
create index grant_payments_call on grant_payments (call, position);
create index grant_payments_funder on grant_payments (funder, state, position);

create table grant_payment_approvals (
  payment text not null,
  person text not null,
  approved_at bigint not null,
  primary key (payment, person)
);

create table grant_payment_limits (
  programme text not null,
  person text not null,
  amount numeric not null,
  primary key (programme, person)
);

create table grant_recoveries (
  recovery text primary key,
  agreement text not null,
  amount numeric not null,
  repaid numeric not null default 0,
  reason text not null,
  ordered_at bigint not null
);
create index grant_recoveries_agreement on grant_recoveries (agreement);

create table grant_duties (
  call text not null,
  person text not null,
  duty integer not null,
  primary key (call, person, duty)
);
