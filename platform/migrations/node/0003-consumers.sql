-- Consumers of streams: groups that share the work, and webhooks. Offsets are entries of the organisation's log; -1
-- stands before the first. Times ending in _ms are clock milliseconds, other times whole seconds.

create table consumer_groups (
  number serial primary key,
  -- who reads, not whose stream it is
  organisation text not null,
  stream integer not null references streams (number) on delete cascade,
  name text not null,
  lease_seconds integer not null,
  -- everything up to here is done
  committed bigint not null,
  -- everything up to here was handed out at least once
  handed bigint not null,
  created_at bigint not null,
  created_by text not null,
  committed_at bigint,
  unique (organisation, stream, name)
);

-- Ranges that were handed out and are not done: entries above after_index, up to upto_index.
create table consumer_leases (
  id uuid primary key,
  consumer_group integer not null references consumer_groups (number) on delete cascade,
  after_index bigint not null,
  upto_index bigint not null,
  deliveries integer not null,
  member text not null,
  -- from then on whoever asks next gets it
  leased_until_ms bigint not null
);
create index consumer_leases_group on consumer_leases (consumer_group, after_index);

create table webhooks (
  id uuid primary key,
  organisation text not null,
  stream integer not null references streams (number) on delete cascade,
  url text not null,
  batch_max integer not null,
  attempts_max integer not null,
  when_dead text not null check (when_dead in ('continue', 'pause')),
  state text not null check (state in ('active', 'paused')),
  -- why it paused by itself
  paused_because text,
  secret_version integer not null,
  -- until when the secret before is used as well
  previous_secret_until bigint,
  created_at bigint not null,
  created_by text not null
);
create index webhooks_stream on webhooks (stream, organisation);
create index webhooks_organisation on webhooks (organisation);

-- Where deliveries of a webhook are: one that follows the stream, and one for each replay of a range.
create table webhook_deliveries (
  id uuid primary key,
  webhook uuid not null references webhooks (id) on delete cascade,
  kind text not null check (kind in ('live', 'replay')),
  -- everything up to here was accepted, or is a dead letter
  cursor bigint not null,
  -- a replay's last entry
  until_index bigint,
  -- last entry of the batch that is being tried: the same for each try
  batch_upto bigint,
  attempts integer not null default 0,
  next_try_at_ms bigint not null,
  last_code text,
  last_status integer,
  failed_at bigint,
  accepted_at bigint,
  lease uuid,
  leased_until_ms bigint not null default 0,
  created_at bigint not null
);
create index webhook_deliveries_webhook on webhook_deliveries (webhook);
create index webhook_deliveries_due on webhook_deliveries (next_try_at_ms);

create table webhook_dead_letters (
  number bigserial primary key,
  webhook uuid not null references webhooks (id) on delete cascade,
  after_index bigint not null,
  upto_index bigint not null,
  records integer not null,
  attempts integer not null,
  last_code text not null,
  last_status integer,
  died_at bigint not null
);
create index webhook_dead_letters_webhook on webhook_dead_letters (webhook, number);
