/* oxlint-disable exhaustive-deps, set-state-in-effect, refs, no-callback-in-promise -- each effect runs once for the request that it names */
import { type Bytes32, bytes32, parseNoteKey, platformEndpoints } from '@concejo/protocol'
import { serviceEndpoints } from '@concejo/services/api'
import {
  DateTime,
  Facts,
  FileField,
  Identifier,
  Notice,
  Page,
  ProblemNotice,
  Section,
  TextField,
  useActTitle,
  useCall,
  useQueryParam,
  useText,
} from '@concejo/ui'
import { type FileVerification, type Trusted, type Verification, verifyProofFile } from '@concejo/verifier'
import { type ReactNode, useEffect, useState } from 'react'
import { LogProofVerdict } from '../parts/log-proof-verdict.tsx'
import { ProofChecks } from '../parts/proof-checks.tsx'
import { ReceiptVerdict } from '../parts/receipt-verdict.tsx'

/** Check a proof in this browser, with no help from any server. Works with the network off. */
export function VerifyPage(): ReactNode {
  const text = useText('portal')
  const [blockHash, setBlockHash] = useState('')
  const [logKey, setLogKey] = useState('')
  const [entry, setEntry] = useState('')
  const [input, setInput] = useState<string | Uint8Array | undefined>(undefined)
  const [verdict, setVerdict] = useState<FileVerification | undefined>(undefined)
  const [error, setError] = useState<unknown>(undefined)
  const trusted = bytes32.safeParse(blockHash)
  const trustedKey = readTrustedKey(logKey)
  const given = bytes32.safeParse(entry)
  useNamedProof(setInput, setError)
  useEffect(() => {
    if (input !== undefined) {
      setError(undefined)
      const block = trusted.success ? { blockHash: trusted.data } : {}
      verifyProofFile(input, { trusted: { ...block, ...trustedKey }, entry: given.data }).then(setVerdict, setError)
    }
  }, [input, trusted.data ?? '', trustedKey === undefined ? '' : logKey, given.data ?? ''])
  const read = (files: readonly File[]): void => {
    setVerdict(undefined)
    setError(undefined)
    const [file] = files
    file
      ?.arrayBuffer()
      .then((content) => setInput(new Uint8Array(content)))
      .catch(setError)
  }
  return (
    <Page title={text('verify.title')} lead={text('verify.lead')}>
      <Section title={text('verify.choose')}>
        <FileField
          id="proof"
          label={text('verify.file')}
          hint={text('verify.hint')}
          accept=".json,.pdf,.tlog-proof,application/json,application/pdf"
          onFiles={read}
        />
        <TextField
          id="block-hash"
          label={text('verify.blockHash')}
          hint={text('verify.blockHashHint')}
          required={false}
          monospaced
          maxLength={66}
          value={blockHash}
          error={blockHash === '' || trusted.success ? undefined : text('verify.badHash')}
          onChange={setBlockHash}
        />
        <KnownLog logKey={logKey} entry={entry} onLogKey={setLogKey} onEntry={setEntry} />
      </Section>
      <div aria-live="polite" className="cj-stack">
        {error === undefined ? null : <ProblemNotice error={error} />}
        {verdict?.kind === 'act' ? <Verdict verdict={verdict.verification} /> : null}
        {verdict?.kind === 'record' ? <ReceiptVerdict verdict={verdict.verification} /> : null}
        {verdict?.kind === 'log' ? <LogProofVerdict verdict={verdict.verification} /> : null}
      </div>
    </Page>
  )
}

/** What a reader may know of a log; most do not, so that it is folded away. */
function KnownLog(props: {
  readonly logKey: string
  readonly entry: string
  readonly onLogKey: (text: string) => void
  readonly onEntry: (text: string) => void
}): ReactNode {
  const text = useText('portal')
  const { logKey, entry } = props
  return (
    <details>
      <summary>{text('verify.knownLog')}</summary>
      <TextField
        id="log-key"
        label={text('verify.logKey')}
        hint={text('verify.logKeyHint')}
        required={false}
        monospaced
        maxLength={400}
        value={logKey}
        error={logKey === '' || readTrustedKey(logKey) !== undefined ? undefined : text('verify.badLogKey')}
        onChange={props.onLogKey}
      />
      <TextField
        id="entry"
        label={text('verify.entry')}
        hint={text('verify.entryHint')}
        required={false}
        monospaced
        maxLength={66}
        value={entry}
        error={entry === '' || bytes32.safeParse(entry).success ? undefined : text('verify.badEntry')}
        onChange={props.onEntry}
      />
    </details>
  )
}

/** Reads the proof of the act, or the receipt of the log's entry, that the address of the page names. */
function useNamedProof(onProof: (text: string) => void, onError: (error: unknown) => void): void {
  const call = useCall()
  const [actText] = useQueryParam('act')
  const [entryText] = useQueryParam('receipt')
  useEffect(() => {
    const act = bytes32.safeParse(actText)
    const entry = readEntry(entryText)
    const give = (proof: unknown): void => onProof(JSON.stringify(proof))
    if (act.success) {
      call(platformEndpoints.getActProof, { params: { actId: act.data } }).then(give, onError)
    } else if (entry !== undefined) {
      call(serviceEndpoints.getReceipt, { params: entry, query: {} }).then(give, onError)
    }
  }, [actText, entryText])
}

/** An entry as `<organisation>/<index>`. */
function readEntry(text: string | undefined): { readonly organisation: Bytes32; readonly index: number } | undefined {
  const [organisation, index] = (text ?? '').split('/')
  const parsed = bytes32.safeParse(organisation)
  return parsed.success && /^\d{1,15}$/.test(index ?? '')
    ? { organisation: parsed.data, index: Number(index) }
    : undefined
}

/** The key of a log as people copy it; undefined for what is none. */
function readTrustedKey(text: string): Pick<Trusted, 'logKeys'> | undefined {
  try {
    const { name } = parseNoteKey(text.trim())
    return { logKeys: { [name]: text.trim() } }
  } catch {
    return undefined
  }
}

function Verdict({ verdict }: { readonly verdict: Verification }): ReactNode {
  const text = useText('portal')
  const actTitle = useActTitle()
  const { what, when, who } = verdict
  return (
    <>
      <Notice
        tone={verdict.valid ? 'success' : 'danger'}
        title={text(verdict.valid ? 'verify.valid' : 'verify.invalid')}
      >
        {verdict.valid ? <p>{text('verify.validHint')}</p> : <p>{text('verify.invalidHint')}</p>}
      </Notice>
      {verdict.sandbox ? <Notice tone="warning" title={text('verify.sandbox')} /> : null}
      {what === undefined || when === undefined || !verdict.valid ? null : (
        <Facts
          layout="rows"
          items={[
            { label: text('verify.what'), value: actTitle(what) },
            {
              label: text('verify.who'),
              value: who.map((signer) => (
                <span key={signer.member}>
                  <Identifier value={signer.member} /> {text(`verify.keys.${signer.keyKind}`)}{' '}
                </span>
              )),
            },
            { label: text('verify.when'), value: <DateTime seconds={when.timestamp} /> },
            { label: text('network.block'), value: when.blockNumber },
            { label: text('network.hash'), value: <Identifier value={verdict.blockHash ?? ''} copy /> },
          ]}
        />
      )}
      <ProofChecks checks={verdict.checks} />
    </>
  )
}
