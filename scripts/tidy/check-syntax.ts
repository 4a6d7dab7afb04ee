import { type ESTree, Visitor } from 'vite'
import { isTest } from '../architecture/imports.ts'
import { type Finding, isGenerated, lineAt, parseSource, type SourceFile, selectTypeScript } from '../sources.ts'

const functionLinesMax = 70
const assertionHome = 'protocol/src/brand.ts'
/** Tools that read a default export. */
const configFile = /(?:^|\/)[a-z]+\.config\.ts$/

/** What the syntax tree shows: long functions, default exports, plain errors, type assertions. */
export function checkSyntax(files: readonly SourceFile[]): readonly Finding[] {
  return selectTypeScript(files)
    .filter((file) => !isGenerated(file.path))
    .flatMap(checkFile)
}

function checkFile(file: SourceFile): readonly Finding[] {
  const { program, errors } = parseSource(file)
  const found: Finding[] = errors.map((error) => ({ rule: 'tidy/syntax', path: file.path, text: error.message }))
  const add = (rule: string, node: { readonly start: number }, text: string): void => {
    found.push({ rule, path: file.path, line: lineAt(file.text, node.start), text })
  }
  const checkLength = (node: { readonly start: number; readonly end: number }): void => {
    const lines = lineAt(file.text, node.end) - lineAt(file.text, node.start) + 1
    if (lines > functionLinesMax && !isSuite(file, node) && !isTestCode(file)) {
      add(
        'tidy/function-length',
        node,
        `a function of ${lines} lines; at most ${functionLinesMax}. Branch here, leaves below.`,
      )
    }
  }
  new Visitor({
    FunctionDeclaration: checkLength,
    FunctionExpression: checkLength,
    ArrowFunctionExpression: checkLength,
    ExportDefaultDeclaration: (node) => {
      if (!configFile.test(file.path) && !file.path.endsWith('.d.ts')) {
        add('tidy/default-export', node, 'a default export; export by name.')
      }
    },
    NewExpression: (node) => checkNew(file, node, add),
    TSAsExpression: (node) => {
      if (!isAsConst(node) && file.path !== assertionHome && !isTestCode(file)) {
        add('tidy/assertion', node, 'a type assertion; parse the value, or use unsafeBrand with care.')
      }
    },
    TSNonNullExpression: (node) =>
      add('tidy/assertion', node, 'a non-null assertion; say what happens when it is missing.'),
    TSEnumDeclaration: (node) => add('tidy/enum', node, 'an enum; use a union of strings.'),
  }).visit(program)
  return found
}

/** A journey told in one piece reads better than one cut to a length. */
function isTestCode(file: SourceFile): boolean {
  return /\.test\.tsx?$|(?:^|\/)test(?:-support)?\//.test(file.path)
}

/** `describe` and the like hold many functions; their own length says nothing. */
function isSuite(file: SourceFile, node: { readonly start: number }): boolean {
  return (
    /\.test\.tsx?$/.test(file.path) &&
    /(?:describe|suite)(?:\.\w+)?\([^()]*,\s*(?:\{[^{}]*\},\s*)?(?:async )?$/.test(
      file.text.slice(Math.max(0, node.start - 300), node.start),
    )
  )
}

function checkNew(
  file: SourceFile,
  node: ESTree.NewExpression,
  add: (rule: string, node: { readonly start: number }, text: string) => void,
): void {
  const { callee } = node
  if (callee.type === 'Identifier' && /^(?:Type|Range|Syntax)?Error$/.test(callee.name) && !isTest(file.path)) {
    add(
      'tidy/plain-error',
      node,
      `new ${callee.name}; throw a ConcejoError with a descriptor of the module's errors.ts.`,
    )
  }
}

function isAsConst(node: ESTree.TSAsExpression): boolean {
  const { typeAnnotation } = node
  return (
    typeAnnotation.type === 'TSTypeReference' &&
    typeAnnotation.typeName.type === 'Identifier' &&
    typeAnnotation.typeName.name === 'const'
  )
}
