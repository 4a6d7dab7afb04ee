import { type Bytes32, platformEndpoints } from '@concejo/protocol'
import { shortenIdentifier, useEndpoint } from '@concejo/ui'

/** Names of the organisations of the network; a shortened identifier until they are here, and for strangers. */
export function useOrganisationNames(): (organisation: Bytes32) => string {
  const organisations = useEndpoint(platformEndpoints.listOrganisations, { query: { limit: 100 } })
  const items = organisations.state === 'ready' ? organisations.data.items : []
  const names = new Map(items.map(({ organisation, name }) => [organisation, name]))
  return (organisation) => names.get(organisation) ?? shortenIdentifier(organisation)
}
