import type { Bytes32 } from '@concejo/protocol'
import { Loading, useEndpoint } from '@concejo/ui'
import type { ReactNode } from 'react'
import { type ApplicationDetail, endpoints } from '../../api.ts'

/** The organisation that published the call of an application. */
export function WithFunder(props: {
  readonly application: ApplicationDetail
  readonly children: (organisation: Bytes32) => ReactNode
}): ReactNode {
  const query = useEndpoint(endpoints.getCall, { params: { call: props.application.call } })
  return <Loading query={query}>{(call) => props.children(call.organisation)}</Loading>
}
