-- Read models of the service __name__. Rebuildable from the chain; the schema is chosen by the search path.

create table __table___files (
  file text primary key,
  organisation text not null,
  document text not null,
  opened_at bigint not null,
  position bigint not null unique
);
