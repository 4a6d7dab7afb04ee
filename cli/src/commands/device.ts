import { ConcejoError } from '@concejo/protocol'
import type { Client, endpoints } from '@concejo/sdk'
import { collectItems } from '../collect-items.ts'
import type { CommandContext, CommandSpec, Outcome } from '../command-spec.ts'
import { cliErrors } from '../errors.ts'
import { findOrganisation, organisationOption } from '../find-organisation.ts'
import { createKeyFile, readPublicKey } from '../records/device-key-file.ts'
import { formatFields, formatSeconds, formatTable } from '../table.ts'

type Device = Awaited<ReturnType<Client<typeof endpoints>['registerDevice']>>

export const deviceCommands: readonly CommandSpec[] = [
  {
    path: 'device list',
    summary: 'Devices of your organisation and whether they may sign.',
    options: [organisationOption],
    examples: ['concejo device list', 'concejo device list --json'],
    run: list,
  },
  {
    path: 'device register',
    arguments: '<device>',
    summary: 'Register a device and its public key, as a records steward. The private key never leaves its place.',
    options: [
      { flags: '--public-key <file>', text: 'its public key as PEM: P-256 or Ed25519' },
      { flags: '--create <file>', text: 'make a key pair here, and write the private key to this file' },
      { flags: '--algorithm <name>', text: 'for --create: EdDSA (default) or ES256' },
      organisationOption,
    ],
    examples: [
      'concejo device register urn:station:7 --public-key station-7.pub.pem',
      'concejo device register urn:station:8 --create station-8.pem',
    ],
    run: register,
  },
  {
    path: 'device revoke',
    arguments: '<device>',
    summary: 'Revoke a device: it can sign no more, what it signed stays valid.',
    options: [organisationOption],
    examples: ['concejo device revoke urn:station:7'],
    run: async (context) => {
      const concejo = context.connect()
      const organisation = await findOrganisation(context, concejo)
      const params = { organisation, device: context.args[0] ?? '' }
      return { json: await concejo.api.revokeDevice({ params }), text: 'Revoked.' }
    },
  },
]

async function list(context: CommandContext): Promise<Outcome> {
  const concejo = context.connect()
  const params = { organisation: await findOrganisation(context, concejo) }
  const items = await collectItems(concejo.api.$pages('listDevices', { params, query: { limit: 100 } }))
  const rows = items.map((item) => [
    item.device,
    item.algorithm,
    formatSeconds(item.createdAt),
    item.revokedAt === undefined ? 'active' : `revoked ${formatSeconds(item.revokedAt)}`,
  ])
  return { json: items, text: formatTable(['device', 'signs by', 'registered', 'state'], rows) }
}

async function register(context: CommandContext): Promise<Outcome> {
  const concejo = context.connect()
  const organisation = await findOrganisation(context, concejo)
  const device = context.args[0] ?? ''
  const body = { device, ...(await readKey(context)) }
  return describe(await concejo.api.registerDevice({ params: { organisation }, body }))
}

function readKey(context: CommandContext) {
  const [given, created] = [context.option('public-key'), context.option('create')]
  if ((given === undefined) === (created === undefined)) {
    throw new ConcejoError(cliErrors.missingOption, { option: 'public-key or --create' })
  }
  return created === undefined ? readPublicKey(given ?? '') : createKeyFile(created, readAlgorithm(context))
}

function readAlgorithm(context: CommandContext): 'EdDSA' | 'ES256' {
  const given = context.option('algorithm') ?? 'EdDSA'
  if (given !== 'EdDSA' && given !== 'ES256') {
    throw new ConcejoError(cliErrors.badOption, { option: 'algorithm', reason: 'it is EdDSA or ES256' })
  }
  return given
}

function describe(device: Device): Outcome {
  const text = formatFields([
    ['device', device.device],
    ['signs by', device.algorithm],
    ['public key', device.publicKey],
    ['registered', formatSeconds(device.createdAt)],
  ])
  return { json: device, text }
}
