import { DataTable, DateTime, Facts, Identifier, Notice, Section, useText } from '@concejo/ui'
import type { ReceiptVerification } from '@concejo/verifier'
import type { ReactNode } from 'react'
import { ProofChecks } from './proof-checks.tsx'

/** What a receipt of a record proves, and what it leaves open. */
export function ReceiptVerdict({ verdict }: { readonly verdict: ReceiptVerification }): ReactNode {
  const text = useText('portal')
  const { valid, what, when } = verdict
  const { tone, title, hint } = findVerdict(verdict)
  return (
    <>
      <Notice tone={tone} title={text(title)}>
        <p>{text(hint)}</p>
      </Notice>
      {verdict.sandbox ? <Notice tone="warning" title={text('verify.sandbox')} /> : null}
      {what === undefined || when === undefined || !valid ? null : (
        <>
          <Facts
            layout="rows"
            items={[
              { label: text('verify.receipt.organisation'), value: <Identifier value={what.organisation} /> },
              { label: text('verify.receipt.log'), value: what.origin },
              { label: text('verify.receipt.entry'), value: what.index },
              ...(when.received === undefined
                ? []
                : [{ label: text('verify.receipt.received'), value: <Received time={when.received} /> }]),
              ...(what.device === undefined ? [] : [{ label: text('verify.receipt.device'), value: what.device }]),
              ...(when.anchor === undefined
                ? []
                : [
                    { label: text('verify.when'), value: <DateTime seconds={when.anchor.timestamp} /> },
                    { label: text('network.block'), value: when.anchor.blockNumber },
                    { label: text('network.hash'), value: <Identifier value={verdict.blockHash ?? ''} copy /> },
                  ]),
            ]}
          />
          <Section title={text('verify.receipt.recorded')}>
            <DataTable
              caption={text('verify.receipt.recorded')}
              rows={what.attributes}
              rowKey={(row) => row.name}
              columns={[
                { key: 'name', header: text('verify.receipt.attribute'), render: (row) => row.name },
                { key: 'value', header: text('verify.receipt.value'), render: (row) => describe(row.value) },
              ]}
            />
            {what.attributes.length < what.attributeCount ? (
              <p>{text('verify.receipt.hidden', { number: what.attributeCount - what.attributes.length })}</p>
            ) : null}
          </Section>
        </>
      )}
      <ProofChecks checks={verdict.checks} />
    </>
  )
}

/** What the node says of itself may be any text. */
function Received({ time }: { readonly time: string }): ReactNode {
  const seconds = Date.parse(time) / 1_000
  return Number.isFinite(seconds) ? <DateTime seconds={Math.floor(seconds)} /> : time
}

function describe(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value)
}

interface Words {
  readonly tone: 'success' | 'info' | 'danger'
  readonly title: string
  readonly hint: string
}

function findVerdict({ valid, anchored }: ReceiptVerification): Words {
  if (!valid) {
    return { tone: 'danger', title: 'verify.invalid', hint: 'verify.invalidHint' }
  }
  return anchored
    ? { tone: 'success', title: 'verify.receipt.valid', hint: 'verify.receipt.validHint' }
    : { tone: 'info', title: 'verify.receipt.logOnly', hint: 'verify.receipt.logOnlyHint' }
}
