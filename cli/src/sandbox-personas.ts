import { ConcejoError, type Persona } from '@concejo/protocol'
import { type Concejo, createConcejo } from '@concejo/sdk'
import type { CommandContext } from './command-spec.ts'
import { cliErrors } from './errors.ts'

/** The first persona of the demo city with a role. Throws `cli.persona-missing`. */
export function findPersona(personas: readonly Persona[], role: string, organisation?: string): Persona {
  const found = personas.find(
    (persona) => persona.roles.includes(role) && (organisation === undefined || persona.organisation === organisation),
  )
  if (found === undefined) {
    throw new ConcejoError(cliErrors.personaMissing, { role })
  }
  return found
}

/** A connection of its own in which a persona is signed in; the stored session stays as it is. */
export async function enterPersona(context: CommandContext, persona: Persona): Promise<Concejo> {
  const concejo = createConcejo({ baseUrl: context.url })
  await concejo.enterSandbox(persona.id)
  return concejo
}
