import { Tag, useText } from '@concejo/ui'
import type { ReactNode } from 'react'

type Tone = 'neutral' | 'info' | 'success' | 'warning' | 'danger'

const tones: Readonly<Record<string, Tone>> = {
  open: 'success',
  announced: 'info',
  settled: 'neutral',
  cancelled: 'danger',
  withdrawn: 'neutral',
  ineligible: 'danger',
  eligible: 'success',
  'below-threshold': 'warning',
  selected: 'success',
  reserve: 'info',
  contracted: 'success',
  lapsed: 'neutral',
  signed: 'info',
  closed: 'success',
  terminated: 'warning',
  reported: 'info',
  accepted: 'success',
  'partly-accepted': 'warning',
  rejected: 'danger',
  prepared: 'info',
  approved: 'info',
  exported: 'info',
  confirmed: 'success',
  failed: 'danger',
  filed: 'warning',
  upheld: 'success',
  conflict: 'danger',
  declared: 'success',
  standstill: 'warning',
  done: 'success',
  current: 'info',
}

/** A state in words; the colour only repeats what the word says. */
export function StateTag({ group, value }: { readonly group: string; readonly value: string }): ReactNode {
  const text = useText()
  return <Tag tone={tones[value] ?? 'neutral'}>{text(`${group}.${value}`)}</Tag>
}
