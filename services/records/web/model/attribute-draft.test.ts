import { describe, expect, it } from 'vitest'
import { type AttributeDraft, attributesToSchema, readSchemaText, schemaToAttributes } from './attribute-draft.ts'

const lines: readonly AttributeDraft[] = [
  { name: 'no2', type: 'number', unit: 'µg/m³', required: true },
  { name: 'note', type: 'string', unit: '', required: false },
]

describe('the attribute builder', () => {
  it('makes a schema that allows its attributes and no others', () => {
    expect(attributesToSchema([...lines, { name: ' ', type: 'boolean', unit: '', required: true }])).toEqual({
      type: 'object',
      properties: { no2: { type: 'number', 'x-unit': 'µg/m³' }, note: { type: 'string' } },
      required: ['no2'],
      additionalProperties: false,
    })
  })

  it('reads back what it made, whatever the order of names', () => {
    expect(schemaToAttributes(attributesToSchema(lines))).toEqual(lines)
    const { type, properties, required, additionalProperties } = attributesToSchema(lines)
    expect(schemaToAttributes({ additionalProperties, required, properties, type })).toEqual(lines)
  })

  it('leaves a schema alone that says more than it can', () => {
    expect(schemaToAttributes({ type: 'object', properties: { no2: { type: 'number', minimum: 0 } } })).toBeUndefined()
    expect(schemaToAttributes({ type: 'object', properties: {} })).toBeUndefined()
  })

  it('takes only objects as the text of a schema', () => {
    expect(readSchemaText('{"type":"object"}')).toEqual({ type: 'object' })
    expect([readSchemaText('[]'), readSchemaText('{'), readSchemaText('1')]).toEqual([undefined, undefined, undefined])
  })
})
