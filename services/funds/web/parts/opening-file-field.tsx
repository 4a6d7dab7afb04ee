import { FileField, Notice, useText } from '@concejo/ui'
import { type ReactNode, useState } from 'react'
import type { z } from 'zod'
import { parseOpeningFile } from '../model/openings.ts'

/** Take an opening from the file that was downloaded when it was sealed. `accepts` checks that it opens this very seal. */
export function OpeningFileField<T>(props: {
  readonly id: string
  readonly label: string
  readonly bad: string
  readonly schema: z.ZodType<T>
  readonly accepts: (opening: T) => boolean
  readonly onOpening: (opening: T) => void
}): ReactNode {
  const text = useText()
  const [bad, setBad] = useState(false)
  const read = async (files: readonly File[]): Promise<void> => {
    const opening = parseOpeningFile(props.schema, (await files[0]?.text()) ?? '')
    const fits = opening !== undefined && props.accepts(opening)
    setBad(!fits)
    if (fits) {
      props.onOpening(opening)
    }
  }
  return (
    <>
      <FileField
        id={props.id}
        label={text(props.label)}
        accept="application/json"
        onFiles={(files) => void read(files)}
      />
      {bad ? <Notice tone="danger">{text(props.bad)}</Notice> : null}
    </>
  )
}
