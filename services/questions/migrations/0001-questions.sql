-- Read model of the questions service. Rebuildable from the chain.

create table questions (
  question text primary key,
  addressee text not null,
  subject text not null,
  document text not null,
  asked_at bigint not null,
  due_at bigint not null,
  answer text,
  answered_at bigint,
  late boolean not null default false,
  position bigint not null
);
create index questions_position on questions (position);
create index questions_addressee on questions (addressee, position);
create index questions_subject on questions (subject, position);
