import { expect, it } from 'vitest'
import { logState } from './model.ts'

it('is empty until something was anchored', () => {
  expect([logState({}), logState({ checkpoint: { size: '1' } })]).toEqual(['empty', 'anchored'])
})
