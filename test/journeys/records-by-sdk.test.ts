import { generateKeyPairSync, randomUUID, sign } from 'node:crypto'
import {
  batchStatement,
  equalBytes,
  hashInput,
  hashLeaf,
  parseCheckpoint,
  parseLogProof,
  parseNoteKey,
  parseSignedNote,
  recordInput,
  rootFromInclusion,
  rootOfLeaves,
  tilePath,
  tileWidth,
  verifyConsistency,
  verifyNote,
} from '@concejo/protocol'
import { verifyRecordReceipt } from '@concejo/verifier'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { type RunningNode, removeDataFolder, startNode } from '../support/start-node.ts'
import { type Actor, enterPersona, perform } from './crew.ts'

let node: RunningNode
let sara: Actor
let alba: Actor
let olga: Actor

const schema = {
  type: 'object',
  required: ['no2'],
  properties: { no2: { type: 'number' }, note: { type: 'string' } },
  additionalProperties: false,
}

beforeAll(async () => {
  node = await startNode({ environment: { CONCEJO_ANCHOR_SECONDS: '2' } })
  ;[sara, alba, olga] = await Promise.all([
    enterPersona(node.url, 'sara'),
    enterPersona(node.url, 'alba'),
    enterPersona(node.url, 'olga'),
  ])
})

afterAll(async () => {
  await node.stop()
  await removeDataFolder(node.dataFolder)
})

