import { bytes32, minorUnits } from '@concejo/protocol'
import { expect, it } from 'vitest'
import { z } from 'zod'
import { describeInput } from './describe-input.ts'

it('tells the fields of an act, whether they are needed, and what they are', () => {
  const input = z.object({
    call: bytes32,
    budget: minorUnits,
    opensAt: z.union([z.iso.datetime({ offset: true }), z.number().int()]),
    term: z.number().int().min(0).max(9).default(3),
    delay: z.number().describe('length in seconds').default(5),
    public: z.boolean().optional(),
    criteria: z.array(z.object({ code: z.enum(['a', 'b']) })).min(1),
    document: z.union([z.uuid(), bytes32]),
  })
  const schema = z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' })
  expect(describeInput(schema).split('\n').slice(2)).toEqual([
    'call      yes     0x and 64 hexadecimal digits',
    'budget    yes     amount in minor units, as cents',
    'opensAt   yes     moment, as 2027-01-31T12:00:00Z',
    'term              whole number from 0 to 9; default 3',
    'delay             length in seconds; default 5',
    'public            true or false',
    'criteria  yes     list of objects (at least 1)',
    '  code    yes     a or b',
    'document  yes     document by identifier or commitment',
  ])
})

it('says so where nothing is needed', () => {
  expect(describeInput({ type: 'object', properties: {} })).toBe('It needs no input.')
})
