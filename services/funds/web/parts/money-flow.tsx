import type { Bytes32, EndpointResult } from '@concejo/protocol'
import { EmptyState, FlowDiagram, type FlowLink, type FlowNode, Loading, useEndpoint, useText } from '@concejo/ui'
import type { ReactNode } from 'react'
import { endpoints } from '../../api.ts'
import { paths } from './paths.ts'
import { useLocalText } from './use-local-text.ts'

type Flow = EndpointResult<typeof endpoints.getProgrammeFlow>
type Node = Flow['nodes'][number]

const paidKey = 'paid'
const columnOf = { programme: 0, call: 1, agreement: 2, unspent: 1 } as const

/** Where the money of a programme goes, from its budget to what was paid: a picture, and the same as a table. */
export function MoneyFlow({ programme }: { readonly programme: Bytes32 }): ReactNode {
  const text = useText()
  const query = useEndpoint(endpoints.getProgrammeFlow, { params: { programme } })
  return (
    <Loading query={query}>
      {(flow) =>
        flow.links.length === 0 ? (
          <EmptyState title={text('flow.none')}>{text('flow.noneHint')}</EmptyState>
        ) : (
          <Diagram flow={flow} />
        )
      }
    </Loading>
  )
}

function Diagram({ flow }: { readonly flow: Flow }): ReactNode {
  const text = useText()
  const localText = useLocalText()
  const nodes: readonly FlowNode[] = flow.nodes.map((node) => ({
    key: node.id,
    label: node.kind === 'unspent' ? text('flow.unspent') : localText(node.label, node.name),
    column: columnOf[node.kind],
    href: addressOf(node),
  }))
  const links: readonly FlowLink[] = flow.links.map((link) => ({ ...link, amount: BigInt(link.amount) }))
  const payments: readonly FlowLink[] = flow.nodes
    .filter((node) => node.kind === 'agreement' && node.paid !== '0')
    .map((node) => ({ from: node.id, to: paidKey, amount: BigInt(node.paid) }))
  const paid: readonly FlowNode[] =
    payments.length === 0 ? [] : [{ key: paidKey, label: text('label.paid'), column: 3 }]
  return (
    <FlowDiagram
      label={text('flow.caption')}
      currency={flow.currency}
      nodes={[...nodes, ...paid]}
      links={[...links, ...payments]}
    />
  )
}

function addressOf(node: Node): string | undefined {
  if (node.kind === 'call') {
    return paths.call(node.id)
  }
  return node.kind === 'agreement' ? paths.grant(node.id) : undefined
}
