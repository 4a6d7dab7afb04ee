import { unsafeBrand } from '@concejo/protocol'
import { createMark, createSender, startMarksLedger } from './marks.ts'

/**
 * A node that sends transactions as fast as it can and prints the hash of each that was acknowledged, until it is
 * killed.
 */
const folder = process.argv[2] ?? ''
const ledger = await startMarksLedger(folder, { snapshotAfterBlocks: 15 })
const sender = createSender(unsafeBrand(`0x${'5a'.repeat(32)}`))
let nonce = await ledger.client.getTransactionCount({ address: sender.address })
process.stdout.write('ready\n')
for (;;) {
  const batch = await Promise.all(Array.from({ length: 8 }, (_, index) => sender.sign(nonce + index, createMark())))
  nonce += batch.length
  await Promise.all(
    batch.map(async (raw) => {
      const hash = await ledger.sendRaw(raw)
      process.stdout.write(`${hash}\n`)
    }),
  )
}
