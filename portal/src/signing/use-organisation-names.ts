import { platformEndpoints } from '@concejo/protocol'
import { shortenIdentifier, useEndpoint } from '@concejo/ui'

/** Names of organisations by identifier, as far as this node shows them. */
export function useOrganisationNames(): (organisation: string) => string {
  const known = useEndpoint(platformEndpoints.listOrganisations, { query: { limit: 100 } })
  return (organisation) => {
    const found =
      known.state === 'ready' ? known.data.items.find((item) => item.organisation === organisation) : undefined
    return found?.name ?? shortenIdentifier(organisation)
  }
}
