import { expect, it } from 'vitest'
import { ConcejoError, defineErrors, errorToProblem } from './errors.ts'

const errors = defineErrors({
  overBudget: {
    code: 'test.over-budget',
    text: '{amount} is more than the {left} that are left; {unknown} stays.',
    status: 409,
    help: 'Ask for less.',
  },
})

it('fills its text with values and keeps what it does not know', () => {
  const error = new ConcejoError(errors.overBudget, { amount: 5n, left: 3 })
  expect(error.message).toBe('5 is more than the 3 that are left; {unknown} stays.')
  expect(error.code).toBe('test.over-budget')
  expect(error).toBeInstanceOf(Error)
})

it('becomes problem details that are plain JSON', () => {
  const cause = new ConcejoError(errors.overBudget)
  const issues = [{ path: 'amount', message: 'is too large' }]
  const problem = errorToProblem(new ConcejoError(errors.overBudget, { amount: 5n, left: 3 }, { cause, issues }))
  expect(JSON.parse(JSON.stringify(problem))).toEqual({
    type: 'urn:concejo:error:test.over-budget',
    title: 'test.over-budget',
    status: 409,
    detail: '5 is more than the 3 that are left; {unknown} stays.',
    code: 'test.over-budget',
    help: 'Ask for less.',
    retryable: false,
    values: { amount: '5', left: 3 },
    issues,
  })
})

it('says nothing of its cause to a client', () => {
  expect(errorToProblem(new ConcejoError(errors.overBudget, {}, { cause: 'secret' }))).not.toHaveProperty('cause')
})
