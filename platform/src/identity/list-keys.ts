import { type Hex, zeroId } from '@concejo/protocol'
import { type Page, readCursor, toPage } from '../http/cursor.ts'
import type { IdentityContext } from './identity-context.ts'

interface KeyInfo {
  readonly signer: Hex
  readonly kind: 'passkey' | 'key'
  readonly credentialId?: string
  readonly createdAt: number
}

/** Keys that belong to an account; never a private one. */
export async function listKeys(
  context: IdentityContext,
  accountId: string,
  query: { readonly limit: number; readonly cursor?: string | undefined },
): Promise<Page<KeyInfo>> {
  const [after] = readCursor(query.cursor, 1)
  const rows: readonly {
    signer: Hex
    kind: string
    credential_id: string | null
    created_at: string
    member: string
  }[] = await context.database
    .withSchema('node')
    .selectFrom('member_keys')
    .select(['signer', 'kind', 'credential_id', 'created_at', 'member'])
    .where('account_id', '=', accountId)
    .where('member', '>', after ?? zeroId)
    .orderBy('member')
    .limit(query.limit + 1)
    .execute()
  const page = toPage(rows, query.limit, (row) => [row.member])
  const items = page.items.map(({ signer, kind, credential_id: credentialId, created_at: createdAt }) => ({
    signer,
    kind: kind === 'passkey' ? ('passkey' as const) : ('key' as const),
    ...(credentialId === null ? {} : { credentialId }),
    createdAt: Number(createdAt),
  }))
  return { ...page, items }
}
