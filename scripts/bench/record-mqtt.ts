import { createServer } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Bytes32, RecordInput } from '@concejo/protocol'
import { connectAsync } from 'mqtt'
import { z } from 'zod'
import { enterPersona } from '../../test/journeys/crew.ts'
import type { HttpClient } from './http.ts'
import { type BenchContext, type Row, runMany } from './measure.ts'

const listSize = 100
const inFlight = 16

/** A port that is free now, for the node's broker. */
export async function findFreePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  return typeof address === 'object' && address !== null ? address.port : 0
}

/** An app of the organisation that may produce and read. */
export async function createApp(
  url: string,
  organisation: Bytes32,
): Promise<{ readonly appId: string; readonly clientSecret: string }> {
  const alba = await enterPersona(url, 'alba')
  const scopes = ['records:produce', 'records:read']
  const body = { name: 'Sensors', organisation, scopes, validDays: 1, requestsPerMinute: 600_000 }
  return alba.concejo.api.createApp({ body })
}

/** Records a second from an MQTT client to the acknowledgement, which comes when they are on disk. */
export async function measureMqtt(
  context: BenchContext,
  node: {
    readonly url: string
    readonly port: number
    readonly organisation: Bytes32
    readonly client: HttpClient
    readonly createRecord: (size: number, index: number) => RecordInput
  },
): Promise<readonly Row[]> {
  const { url, port, organisation, client } = node
  const { appId, clientSecret } = await createApp(url, organisation)
  const mqtt = await connectAsync(`mqtt://127.0.0.1:${port}`, { username: appId, password: clientSecret })
  const lists = context.quick ? 50 : 500
  // Ids of their own, apart from those that came over HTTP.
  const offset = 1_000_000
  const payloads = Array.from({ length: lists }, (_, list) =>
    JSON.stringify(
      Array.from({ length: listSize }, (__, place) => node.createRecord(0, offset + list * listSize + place)),
    ),
  )
  const startedAt = performance.now()
  await runMany(lists, inFlight, async (list) => {
    await mqtt.publishAsync(`concejo/${organisation}/air`, payloads[list] ?? '', { qos: 1 })
  })
  const perSecond = (lists * listSize) / ((performance.now() - startedAt) / 1_000)
  const sentAt = performance.now()
  const last = node.createRecord(0, offset + lists * listSize)
  await mqtt.publishAsync(`concejo/${organisation}/air`, JSON.stringify(last), { qos: 1 })
  await waitForReceipt(client, organisation, last.id ?? '')
  const receiptSeconds = (performance.now() - sentAt) / 1_000
  await mqtt.endAsync()
  return [
    { what: `records over MQTT, lists of ${listSize}`, value: perSecond, unit: '/s' },
    {
      what: 'receipt after a record was published by MQTT',
      value: receiptSeconds,
      unit: 's',
      target: { limit: 2, better: 'less' },
    },
  ]
}

async function waitForReceipt(client: HttpClient, organisation: Bytes32, id: string): Promise<void> {
  const until = performance.now() + 60_000
  let path = `/api/records/streams/${organisation}/air/records/${id}`
  for (let found = false; performance.now() < until; ) {
    const { status, text } = await client.get(path)
    if (status === 200 && found) {
      return
    }
    if (status === 200) {
      const { index } = z.object({ index: z.number() }).parse(JSON.parse(text))
      path = `/api/records/logs/${organisation}/entries/${index}/receipt`
      found = true
    } else {
      await sleep(20)
    }
  }
}