describe('records of a city', () => {
  it('begin with a log that the ledger knows and a stream that only a steward may make', async () => {
    const params = { organisation: sara.organisation }
    const { origin, signer, noteKey } = await sara.concejo.api.getLogKeys({ params })
    await perform([sara], 'records.open-log', { origin, signer, noteKey })
    const body = { organisation: sara.organisation, name: 'air', title: 'Air', schema, readers: 'public' as const }
    await expect(alba.concejo.api.createStream({ body })).rejects.toMatchObject({ code: 'records.steward-needed' })
    expect(await sara.concejo.api.createStream({ body })).toMatchObject({ name: 'air', schemaVersion: 1 })
  })

  it('are taken from an app as NDJSON, once by id, and refused whole with every fault', async () => {
    const token = await createAppToken()
    const path = `${node.url}/api/records/streams/${sara.organisation}/air/records`
    const lines = [1, 2, 3].map((no2) => JSON.stringify({ id: `n${no2}`, time: '2026-03-01T10:00:00Z', data: { no2 } }))
    const send = (text: string): Promise<Response> =>
      fetch(path, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/x-ndjson' },
        body: text,
      })
    const first = await (await send(lines.join('\n'))).json()
    expect(first).toMatchObject({ results: [{ duplicate: false }, { duplicate: false }, { duplicate: false }] })
    expect(await (await send(`${lines[0]}\n`)).json()).toMatchObject({ results: [{ id: 'n1', duplicate: true }] })
    const wrong = await send('{"time":"2026-03-01T10:00:00Z","data":{"no2":"much"}}')
    expect(await wrong.json()).toMatchObject({ code: 'records.invalid', issues: [{ path: '0/no2' }] })
  })

  it('have receipts that hold offline, first by the log alone, then by the ledger', async () => {
    const { results } = await alba.concejo.api.appendRecords({
      params: { organisation: sara.organisation, stream: 'air' },
      body: { records: [{ time: '2026-03-01T11:00:00Z', entity: 'urn:station:7', data: { no2: 41, note: 'calm' } }] },
    })
    const [taken] = results
    const params = { organisation: sara.organisation, index: taken?.index ?? -1 }
    const anchored = await waitFor(async () => {
      const receipt = await olga.concejo.api.getReceipt({ params, query: {} }).catch(() => undefined)
      return receipt?.anchor === undefined ? undefined : receipt
    })
    const verification = await verifyRecordReceipt(anchored)
    expect(verification).toMatchObject({ valid: true, anchored: true, sandbox: true })
    const part = await olga.concejo.api.getReceipt({ params, query: { disclose: '/data/no2' } })
    expect(JSON.stringify(part)).not.toContain('calm')
    expect(await verifyRecordReceipt(part)).toMatchObject({ valid: true, anchored: true })
    const altered = JSON.parse(JSON.stringify(part).replace('41', '14'))
    expect(await verifyRecordReceipt({ ...altered, checksum: undefined })).toMatchObject({ valid: false })
  })

  it('signed by a device carry its signature in the receipt', async () => {
    const keys = generateKeyPairSync('ed25519')
    const publicKey = keys.publicKey.export({ format: 'der', type: 'spki' }).toString('base64')
    const organisation = sara.organisation
    await sara.concejo.api.registerDevice({
      params: { organisation },
      body: { device: 'urn:device:1', algorithm: 'EdDSA', publicKey },
    })
    const records = [1, 2, 3, 4, 5].map((no2) => recordInput.parse({ time: '2026-03-01T12:00:00Z', data: { no2 } }))
    const root = rootOfLeaves(records.map((record) => hashInput(record)))
    const statement = batchStatement({
      device: 'urn:device:1',
      organisation,
      stream: 'air',
      count: records.length,
      root,
    })
    const value = sign(null, statement, keys.privateKey).toString('base64url')
    const signature = { device: 'urn:device:1', algorithm: 'EdDSA' as const, value }
    const params = { organisation, stream: 'air' }
    const { results } = await alba.concejo.api.appendRecords({ params, body: { records, signature } })
    const index = results[3]?.index ?? -1
    const receipt = await waitFor(() =>
      olga.concejo.api.getReceipt({ params: { organisation, index }, query: {} }).catch(() => undefined),
    )
    expect(receipt.signature).toMatchObject({ device: 'urn:device:1', count: 5, position: 3 })
    expect(await verifyRecordReceipt(receipt)).toMatchObject({ valid: true })
  })

  it('can be followed by anyone from the static files of the log', async () => {
    const prefix = `${node.url}/log/${sara.organisation.slice(2)}`
    const before = await readHead(prefix)
    await alba.concejo.api.appendRecords({
      params: { organisation: sara.organisation, stream: 'air' },
      body: { records: Array.from({ length: 700 }, (_, no2) => ({ time: '2026-03-01T13:00:00Z', data: { no2 } })) },
    })
    const head = await waitFor(async () => {
      const now = await readHead(prefix)
      return now.size >= before.size + 700 ? now : undefined
    })
    const entries: Uint8Array[] = []
    for (let index = 0; index * tileWidth < head.size; index += 1) {
      const width = Math.min(tileWidth, head.size - index * tileWidth)
      const bundle = await readBytes(`${prefix}/${tilePath({ level: 'entries', index, width })}`)
      const tile = await readBytes(`${prefix}/${tilePath({ level: 0, index, width })}`)
      for (let entry = 0; entry < width; entry += 1) {
        const content = bundle.subarray(entry * 34 + 2, entry * 34 + 34)
        expect(Buffer.from(hashLeaf(content)).equals(tile.subarray(entry * 32, entry * 32 + 32))).toBe(true)
        entries.push(hashLeaf(content))
      }
    }
    expect(equalBytes(rootOfLeaves(entries), head.root)).toBe(true)
    expect(equalBytes(rootOfLeaves(entries.slice(0, before.size)), before.root)).toBe(true)
    const proof = parseLogProof(
      await (await fetch(`${node.url}/api/records/logs/${sara.organisation}/entries/300/proof`)).text(),
    )
    const covered = parseCheckpoint(parseSignedNote(proof.checkpoint).text)
    const claim = { leaf: entries[300] ?? new Uint8Array(), index: proof.index, size: covered.size }
    expect(equalBytes(rootFromInclusion(claim, proof.hashes) ?? new Uint8Array(), covered.root)).toBe(true)
    expect(verifyConsistency(head, head, [])).toBe(true)
    for (const path of [
      'tile/0/000.p/0',
      'tile/0/x000/000',
      'tile/64/000',
      'tile/0/..%2f..%2fsegments',
      'state.json',
    ]) {
      expect((await fetch(`${prefix}/${path}`)).status, path).toBe(404)
    }
  })

  it('stamp the same digest for two parties of which neither learns of the other', async () => {
    const digest = 'ab'.repeat(32)
    const stampFor = async ({ concejo, organisation }: Actor): Promise<number> => {
      const { stamps } = await concejo.api.stampDigests({ body: { organisation, digests: [digest] } })
      return stamps[0]?.index ?? -1
    }
    const [city, applicant] = [await stampFor(alba), await stampFor(olga)]
    const list = async ({ concejo }: Actor, organisation: Actor['organisation']): Promise<unknown> =>
      waitFor(async () => {
        const { items } = await concejo.api.listStamps({ query: { organisation, digest } })
        return items.length > 0 ? items : undefined
      })
    expect(await list(alba, alba.organisation)).toMatchObject([{ digest, index: city }])
    expect(await list(olga, olga.organisation)).toMatchObject([{ digest, index: applicant }])
    const looking = olga.concejo.api.listStamps({ query: { organisation: alba.organisation, digest } })
    await expect(looking).rejects.toMatchObject({ code: 'records.member-needed' })
    const other = olga.concejo.api.getReceipt({ params: { organisation: alba.organisation, index: city }, query: {} })
    await expect(other).rejects.toMatchObject({ code: 'records.not-found' })
  })

  it('go on under new keys after a rotation by act, and old receipts hold', async () => {
    const params = { organisation: sara.organisation }
    const old = await olga.concejo.api.getReceipt({ params: { ...params, index: 1 }, query: {} })
    const { signer, noteKey, rotation } = await sara.concejo.api.getLogKeys({ params })
    expect(rotation).toBe(true)
    // Before the act: the node may sign with the new key as soon as it is applied.
    const before = await olga.concejo.api.getLog({ params })
    await perform([sara], 'records.rotate-log-key', { signer, noteKey })
    await alba.concejo.api.appendRecords({
      params: { ...params, stream: 'air' },
      body: { records: [{ time: '2026-03-01T14:00:00Z', data: { no2: 1 } }] },
    })
    const after = await waitFor(async () => {
      const state = await olga.concejo.api.getLog({ params })
      return (state.anchor?.size ?? 0) > before.size ? state : undefined
    })
    expect(after.key).not.toBe(before.key)
    expect(verifyNote(parseSignedNote(after.published.note), parseNoteKey(after.key))).toEqual({ state: 'valid' })
    expect(await verifyRecordReceipt(old)).toMatchObject({ valid: true, anchored: true })
    const fresh = await olga.concejo.api.getReceipt({ params: { ...params, index: after.size - 1 }, query: {} })
    expect(await verifyRecordReceipt(fresh)).toMatchObject({ valid: true, anchored: true })
  })
})

async function createAppToken(): Promise<string> {
  const admin = await enterPersona(node.url, 'alba')
  const { appId, clientSecret } = await admin.concejo.api.createApp({
    body: {
      name: `sensors ${randomUUID()}`,
      organisation: sara.organisation,
      scopes: ['records:produce', 'records:read'],
      validDays: 1,
    },
  })
  const answer = await fetch(`${node.url}/api/token`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ grant_type: 'client_credentials', client_id: appId, client_secret: clientSecret }),
  })
  return z.object({ access_token: z.string() }).parse(await answer.json()).access_token
}

async function readHead(prefix: string): Promise<ReturnType<typeof parseCheckpoint>> {
  return parseCheckpoint(parseSignedNote(await (await fetch(`${prefix}/checkpoint`)).text()).text)
}

async function readBytes(url: string): Promise<Buffer> {
  return Buffer.from(await (await fetch(url)).arrayBuffer())
}

/** Ask again until there is an answer; throws the test's time-out otherwise. */
async function waitFor<T>(ask: () => Promise<T | undefined>): Promise<T> {
  for (;;) {
    const answer = await ask()
    if (answer !== undefined) {
      return answer
    }
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
}
