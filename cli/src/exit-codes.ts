import type { ConcejoError } from '@concejo/protocol'

/** What the exit codes mean; the help of `concejo` shows this table. */
export const exitCodes = {
  ok: 0,
  refused: 1,
  usage: 2,
  unreachable: 3,
  notAuthorised: 4,
} as const

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes]

export const exitCodeTable = `Exit codes:
  0  done, or nothing differs
  1  refused, failed, or a difference was found
  2  wrong use: unknown command, missing option, invalid input
  3  the node cannot be reached
  4  not signed in, or not allowed`

/** The exit code of an error. */
export function toExitCode(error: ConcejoError): ExitCode {
  const { status, code } = error.descriptor
  if (['sdk.unreachable', 'sdk.timeout', 'sdk.http-status', 'cli.log-unreachable'].includes(code)) {
    return exitCodes.unreachable
  }
  if (status === 401 || status === 403) {
    return exitCodes.notAuthorised
  }
  return status === 400 ? exitCodes.usage : exitCodes.refused
}
