import {
  type Bytes32,
  type LoggedRecord,
  parseCheckpoint,
  parseSignedNote,
  type RecordReceipt,
} from '@concejo/protocol'
import {
  Button,
  ButtonLink,
  DateTime,
  DownloadLink,
  Facts,
  Link,
  Loading,
  Notice,
  ProblemNotice,
  Section,
  saveText,
  useCall,
  useEndpoint,
  useLanguage,
  useText,
} from '@concejo/ui'
import type { ReactNode } from 'react'
import { endpoints } from '../../api.ts'
import { toDisclose } from '../model/disclosed.ts'
import { logPath } from './paths.ts'
import { useTask } from './use-task.ts'

const pollMs = 4_000

interface Place {
  readonly organisation: Bytes32
  readonly index: number
}

/** The receipt of a record: how far its proof has come, and the files of it. */
export function ReceiptPanel(
  props: Place & { readonly record: LoggedRecord; readonly hidden: ReadonlySet<string> },
): ReactNode {
  const text = useText()
  const { organisation, index, record, hidden } = props
  const params = { organisation, index }
  const receipt = useEndpoint(endpoints.getReceipt, { params, query: {} }, { pollMs })
  return (
    <Section id="receipt" title={text('receipt.title')} lead={text('receipt.lead')}>
      <Loading query={receipt} lines={2}>
        {(data) => (
          <>
            <ReceiptState receipt={data} />
            <Downloads {...params} disclose={toDisclose(record, hidden)} />
            <ReceiptFacts receipt={data} />
          </>
        )}
      </Loading>
    </Section>
  )
}

/** What the receipt proves by now, in plain words. */
function ReceiptState({ receipt }: { readonly receipt: RecordReceipt }): ReactNode {
  const text = useText()
  return (
    <div aria-live="polite">
      {receipt.anchor === undefined ? (
        <Notice tone="info" title={text('receipt.signed')}>
          <p>{text('receipt.signedHelp')}</p>
        </Notice>
      ) : (
        <Notice tone="success" title={text('receipt.anchored')}>
          <p>{text('receipt.anchoredHelp')}</p>
          <AnchorAct receipt={receipt} />
        </Notice>
      )}
    </div>
  )
}

/** When the ledger took the checkpoint of a receipt, and by which act. */
function AnchorAct({ receipt }: { readonly receipt: RecordReceipt }): ReactNode {
  const text = useText()
  const { organisation } = receipt
  const size = readSize(receipt.checkpoint)
  const found = useEndpoint(
    endpoints.listCheckpoints,
    size === undefined || size === 0
      ? undefined
      : { params: { organisation }, query: { covering: String(size - 1), limit: 1 } },
  )
  const anchored = found.state === 'ready' ? found.data.items[0] : undefined
  return anchored === undefined ? null : (
    <p>
      {text('receipt.since')} <DateTime seconds={anchored.anchoredAt} />.{' '}
      <Link to={`/acts/${anchored.actId}`}>{text('receipt.act')}</Link>
    </p>
  )
}

function Downloads(props: Place & { readonly disclose: string | undefined }): ReactNode {
  const text = useText()
  const language = useLanguage()
  const { organisation, index, disclose } = props
  const params = { organisation, index }
  const shown = disclose === undefined ? {} : { disclose }
  return (
    <div className="cj-stack">
      {disclose === undefined ? null : <p className="cj-hint">{text('receipt.partial')}</p>}
      <div className="cj-actions">
        <SaveReceipt organisation={organisation} index={index} disclose={disclose} />
        <DownloadLink
          endpoint={endpoints.getReceiptPdf}
          input={{ params, query: { ...shown, language } }}
          fileName={`receipt-${index}.pdf`}
        >
          {text('receipt.pdf')}
        </DownloadLink>
        <DownloadLink endpoint={endpoints.getLogProof} input={{ params }} fileName={`${index}.tlog-proof`}>
          {text('receipt.proof')}
        </DownloadLink>
      </div>
      <div className="cj-actions">
        <ButtonLink to={`/verify?receipt=${organisation}/${index}`} variant="secondary" size="sm">
          {text('receipt.check')}
        </ButtonLink>
      </div>
    </div>
  )
}

/** Save a receipt as a file: read with the session, so that it works where a plain link would not. */
export function SaveReceipt(
  props: Place & { readonly disclose?: string | undefined; readonly small?: boolean },
): ReactNode {
  const text = useText()
  const call = useCall()
  const { busy, error, run } = useTask()
  const { organisation, index, disclose } = props
  const save = async (): Promise<void> => {
    const query = disclose === undefined ? {} : { disclose }
    const receipt = await call(endpoints.getReceipt, { params: { organisation, index }, query })
    saveText(`${index}.receipt.json`, JSON.stringify(receipt, undefined, 2), 'application/json')
  }
  return (
    <>
      <Button
        size={props.small === true ? 'sm' : 'md'}
        variant={props.small === true ? 'tertiary' : 'primary'}
        busy={busy}
        label={props.small === true ? text('receipt.saveLabel', { index }) : undefined}
        onClick={() => run(save)}
      >
        {text(props.small === true ? 'receipt.short' : 'receipt.save')}
      </Button>
      {error === undefined ? null : <ProblemNotice error={error} />}
    </>
  )
}

function ReceiptFacts({ receipt }: { readonly receipt: RecordReceipt }): ReactNode {
  const text = useText()
  const covered = readSize(receipt.checkpoint)
  return (
    <details>
      <summary>{text('receipt.details')}</summary>
      <Facts
        layout="rows"
        items={[
          { label: text('receipt.entry'), value: receipt.inclusion.index },
          ...(covered === undefined ? [] : [{ label: text('receipt.covered'), value: covered }]),
          { label: text('logs.origin'), value: <Link to={logPath(receipt.organisation)}>{receipt.log.origin}</Link> },
          { label: text('logs.key'), value: <code className="rec-entity">{receipt.log.key}</code> },
          ...(receipt.signature === undefined
            ? []
            : [{ label: text('receipt.device'), value: receipt.signature.device }]),
        ]}
      />
    </details>
  )
}

function readSize(note: string): number | undefined {
  try {
    return parseCheckpoint(parseSignedNote(note).text).size
  } catch {
    return undefined
  }
}
