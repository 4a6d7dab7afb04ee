import type { Browser, Page } from 'playwright-core'
import { expect } from 'vitest'
import { enterAs, type Person } from './spanish-staff.ts'

const stepTimeoutMs = 20_000

/** The demo city on a running node: each of its people in a browser of their own, and one clock for all. */
export interface SpanishCity {
  /**
   * The page of a person; the first time they step in by a click on the sign-in page. The others close what they had
   * open, and stay signed in: every open page follows the ledger and would slow this small machine down.
   */
  as(name: string): Promise<Page>
  /** Move the ledger clock forward. */
  moveClock(seconds: number): Promise<void>
  /** JSON of a public address of the node, as anybody gets it. */
  read(path: string): Promise<unknown>
}

/** The people come into the city when they are first needed. */
export function openSpanishCity(browser: Browser, baseUrl: string): SpanishCity {
  const people = new Map<string, Person>()
  return {
    async as(name) {
      const others = [...people].filter(([other]) => other !== name)
      await Promise.all(others.map(([, { page }]) => page.goto('about:blank')))
      const known = people.get(name) ?? (await enterAs(browser, baseUrl, name))
      people.set(name, known)
      known.page.setDefaultTimeout(stepTimeoutMs)
      return known.page
    },
    async moveClock(seconds) {
      const answer = await fetch(`${baseUrl}/api/sandbox/clock`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ seconds }),
      })
      expect(answer.status).toBe(200)
    },
    async read(path) {
      const answer = await fetch(`${baseUrl}${path}`)
      expect(answer.status).toBe(200)
      return answer.json()
    },
  }
}
