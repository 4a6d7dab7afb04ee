import { contracts } from '@concejo/contracts'
import type { DemoRunner, PersonaDefinition } from '@concejo/platform'
import {
  bytes32,
  ConcejoError,
  defineErrors,
  memberId,
  p256PublicKey,
  p256Signer,
  signP256,
  unsafeBrand,
} from '@concejo/protocol'
import { services } from '@concejo/services'
import { sql } from 'kysely'
import { z } from 'zod'
import type { Node } from './create-node.ts'
import { demoOrganisationId } from './founding.ts'

export const demoErrors = defineErrors({
  refused: {
    code: 'demo.refused',
    text: 'The demo stopped: {command} answered {answer}.',
    status: 500,
    help: 'Start with an empty data folder, or read the answer: it is the refusal of an act.',
  },
})

const requirement = z.object({ organisation: bytes32, role: z.string() })
const prepared = z.object({ actId: bytes32, digest: bytes32, requirements: z.array(requirement) })
const entered = z.object({ token: z.string() })
const stored = z.object({ documentId: z.string() })
const state = z.object({ state: z.string(), refusal: z.unknown().optional() })
const doneKey = 'demo'
const jsonHeaders = { 'content-type': 'application/json' }

/** Fill the demo city through the node's own HTTP interface, as people would. Does nothing when it was filled before. */
export async function runDemos(node: Node, onProgress: (acts: number) => void): Promise<void> {
  const { database } = node.core.opened
  const done = await sql`select 1 from node.meta where key = ${doneKey}`.execute(database)
  if (done.rows.length > 0) {
    return
  }
  const runner = createRunner(node, onProgress)
  for (const { demo } of services) {
    await demo?.run(runner)
  }
  await sql`insert into node.meta (key, value) values (${doneKey}, 'filled') on conflict do nothing`.execute(database)
}

function createRunner(node: Node, onProgress: (acts: number) => void): DemoRunner {
  const { ledger, personas } = node.core
  const tokens = new Map<string, string>()
  let acts = 0
  const find = (id: string): PersonaDefinition => {
    const persona = personas.find((candidate) => candidate.id === id)
    if (persona === undefined) {
      throw new ConcejoError(demoErrors.refused, { command: id, answer: 'no such persona' })
    }
    return persona
  }
  const signerOf = (id: string) => p256Signer(contracts.P256Verifier.address, p256PublicKey(find(id).privateKey))
  const call = async (persona: string, method: 'GET' | 'POST', path: string, body?: unknown): Promise<unknown> => {
    const token = tokens.get(persona) ?? (await enter(node, persona))
    tokens.set(persona, token)
    const answer = await node.platform.http.inject({
      method,
      url: path,
      headers: { authorization: `Bearer ${token}`, ...(body === undefined ? {} : jsonHeaders) },
      ...(body === undefined ? {} : { payload: JSON.stringify(body) }),
    })
    if (answer.statusCode >= 400) {
      throw new ConcejoError(demoErrors.refused, { command: path, answer: answer.body })
    }
    return answer.json()
  }
  return {
    now: () => ledger.now(),
    advanceClock: async (seconds) => {
      await ledger.advanceClock(seconds)
    },
    memberOf: (persona) => memberId(signerOf(persona)),
    personOf: (persona) => find(persona).person,
    organisationOf: (key) => demoOrganisationId(key),
    chainId: ledger.profile.chainId,
    contract: (name) => ledger.contracts[name]?.address ?? unsafeBrand('0x'),
    storeJson: async (persona, content, options) => {
      const body = { ...options, organisation: find(persona).organisation, content }
      return stored.parse(await call(persona, 'POST', '/api/documents/json', body)).documentId
    },
    read: (path, persona) => call(persona, 'GET', path),
    send: (path, body, persona) => call(persona, 'POST', path, body),
    act: async (signers, command, input) => {
      const [first = ''] = signers
      const organisation = find(first).organisation
      const act = prepared.parse(await call(first, 'POST', '/api/acts', { name: command, organisation, input }))
      let last: z.output<typeof state> = { state: 'collecting' }
      for (const persona of signers) {
        const approval = { signer: signerOf(persona), signature: signP256(find(persona).privateKey, act.digest) }
        const path = `/api/acts/${act.actId}/approvals?waitMs=20000`
        last = state.parse(await call(persona, 'POST', path, approval))
      }
      await node.projection.reached((await ledger.client.getBlockNumber()) ?? 0n, 10_000)
      acts += 1
      onProgress(acts)
      if (last.state !== 'applied') {
        throw new ConcejoError(demoErrors.refused, { command, answer: JSON.stringify(last) })
      }
    },
  }
}

async function enter(node: Node, persona: string): Promise<string> {
  const answer = await node.platform.http.inject({
    method: 'POST',
    url: '/api/sandbox/enter',
    headers: jsonHeaders,
    payload: JSON.stringify({ persona }),
  })
  return entered.parse(answer.json()).token
}
