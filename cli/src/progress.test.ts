import { describe, expect, it } from 'vitest'
import { createProgress, describeProgress, formatBytes } from './progress.ts'

describe('progress', () => {
  it('shows a bar, the rate and the time that is left', () => {
    const text = describeProgress({ done: 600, total: 1_200, unit: 'records', elapsedMs: 2_000 })
    expect(text).toBe(`${'█'.repeat(12)}${'░'.repeat(12)}  50 %  600 of 1,200 records, 300/s, 2 s left`)
  })

  it('counts where the end is not known', () => {
    expect(describeProgress({ done: 1_500, total: undefined, unit: 'records', elapsedMs: 1_000 })).toBe(
      '1,500 records, 1,500/s',
    )
  })

  it('is whole for nothing at all', () => {
    expect(describeProgress({ done: 0, total: 0, unit: 'files', elapsedMs: 0 })).toContain('100 %')
  })

  it('is told ten times a second at a terminal, and every ten seconds in a log', () => {
    const count = (live: boolean): number => {
      const notes: string[] = []
      let nowMs = 0
      const tell = createProgress({
        ...{ total: 1_000, unit: 'files', live },
        note: (text) => notes.push(text),
        nowMs: () => nowMs,
      })
      for (let done = 0; done < 1_000; done += 1) {
        nowMs += 21
        tell(done)
      }
      return notes.length
    }
    expect(count(true)).toBe(200)
    expect(count(false)).toBe(2)
  })

  it('names sizes', () => {
    expect([0, 999, 1_500, 2_500_000_000].map(formatBytes)).toEqual(['0 bytes', '999 bytes', '1.5 kB', '2.5 GB'])
  })
})
