/** One kind of error: a stable code, a text with `{named}` values, an HTTP status and what to do next. */
export interface ErrorDescriptor {
  /** Stable code, `<area>.<kebab-case>`; tests and clients compare this, never the text. */
  readonly code: string
  /** English text; `{name}` is replaced by the value of that name. */
  readonly text: string
  /** HTTP status at the edge. */
  readonly status: number
  /** What the reader can do about it. */
  readonly help: string
  /** True when the very same request can succeed later. */
  readonly retryable?: boolean
  /** Address of the problem's type where a standard gives one; else one is made of the code. */
  readonly type?: string
}

/** Values that fill the text of an error. */
export type ErrorValues = Readonly<Record<string, string | number | bigint | boolean>>

/** RFC 9457 problem details, as sent by every endpoint. */
export interface Problem {
  readonly type: string
  readonly title: string
  readonly status: number
  readonly detail: string
  readonly code: string
  readonly help: string
  readonly retryable: boolean
  readonly values: Readonly<Record<string, string | number | boolean>>
  readonly issues?: readonly { readonly path: string; readonly message: string }[]
}

/** The only error that Concejo throws on purpose. */
export class ConcejoError extends Error {
  readonly descriptor: ErrorDescriptor
  readonly values: ErrorValues
  readonly issues: readonly { readonly path: string; readonly message: string }[]

  constructor(
    descriptor: ErrorDescriptor,
    values: ErrorValues = {},
    options: { cause?: unknown; issues?: readonly { path: string; message: string }[] } = {},
  ) {
    super(fillText(descriptor.text, values), options.cause === undefined ? undefined : { cause: options.cause })
    this.name = 'ConcejoError'
    this.descriptor = descriptor
    this.values = values
    this.issues = options.issues ?? []
  }

  get code(): string {
    return this.descriptor.code
  }
}

/** Declare the errors of a module: keys are for code, descriptors for everybody else. */
export function defineErrors<const T extends Readonly<Record<string, ErrorDescriptor>>>(table: T): T {
  return table
}

/** The problem document of an error; big integers become decimal strings. */
export function errorToProblem(error: ConcejoError): Problem {
  const { descriptor } = error
  const values = Object.fromEntries(
    Object.entries(error.values).map(([name, value]) => [name, typeof value === 'bigint' ? value.toString() : value]),
  )
  return {
    type: descriptor.type ?? `urn:concejo:error:${descriptor.code}`,
    title: descriptor.code,
    status: descriptor.status,
    detail: error.message,
    code: descriptor.code,
    help: descriptor.help,
    retryable: descriptor.retryable ?? false,
    values,
    ...(error.issues.length > 0 ? { issues: error.issues } : {}),
  }
}

function fillText(text: string, values: ErrorValues): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = values[name]
    return value === undefined ? whole : String(value)
  })
}
