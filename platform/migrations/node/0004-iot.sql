-- Which stream takes entities of a type; a type without a row goes to the stream of its name. The tenant is empty for
-- all tenants that have no row of their own.
create table ngsi_mappings (
  number serial unique,
  organisation text not null,
  tenant text not null,
  entity_type text not null,
  stream text not null,
  primary key (organisation, tenant, entity_type)
);

-- Messages that could not be taken: why, never what they said. Only the newest of each organisation are kept.
create table iot_dead_letters (
  number bigserial primary key,
  -- empty where it is not known
  organisation text not null,
  -- mqtt, broker, notification
  source text not null,
  stream text not null,
  code text not null,
  -- places of the faults, without values
  detail text not null,
  bytes bigint not null,
  -- clock seconds
  refused_at bigint not null
);
create index iot_dead_letters_organisation on iot_dead_letters (organisation, number desc);
