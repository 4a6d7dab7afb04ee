/** An entity as people tell it from others: its own name, and its type where the identifier says it. */
export interface EntityName {
  readonly name: string
  readonly type: string | undefined
}

/** `urn:ngsi-ld:ParkingSpot:daoiz:1` is `daoiz:1`, a `ParkingSpot`; what has another form is its own name. */
export function splitEntity(entity: string): EntityName {
  const [, type, name] = /^urn:ngsi-ld:([^:]+):(.+)$/.exec(entity) ?? []
  return type === undefined || name === undefined ? { name: entity, type: undefined } : { name, type }
}
