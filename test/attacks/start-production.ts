import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Hex } from '@concejo/protocol'
import { z } from 'zod'
import { createDataFolder, type RunningNode, removeDataFolder, startNode } from '../support/start-node.ts'

const example = fileURLToPath(new URL('../../deploy/network.example.json', import.meta.url))
const founding = z.looseObject({
  organisations: z.array(z.looseObject({ members: z.array(z.looseObject({ signer: z.string() })) })),
})

/** A production node behind no proxy: `url` is its loopback address, its public origin is another. */
export interface ProductionNode {
  readonly url: string
  readonly node: RunningNode
  stop(): Promise<void>
}

/** Start a production node of the example network, whose first administrator is the holder of `administrator`. */
export async function startProduction(options: {
  readonly administrator: Hex
  readonly origin: string
}): Promise<ProductionNode> {
  const folder = await mkdtemp(join(tmpdir(), 'concejo-production-'))
  const network = founding.parse(JSON.parse(await readFile(example, 'utf8')))
  const [first] = network.organisations[0]?.members ?? []
  Object.assign(first ?? {}, { signer: options.administrator })
  const networkFile = join(folder, 'network.json')
  await writeFile(networkFile, JSON.stringify(network))
  const dataFolder = await createDataFolder()
  const port = await findFreePort()
  const environment = { CONCEJO_NETWORK_FILE: networkFile, CONCEJO_ORIGIN: options.origin }
  const remove = async (): Promise<void> => {
    await removeDataFolder(dataFolder)
    await rm(folder, { recursive: true, force: true })
  }
  try {
    const node = await startNode({ dataFolder, environment, args: ['--production', '--port', String(port)] })
    const stop = (): Promise<void> => node.stop().then(remove)
    return { url: `http://127.0.0.1:${port}`, node, stop }
  } catch (error) {
    await remove()
    throw error
  }
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
