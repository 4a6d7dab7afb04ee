import type { Finding, SourceFile } from '../sources.ts'
import { checkErrorCodes } from './check-error-codes.ts'
import { checkFiles } from './check-files.ts'
import { checkMessages } from './check-messages.ts'
import { checkPaths } from './check-paths.ts'
import { checkSyntax } from './check-syntax.ts'
import { checkText } from './check-text.ts'

/** All rules of style that no tool of others checks. */
export function checkTidy(files: readonly SourceFile[]): readonly Finding[] {
  return [
    ...checkFiles(files),
    ...checkText(files),
    ...checkSyntax(files),
    ...checkMessages(files),
    ...checkErrorCodes(files),
    ...checkPaths(files),
  ]
}
