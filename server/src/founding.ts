import { readFile } from 'node:fs/promises'
import { type Founding as ContractFounding, contracts } from '@concejo/contracts'
import type { Demo, PersonaDefinition } from '@concejo/platform'
import {
  type Bytes32,
  bytes32,
  ConcejoError,
  defineErrors,
  type Hex,
  hexBytes,
  p256PublicKey,
  p256Signer,
  roleId,
  sha256Hex,
  unsafeBrand,
} from '@concejo/protocol'
import { keccak256, stringToHex } from 'viem'
import { z } from 'zod'
import type { NodeSecret } from './node-secret.ts'

export const foundingErrors = defineErrors({
  noNetworkFile: {
    code: 'network.no-founding-file',
    text: 'A new production network needs its founding organisations.',
    status: 500,
    help: 'Set CONCEJO_NETWORK_FILE to a JSON file with them; deploy/network.example.json shows the shape.',
  },
  badNetworkFile: {
    code: 'network.bad-founding-file',
    text: 'The network file {file} is not valid.',
    status: 500,
    help: 'Correct the entries listed.',
  },
})

const kinds = { administration: 1, auditor: 2, applicant: 3 } as const

const founding = z.object({
  threshold: z.number().int().min(1).max(100),
  organisations: z
    .array(
      z.object({
        organisation: bytes32,
        did: z.string().startsWith('did:web:'),
        name: z.string().min(1).max(200),
        kind: z.enum(['administration', 'auditor', 'applicant']),
        governing: z.boolean(),
        members: z.array(z.object({ signer: hexBytes, person: bytes32, roles: z.array(z.string()).max(20) })).max(50),
      }),
    )
    .min(1)
    .max(50),
})
/** Organisations, members and votes of a network's first day. */
export type Founding = z.output<typeof founding>

/** Read the founding organisations of a production network. Throws `network.no-founding-file` or `network.bad-founding-file`. */
export async function readFounding(file: string | undefined): Promise<Founding> {
  if (file === undefined) {
    throw new ConcejoError(foundingErrors.noNetworkFile)
  }
  const content: unknown = await readFile(file, 'utf8').then(
    (text) => JSON.parse(text),
    () => undefined,
  )
  const parsed = founding.safeParse(content)
  if (!parsed.success) {
    const issues = parsed.error.issues.map((issue) => ({ path: issue.path.join('.'), message: issue.message }))
    throw new ConcejoError(foundingErrors.badNetworkFile, { file }, { issues })
  }
  return parsed.data
}

/** Identifier of a demo organisation by its key. */
export function demoOrganisationId(key: string): Bytes32 {
  return unsafeBrand(keccak256(stringToHex(`organisation:${key}`)))
}

/** Personas of the demo with keys and person handles that follow from the node's secret. */
export function createPersonas(demos: readonly Demo[], secret: NodeSecret): readonly PersonaDefinition[] {
  return demos
    .flatMap((demo) => demo.personas)
    .map((persona) => ({
      ...persona,
      organisation: demoOrganisationId(persona.organisation),
      privateKey: toPrivateKey(secret.derive(`persona ${persona.id}`)),
      person: secret.derive(`person ${persona.id}`),
    }))
}

/** The demo city as founding organisations: two of three governing organisations admit others. */
export function foundDemoCity(demos: readonly Demo[], personas: readonly PersonaDefinition[]): Founding {
  return {
    threshold: 2,
    organisations: demos
      .flatMap((demo) => demo.organisations)
      .map((organisation) => {
        const id = demoOrganisationId(organisation.key)
        return {
          organisation: id,
          did: `did:web:${organisation.key}.example`,
          name: organisation.name,
          kind: organisation.kind,
          governing: organisation.governing,
          members: personas
            .filter((persona) => persona.organisation === id)
            .map((persona) => ({
              signer: p256Signer(contracts.P256Verifier.address, p256PublicKey(persona.privateKey)),
              person: persona.person,
              roles: [...persona.roles],
            })),
        }
      }),
  }
}

/** The same in the form that `Registry.initialize` takes: digests and pseudonyms only. */
export function foundingToArguments(network: Founding): ContractFounding['organisations'] {
  return network.organisations.map((organisation) => ({
    organisation: organisation.organisation,
    did: sha256Hex(new TextEncoder().encode(organisation.did)),
    kind: kinds[organisation.kind],
    governing: organisation.governing,
    members: organisation.members.map((member) => ({
      signer: member.signer,
      person: member.person,
      roles: member.roles.map(roleId),
    })),
  }))
}

/** A scalar below the order of P-256: the top bit is cleared, which leaves 255 bits of the derived key. */
function toPrivateKey(bytes: Bytes32): Hex {
  const top = (Number.parseInt(bytes.slice(2, 4), 16) & 0x7f).toString(16).padStart(2, '0')
  return `0x${top}${bytes.slice(4)}`
}
