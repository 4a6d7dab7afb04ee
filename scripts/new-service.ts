import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { createServiceNames, fillTemplate, type ServiceNames } from './service-names.ts'
import { repository } from './sources.ts'

/** `npm run new:service <name>`: a service that passes every check, from scripts/templates/service. */
const name = process.argv[2] ?? ''
const names = createServiceNames(name)
const templates = join(repository, 'scripts', 'templates', 'service')
/** Services that stand in the lists; the new one gets a line like each line of the first that is there. */
const models = ['questions', 'funds'].flatMap((known) => createServiceNames(known) ?? [])

if (names === undefined) {
  refuse(
    `"${name}" is no name for a service.`,
    'Give one to three words in lower case, as: npm run new:service permits',
  )
} else if (existsSync(join(repository, 'services', name)) || existsSync(join(repository, 'contracts', 'src', name))) {
  refuse(
    `There is already something of the name ${name}.`,
    'Choose another name, or remove services/ and contracts/ of it first.',
  )
} else {
  writeService(names)
}

function writeService(own: ServiceNames): void {
  const written = listTemplates('').map((path) => {
    const target = fillTemplate(path, own).replace(/\.template$/, '')
    const file = join(repository, target)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, fillTemplate(readFileSync(join(templates, path), 'utf8'), own))
    return target
  })
  const lists = [
    'services/index.ts',
    'services/api.ts',
    'services/web.ts',
    'contracts/contracts.ts',
    'contracts/sources.ts',
  ]
  const extended = lists.filter((list) => extendList(list, own))
  runBiome([...written, ...extended])
  const generated = generateAgain()
  const say = (text: string): void => void process.stdout.write(`${text}\n`)
  say(
    `Written: ${written.length} files in services/${own.kebab} and contracts/; one line more in ${extended.join(', ')}.`,
  )
  say(`Generated: ${generated} files.`)
  say(`\nNext: say what it is for in services/${own.kebab}/README.md, then \`npm run check\`.`)
}

function listTemplates(folder: string): readonly string[] {
  return readdirSync(join(templates, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`
    return entry.isDirectory() ? listTemplates(path) : [path]
  })
}

/** Adds to a list what it says of the model service, with the new names. False when the list is not there. */
function extendList(list: string, own: ServiceNames): boolean {
  const path = join(repository, list)
  if (!existsSync(path)) {
    return false
  }
  const text = readFileSync(path, 'utf8')
  const like = models.find(({ camel, pascal }) => text.includes(camel) || text.includes(pascal))
  if (like === undefined) {
    return false
  }
  const rename = (line: string): string =>
    line
      .replaceAll(`${like.kebab}/`, `${own.kebab}/`)
      .replaceAll(like.pascal, own.pascal)
      .replaceAll(new RegExp(`\\b${like.camel}(?![a-z-])`, 'g'), own.camel)
  const lines = text.split('\n').flatMap((line) => {
    if (!line.includes(like.camel) && !line.includes(like.pascal)) {
      return [line]
    }
    if (/^\s*(?:import|export)\b.*from |^\s*(?:\.\.\.)?[\w']+(?::.*|\(.*\))?,$/.test(line)) {
      return [line, withAddress(rename(line), text)]
    }
    return [
      line.replaceAll(new RegExp(`(?:\\.\\.\\.)?\\b${like.camel}(\\w*)`, 'g'), (whole) => `${whole}, ${rename(whole)}`),
    ]
  })
  writeFileSync(path, lines.join('\n'))
  return true
}

/** `own('Permits', …, '0021')` gets the next free address. */
function withAddress(line: string, text: string): string {
  const taken = [...text.matchAll(/, '([0-9a-f]{4})'\)/g)].map((match) => Number.parseInt(match[1] ?? '0', 16))
  const next = (Math.floor(Math.max(0, ...taken) / 16) + 1) * 16 + 1
  return line.replace(/, '[0-9a-f]{4}'\)/, `, '${next.toString(16).padStart(4, '0')}')`)
}

function runBiome(paths: readonly string[]): void {
  const checked = paths.filter((path) => /\.(?:tsx?|json)$/.test(path))
  const biome = join(repository, 'node_modules', '.bin', 'biome')
  const result = spawnSync(biome, ['check', '--write', '--no-errors-on-unmatched', ...checked], {
    cwd: repository,
    encoding: 'utf8',
  })
  if (result.status !== 0) {
    process.stderr.write(result.stderr)
  }
}

/** In a process of its own, which loads the lists as they are now. */
function generateAgain(): number {
  const options = { cwd: repository, encoding: 'utf8' } as const
  const result = spawnSync(process.execPath, ['--import', 'tsx', 'scripts/gen.ts'], options)
  if (result.status !== 0) {
    process.stderr.write(
      `${result.stderr}\nThe service is written, but not everything was generated: run \`npm run gen\`.\n`,
    )
    process.exitCode = 1
  }
  return result.stdout.split('\n').filter((line) => line.startsWith('wrote ')).length
}

function refuse(text: string, help: string): void {
  process.stderr.write(`${text}\n${help}\n`)
  process.exitCode = 1
}
