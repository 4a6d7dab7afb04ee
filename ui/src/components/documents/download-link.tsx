import type { Endpoint } from '@concejo/protocol'
import type { ReactNode } from 'react'
import type { Box } from '../box.ts'
import { endpointAddress } from './endpoint-address.ts'

/** A file of the node to be saved. A plain link: the browser shows the progress and resumes. */
export function DownloadLink(
  props: Box & { readonly endpoint: Endpoint; readonly input: unknown; readonly fileName: string },
): ReactNode {
  return (
    <a className="ds-link cj-download" href={endpointAddress(props.endpoint, props.input)} download={props.fileName}>
      {props.children}
    </a>
  )
}
