import { Tag, useText } from '@concejo/ui'
import type { ReactNode } from 'react'
import type { Question } from '../api.ts'

const tones = { waiting: 'info', overdue: 'danger', answered: 'success', 'answered-late': 'warning' } as const

/** State of a question in words. */
export function QuestionState(props: { readonly state: Question['state'] }): ReactNode {
  const text = useText()
  return <Tag tone={tones[props.state]}>{text(`states.${props.state}`)}</Tag>
}
