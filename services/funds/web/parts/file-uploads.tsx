import { Button, FileField, ProblemNotice, Progress, useText, useUpload } from '@concejo/ui'
import { type ReactNode, useState } from 'react'
import type { Attachment } from '../model/application-draft.ts'
import type { DocumentPlace } from './use-store-document.ts'

const filesMost = 50

interface Sending {
  readonly name: string
  readonly share: number
}

/** Upload files one after the other, with progress; each is encrypted by the node as it arrives. */
export function FileUploads(props: {
  readonly files: readonly Attachment[]
  readonly place: DocumentPlace
  readonly onChange: (files: readonly Attachment[]) => void
}): ReactNode {
  const text = useText()
  const upload = useUpload()
  const [sending, setSending] = useState<Sending | undefined>(undefined)
  const [error, setError] = useState<unknown>(undefined)
  const send = async (files: readonly File[]): Promise<void> => {
    setError(undefined)
    let known = props.files
    try {
      for (const file of files.slice(0, filesMost - known.length)) {
        const onProgress = (share: number): void => setSending({ name: file.name, share })
        onProgress(0)
        const { documentId, commitment } = await upload(file, { ...props.place, onProgress })
        known = [...known, { documentId, commitment, fileName: file.name.slice(0, 255) }]
        props.onChange(known)
      }
    } catch (problem) {
      setError(problem)
    }
    setSending(undefined)
  }
  return (
    <>
      <FileField id="files" label={text('apply.upload')} multiple onFiles={(files) => void send(files)} />
      <div aria-live="polite">
        {sending === undefined ? null : (
          <Progress
            label={text('apply.uploading', { name: sending.name, percent: Math.round(sending.share * 100) })}
            value={sending.share}
            max={1}
          />
        )}
        {error === undefined ? null : <ProblemNotice error={error} />}
      </div>
      <ul>
        {props.files.map((file) => (
          <li key={file.documentId}>
            {text('apply.uploaded', { name: file.fileName })}{' '}
            <Button
              variant="tertiary"
              label={text('apply.removeFile', { name: file.fileName })}
              onClick={() => props.onChange(props.files.filter((other) => other.documentId !== file.documentId))}
            >
              {text('action.remove')}
            </Button>
          </li>
        ))}
      </ul>
    </>
  )
}
