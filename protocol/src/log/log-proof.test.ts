import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { base64ToBytes, base64UrlToBytes, bytesToBase64, bytesToBase64Url } from './base64.ts'
import { logProofToText, parseLogProof } from './log-proof.ts'

const hash = fc.uint8Array({ minLength: 32, maxLength: 32 })

describe('a proof as text', () => {
  it('has the form of C2SP tlog-proof', () => {
    const hashes = ['gSKyXoYZUgZ6jduWYrkDOARinOMGJveXjgMkBTcdPlQ=', 'B95lDa8R83lS8n0eG+o0buTxRKQTYFi//1U8anccXmA=']
    const checkpoint =
      'example.com/fancylog\n109482\nsFodV/vSp5O8n9a8QpW6PRY97tfOSW5bsc2Xl/EQi08=\n\n\u2014 a AAAAAAA=\n'
    const text = `c2sp.org/tlog-proof@v1\nextra YWdl\nindex 73894\n${hashes.join('\n')}\n\n${checkpoint}`
    const proof = parseLogProof(text)
    expect(proof).toEqual({
      extra: Uint8Array.from(Buffer.from('age')),
      index: 73_894,
      hashes: hashes.map(base64ToBytes),
      checkpoint,
    })
    expect(logProofToText(proof)).toBe(text)
  })

  it('reads as it was written', () => {
    fc.assert(
      fc.property(fc.array(hash, { maxLength: 63 }), fc.nat(), fc.option(fc.uint8Array()), (hashes, index, extra) => {
        const proof = { index, hashes, checkpoint: 'a\n1\nb\n\nc\n', ...(extra === null ? {} : { extra }) }
        expect(parseLogProof(logProofToText(proof))).toEqual(proof)
      }),
      { numRuns: 60 },
    )
  })

  it('is refused when a line does not fit', () => {
    const good = ['c2sp.org/tlog-proof@v1', 'index 5', bytesToBase64(new Uint8Array(32)), '', 'checkpoint\n']
    const altered = (place: number, line: string): string =>
      good.map((own, at) => (at === place ? line : own)).join('\n')
    expect(parseLogProof(good.join('\n')).index).toBe(5)
    for (const text of [
      ...[
        '',
        '\n\n',
        altered(0, 'c2sp.org/tlog-proof@v2'),
        altered(1, 'index 05'),
        altered(1, 'index -1'),
        altered(1, 'x'),
      ],
      ...[altered(1, 'index 5 '), altered(2, bytesToBase64(new Uint8Array(31))), altered(2, 'no base 64')],
      ...[altered(2, Array.from({ length: 64 }, () => good[2]).join('\n')), altered(4, 'a'.repeat(200_001))],
    ]) {
      expect(() => parseLogProof(text), text.slice(0, 50)).toThrow(expect.objectContaining({ code: 'log.malformed' }))
    }
  })
})

describe('base 64', () => {
  it('is that of Node, in both forms', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(bytesToBase64(bytes)).toBe(Buffer.from(bytes).toString('base64'))
        expect(bytesToBase64Url(bytes)).toBe(Buffer.from(bytes).toString('base64url'))
        expect([base64ToBytes(bytesToBase64(bytes)), base64UrlToBytes(bytesToBase64Url(bytes))]).toEqual([bytes, bytes])
      }),
    )
  })

  it('has one form only', () => {
    for (const text of ['A', 'AB', 'AA', 'AA=', 'AB==', 'AAB=', ' AA==', 'AA==\n', 'A-A=', 'é===']) {
      expect(() => base64ToBytes(text), text).toThrow(expect.objectContaining({ code: 'log.malformed' }))
    }
    for (const text of ['A', 'AB', 'AA==', 'A+A', 'A/A', 'AAB']) {
      expect(() => base64UrlToBytes(text), text).toThrow(expect.objectContaining({ code: 'log.malformed' }))
    }
  })
})
