import type { Bytes32 } from '@concejo/protocol'
import { useMembers } from '@concejo/ui'
import type { StreamInfo } from '../../api-streams.ts'

/** An organisation for which the reader stands. */
export interface OwnOrganisation {
  readonly organisation: Bytes32
  readonly name: string
  /** Whether the reader is its records steward. Display only: the node decides. */
  readonly steward: boolean
}

/** Organisations of the signed-in account, each once. */
export function useOrganisations(): readonly OwnOrganisation[] {
  const active = useMembers().filter((member) => member.active)
  const found = new Map<Bytes32, OwnOrganisation>()
  for (const { organisation, organisationName, roles } of active) {
    const steward = found.get(organisation)?.steward === true || roles.includes('records.steward')
    found.set(organisation, { organisation, name: organisationName, steward })
  }
  return [...found.values()]
}

/** What the reader is in an organisation; undefined for a stranger to it. */
export function useOwnOrganisation(organisation: Bytes32): OwnOrganisation | undefined {
  return useOrganisations().find((own) => own.organisation === organisation)
}

/** Organisations of the reader that may read a stream, its own first. Display only: the node decides. */
export function useReaders(stream: Pick<StreamInfo, 'organisation' | 'readers'>): readonly OwnOrganisation[] {
  const { organisation: owner, readers } = stream
  const allowed = useOrganisations().filter(
    ({ organisation }) => readers === 'public' || organisation === owner || readers.includes(organisation),
  )
  return allowed.toSorted((a, b) => Number(b.organisation === owner) - Number(a.organisation === owner))
}
