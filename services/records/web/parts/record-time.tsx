import { DateTime } from '@concejo/ui'
import type { ReactNode } from 'react'

/** An instant of a record, as it stands in it. */
export function RecordTime(props: { readonly iso: string }): ReactNode {
  const time = Date.parse(props.iso)
  return Number.isNaN(time) ? props.iso : <DateTime seconds={Math.floor(time / 1000)} />
}
