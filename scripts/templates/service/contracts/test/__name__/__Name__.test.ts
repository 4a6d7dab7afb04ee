import { createId, roleId } from '@concejo/protocol'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Chain, getPersona, startChain } from '../support/chain.ts'
import { as } from '../support/grant.ts'

let chain: Chain
beforeAll(async () => {
  chain = await startChain()
})
afterAll(() => chain.stop())

test('an officer opens a file once, and nobody else does', async () => {
  const params = { file: createId(), document: createId() }
  expect((await chain.apply('__Name__', 'open__Name__File', params, as(chain, 'owner'))).error).toBe(
    'RegistryNoMandate',
  )
  const { member, organisation } = getPersona(chain.people, 'owner')
  const mandate = { member, role: roleId('__name__.officer'), scope: `0x${'0'.repeat(64)}` }
  const validity = { validFrom: 0n, validUntil: chain.now() + 1_000_000n }
  await chain.must('Registry', 'grantRole', { ...mandate, ...validity }, as(chain, 'administrator'))
  const opened = await chain.must('__Name__', 'open__Name__File', params, as(chain, 'owner'))
  expect(opened.events[0]).toMatchObject({ name: '__Name__FileOpened', args: { ...params, organisation } })
  const again = await chain.apply('__Name__', 'open__Name__File', params, as(chain, 'owner'))
  expect(again.error).toBe('__Name__FileExists')
  expect(await chain.read('__Name__', 'getOrganisationOf', [params.file])).toBe(organisation)
})
