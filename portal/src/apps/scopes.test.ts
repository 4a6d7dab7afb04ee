import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import en from '../messages/en.json' with { type: 'json' }
import es from '../messages/es.json' with { type: 'json' }
import { listScopes, scopeKey } from './scopes.ts'

const words = z.object({ apps: z.object({ scope: z.record(z.string(), z.string()) }) })

describe('the scopes of apps', () => {
  it('are told in words in every language', () => {
    const keys = listScopes().map((scope) => scopeKey(scope).slice('apps.scope.'.length))
    expect(keys).toContain('records-produce')
    for (const messages of [en, es]) {
      const known = words.parse(messages).apps.scope
      expect(keys.filter((key) => known[key] === undefined)).toEqual([])
    }
  })
})
