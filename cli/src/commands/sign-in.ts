import { ConcejoError } from '@concejo/protocol'
import type { CommandContext, CommandSpec, Outcome } from '../command-spec.ts'
import { cliErrors } from '../errors.ts'
import { askPassphrase } from '../perform-act.ts'
import { formatTable } from '../table.ts'

export const signInCommands: readonly CommandSpec[] = [
  {
    path: 'sign-in',
    summary: 'Sign in at a node: with a key of this machine, as an app, or (sandbox) as a persona.',
    options: [
      { flags: '--key <name>', text: 'key of this machine; the node gets a signature, never the key' },
      { flags: '--name <text>', text: 'your name, when the key signs in for the first time' },
      { flags: '--persona <id>', text: 'persona of the sandbox' },
      { flags: '--app', text: 'as an app: CONCEJO_CLIENT_ID and CONCEJO_CLIENT_SECRET' },
    ],
    examples: ['concejo sign-in --key mine', 'concejo sign-in --persona mayor', 'concejo sign-in --app'],
    run: signIn,
  },
  {
    path: 'sign-out',
    summary: 'End the session at a node and forget it here.',
    examples: ['concejo sign-out'],
    run: async (context) => {
      const session = context.sessions.find(context.url)
      if (session !== undefined && session.kind !== 'app') {
        await context.connect().signOut()
      }
      context.sessions.remove(context.url)
      return { json: { signedOut: true }, text: 'Signed out.' }
    },
  },
  {
    path: 'persona list',
    summary: 'Personas of the sandbox that one can step into.',
    examples: ['concejo persona list'],
    run: async (context) => {
      const { items } = await context.connect().api.listPersonas()
      const rows = items.map((item) => [item.id, item.name, item.roleTitle, item.organisationName])
      return { json: items, text: formatTable(['id', 'name', 'role', 'organisation'], rows) }
    },
  },
]

async function signIn(context: CommandContext): Promise<Outcome> {
  const concejo = context.connect()
  const { url, sessions } = context
  const persona = context.option('persona')
  const save = (as: string, kind: 'key' | 'persona' | 'app'): Outcome => {
    sessions.save(url, { token: concejo.token() ?? '', as, kind })
    return { json: { url, as, kind }, text: `Signed in at ${url} as ${as}.` }
  }
  if (persona !== undefined) {
    await concejo.enterSandbox(persona)
    return save(persona, 'persona')
  }
  if (context.flag('app')) {
    const clientId = readEnvironment(context, 'CONCEJO_CLIENT_ID')
    await concejo.signInApp({ clientId, clientSecret: readEnvironment(context, 'CONCEJO_CLIENT_SECRET') })
    return save(clientId, 'app')
  }
  const key = context.required('key')
  const displayName = context.option('name')
  const signer = await context.keys.open(key, () => askPassphrase(context, key))
  await concejo.signIn(signer, displayName === undefined ? {} : { displayName })
  return save(key, 'key')
}

function readEnvironment(context: CommandContext, name: string): string {
  const value = context.terminal.environment[name]
  if (value === undefined || value === '') {
    throw new ConcejoError(cliErrors.badOption, { option: 'app', reason: `${name} is not set` })
  }
  return value
}
