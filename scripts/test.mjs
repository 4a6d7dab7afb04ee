// `npm test [-- filter]`: brings what is missing, runs every test, ends with the line `N passed, N failed`.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { findChromium } from './chromium.mjs'
import { cacheFolder, checkNode, ensurePackages, ensurePortal, repository, run, say } from './install.mjs'

/** Small tests first, two files at a time; journeys (whole nodes and a browser) one after the other. */
const projects = [
  { name: 'parts', title: 'Tests of the parts', args: [] },
  { name: 'journeys', title: 'Journeys through the whole product', args: ['--no-file-parallelism'] },
]

const args = process.argv.slice(2)
checkNode()
await ensurePackages()
await ensurePortal()
const environment = { ...findChromium(), NODE_ENV: 'test' }

const total = { passed: 0, failed: 0, skipped: 0 }
for (const project of projects) {
  say(`\n${project.title}`)
  const counts = await runProject(project)
  total.passed += counts.passed
  total.failed += counts.failed
  total.skipped += counts.skipped
}
if (total.skipped > 0) {
  say(`\n${total.skipped} skipped`)
}
if (total.passed + total.failed === 0) {
  say(`\nNo test was found${args.length > 0 ? ` for ${args.join(' ')}` : ''}. Filters are parts of file names.`)
}
say(`${total.passed} passed, ${total.failed} failed`)
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0

async function runProject(project) {
  const folder = join(cacheFolder, 'test-results')
  const file = join(folder, `${project.name}-${process.pid}.json`)
  mkdirSync(folder, { recursive: true })
  const vitest = join(repository, 'node_modules', 'vitest', 'vitest.mjs')
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
  const code = await run(
    process.execPath,
    [vitest, 'run', '--project', project.name, '--passWithNoTests', ...reporters, ...project.args, ...args],
    { environment },
  )
  const counts = count(file, code)
  rmSync(file, { force: true })
  return counts
}

/** A file that cannot even be loaded, and an error outside every test, count as failures too. */
function count(file, code) {
  if (!existsSync(file)) {
    return { passed: 0, failed: code === 0 ? 0 : 1, skipped: 0 }
  }
  const report = JSON.parse(readFileSync(file, 'utf8'))
  const broken = report.testResults.filter(
    (result) => result.status === 'failed' && !result.assertionResults.some((test) => test.status === 'failed'),
  ).length
  const failed = report.numFailedTests + broken
  return {
    passed: report.numPassedTests,
    failed: failed === 0 && code !== 0 ? 1 : failed,
    skipped: report.numPendingTests + report.numTodoTests,
  }
}
