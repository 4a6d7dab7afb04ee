type Code =
  | 'contracts.compiler-failed'
  | 'contracts.does-not-compile'
  | 'contracts.source-missing'
  | 'contracts.unknown-initial-value'

/** A contract source that does not compile or asks for what nobody gives, or a compiler that failed. */
export class CompilationError extends Error {
  readonly code: Code

  constructor(code: Code, detail: string) {
    super(`${code}: ${detail}`)
    this.name = 'CompilationError'
    this.code = code
  }
}
