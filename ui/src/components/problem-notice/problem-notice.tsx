import { ConcejoError } from '@concejo/protocol'
import type { ReactNode } from 'react'
import { useFindText, useUiText } from '../../use-text.tsx'
import { Button } from '../button/button.tsx'
import { Notice } from '../notice/notice.tsx'

/** An error in words: what happened, what to do, its code for the support, and another try where that can help. */
export function ProblemNotice(props: { readonly error: unknown; readonly onRetry?: () => void }): ReactNode {
  const text = useUiText()
  const describe = useDescribeProblem()
  const problem = describe(props.error)
  return (
    <Notice tone="danger" title={problem.title}>
      {problem.help === '' ? null : <p>{problem.help}</p>}
      {problem.issues.length === 0 ? null : (
        <ul>
          {problem.issues.map((issue) => (
            <li key={`${issue.path} ${issue.message}`}>
              {issue.path === '' ? '' : `${issue.path}: `}
              {issue.message}
            </li>
          ))}
        </ul>
      )}
      {problem.code === '' ? null : (
        <p className="cj-problem-code">
          {text('problem.code')} <code>{problem.code}</code>
        </p>
      )}
      {props.onRetry === undefined ? null : (
        <Button variant="secondary" size="sm" onClick={props.onRetry}>
          {text('action.retry')}
        </Button>
      )}
    </Notice>
  )
}

/** An error for people. */
export interface ProblemText {
  readonly title: string
  readonly help: string
  readonly code: string
  readonly issues: readonly { readonly path: string; readonly message: string }[]
}

/**
 * Texts of an error: those of the module for its code (`problem.<code>.text` and `.help`) in the reader's language,
 * else what the node said.
 */
export function useDescribeProblem(): (error: unknown) => ProblemText {
  const text = useUiText()
  const findOwn = useFindText()
  const findUi = useFindText('ui')
  return (error) => {
    if (!(error instanceof ConcejoError)) {
      return { title: text('problem.unknown'), help: text('problem.unknownHelp'), code: '', issues: [] }
    }
    const values = Object.fromEntries(Object.entries(error.values).map(([name, value]) => [name, String(value)]))
    const find = (part: string): string | undefined =>
      findOwn(`problem.${error.code}.${part}`, values) ?? findUi(`problem.${error.code}.${part}`, values)
    return {
      title: find('text') ?? error.message,
      help: find('help') ?? error.descriptor.help,
      code: error.code,
      issues: error.issues,
    }
  }
}
