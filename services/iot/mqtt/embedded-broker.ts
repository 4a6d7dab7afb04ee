import { createServer, type Server, type Socket } from 'node:net'
import { Duplex } from 'node:stream'
import type { ServiceRuntime } from '@concejo/platform'
import { type Bytes32, ConcejoError, unsafeBrand } from '@concejo/protocol'
import { Aedes, type AedesOptions, type AuthenticateError, type Client } from 'aedes'
import { errors } from '../errors.ts'
import { limitPackets } from './limit-packets.ts'
import { MessageTaker, type TakerRuntime } from './message-taker.ts'
import { parseTopic, payloadBytesMax } from './parse-message.ts'

export type BrokerRuntime = TakerRuntime & Pick<ServiceRuntime, 'authenticateApp'>

export interface EmbeddedBroker {
  readonly port: number
  stop(): Promise<void>
  gauges(): Readonly<Record<string, number>>
}

interface AppSession {
  readonly appId: string
  readonly secret: string
  readonly organisation: Bytes32
  readonly scopes: readonly string[]
  checkedAt: number
}

/** How long an app's credentials are believed before they are looked up again, so that a revoked one ends. */
const defaultBelievedMs = 5_000
const sweepEveryMs = 30_000
/** A publisher waits so long while the node is busy; then its connection ends, and it sends again. */
const patienceMs = 30_000
const connectionsMax = 10_000
/** Of one app, so that none takes all. */
const connectionsPerAppMax = 1_000
const badCredentials = 4

/**
 * An MQTT 3.1.1 broker of the node's own for apps: user name is the app's id, password its secret. An app publishes to
 * `concejo/<its organisation>/<stream>` with the scope records:produce, and follows these topics with records:read, in
 * a clean session; all else is refused. A message is acknowledged when its records are on disk. It speaks plain TCP:
 * beyond one machine put TLS in front.
 */
export async function startEmbeddedBroker(
  runtime: BrokerRuntime,
  options: { readonly port: number; readonly host: string; readonly believedMs?: number },
): Promise<EmbeddedBroker> {
  const taker = new MessageTaker(runtime, 'broker')
  const sessions = new Map<Client, AppSession>()
  const { believedMs = defaultBelievedMs } = options
  const broker = await Aedes.createBroker(createRules({ runtime, taker, sessions, believedMs }))
  broker.on('clientDisconnect', (client) => sessions.delete(client))
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
    socket.setNoDelay(true)
    const limited = socket.pipe(limitPackets(payloadBytesMax + 1_024))
    const connection = Duplex.from({ readable: limited, writable: socket })
    // The broker ends the connection; nobody else asks.
    for (const stream of [socket, limited, connection]) {
      stream.on('error', () => socket.destroy())
    }
    connection.on('close', () => socket.destroy())
    broker.handle(connection)
  })
  server.maxConnections = connectionsMax
  const port = await listen(server, options)
  const sweeper = setInterval(() => void endRevoked(runtime, sessions), sweepEveryMs)
  sweeper.unref()
  return {
    port,
    gauges: () => ({ ...taker.gauges(), iot_broker_clients: broker.connectedClients }),
    stop: async () => {
      clearInterval(sweeper)
      taker.stop()
      await new Promise<void>((resolve) => {
        server.close(() => resolve())
        for (const socket of sockets) {
          socket.destroy()
        }
      })
      await new Promise<void>((resolve) => broker.close(() => resolve()))
    },
  }
}

interface Rules {
  readonly runtime: BrokerRuntime
  readonly believedMs: number
  readonly taker: MessageTaker
  readonly sessions: Map<Client, AppSession>
}

function createRules({ runtime, taker, sessions, believedMs }: Rules): AedesOptions {
  return {
    connectTimeout: 10_000,
    // Who follows and does not read must not hold up the others.
    drainTimeout: 5_000,
    maxInflightInbound: 100,
    maxTopicLevels: 8,
    authenticate: (client, username, password, reply) => {
      openSession(runtime, username ?? '', password?.toString('utf8') ?? '').then(
        (session) => {
          if (session === undefined || countSessions(sessions, session.appId) >= connectionsPerAppMax) {
            reply(toAuthenticateError(), false)
            return
          }
          sessions.set(client, session)
          reply(null, true)
        },
        () => reply(toAuthenticateError(), false),
      )
    },
    authorizePublish: (client, packet, reply) => {
      const session = client === null ? undefined : sessions.get(client)
      // Kept messages would stay in memory for ever.
      packet.retain = false
      publish({ runtime, taker, believedMs }, session, packet).then(
        () => reply(null),
        (error: unknown) => reply(error instanceof ConcejoError ? error : new ConcejoError(errors.badTopic)),
      )
    },
    authorizeSubscribe: (client, subscription, done) => {
      const session = sessions.get(client)
      // Nothing is kept for those who are away: they read the records instead.
      const allowed = session !== undefined && client.clean && mayFollow(session, subscription.topic)
      done(null, allowed ? subscription : null)
    },
  }
}

async function publish(
  { runtime, taker, believedMs }: Omit<Rules, 'sessions'>,
  session: AppSession | undefined,
  packet: { readonly topic: string; readonly payload: string | Buffer },
): Promise<void> {
  const { organisation } = parseTopic(packet.topic)
  const allowed = session !== undefined && session.organisation === organisation
  if (!allowed || !session.scopes.includes('records:produce') || !(await isStillGood(runtime, session, believedMs))) {
    throw new ConcejoError(errors.badTopic)
  }
  const payload = typeof packet.payload === 'string' ? Buffer.from(packet.payload) : packet.payload
  await taker.take({ topic: packet.topic, payload, producerOf: () => `app:${session.appId}` }, patienceMs)
}

async function openSession(runtime: BrokerRuntime, clientId: string, secret: string): Promise<AppSession | undefined> {
  const app = await runtime.authenticateApp(clientId, secret)
  return app === undefined ? undefined : { ...app, secret, checkedAt: performance.now() }
}

function countSessions(sessions: ReadonlyMap<Client, AppSession>, appId: string): number {
  return [...sessions.values()].filter((session) => session.appId === appId).length
}

async function isStillGood(runtime: BrokerRuntime, session: AppSession, believedMs: number): Promise<boolean> {
  const now = performance.now()
  if (now - session.checkedAt < believedMs) {
    return true
  }
  const app = await runtime.authenticateApp(session.appId, session.secret)
  if (app === undefined) {
    return false
  }
  session.checkedAt = now
  return true
}

async function endRevoked(runtime: BrokerRuntime, sessions: ReadonlyMap<Client, AppSession>): Promise<void> {
  for (const [client, session] of sessions) {
    // A database that does not answer ends nobody; the next sweep asks again.
    if (!(await isStillGood(runtime, session, 0).catch(() => true))) {
      client.close()
    }
  }
}

/** Streams of its own organisation, one or all. */
function mayFollow({ organisation, scopes }: AppSession, topic: string): boolean {
  const [root, owner, stream = '', ...more] = topic.split('/')
  const one = stream === '+' || /^[a-z][a-z0-9-]*$/.test(stream)
  return scopes.includes('records:read') && root === 'concejo' && owner === organisation && one && more.length === 0
}

function toAuthenticateError(): AuthenticateError {
  return unsafeBrand(Object.assign(new ConcejoError(errors.memberNeeded), { returnCode: badCredentials }))
}

function listen(server: Server, options: { readonly port: number; readonly host: string }): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(options.port, options.host, () => {
      const address = server.address()
      resolve(typeof address === 'object' && address !== null ? address.port : options.port)
    })
  })
}
