import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { questionState } from './model.ts'

const dueAt = 1_000

describe('the state of a question', () => {
  it('is waiting up to and including the date, overdue after it', () => {
    const states = [dueAt - 1, dueAt, dueAt + 1].map((now) =>
      questionState({ dueAt, answered: false, late: false }, now),
    )
    expect(states).toEqual(['waiting', 'waiting', 'overdue'])
  })

  it('does not change any more once there is an answer', () => {
    fc.assert(
      fc.property(fc.boolean(), fc.nat({ max: 5_000 }), (late, now) => {
        expect(questionState({ dueAt, answered: true, late }, now)).toBe(late ? 'answered-late' : 'answered')
      }),
    )
  })
})
