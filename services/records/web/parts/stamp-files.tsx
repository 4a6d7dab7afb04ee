import type { Bytes32 } from '@concejo/protocol'
import {
  Button,
  DataTable,
  FileField,
  Identifier,
  ProblemNotice,
  Progress,
  Section,
  Tag,
  useCall,
  useText,
} from '@concejo/ui'
import { type ReactNode, useState } from 'react'
import { endpoints } from '../../api.ts'
import { hashFile } from '../model/hash-file.ts'
import { writeStampNames } from '../model/stamp-names.ts'
import { RecordTime } from './record-time.tsx'
import { useTask } from './use-task.ts'

/** A file that was chosen: its digest, and when it was stamped before. */
interface ChosenFile {
  readonly name: string
  readonly digest: string
  readonly stampedAt: string | undefined
}

/** Choose files, see whether they are stamped, and stamp those that are not. */
export function StampFiles(props: { readonly organisation: Bytes32; readonly onStamped: () => void }): ReactNode {
  const text = useText()
  const { files, progress, error, busy, read, stamp, clear } = useStampFiles(props.organisation, props.onStamped)
  const fresh = files.filter(({ stampedAt }) => stampedAt === undefined)
  return (
    <Section title={text('stamps.choose')} lead={text('stamps.chooseLead')}>
      <FileField
        id="stamp-files"
        label={text('stamps.files')}
        hint={text('stamps.filesHint')}
        multiple
        disabled={busy}
        onFiles={read}
      />
      <div aria-live="polite" className="cj-stack">
        {progress === undefined ? null : (
          <Progress label={text('stamps.hashing', { name: progress.name })} value={progress.share} max={1} />
        )}
        {error === undefined ? null : <ProblemNotice error={error} />}
        {files.length === 0 ? null : <ChosenTable files={files} />}
      </div>
      {files.length === 0 ? null : (
        <div className="cj-actions">
          {fresh.length === 0 ? null : (
            <Button busy={busy} onClick={stamp}>
              {text('stamps.stamp', { count: fresh.length })}
            </Button>
          )}
          <Button variant="tertiary" disabled={busy} onClick={clear}>
            {text('stamps.clear')}
          </Button>
        </div>
      )}
    </Section>
  )
}

function ChosenTable({ files }: { readonly files: readonly ChosenFile[] }): ReactNode {
  const text = useText()
  return (
    <DataTable
      caption={text('stamps.chosen')}
      rows={files}
      rowKey={(row) => row.digest}
      columns={[
        { key: 'name', header: text('stamps.file'), render: (row) => <span className="rec-entity">{row.name}</span> },
        { key: 'digest', header: text('stamps.digest'), render: (row) => <Identifier value={row.digest} copy /> },
        {
          key: 'state',
          header: text('state'),
          render: (row) =>
            row.stampedAt === undefined ? (
              <Tag tone="neutral">{text('stamps.notYet')}</Tag>
            ) : (
              <span className="rec-two-lines">
                <Tag tone="success">{text('stamps.done')}</Tag>
                <RecordTime iso={row.stampedAt} />
              </span>
            ),
        },
      ]}
    />
  )
}

function useStampFiles(
  organisation: Bytes32,
  onStamped: () => void,
): {
  readonly files: readonly ChosenFile[]
  readonly progress: { readonly name: string; readonly share: number } | undefined
  readonly busy: boolean
  readonly error: unknown
  readonly read: (chosen: readonly File[]) => void
  readonly stamp: () => void
  readonly clear: () => void
} {
  const call = useCall()
  const { busy, error, run } = useTask()
  const [files, setFiles] = useState<readonly ChosenFile[]>([])
  const [progress, setProgress] = useState<{ readonly name: string; readonly share: number } | undefined>(undefined)
  const add = (file: ChosenFile): void =>
    setFiles((known) => [...known.filter(({ digest }) => digest !== file.digest), file])
  const readAll = async (chosen: readonly File[]): Promise<void> => {
    try {
      for (const file of chosen) {
        const digest = await hashFile(file, (share) => setProgress({ name: file.name, share }))
        const { items } = await call(endpoints.listStamps, { query: { organisation, digest } })
        add({ name: file.name, digest, stampedAt: items.at(-1)?.received })
      }
    } finally {
      setProgress(undefined)
    }
  }
  const stampAll = async (): Promise<void> => {
    const fresh = files.filter(({ stampedAt }) => stampedAt === undefined)
    const digests = fresh.map(({ digest }) => digest)
    const { stamps } = await call(endpoints.stampDigests, { body: { organisation, digests } })
    writeStampNames(new Map(fresh.map(({ digest, name }) => [digest, name])))
    const times = new Map(stamps.map(({ digest, received }) => [digest, received]))
    setFiles((known) => known.map((file) => ({ ...file, stampedAt: file.stampedAt ?? times.get(file.digest) })))
    onStamped()
  }
  return {
    ...{ files, progress, busy, error },
    read: (chosen) => run(() => readAll(chosen)),
    stamp: () => run(stampAll),
    clear: () => setFiles([]),
  }
}
