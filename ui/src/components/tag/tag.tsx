import { Tag as DesignTag } from '@digdir/designsystemet-react'
import type { ReactNode } from 'react'
import type { Box, Tone } from '../box.ts'

/** A state in one or two words. The colour only repeats what the words say. */
export function Tag(props: Box & { readonly tone: Tone }): ReactNode {
  return (
    <DesignTag className="cj-tag" data-color={props.tone} data-size="sm">
      {props.children}
    </DesignTag>
  )
}
