/** A contract source that does not compile, or a compiler that failed. Thrown while generating only, never by a running node. */
export class CompilationError extends Error {
  readonly code: 'contracts.compiler-failed' | 'contracts.does-not-compile' | 'contracts.source-missing'

  constructor(code: CompilationError['code'], detail: string) {
    super(`${code}: ${detail}`)
    this.name = 'CompilationError'
    this.code = code
  }
}
