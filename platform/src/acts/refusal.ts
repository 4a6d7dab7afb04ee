import { ConcejoError, type ErrorDescriptor, errorToProblem, type Refusal } from '@concejo/protocol'
import type { ActContext } from './act-context.ts'

/** A refusal of the ledger as an error of the product, with its text and what to do. */
export function refusalToError(
  context: ActContext,
  refused: { readonly code: string; readonly values: Readonly<Record<string, string>> },
): ConcejoError {
  const unknown: ErrorDescriptor = {
    code: refused.code,
    text: 'The ledger refused the act.',
    status: 422,
    help: 'The code says which rule was not met.',
  }
  return new ConcejoError(context.errorsByCode.get(refused.code) ?? unknown, refused.values)
}

/** The same for an answer that is not an error itself. */
export function describeRefusal(
  context: ActContext,
  refused: { readonly code: string; readonly values: Readonly<Record<string, string>> },
): Refusal {
  const { detail, help } = errorToProblem(refusalToError(context, refused))
  return { code: refused.code, detail, help, values: { ...refused.values } }
}
