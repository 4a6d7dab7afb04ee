import { parentPort } from 'node:worker_threads'
import { register } from 'tsx/esm/api'

register()
const { hashBatch } = await import('./hash-batch.ts')

parentPort?.on('message', ({ id, content, signed }) => {
  const { entries, givenRoot } = hashBatch(content, signed)
  parentPort?.postMessage({ id, entries, givenRoot })
})
parentPort?.postMessage({ id: -1 })
