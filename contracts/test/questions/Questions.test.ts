import { createId, type Hex, unsafeBrand } from '@concejo/protocol'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Chain, createPersona, getPersona, startChain } from '../support/chain.ts'
import { as } from '../support/grant.ts'

const zero = `0x${'0'.repeat(64)}`
let chain: Chain
beforeAll(async () => {
  chain = await startChain()
})
afterAll(() => chain.stop())

test('anyone asks, the addressee answers, and the ledger says whether in time', async () => {
  const citizen = createPersona('citizen', unsafeBrand(zero))
  const addressee = getPersona(chain.people, 'responder').organisation
  const question = createId()
  const ask = { question, addressee, subject: createId(), document: createId() }
  expect((await chain.apply('Questions', 'askQuestion', { ...ask, addressee: createId() }, [citizen])).error).toBe(
    'QuestionAddresseeNotActive',
  )
  expect((await chain.apply('Questions', 'askQuestion', ask, [citizen], { organisation: addressee })).error).toBe(
    'ActWrongOrganisation',
  )
  await chain.must('Questions', 'askQuestion', ask, [citizen])
  expect((await chain.apply('Questions', 'askQuestion', ask, [citizen])).error).toBe('QuestionExists')
  const answer = { question, document: createId() }
  expect(
    (await chain.apply('Questions', 'answerQuestion', { ...answer, question: createId() }, as(chain, 'responder')))
      .error,
  ).toBe('QuestionUnknown')
  expect((await chain.apply('Questions', 'answerQuestion', answer, as(chain, 'appeals'))).error).toBe(
    'ActWrongOrganisation',
  )
  expect((await chain.apply('Questions', 'answerQuestion', answer, as(chain, 'owner'))).error).toBe('RegistryNoMandate')
  chain.advance(604_801)
  const answered = await chain.must('Questions', 'answerQuestion', answer, as(chain, 'responder'))
  expect(answered.events[0]?.args).toMatchObject({ question, late: true })
  expect((await chain.apply('Questions', 'answerQuestion', answer, as(chain, 'responder'))).error).toBe(
    'QuestionAlreadyAnswered',
  )
  expect(await chain.read('Questions', 'getQuestion', [question])).toEqual([
    addressee,
    ask.subject,
    expect.any(BigInt),
    true,
  ])
})

test('a stranger is not heard through the precompile that echoes its call', async () => {
  const addressee = getPersona(chain.people, 'responder').organisation
  const ask = { question: createId(), addressee, subject: createId(), document: createId() }
  const signer = unsafeBrand<Hex>(`0x${'00'.repeat(19)}04${'ab'.repeat(64)}`)
  const citizen = createPersona('citizen', unsafeBrand(zero))
  const approvals = () => [{ signer, signature: unsafeBrand<Hex>(`0x${'cd'.repeat(64)}`) }]
  expect((await chain.apply('Questions', 'askQuestion', ask, [citizen], { approvals })).error).toBe(
    'ActInvalidSignature',
  )
})
