import { expect, it } from 'vitest'
import { stateOf } from './model.ts'

it('begins open', () => {
  expect(stateOf()).toBe('open')
})
