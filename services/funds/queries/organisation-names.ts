import type { CommandContext } from '@concejo/platform'
import { z } from 'zod'

const row = z.object({ organisation: z.string(), name: z.string() })

/** Public names of organisations; one without a profile is shown by the beginning of its identifier. */
export async function findOrganisationNames(
  context: CommandContext,
  organisations: readonly string[],
): Promise<(organisation: string) => string> {
  const wanted = [...new Set(organisations)]
  const rows =
    wanted.length === 0
      ? []
      : await context.database
          .selectFrom('node.organisation_profiles')
          .select(['organisation', 'name'])
          .where('organisation', 'in', wanted)
          .execute()
  const names = new Map(
    z
      .array(row)
      .parse(rows)
      .map((profile) => [profile.organisation, profile.name]),
  )
  return (organisation) => names.get(organisation) ?? `${organisation.slice(0, 10)}…`
}
