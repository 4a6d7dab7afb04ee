import { type Bytes32, ConcejoError, commitDocument, platformEndpoints, sha256Hex } from '@concejo/protocol'
import { type ReactNode, useState } from 'react'
import { uiErrors } from '../../errors.ts'
import { type CallEndpoint, useCall } from '../../portal-context.ts'
import { useUiText } from '../../use-text.tsx'
import { Button } from '../button/button.tsx'
import { Notice } from '../notice/notice.tsx'
import { ProblemNotice } from '../problem-notice/problem-notice.tsx'
import { endpointAddress } from './endpoint-address.ts'

type Outcome = 'equal' | 'different'

/**
 * "Verify this": reads the document anew, computes its commitment in the browser and compares it with the one in the
 * signed act.
 */
export function VerifyDocument(props: { readonly commitment: Bytes32; readonly label: string }): ReactNode {
  const text = useUiText()
  const call = useCall()
  const [outcome, setOutcome] = useState<Outcome | undefined>(undefined)
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(undefined)
  const verify = async (): Promise<void> => {
    setBusy(true)
    setError(undefined)
    setOutcome(undefined)
    try {
      setOutcome((await computeCommitment(call, props.commitment)) === props.commitment ? 'equal' : 'different')
    } catch (problem) {
      setError(problem)
    }
    setBusy(false)
  }
  return (
    <div className="cj-verify">
      <Button
        variant="tertiary"
        size="sm"
        busy={busy}
        label={text('verify.documentLabel', { label: props.label })}
        onClick={() => void verify()}
      >
        {text('verify.this')}
      </Button>
      <div aria-live="polite">
        {outcome === undefined ? null : (
          <Notice
            tone={outcome === 'equal' ? 'success' : 'danger'}
            title={text(`verify.${outcome}`, { label: props.label })}
          >
            <p>{text('verify.how', { commitment: props.commitment })}</p>
          </Notice>
        )}
        {error === undefined ? null : <ProblemNotice error={error} />}
      </div>
    </div>
  )
}

/** The commitment that the bytes and the salt, as the node serves them, really have. */
async function computeCommitment(call: CallEndpoint, commitment: Bytes32): Promise<Bytes32> {
  const { documentId } = await call(platformEndpoints.getDocumentByCommitment, { params: { commitment } })
  const { salt } = await call(platformEndpoints.getDocumentOpening, { params: { documentId } })
  const address = endpointAddress(platformEndpoints.downloadDocument, { params: { documentId } })
  const response = await fetch(address, { cache: 'no-store', credentials: 'same-origin' })
  if (!response.ok) {
    throw new ConcejoError(uiErrors.documentUnreadable)
  }
  const contentDigest = sha256Hex(new Uint8Array(await response.arrayBuffer()))
  return commitDocument({ salt, contentDigest })
}
