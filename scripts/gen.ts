import { findStaleFiles, generators, writeGenerated } from './generate/generators.ts'

/** `npm run gen [-- --check] [name…]`: write every generated file, or say which are not fresh (exit code 1). */
const args = process.argv.slice(2)
const names = args.filter((arg) => !arg.startsWith('-'))
const chosen = generators.filter((generator) => names.length === 0 || names.includes(generator.name))
if (chosen.length === 0) {
  process.stderr.write(
    `There is no generator of that name; there are: ${generators.map(({ name }) => name).join(', ')}.\n`,
  )
  process.exitCode = 2
} else if (args.includes('--check')) {
  const stale = await findStaleFiles(chosen)
  process.stdout.write(stale.length === 0 ? 'Every generated file is fresh.\n' : `${stale.join('\n')}\n`)
  process.exitCode = stale.length === 0 ? 0 : 1
} else {
  const changed = await writeGenerated(chosen)
  process.stdout.write(
    changed.length === 0 ? 'Nothing to write.\n' : `${changed.map((path) => `wrote ${path}`).join('\n')}\n`,
  )
}
