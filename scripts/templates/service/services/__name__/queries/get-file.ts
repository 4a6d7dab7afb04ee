import type { CommandContext } from '@concejo/platform'
import { type Bytes32, bytes32, ConcejoError } from '@concejo/protocol'
import { z } from 'zod'
import type { __Name__File } from '../api.ts'
import { errors } from '../errors.ts'
import { stateOf } from '../model.ts'

const row = z.object({ file: bytes32, organisation: bytes32, document: bytes32, opened_at: z.coerce.number() })

/** One file; throws `__name__.file-not-found`. */
export async function getFile(context: Pick<CommandContext, 'database'>, file: Bytes32): Promise<__Name__File> {
  const found = await context.database
    .selectFrom('read.__table___files')
    .selectAll()
    .where('file', '=', file)
    .executeTakeFirst()
  if (found === undefined) {
    throw new ConcejoError(errors.fileNotFound, { file })
  }
  return toFile(found)
}

/** A row as the API gives it. */
export function toFile(found: unknown): __Name__File {
  const { file, organisation, document, opened_at: openedAt } = row.parse(found)
  return { file, organisation, document, state: stateOf(), openedAt }
}
