import { deflateSync } from 'node:zlib'
import { bytesToBase64, logProofToText, noteKeyToText } from '@concejo/protocol'
import { bytesToHex } from 'viem'
import { describe, expect, it } from 'vitest'
import { createKeys, createTestLog, testIndex, toNoteKey } from '../test-support/receipt.ts'
import type { Trusted } from './types.ts'
import { verifyLogProof } from './verify-log-proof.ts'
import { verifyProofFile } from './verify-proof-file.ts'

const log = createTestLog()
const { origin, checkpoint, hashes } = log
const proof = logProofToText({ index: testIndex, hashes, checkpoint })
const trusted: Trusted = { logKeys: { [origin]: noteKeyToText(log.key) } }
const entry = bytesToHex(log.entry)

describe('a proof of a log', () => {
  it('holds for its entry, given in either form', async () => {
    for (const given of [entry, bytesToBase64(log.entry)]) {
      expect(await verifyProofFile(proof, { trusted, entry: given })).toMatchObject({
        kind: 'log',
        verification: { valid: true, what: { origin, index: testIndex, entry }, when: { size: 11, witnesses: [] } },
      })
    }
    const witnesses = [noteKeyToText(log.witness)]
    const seen = await verifyLogProof(proof, { trusted: { ...trusted, witnesses }, entry })
    expect(seen).toMatchObject({ valid: true, when: { witnesses: [{ name: 'auditor.example' }] } })
  })

  it('does not hold without its entry, without the key of its log, or with others', async () => {
    const other = toNoteKey(origin, 'log', createKeys())
    const nobody = noteKeyToText(toNoteKey('nobody.example', 'witness', createKeys()))
    const cases: readonly [string, Parameters<typeof verifyLogProof>[1]][] = [
      ['log-proof.inclusion', { trusted }],
      ['log-proof.inclusion', { trusted, entry: 'what' }],
      ['log-proof.inclusion', { trusted, entry: bytesToHex(log.root) }],
      ['log-proof.checkpoint', { entry }],
      ['log-proof.checkpoint', { entry, trusted: { logKeys: { [origin]: noteKeyToText(other) } } }],
      ['log-proof.witnesses', { entry, trusted: { ...trusted, witnesses: [nobody] } }],
    ]
    for (const [code, options] of cases) {
      const { valid, checks } = await verifyLogProof(proof, options)
      expect([valid, checks.filter(({ ok }) => !ok).map((check) => check.code)]).toEqual([false, [code]])
    }
  })

  it('fails when any of its characters is another one', async () => {
    const end = proof.indexOf('\u2014 auditor.example')
    for (let at = 'c2sp.org/tlog-proof@'.length; at < end; at += 1) {
      const altered = `${proof.slice(0, at)}${proof[at] === '5' ? '6' : '5'}${proof.slice(at + 1)}`
      const { verification } = await verifyProofFile(altered, { trusted, entry })
      expect(verification.valid, `${at}: ${proof[at]}`).toBe(false)
    }
    expect((await verifyLogProof('', { trusted, entry })).checks).toMatchObject([
      { code: 'log-proof.format', ok: false },
    ])
  })
})

describe('a receipt on paper', () => {
  const receipt = JSON.stringify(log.createReceipt())

  it('is judged by the receipt that is attached to it, packed or not', async () => {
    for (const pdf of [createPdf(Buffer.from(receipt)), createPdf(deflateSync(receipt), '/Filter /FlateDecode\n')]) {
      expect(await verifyProofFile(pdf)).toMatchObject({ kind: 'record', verification: { valid: true } })
    }
    expect(await verifyProofFile(Buffer.from(receipt))).toMatchObject({ kind: 'record', verification: { valid: true } })
  })

  it('is refused without an attachment, or with one that would fill the memory', async () => {
    const bomb = deflateSync(Buffer.alloc(40_000_000, ' '))
    const files = [
      Buffer.from('%PDF-1.7\n'),
      createPdf(Buffer.from('not packed'), '/Filter /FlateDecode\n'),
      createPdf(bomb, '/Filter /FlateDecode\n'),
    ]
    for (const file of files) {
      await expect(verifyProofFile(file)).rejects.toMatchObject({ code: 'verifier.no-attachment' })
    }
    await expect(verifyProofFile(Buffer.alloc(5_000_000))).rejects.toMatchObject({ code: 'verifier.too-large' })
  })
})

function createPdf(content: Buffer, filter = ''): Buffer {
  const before = `%PDF-1.7\n7 0 obj\n<<\n/Type /EmbeddedFile\n${filter}/Length ${content.length}\n>>\nstream\n`
  return Buffer.concat([Buffer.from(before), content, Buffer.from('\nendstream\nendobj\n%%EOF')])
}
