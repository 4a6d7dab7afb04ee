import { Transform, type TransformCallback } from 'node:stream'
import { ConcejoError } from '@concejo/protocol'
import { errors } from '../errors.ts'

/**
 * Passes MQTT packets on and ends with `iot.bad-payload` at the first whose header announces more than `bytesMax`: a
 * parser would collect it whole before anyone may look at it.
 */
export function limitPackets(bytesMax: number): Transform {
  let skip = 0
  /** Bytes of a header seen: 0 none, 1 its type, more its length. */
  let header = 0
  let length = 0
  const refuse = (chunk: Buffer): boolean => {
    let position = 0
    while (position < chunk.length) {
      if (skip > 0) {
        const some = Math.min(skip, chunk.length - position)
        skip -= some
        position += some
        continue
      }
      const byte = chunk[position] ?? 0
      position += 1
      if (header === 0) {
        header = 1
        length = 0
        continue
      }
      // The length in seven bits a byte, the lowest first (MQTT 3.1.1, 2.2.3).
      length += (byte & 0x7f) * 128 ** (header - 1)
      header += 1
      if (length > bytesMax || header > 5) {
        return true
      }
      if ((byte & 0x80) === 0) {
        skip = length
        header = 0
      }
    }
    return false
  }
  return new Transform({
    transform(chunk: Buffer, _encoding, done: TransformCallback) {
      if (refuse(chunk)) {
        done(new ConcejoError(errors.badPayload, { reason: `it has more than ${bytesMax} bytes` }))
        return
      }
      done(null, chunk)
    },
  })
}
