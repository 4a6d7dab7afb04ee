import { bytes32 } from '@concejo/protocol'
import { describe, expect, it } from 'vitest'
import { chooseAxis, chooseKind, findRange, listValueColumns, toBars, toPath, toPoints } from './chart-data.ts'
import { nameChosen, sqlNameOf } from './chosen-streams.ts'
import { writeExamples } from './sql-examples.ts'
import { toCsv } from './to-csv.ts'

const organisation = bytes32.parse(`0x${'1'.repeat(64)}`)

describe('chosen streams', () => {
  it('have names in SQL that do not meet', () => {
    const named = nameChosen([
      { organisation, stream: 'air-quality' },
      { organisation, stream: 'air-quality' },
      { organisation, stream: 'parking' },
    ])
    expect(named.map(({ as }) => as)).toEqual([undefined, 'air_quality_2', undefined])
    expect(named.map(sqlNameOf)).toEqual(['air_quality', 'air_quality_2', 'parking'])
  })

  it('have examples of what their columns can answer', () => {
    const text = { name: 'notes', columns: [{ name: 'index', type: 'BIGINT' }] }
    expect(writeExamples(text).map(({ key }) => key)).toEqual(['newest', 'byHour'])
    const [, , most] = writeExamples({ name: 'air', columns: [...text.columns, { name: 'a "b"', type: 'DOUBLE' }] })
    expect(most?.sql).toContain('max("a ""b""")')
  })
})

describe('an answer', () => {
  const data = {
    columns: [
      { name: 'hour', type: 'TIMESTAMP' },
      { name: 'n', type: 'BIGINT' },
      { name: 'kind', type: 'VARCHAR' },
    ],
    rows: [
      ['2026-03-01T02:00:00.000Z', 4, 'b'],
      ['2026-03-01T00:00:00.000Z', -2, 'a'],
      ['2026-03-01T01:00:00.000Z', null, 'c'],
      [null, 7, 'd'],
    ],
  }

  it('is drawn along time in order, without what is missing', () => {
    expect([chooseAxis(data), listValueColumns(data), chooseKind(data, 0), chooseKind(data, 2)]).toEqual([
      0,
      [1],
      'line',
      'bars',
    ])
    const points = toPoints(data, 0, 1)
    expect(points.map(({ y }) => y)).toEqual([-2, 4])
    const range = findRange(points)
    expect(range).toMatchObject({ low: -2, high: 4 })
    expect(range === undefined ? '' : toPath(points, range)).toBe('M0.00 100.00 L100.00 0.00')
    expect(findRange([])).toBeUndefined()
    expect(toBars(data, 2, 1).map(({ name, value }) => [name, value])).toEqual([
      ['b', 4],
      ['a', -2],
      ['d', 7],
    ])
  })

  it('is saved as CSV that no spreadsheet computes', () => {
    const csv = toCsv(
      ['a', 'b,c'],
      [
        ['=1+1', -5],
        ['say "hi"\n', null],
        [{ x: 1 }, '-3'],
      ],
    )
    expect(csv).toBe('a,"b,c"\r\n\'=1+1,-5\r\n"say ""hi""\n",\r\n"{""x"":1}",-3\r\n')
  })
})
