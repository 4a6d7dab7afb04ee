import { DateTime, Facts, Identifier, Notice, useText } from '@concejo/ui'
import type { LogProofVerification } from '@concejo/verifier'
import type { ReactNode } from 'react'
import { ProofChecks } from './proof-checks.tsx'

/** What a proof of inclusion of a log shows: that an entry is in it, as far as the log's own key says. */
export function LogProofVerdict({ verdict }: { readonly verdict: LogProofVerification }): ReactNode {
  const text = useText('portal')
  const { valid, what, when } = verdict
  return (
    <>
      <Notice tone={valid ? 'info' : 'danger'} title={text(valid ? 'verify.log.valid' : 'verify.invalid')}>
        <p>{text(valid ? 'verify.log.validHint' : 'verify.invalidHint')}</p>
      </Notice>
      {what === undefined || when === undefined || !valid ? null : (
        <Facts
          layout="rows"
          items={[
            { label: text('verify.receipt.log'), value: what.origin },
            { label: text('verify.receipt.entry'), value: what.index },
            { label: text('verify.receipt.commitment'), value: <Identifier value={what.entry} copy /> },
            { label: text('verify.log.size'), value: when.size },
            ...when.witnesses.map(({ name, timestamp }) => ({
              label: text('verify.receipt.witness'),
              value: (
                <>
                  {name}, <DateTime seconds={timestamp} />
                </>
              ),
            })),
          ]}
        />
      )}
      <ProofChecks checks={verdict.checks} />
    </>
  )
}
