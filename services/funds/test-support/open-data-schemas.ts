import { readFile } from 'node:fs/promises'
import { ConcejoError } from '@concejo/protocol'
import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv'
import Draft4 from 'ajv-draft-04'
import formats from 'ajv-formats'
import { validateXML } from 'xmllint-wasm'
import { z } from 'zod'
import { runnerErrors } from './create-runner.ts'

const fixtures = new URL('../exports/fixtures/', import.meta.url)
const schema = z.record(z.string(), z.unknown())

async function readSchema(name: string): Promise<Record<string, unknown>> {
  return schema.parse(JSON.parse(await readFile(new URL(name, fixtures), 'utf8')))
}

/** The official release package schema of OCDS 1.1.5; answers its complaints, none when the file is valid. */
export async function createOcdsCheck(): Promise<(content: unknown) => readonly string[]> {
  const ajv = new Draft4.default({ allErrors: true, strict: false })
  formats.default(ajv)
  ajv.addSchema(await readSchema('ocds-release-schema-1.1.5.json'))
  return toCheck(ajv.compile(await readSchema('ocds-release-package-schema-1.1.5.json')))
}

/** The official package schema of 360Giving 1.4, with the newest text of its grant schema that is here. */
export async function create360GivingCheck(): Promise<(content: unknown) => readonly string[]> {
  const ajv = new Draft4.default({ allErrors: true, strict: false })
  formats.default(ajv)
  ajv.addSchema(
    await readSchema('360-giving-schema-4c3ad7b.json'),
    'https://raw.githubusercontent.com/ThreeSixtyGiving/standard/1.4/schema/360-giving-schema.json',
  )
  return toCheck(ajv.compile(await readSchema('360-giving-package-schema-1.4.json')))
}

/** Our own rules, which are stricter: every field that we write, and no other. */
export async function create360GivingRulesCheck(): Promise<(content: unknown) => readonly string[]> {
  const ajv = new Ajv({ allErrors: true, strict: false })
  formats.default(ajv)
  return toCheck(ajv.compile(await readSchema('360giving-rules.json')))
}

/** The official XML schema of pain.001.001.09; answers its complaints. */
export async function checkPain001(xml: string): Promise<readonly string[]> {
  const contents = await readFile(new URL('pain.001.001.09.xsd', fixtures), 'utf8')
  const result = await validateXML({
    xml: [{ fileName: 'file.xml', contents: xml }],
    schema: [{ fileName: 'pain.xsd', contents }],
  })
  return result.errors.map((error) => error.message)
}

function toCheck(validate: ValidateFunction): (content: unknown) => readonly string[] {
  return (content) => {
    const valid = validate(content)
    if (typeof valid !== 'boolean') {
      throw new ConcejoError(runnerErrors.refused, { command: 'schema', code: 'is asynchronous' })
    }
    return valid ? [] : (validate.errors ?? []).map(toText)
  }
}

function toText(error: ErrorObject): string {
  return `${error.instancePath} ${error.message ?? ''}`
}
