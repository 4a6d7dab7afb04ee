import { isTest } from '../architecture/imports.ts'
import { type Finding, lineAt, type SourceFile, selectTypeScript } from '../sources.ts'

/** Every error code is declared once, has the right form and stands in the reference. */
export function checkErrorCodes(files: readonly SourceFile[]): readonly Finding[] {
  const reference = files.find((file) => file.path === 'docs/reference/errors.md')?.text ?? ''
  const seen = new Map<string, string>()
  return findErrorCodes(files).flatMap(({ code, path, line }) => {
    const found: Finding[] = []
    const add = (text: string): void => {
      found.push({ rule: 'tidy/error-code', path, line, text })
    }
    const first = seen.get(code)
    if (first !== undefined) {
      add(`${code} is declared a second time; the first stands in ${first}.`)
    }
    seen.set(code, path)
    if (!/^[a-z][a-z0-9-]*(?:\.[a-z0-9]+(?:-[a-z0-9]+)*)+$/.test(code)) {
      add(`${code} is not of the form area.kebab-case.`)
    }
    if (!reference.includes(`\`${code}\``)) {
      add(`${code} is not in docs/reference/errors.md; run \`npm run gen\`.`)
    }
    return found
  })
}

/** Codes in calls of `defineErrors`, by text: the same code is found whether or not the module can be loaded. */
export function findErrorCodes(
  files: readonly SourceFile[],
): readonly { readonly code: string; readonly path: string; readonly line: number }[] {
  return selectTypeScript(files)
    .filter((file) => file.text.includes('defineErrors(') && !isInternal(file.path))
    .flatMap((file) =>
      [...file.text.matchAll(/^\s*(?:\w+: \{ ?)?code: '([^']+)',/gm)].map((match) => ({
        code: match[1] ?? '',
        path: file.path,
        line: lineAt(file.text, match.index + match[0].indexOf('code:')),
      })),
    )
}

/** Errors of tests and of the repository's own scripts never reach a user. */
export function isInternal(path: string): boolean {
  return isTest(path) || path.startsWith('scripts/')
}
