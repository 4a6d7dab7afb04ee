import { bytes32 } from '@concejo/protocol'
import { describe, expect, it } from 'vitest'
import {
  draftToDefinition,
  emptyStream,
  findStreamFaults,
  streamToDraft,
  suggestName,
  withAttributes,
  withSchemaText,
} from './stream-draft.ts'

const organisation = bytes32.parse(`0x${'ab'.repeat(32)}`)
const good = withAttributes({ ...emptyStream, organisation, name: 'air', title: 'Air' }, [
  { name: 'no2', type: 'number', unit: '', required: true },
])

describe('the form of a stream', () => {
  it('has no faults when it is filled in, and names each one otherwise', () => {
    expect(findStreamFaults(good)).toEqual([])
    const bad = {
      ...good,
      organisation: '',
      title: ' ',
      name: 'Air',
      access: 'some' as const,
      keepDays: 0,
      schemaText: '[]',
    }
    expect(findStreamFaults(bad)).toEqual(['organisation', 'title', 'name', 'readers', 'keepDays', 'schema'])
  })

  it('suggests names that addresses allow', () => {
    expect(suggestName('2. Calidad del aire: Estación "Año"')).toBe('calidad-del-aire-estacion-ano')
    expect(suggestName('!')).toBe('')
  })

  it('keeps builder and text of the schema equal where both can say it', () => {
    const text = withSchemaText(good, '{"type":"object","properties":{"no2":{"type":"number","minimum":0}}}')
    expect(text.attributes).toBeUndefined()
    expect(withSchemaText(text, good.schemaText).attributes).toEqual(good.attributes)
  })

  it('is made from a stream and gives it back', () => {
    const definition = draftToDefinition({ ...good, access: 'own', keepDays: 30 })
    expect(definition).toMatchObject({ readers: [], keepDays: 30, title: 'Air' })
    const times = { schemaVersion: 1, createdAt: 1, changedAt: 1, state: 'open' as const }
    const stream = { ...definition, ...times, organisation, organisationName: 'City', name: 'air' }
    expect(draftToDefinition(streamToDraft(stream))).toEqual(definition)
  })
})
