import type { Check, CheckCode } from './types.ts'

/** Collects checks in order. */
export interface Report {
  readonly checks: readonly Check[]
  /** Note one check; returns whether it held, so that callers can stop early. */
  note(code: CheckCode, ok: boolean, texts: { readonly good: string; readonly bad: string }): boolean
}

/** A report without any check yet. */
export function createReport(): Report {
  const checks: Check[] = []
  return {
    checks,
    note(code, ok, texts) {
      checks.push({ code, ok, detail: ok ? texts.good : texts.bad })
      return ok
    },
  }
}
