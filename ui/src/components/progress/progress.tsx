import { type ReactNode, useId } from 'react'
import './progress.css'

/** How much of something is done. */
export function Progress(props: { readonly label: string; readonly value: number; readonly max: number }): ReactNode {
  const id = useId()
  return (
    <div className="cj-progress">
      <label htmlFor={id}>{props.label}</label>
      <progress id={id} value={Math.min(props.value, props.max)} max={props.max === 0 ? 1 : props.max} />
    </div>
  )
}
