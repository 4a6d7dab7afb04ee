import type { Database } from '@concejo/ledger'
import { type Page, readNumberCursor, toPage } from '@concejo/platform'
import { type Bytes32, ConcejoError } from '@concejo/protocol'
import { sql } from 'kysely'
import { errors } from '../errors.ts'
import { mappingsMax } from '../model.ts'

/** Which stream takes entities of a type; `tenant` is empty for all tenants without a mapping of their own. */
export interface NgsiMapping {
  readonly tenant: string
  readonly type: string
  readonly stream: string
}

interface Row {
  readonly tenant: string
  readonly entity_type: string
  readonly stream: string
}

/** The stream that some of these types is mapped to, the tenant's own mapping first; undefined: none is. */
export async function findMappedStream(
  database: Database,
  organisation: Bytes32,
  options: { readonly tenant: string; readonly types: readonly string[] },
): Promise<string | undefined> {
  const { tenant, types } = options
  const { rows } = await sql<Row>`
    select tenant, entity_type, stream from node.ngsi_mappings
    where organisation = ${organisation} and tenant in ('', ${tenant}) and entity_type = any(${[...types]})
    limit 100`.execute(database)
  const pick = (wanted: string): string | undefined =>
    types.flatMap((type) => rows.find((row) => row.entity_type === type && row.tenant === wanted) ?? [])[0]?.stream
  return (tenant === '' ? undefined : pick(tenant)) ?? pick('')
}

/** Streams that types of an organisation are mapped to. */
export async function listMappedStreams(database: Database, organisation: Bytes32): Promise<readonly string[]> {
  const { rows } = await sql<{ stream: string }>`
    select distinct stream from node.ngsi_mappings where organisation = ${organisation}
    order by stream limit ${mappingsMax}`.execute(database)
  return rows.map(({ stream }) => stream)
}

/** Mappings of an organisation, the oldest first. */
export async function findMappings(
  database: Database,
  organisation: Bytes32,
  query: { readonly cursor?: string | undefined; readonly limit: number },
): Promise<Page<NgsiMapping>> {
  const { rows } = await sql<Row & { number: number }>`
    select number, tenant, entity_type, stream from node.ngsi_mappings
    where organisation = ${organisation} and number > ${readNumberCursor(query.cursor) ?? 0}
    order by number limit ${query.limit + 1}`.execute(database)
  const { items, next } = toPage(rows, query.limit, (row) => [String(row.number)])
  const mappings = items.map((row) => ({ tenant: row.tenant, type: row.entity_type, stream: row.stream }))
  return { items: mappings, ...(next === undefined ? {} : { next }) }
}

/** Map a type, or map it to another stream. Throws `iot.too-many-mappings`. */
export async function setMapping(database: Database, organisation: Bytes32, mapping: NgsiMapping): Promise<void> {
  const { tenant, type, stream } = mapping
  const { rows } = await sql<{ stream: string }>`
    insert into node.ngsi_mappings (organisation, tenant, entity_type, stream)
    select ${organisation}, ${tenant}, ${type}, ${stream}
    where (select count(*) from node.ngsi_mappings where organisation = ${organisation}) < ${mappingsMax}
      or exists (select 1 from node.ngsi_mappings
        where (organisation, tenant, entity_type) = (${organisation}, ${tenant}, ${type}))
    on conflict (organisation, tenant, entity_type) do update set stream = excluded.stream
    returning stream`.execute(database)
  if (rows.length === 0) {
    throw new ConcejoError(errors.tooManyMappings, { limit: mappingsMax })
  }
}

/** Take a mapping back. Throws `iot.mapping-unknown`. */
export async function removeMapping(
  database: Database,
  organisation: Bytes32,
  { tenant, type }: Omit<NgsiMapping, 'stream'>,
): Promise<void> {
  const { rows } = await sql<{ stream: string }>`
    delete from node.ngsi_mappings where (organisation, tenant, entity_type) = (${organisation}, ${tenant}, ${type})
    returning stream`.execute(database)
  if (rows.length === 0) {
    throw new ConcejoError(errors.mappingUnknown, { type })
  }
}
