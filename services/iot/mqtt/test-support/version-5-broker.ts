import { createServer, type Socket } from 'node:net'

/** A broker that speaks just enough MQTT 5 (OASIS, 2019) to one client: what it hears, and publishing to it. */
export interface Version5Broker {
  readonly port: number
  /** Payload of CONNECT packets so far, without the fixed header. */
  readonly connects: readonly Buffer[]
  /** Packet identifiers that were acknowledged, in order. */
  readonly acknowledged: readonly number[]
  /** Settles when the client has subscribed. */
  readonly subscribed: Promise<void>
  /** Publish at QoS 1. */
  publish(packetId: number, topic: string, payload: string): void
  stop(): Promise<void>
}

/** Start it on a free port. */
export async function startVersion5Broker(): Promise<Version5Broker> {
  const connects: Buffer[] = []
  const acknowledged: number[] = []
  const sockets = new Set<Socket>()
  let onSubscribed = (): void => undefined
  const subscribed = new Promise<void>((resolve) => {
    onSubscribed = resolve
  })
  const answer = (socket: Socket, type: number, body: Buffer): void => {
    if (type === 1) {
      connects.push(body)
      // CONNACK: no session, success, no properties.
      socket.write(Buffer.from([0x20, 3, 0, 0, 0]))
    } else if (type === 8) {
      // SUBACK: the packet's identifier, no properties, granted QoS 1.
      socket.write(Buffer.from([0x90, 4, body[0] ?? 0, body[1] ?? 0, 0, 1]))
      onSubscribed()
    } else if (type === 4) {
      acknowledged.push(body.readUInt16BE(0))
    } else if (type === 12) {
      socket.write(Buffer.from([0xd0, 0]))
    }
  }
  const server = createServer((socket) => {
    sockets.add(socket)
    let pending: Buffer = Buffer.alloc(0)
    socket.on('error', () => undefined)
    socket.on('data', (chunk) => {
      pending = Buffer.concat([pending, chunk])
      for (let packet = cut(pending); packet !== undefined; packet = cut(pending)) {
        answer(socket, packet.type, packet.body)
        pending = packet.rest
      }
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  return {
    port: typeof address === 'object' && address !== null ? address.port : 0,
    connects,
    acknowledged,
    subscribed,
    publish: (packetId, topic, payload) => {
      const name = Buffer.from(topic)
      const body = Buffer.concat([
        twoBytes(name.length),
        name,
        twoBytes(packetId),
        Buffer.from([0]),
        Buffer.from(payload),
      ])
      for (const socket of sockets) {
        socket.write(Buffer.concat([Buffer.from([0x32]), lengthBytes(body.length), body]))
      }
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        for (const socket of sockets) {
          socket.destroy()
        }
      }),
  }
}

function cut(bytes: Buffer): { readonly type: number; readonly body: Buffer; readonly rest: Buffer } | undefined {
  let length = 0
  for (let index = 1; index < 5; index += 1) {
    const byte = bytes[index]
    if (byte === undefined) {
      return undefined
    }
    length += (byte & 0x7f) * 128 ** (index - 1)
    if ((byte & 0x80) === 0) {
      const end = index + 1 + length
      const whole = { type: (bytes[0] ?? 0) >> 4, body: bytes.subarray(index + 1, end), rest: bytes.subarray(end) }
      return bytes.length < end ? undefined : whole
    }
  }
  return undefined
}

function twoBytes(value: number): Buffer {
  return Buffer.from([value >> 8, value & 0xff])
}

function lengthBytes(length: number): Buffer {
  const low = length % 128
  return length < 128
    ? Buffer.from([length])
    : Buffer.concat([Buffer.from([low | 0x80]), lengthBytes((length - low) / 128)])
}
