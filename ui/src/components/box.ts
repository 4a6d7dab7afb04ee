import type { ReactNode } from 'react'

/** Anything that holds children. */
export interface Box {
  readonly children?: ReactNode
}

/** What a colour repeats; the words always say it too. */
export type Tone = 'neutral' | 'info' | 'success' | 'warning' | 'danger'
