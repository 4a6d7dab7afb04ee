import { createOpenApi } from '@concejo/platform'
import { platformEndpoints } from '@concejo/protocol'
import { serviceEndpoints } from '@concejo/services/api'

/** The OpenAPI document of the node: what integrators build on, so every change of it shows in a review. */
export function generateOpenApi(): Promise<ReadonlyMap<string, string>> {
  const document = createOpenApi({ ...platformEndpoints, ...serviceEndpoints })
  return Promise.resolve(new Map([['snapshots/openapi.json', `${JSON.stringify(document, null, 2)}\n`]]))
}
