import type { CommandContext, CommandSpec, Outcome } from '../command-spec.ts'
import { formatFields } from '../table.ts'

export const whoamiCommands: readonly CommandSpec[] = [
  {
    path: 'whoami',
    summary: 'Who is signed in here, as member of which organisations, in which roles.',
    examples: ['concejo whoami', 'concejo whoami --json'],
    run: whoami,
  },
]

async function whoami(context: CommandContext): Promise<Outcome> {
  const session = await context.connect().api.getSession()
  if (session.account === null) {
    return { json: session, text: 'Nobody is signed in here: concejo sign-in --help' }
  }
  const members = session.members.map((item) =>
    formatFields([
      ['organisation', item.organisationName],
      ['', item.organisation],
      ['member', item.member],
      ['person', item.person],
      ['roles', item.roles.join(', ')],
      ['signs with', signingTexts[item.signing]],
      ['state', item.active ? undefined : 'not active: revoked, expired or not yet valid'],
    ]),
  )
  const none = 'In no organisation yet: register as an applicant with `concejo network register-applicant`.'
  const parts = [session.account.displayName, ...(members.length === 0 ? [none] : members)]
  return { json: session, text: parts.join('\n\n') }
}

const signingTexts = {
  passkey: 'a passkey in the browser',
  key: 'a key of its own',
  sandbox: 'a key that the node holds (sandbox)',
} as const
