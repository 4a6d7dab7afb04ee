import { ConcejoError } from '@concejo/protocol'
import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { RE2JS } from 're2js'
import { recordErrors } from './errors.ts'

/** Largest schema in bytes of JSON. */
const schemaBytesMax = 65_536
const patternCharactersMax = 500
const faultsMax = 100

/** One fault of a record: where, and what. */
export interface Fault {
  /** JSON Pointer into the data. */
  readonly path: string
  readonly message: string
}

/** Checks the data of records of one version of a stream. */
export type CheckData = (data: unknown) => readonly Fault[]

/**
 * Make the check of a JSON Schema 2020-12. Patterns run in linear time (RE2), so that no schema can stop the node. Throws
 * `records.schema-invalid`.
 */
export function compileSchema(schema: Readonly<Record<string, unknown>>): CheckData {
  requireUsable(schema)
  const ajv = new Ajv2020({
    strict: true,
    strictRequired: false,
    strictTypes: false,
    allErrors: false,
    allowUnionTypes: true,
    logger: false,
    validateFormats: true,
    code: { regExp: linearPattern },
  })
  addFormats.default(ajv)
  for (const annotation of ['x-unit', 'x-title', 'x-personal']) {
    ajv.addKeyword(annotation)
  }
  const validate = compile(ajv, schema)
  return (data) => (validate(data) ? [] : (validate.errors ?? []).slice(0, faultsMax).map(toFault))
}

function compile(ajv: Ajv2020, schema: Readonly<Record<string, unknown>>): ValidateFunction {
  try {
    return ajv.compile(schema)
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message.slice(0, 300) : 'unknown'
    throw new ConcejoError(recordErrors.schemaInvalid, { reason }, { cause })
  }
}

function requireUsable(schema: Readonly<Record<string, unknown>>): void {
  const refuse = (reason: string): never => {
    throw new ConcejoError(recordErrors.schemaInvalid, { reason })
  }
  if (JSON.stringify(schema).length > schemaBytesMax) {
    refuse(`it is larger than ${schemaBytesMax} bytes`)
  }
  if (schema['type'] !== 'object') {
    refuse('its type must be object')
  }
  const dialect = schema['$schema']
  if (dialect !== undefined && dialect !== 'https://json-schema.org/draft/2020-12/schema') {
    refuse('it must be JSON Schema 2020-12')
  }
  if ('$async' in schema) {
    refuse('$async is not allowed')
  }
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) {
      return
    }
    for (const [key, inner] of Object.entries(value)) {
      if (['$ref', '$dynamicRef'].includes(key) && (typeof inner !== 'string' || !inner.startsWith('#'))) {
        refuse('references may only point into the schema itself')
      }
      visit(inner)
    }
  }
  visit(schema)
}

/** The engine that Ajv uses for `pattern`: no backtracking. */
const linearPattern = Object.assign(
  (pattern: string): { test(text: string): boolean } => {
    if (pattern.length > patternCharactersMax) {
      throw new ConcejoError(recordErrors.schemaInvalid, { reason: `a pattern is longer than ${patternCharactersMax}` })
    }
    const compiled = RE2JS.compile(RE2JS.translateRegExp(pattern))
    return { test: (text) => compiled.matcher(text).find() }
  },
  { code: 'linearPattern' },
)

function toFault({ instancePath, message, keyword, params }: ErrorObject): Fault {
  const detail = keyword === 'additionalProperties' ? ` (${String(params['additionalProperty'])})` : ''
  return { path: instancePath, message: `${message ?? keyword}${detail}` }
}
