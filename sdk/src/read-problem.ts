import { ConcejoError, type ErrorValues } from '@concejo/protocol'
import { sdkErrors } from './errors.ts'

/** The error that an answer stands for: the node's own code, text and help where it sent problem details (RFC 9457). */
export async function readProblem(response: Response, origin: string): Promise<ConcejoError> {
  const body = await readJson(response)
  const code = body['code']
  if (typeof code !== 'string') {
    return new ConcejoError(sdkErrors.httpStatus, { origin, status: response.status })
  }
  const descriptor = {
    code,
    text: typeof body['detail'] === 'string' ? body['detail'] : code,
    status: response.status,
    help: typeof body['help'] === 'string' ? body['help'] : '',
    retryable: body['retryable'] === true,
  }
  return new ConcejoError(descriptor, readValues(body['values']), { issues: readIssues(body['issues']) })
}

async function readJson(response: Response): Promise<Readonly<Record<string, unknown>>> {
  try {
    return toRecord(await response.json())
  } catch {
    return {}
  }
}

function readValues(value: unknown): ErrorValues {
  const known = Object.entries(toRecord(value)).filter((entry): entry is [string, string | number | boolean] =>
    ['string', 'number', 'boolean'].includes(typeof entry[1]),
  )
  return Object.fromEntries(known)
}

function readIssues(value: unknown): readonly { path: string; message: string }[] {
  const items: readonly unknown[] = Array.isArray(value) ? value : []
  return items.map(toRecord).map((item) => ({ path: String(item['path']), message: String(item['message']) }))
}

function toRecord(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {}
}
