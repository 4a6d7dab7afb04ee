import { describe, expect, it } from 'vitest'
import { draftToGroup, emptyGroup, findGroupFaults } from './group-draft.ts'
import { describeMove, findPlaceFaults, newestPlace, placeToStart } from './place-draft.ts'
import { findReplayFaults, replayToRange } from './replay-draft.ts'
import { draftToWebhook, emptyWebhook, findWebhookFaults, webhookState } from './webhook-draft.ts'

describe('a place in a stream', () => {
  it('is named by the first entry that is read, and given to the node as the one before', () => {
    expect(placeToStart({ ...newestPlace, kind: 'entry', entry: 12 })).toEqual({ after: 11 })
    expect(placeToStart({ ...newestPlace, kind: 'entry', entry: 0 })).toEqual({ after: -1 })
    expect(placeToStart({ ...newestPlace, kind: 'oldest' })).toBe('oldest')
    expect(placeToStart({ ...newestPlace, kind: 'time', time: 0 })).toEqual({ time: '1970-01-01T00:00:00Z' })
  })

  it('needs what belongs to its kind, and only that', () => {
    expect(findPlaceFaults(newestPlace)).toEqual([])
    expect(findPlaceFaults({ ...newestPlace, kind: 'entry' })).toEqual(['entry'])
    expect(findPlaceFaults({ ...newestPlace, kind: 'entry', entry: 1.5 })).toEqual(['entry'])
    expect(findPlaceFaults({ ...newestPlace, kind: 'time' })).toEqual(['time'])
  })

  it('says what comes again and what is passed over', () => {
    const group = { committed: 20, newest: 30 }
    const at = (entry: number) => describeMove({ ...newestPlace, kind: 'entry', entry }, group)
    expect(at(11)).toEqual({ kind: 'again', first: 11, last: 20 })
    expect(at(21)).toEqual({ kind: 'nothing' })
    expect(at(25)).toEqual({ kind: 'skipped', first: 21, last: 24 })
    expect(describeMove(newestPlace, group)).toEqual({ kind: 'skipped', first: 21, last: 30 })
    expect(describeMove({ ...newestPlace, kind: 'oldest' }, group)).toEqual({ kind: 'again', first: 0, last: 20 })
    expect(describeMove({ ...newestPlace, kind: 'time', time: 5 }, group)).toEqual({ kind: 'by-time' })
  })
})

describe('the form of a webhook', () => {
  const good = { ...emptyWebhook, url: ' https://city.example/hook ' }

  it('gives the node what it takes', () => {
    expect(findWebhookFaults(good)).toEqual([])
    expect(draftToWebhook(good)).toEqual({
      ...{ url: 'https://city.example/hook', start: 'newest', batchMax: 100, attemptsMax: 15, whenDead: 'continue' },
    })
  })

  it('names each fault', () => {
    const place = { ...newestPlace, kind: 'entry' as const }
    const bad = { ...good, place, batchMax: 0, attemptsMax: Number.NaN }
    expect(findWebhookFaults(bad)).toEqual(['entry', 'batchMax', 'attemptsMax'])
    for (const url of ['', 'city.example', 'ftp://city.example', 'https://me:secret@city.example/']) {
      expect([url, findWebhookFaults({ ...good, url })]).toEqual([url, ['url']])
    }
  })

  it('tells a webhook that fails from one that is well or paused', () => {
    expect(webhookState({ state: 'active', attempts: 0 })).toBe('active')
    expect(webhookState({ state: 'active', attempts: 2 })).toBe('failing')
    expect(webhookState({ state: 'paused', attempts: 2 })).toBe('paused')
  })
})

describe('a range to be posted again', () => {
  it('has both ends, in their order, within what there is', () => {
    expect(findReplayFaults({ first: 3, last: 3 }, 9)).toEqual([])
    expect(findReplayFaults({ first: 3, last: 2 }, 9)).toEqual(['last'])
    expect(findReplayFaults({ first: Number.NaN, last: 10 }, 9)).toEqual(['first', 'last'])
    expect(replayToRange({ first: 3, last: 5 })).toEqual({ after: 2, upto: 5 })
  })
})

describe('the form of a consumer group', () => {
  it('gives the node what it takes, and names each fault', () => {
    const good = { ...emptyGroup, name: 'archive' }
    expect(findGroupFaults(good)).toEqual([])
    expect(draftToGroup(good)).toEqual({ name: 'archive', leaseSeconds: 60, start: 'newest' })
    const place = { ...newestPlace, kind: 'time' as const }
    expect(findGroupFaults({ name: 'Archive', place, leaseSeconds: 0 })).toEqual(['name', 'time', 'leaseSeconds'])
  })
})
