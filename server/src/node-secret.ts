import { createHmac, randomBytes } from 'node:crypto'
import { chmod, mkdir, open, readFile, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { type Bytes32, ConcejoError, defineErrors, unsafeBrand } from '@concejo/protocol'

export const secretErrors = defineErrors({
  damaged: {
    code: 'node.secret-damaged',
    text: 'The secret of this node in {file} is not 32 bytes.',
    status: 500,
    help: 'Restore the folder `keys` from a backup. Without it relay keys and documents of this node cannot be read.',
  },
})

/** The 32-byte secret of a node, from which its working keys are derived. */
export interface NodeSecret {
  /** A key for one purpose: HMAC-SHA-256 of its name. */
  derive(purpose: string): Bytes32
}

/** Read the secret of a data folder, or make it on the first start: durable before it is used. */
export async function openNodeSecret(dataFolder: string): Promise<NodeSecret> {
  const folder = join(dataFolder, 'keys')
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const file = join(folder, 'node-secret')
  const secret = (await readFile(file).catch(() => undefined)) ?? (await writeSecret(file))
  if (secret.length !== 32) {
    throw new ConcejoError(secretErrors.damaged, { file })
  }
  return {
    derive: (purpose) => unsafeBrand(`0x${createHmac('sha256', secret).update(purpose).digest('hex')}`),
  }
}

async function writeSecret(file: string): Promise<Buffer> {
  const secret = randomBytes(32)
  const beside = `${file}.new`
  const handle = await open(beside, 'w', 0o600)
  await handle.writeFile(secret)
  await handle.sync()
  await handle.close()
  await chmod(beside, 0o600)
  await rename(beside, file)
  return secret
}
