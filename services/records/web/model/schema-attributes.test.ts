import { describe, expect, it } from 'vitest'
import { listSchemaAttributes, showValue } from './schema-attributes.ts'

const schema = {
  type: 'object',
  required: ['status', 'place'],
  properties: {
    no2: { type: ['number', 'null'], 'x-unit': 'µg/m³', minimum: 0 },
    status: { enum: ['free', 'occupied'] },
    place: { type: 'object', required: ['lat'], properties: { lat: { type: 'number' }, note: { type: 'string' } } },
  },
}

describe('the attributes of a schema', () => {
  it('are listed with type, unit and values, the required ones first, nested ones last', () => {
    const found = listSchemaAttributes(schema)
    expect(found.map(({ name, required }) => [name, required])).toEqual([
      ['status', true],
      ['no2', false],
      ['place.lat', true],
      ['place.note', false],
    ])
    expect(found[1]).toMatchObject({ types: ['number', 'null'], unit: 'µg/m³', minimum: 0 })
    expect(found[0]).toMatchObject({ types: [], values: ['free', 'occupied'] })
  })

  it('are none where the schema says nothing', () => {
    expect(listSchemaAttributes({ type: 'object' })).toEqual([])
    expect(listSchemaAttributes(null)).toEqual([])
  })

  it('show values as a person reads them', () => {
    expect([showValue('x'), showValue(1), showValue({ a: [true] })]).toEqual(['x', '1', '{"a":[true]}'])
  })
})
