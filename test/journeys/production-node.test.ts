import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ConcejoError, createP256Key, type Hex } from '@concejo/protocol'
import { createConcejo, createSigner, type Signer } from '@concejo/sdk'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { z } from 'zod'
import { createDataFolder, type RunningNode, removeDataFolder, startNode } from '../support/start-node.ts'

const example = fileURLToPath(new URL('../../deploy/network.example.json', import.meta.url))
const founding = z.looseObject({
  organisations: z.array(
    z.looseObject({ organisation: z.string(), members: z.array(z.looseObject({ signer: z.string() })) }),
  ),
})

let node: RunningNode
let url: string
let folder: string
let dataFolder: string
let environment: Readonly<Record<string, string>>
let administrator: Signer

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'concejo-production-'))
  dataFolder = await createDataFolder()
  administrator = createSigner(createP256Key().privateKey)
  // The example as it is, with a key that somebody holds.
  const network = founding.parse(JSON.parse(await readFile(example, 'utf8')))
  const [first] = network.organisations[0]?.members ?? []
  Object.assign(first ?? {}, { signer: administrator.signer })
  const networkFile = join(folder, 'network.json')
  await writeFile(networkFile, JSON.stringify(network))
  environment = { CONCEJO_NETWORK_FILE: networkFile, CONCEJO_ORIGIN: 'https://concejo.example' }
  await start()
})

afterAll(async () => {
  await node.stop()
  await removeDataFolder(dataFolder)
  await rm(folder, { recursive: true, force: true })
})

async function start(): Promise<void> {
  const port = await findFreePort()
  node = await startNode({ dataFolder, environment, args: ['--production', '--port', String(port)] })
  // The node tells its public origin; here nothing stands in front of it.
  url = `http://127.0.0.1:${port}`
}

it('is founded by the organisations of the network file, not by people of a demo', async () => {
  const { api } = createConcejo({ baseUrl: url })
  const { mode } = await api.getStatus()
  const { items } = await api.listOrganisations({ query: { limit: 100 } })
  expect({ mode, names: items.map(({ name }) => name) }).toEqual({
    mode: 'production',
    names: ['City of Example', 'Region of Example', 'Court of Auditors of Example'],
  })
})

it('lets nobody step into a person or move the clock', async () => {
  const { api } = createConcejo({ baseUrl: url })
  expect(await codeOf(api.enterSandbox({ body: { persona: 'alba' } }))).toMatch(/^(sandbox|identity|http)\./)
  expect(await codeOf(api.moveSandboxClock({ body: { seconds: 60 } }))).toMatch(/^(sandbox|identity|ledger|http)\./)
})

it('takes an act signed by a key that never left its holder, and proves it without a sandbox mark', async () => {
  const concejo = createConcejo({ baseUrl: url })
  await concejo.signIn(administrator)
  const colleague = createSigner(createP256Key().privateKey)
  const act = await enrol(concejo, colleague.signer)
  expect(act.state).toBe('applied')
  const proof = await concejo.api.getActProof({ params: { actId: act.actId } })
  expect(proof.network.sandbox).toBe(false)
  await node.kill()
  await start()
  const again = createConcejo({ baseUrl: url })
  const { members } = await again.signIn(colleague)
  expect(members.map(({ member }) => member)).toEqual([colleague.member])
})

it('refuses to go on as a sandbox', async () => {
  await node.stop()
  const sandbox = startNode({ dataFolder, demo: false, environment })
  await expect(sandbox.then((running) => running.stop())).rejects.toMatchObject({ code: 'test.node-not-ready' })
  await start()
})

function enrol(concejo: ReturnType<typeof createConcejo>, signer: Hex) {
  const input = { signer, roles: ['funds.call-manager'] }
  return concejo.prepareSignSubmit('network.enrol-member', input, [administrator])
}

async function codeOf(call: Promise<unknown>): Promise<string> {
  return call.then(
    () => 'no refusal',
    (error: unknown) => (error instanceof ConcejoError ? error.code : String(error)),
  )
}

function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })
}
