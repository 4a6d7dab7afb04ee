import { type ReactNode, useState } from 'react'
import { useUiText } from '../../use-text.tsx'
import { Button } from '../button/button.tsx'
import { DataTable } from '../data-table/data-table.tsx'
import { Link } from '../link/link.tsx'
import { Money, useFormatMoney } from '../money-text/money-text.tsx'
import { type FlowLink, type FlowNode, layOutFlow, nodeWidth } from './flow-layout.ts'
import './flow-diagram.css'

/** Where money flows, as a picture, and the same as a table: for screen readers, for phones, for whoever prefers it. */
export function FlowDiagram(props: {
  readonly label: string
  readonly nodes: readonly FlowNode[]
  readonly links: readonly FlowLink[]
  readonly currency: string
}): ReactNode {
  const text = useUiText()
  const [asTable, setAsTable] = useState(false)
  return (
    <figure className="cj-flow" data-as-table={asTable ? '' : undefined}>
      <figcaption className="cj-flow-caption">
        <span>{props.label}</span>
        <span className="cj-flow-switch">
          <Button variant="tertiary" size="sm" pressed={asTable} onClick={() => setAsTable(!asTable)}>
            {text('flow.asTable')}
          </Button>
        </span>
      </figcaption>
      <FlowPicture {...props} />
      <div className="cj-flow-table">
        <FlowTable {...props} />
      </div>
    </figure>
  )
}

interface FlowProps {
  readonly label: string
  readonly nodes: readonly FlowNode[]
  readonly links: readonly FlowLink[]
  readonly currency: string
}

function FlowPicture(props: FlowProps): ReactNode {
  const format = useFormatMoney()
  const layout = layOutFlow(props.nodes, props.links)
  return (
    <div className="cj-flow-picture" aria-hidden="true">
      <svg viewBox={`0 0 ${layout.width} ${layout.height}`} focusable="false">
        {layout.links.map((link) => (
          <path key={`${link.from} ${link.to}`} className="cj-flow-link" d={link.path} />
        ))}
        {layout.nodes.map((node) => (
          <g key={node.key} data-column={node.column}>
            <rect className="cj-flow-node" x={node.x} y={node.y} width={nodeWidth} height={node.height} rx={2} />
            <text x={node.x + nodeWidth + 8} y={node.y + 12} className="cj-flow-name">
              {shorten(node.label)}
            </text>
            <text x={node.x + nodeWidth + 8} y={node.y + 28} className="cj-flow-amount">
              {format(node.total, props.currency)}
            </text>
          </g>
        ))}
      </svg>
    </div>
  )
}

function FlowTable(props: FlowProps): ReactNode {
  const text = useUiText()
  const nodeOf = (key: string): FlowNode | undefined => props.nodes.find((node) => node.key === key)
  const name = (key: string): ReactNode => {
    const node = nodeOf(key)
    return node?.href === undefined ? (node?.label ?? '') : <Link to={node.href}>{node.label}</Link>
  }
  return (
    <DataTable
      caption={props.label}
      rows={props.links}
      rowKey={(link) => `${link.from} ${link.to}`}
      columns={[
        { key: 'from', header: text('flow.from'), render: (link) => name(link.from) },
        { key: 'to', header: text('flow.to'), render: (link) => name(link.to) },
        {
          key: 'amount',
          header: text('flow.amount'),
          numeric: true,
          render: (link) => <Money amount={link.amount} currency={props.currency} />,
        },
      ]}
    />
  )
}

function shorten(label: string): string {
  return label.length > 30 ? `${label.slice(0, 29)}…` : label
}
