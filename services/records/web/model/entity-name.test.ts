import { describe, expect, it } from 'vitest'
import { splitEntity } from './entity-name.ts'

describe('the name of an entity', () => {
  it('is told with its type where the identifier says it', () => {
    expect(splitEntity('urn:ngsi-ld:ParkingSpot:daoiz:1')).toEqual({ name: 'daoiz:1', type: 'ParkingSpot' })
    expect(splitEntity('sha-256:00')).toEqual({ name: 'sha-256:00', type: undefined })
  })
})
