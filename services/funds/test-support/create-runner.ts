import { contracts } from '@concejo/contracts'
import type { DemoRunner, PersonaDefinition } from '@concejo/platform'
import {
  type Bytes32,
  bytes32,
  ConcejoError,
  defineErrors,
  type Hex,
  memberId,
  p256PublicKey,
  p256Signer,
  signP256,
  unsafeBrand,
} from '@concejo/protocol'
import { z } from 'zod'
import { organisationId, type TestAnswer, type TestNode } from './start-node.ts'

export const runnerErrors = defineErrors({
  refused: { code: 'test.refused', text: '{command} answered {code}.', status: 500, help: 'Read the answer.' },
})

const prepared = z.object({
  actId: bytes32,
  digest: bytes32,
  requirements: z.array(z.object({ role: z.string() })),
})
const stored = z.object({ documentId: z.string() })
const state = z.object({ state: z.string(), refusal: z.object({ code: z.string() }).optional() })

/** Outcome of an act: its final state, and the code of the refusal where it was refused. */
export interface ActOutcome {
  readonly state: string
  readonly code: string | undefined
}

/** Performs signed acts on a test node over HTTP, as people would. */
export interface TestRunner extends DemoRunner {
  /** Prepare and sign an act; answers what became of it, whatever that is. */
  attempt(personas: readonly string[], command: string, input: unknown): Promise<ActOutcome>
  /** Read an endpoint as a persona, or as a visitor; the answer must be good. */
  read(url: string, persona?: string): Promise<unknown>
  /** Roles that were asked to sign, by command, of every act prepared so far. */
  readonly asked: ReadonlyMap<string, readonly string[]>
  /** Commitment of a stored document. */
  commitmentOf(documentId: string): Promise<Bytes32>
}

/** A runner that signs with the keys of the node's personas. */
export function createRunner(node: TestNode): TestRunner {
  const asked = new Map<string, readonly string[]>()
  const find = (id: string): PersonaDefinition => findPersona(node, id)
  const attempt = (personas: readonly string[], command: string, input: unknown): Promise<ActOutcome> =>
    attemptAct(node, asked, { personas: personas.map(find), command, input })
  const answerOf = async (request: Parameters<TestNode['call']>[0]): Promise<unknown> => {
    const answer = await node.call(request)
    if (answer.status !== 200) {
      throw new ConcejoError(runnerErrors.refused, {
        command: request.url,
        code: codeOf(answer) ?? String(answer.status),
      })
    }
    return answer.body ?? answer.text
  }
  return {
    now: () => node.ledger.now(),
    advanceClock: async (seconds) => {
      await node.ledger.advanceClock(seconds)
    },
    memberOf: (persona) => memberId(signerOf(find(persona))),
    personOf: (persona) => find(persona).person,
    organisationOf: organisationId,
    chainId: node.ledger.profile.chainId,
    contract: (name) => node.ledger.contracts[name]?.address ?? unsafeBrand('0x'),
    storeJson: async (persona, content, options) => {
      const body = { ...options, organisation: find(persona).organisation, content }
      const answer = await node.call({ persona, url: '/api/documents/json', body })
      return stored.parse(answer.body).documentId
    },
    attempt,
    asked,
    act: async (personas, command, input) => {
      const outcome = await attempt(personas, command, input)
      if (outcome.state !== 'applied') {
        throw new ConcejoError(runnerErrors.refused, { command, code: outcome.code ?? outcome.state })
      }
    },
    read: (url, persona) => answerOf({ url, ...(persona === undefined ? {} : { persona }) }),
    send: (url, body, persona) => answerOf({ url, body, method: 'POST', persona }),
    commitmentOf: async (documentId) => {
      const row = await node.opened.database
        .selectFrom('node.documents')
        .select('commitment')
        .where('id', '=', documentId)
        .executeTakeFirstOrThrow()
      return bytes32.parse(row['commitment'])
    },
  }
}

/** Prepare, sign by each in turn, wait for the end, and for the read models. */
async function attemptAct(
  node: TestNode,
  asked: Map<string, readonly string[]>,
  options: { readonly personas: readonly PersonaDefinition[]; readonly command: string; readonly input: unknown },
): Promise<ActOutcome> {
  const { personas, command, input } = options
  const [first] = personas
  const persona = first?.id ?? ''
  const body = { name: command, organisation: first?.organisation, input }
  const answer = await node.call({ persona, url: '/api/acts', body })
  if (answer.status >= 400) {
    return { state: 'not-prepared', code: codeOf(answer) }
  }
  const act = prepared.parse(answer.body)
  asked.set(
    command,
    act.requirements.map((requirement) => requirement.role),
  )
  let last: ActOutcome = { state: 'collecting', code: undefined }
  for (const signing of personas) {
    const approval = { signer: signerOf(signing), signature: signP256(signing.privateKey, act.digest) }
    const url = `/api/acts/${act.actId}/approvals?waitMs=20000`
    const signed = await node.call({ persona: signing.id, url, body: approval })
    const parsed = state.safeParse(signed.body)
    last = parsed.success
      ? { state: parsed.data.state, code: parsed.data.refusal?.code }
      : { state: 'refused', code: codeOf(signed) }
  }
  await node.projection.reached(await node.ledger.client.getBlockNumber(), 10_000)
  return last
}

function findPersona(node: TestNode, id: string): PersonaDefinition {
  const persona = node.personas.find((candidate) => candidate.id === id)
  if (persona === undefined) {
    throw new ConcejoError(runnerErrors.refused, { command: id, code: 'no such persona' })
  }
  return persona
}

function signerOf(persona: PersonaDefinition): Hex {
  return p256Signer(contracts.P256Verifier.address, p256PublicKey(persona.privateKey))
}

function codeOf(answer: TestAnswer): string | undefined {
  const parsed = z.object({ code: z.string() }).safeParse(answer.body)
  return parsed.success ? parsed.data.code : undefined
}
