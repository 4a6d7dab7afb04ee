-- Read model of the logs that are anchored. Rebuildable from the chain.

create table logs (
  -- One log for each organisation: its identifier is the organisation's.
  organisation text primary key,
  origin text not null,
  signer text not null,
  member text not null,
  note_key text not null,
  opened_at bigint not null,
  -- The event that stands for the act comes right after this one, in the same transaction.
  opened_act text,
  opened_transaction text not null,
  rotated_at bigint,
  position bigint not null unique
);

create table checkpoints (
  organisation text not null,
  -- The chain counts to 2^64.
  size numeric(20, 0) not null,
  root text not null,
  note_key text not null,
  anchored_at bigint not null,
  block_number bigint not null,
  act_id text,
  transaction_hash text not null,
  position bigint not null unique,
  primary key (organisation, size)
);
