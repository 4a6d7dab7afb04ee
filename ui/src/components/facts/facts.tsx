import type { ReactNode } from 'react'
import './facts.css'

/** Facts with their names, as a definition list. */
export function Facts(props: {
  readonly items: readonly { readonly label: ReactNode; readonly value: ReactNode }[]
  /** `figures`: few, large numbers; `rows`: one below the other. */
  readonly layout?: 'grid' | 'figures' | 'rows'
}): ReactNode {
  return (
    <dl className="cj-facts" data-layout={props.layout ?? 'grid'}>
      {props.items.map((item, index) => (
        // Facts have no identity of their own and never change their order.
        <div key={index}>
          <dt>{item.label}</dt>
          <dd>{item.value}</dd>
        </div>
      ))}
    </dl>
  )
}
