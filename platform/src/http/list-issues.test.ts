import { expect, it } from 'vitest'
import { z } from 'zod'
import { listIssues } from './list-issues.ts'

const schema = z.object({
  name: z.string(),
  amount: z.union([z.string().regex(/^\d+$/, 'must be digits'), z.number()]),
  inner: z.object({ list: z.array(z.string().max(1, 'is too long')) }),
})

function issuesOf(value: unknown): ReturnType<typeof listIssues> {
  const parsed = schema.safeParse(value)
  return parsed.success ? [] : listIssues(parsed.error, 'input')
}

it('names what is missing, also where several kinds are possible', () => {
  expect(issuesOf({ inner: { list: [] } })).toEqual([
    { path: 'input.name', message: 'is needed' },
    { path: 'input.amount', message: 'is needed' },
  ])
})

it('tells every kind that a value may be of', () => {
  const [issue] = issuesOf({ name: '', amount: true, inner: { list: [] } })
  expect(issue?.message).toContain(', or ')
})

it('finds its way into lists', () => {
  expect(issuesOf({ name: '', amount: 1, inner: { list: ['a', 'bc'] } })).toEqual([
    { path: 'input.inner.list.1', message: 'is too long' },
  ])
})
