import { ConcejoError, type ErrorValues, type Refusal } from '@concejo/protocol'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useTextScope, useUiText } from '../../use-text.tsx'
import { Button } from '../button/button.tsx'
import { Notice } from '../notice/notice.tsx'
import { useFormatProblemValues } from './use-format-problem-values.ts'

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
 * Texts of an error: those for its code (`problem.<code>.text` and `.help`) in the reader's language, of the module
 * whose page is open, of the module that the code names, of the components; else what the node said.
 */
export function useDescribeProblem(): (error: unknown) => ProblemText {
  const text = useUiText()
  const words = useProblemWords()
  return (error) => {
    if (!(error instanceof ConcejoError)) {
      return { title: text('problem.unknown'), help: text('problem.unknownHelp'), code: '', issues: [] }
    }
    const { code, values, message, descriptor, issues } = error
    return { ...words({ code, values, detail: message, help: descriptor.help }), code, issues }
  }
}

/** Why the ledger refuses an act, in the reader's language: as an error, though the answer itself is none. */
export function useDescribeRefusal(): (refusal: Refusal) => ProblemText {
  const words = useProblemWords()
  return (refusal) => ({ ...words(refusal), code: refusal.code, issues: [] })
}

interface ProblemSource {
  readonly code: string
  readonly values: ErrorValues
  /** What the node said. */
  readonly detail: string
  readonly help: string
}

function useProblemWords(): (problem: ProblemSource) => { readonly title: string; readonly help: string } {
  const scope = useTextScope()
  const { t, i18n } = useTranslation()
  const formatValues = useFormatProblemValues()
  return ({ code, values, detail, help }) => {
    const modules = [scope, code.split('.', 1)[0] ?? '', 'ui']
    const shown = formatValues(values)
    const find = (part: string): string | undefined => {
      const key = `problem.${code}.${part}`
      const ns = modules.find((module) => i18n.exists(key, { ns: module }))
      return ns === undefined ? undefined : t(key, { ns, replace: shown })
    }
    return { title: find('text') ?? detail, help: find('help') ?? help }
  }
}
