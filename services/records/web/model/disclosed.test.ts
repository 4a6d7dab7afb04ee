import { describe, expect, it } from 'vitest'
import { nameAttribute, toDisclose } from './disclosed.ts'

const record = {
  id: 'r1',
  stream: 'air',
  time: '2026-03-01T10:00:00.000Z',
  received: '2026-03-01T10:00:01.000Z',
  producer: 'node',
  data: { no2: 4, 'a/b': true },
}

describe('what a receipt shows', () => {
  it('needs no list where nothing is hidden', () => {
    expect(toDisclose(record, new Set())).toBeUndefined()
  })

  it('leaves out what is hidden', () => {
    const hidden = new Set(['/producer', '/received', '/data/a~1b', '/stream'])
    expect(toDisclose(record, hidden)).toBe('/data/no2,/id,/time')
  })

  it('is named as people say it', () => {
    expect([nameAttribute('/time'), nameAttribute('/data/a~1b')]).toEqual([
      { own: false, name: 'time' },
      { own: true, name: 'a/b' },
    ])
  })
})
