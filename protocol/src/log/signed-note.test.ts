import { generateKeyPairSync, sign } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { verifyEd25519 } from '../verify-ed25519.ts'
import { parseCheckpoint } from './checkpoint.ts'
import {
  type NoteKey,
  noteKeyId,
  noteKeyToText,
  noteMessage,
  parseNoteKey,
  parseSignedNote,
  signatureLine,
  verifyNote,
  verifyNoteBy,
} from './signed-note.ts'

// The verifier key and the note of golang.org/x/mod/sumdb/note, and those of C2SP signed-note.
const published = [
  {
    key: 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW',
    note: `If you think cryptography is the answer to your problem,
then you don't know what your problem is.

— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
`,
  },
  {
    key: 'example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k',
    note: `This is an example message.

— example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=
`,
  },
]

// A checkpoint of a public log with the signatures of two of its keys, one of another kind, and of a public witness.
const observed = {
  log: 'arche2025h1.staging.ct.transparency.dev+ba2f06c0+AU0vHmlGCS/PdN8b2OaGmKprLI8HKM+dJ472xgFYh15f',
  witness: 'transparency.dev/DEV:witness-little-garden+d8042a87+BCtusOxINQNUTN5Oj8HObRkh2yHf/MwYaGX4CPdiVEPM',
  note: [
    'arche2025h1.staging.ct.transparency.dev\n1432088532\nU7WM79jrzyhGZ5/GUBTpM7NzwdyfFx61t3RovgcC4Ro=\n\n',
    '— arche2025h1.staging.ct.transparency.dev zTM8sQAAAZ5W0WdjBAMARjBEAiBjW5IQf9pvsYLfQFX6hoGREPMHbdQ3urbllzalApkp',
    'tQIgIpwtEroeW2BXaHAI4kJXFbon5Ch9MNL5zRNZ55lvGt0=\n',
    '— arche2025h1.staging.ct.transparency.dev ui8GwCF1+kWqZrxGdhj4aX3gcw7XUlXQQabg/27lefwhUkzbC3NygNI75MdhL1bfTW9g',
    '8Ei59RA23oHP7Ry1k3ZFWwQ=\n',
    '— transparency.dev/DEV:witness-little-garden 2AQqhwAAAABqEiEgzgFIqqhbUoDwjMWE6UP8nd8/KYTzwZ2rhIgcqoXHAwVkjZr4',
    'AscylP3v7sEodkRAErumC2q44vdgJY096st5BQ==\n',
  ].join(''),
}

// The example of C2SP tlog-cosignature; its keys are not published.
const example = `example.com/behind-the-sofa
20852163
CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=

— example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=
— witness.example.com/w1 jWbPPwAAAABkGFDLEZMHwSRaJNiIDoe9DYn/zXcrtPHeolMI5OWXEhZCB9dlrDJsX3b2oyin1nPZqhf5nNo0xUe+mbIUBkBIfZ+qnA==
`

describe('a published note', () => {
  it.each(published)('is signed by its key and no other: $key', async ({ key, note }) => {
    const read = parseNoteKey(key)
    expect(noteKeyToText(read)).toBe(key)
    const signed = parseSignedNote(note)
    expect(verifyNote(signed, read)).toEqual({ state: 'valid' })
    expect(await verifyNoteBy(verifyEd25519, signed, read)).toEqual({ state: 'valid' })
    expect(verifyNote({ ...signed, text: signed.text.replace('is', 'was') }, read)).toEqual({ state: 'invalid' })
    for (const other of published.filter((one) => one.key !== key)) {
      expect(verifyNote(signed, parseNoteKey(other.key))).toEqual({ state: 'missing' })
    }
  })

  it('of a log is signed by the log and, with a time, by a witness; other lines do not matter', async () => {
    const signed = parseSignedNote(observed.note)
    expect(parseCheckpoint(signed.text)).toMatchObject({ origin: signed.signatures[0]?.name, size: 1_432_088_532 })
    expect(verifyNote(signed, parseNoteKey(observed.log))).toEqual({ state: 'valid' })
    const seen = { state: 'valid', timestamp: 1_779_573_024 }
    expect(verifyNote(signed, parseNoteKey(observed.witness))).toEqual(seen)
    expect(await verifyNoteBy(verifyEd25519, signed, parseNoteKey(observed.witness))).toEqual(seen)
    const other = { ...signed, text: signed.text.replace('1432088532', '1432088533') }
    expect(verifyNote(other, parseNoteKey(observed.log)).state).toBe('invalid')
    expect(verifyNote(other, parseNoteKey(observed.witness)).state).toBe('invalid')
  })

  it('of the specification of cosignatures is read part by part', () => {
    const { text, signatures } = parseSignedNote(example)
    expect(parseCheckpoint(text)).toMatchObject({ origin: 'example.com/behind-the-sofa', size: 20_852_163 })
    expect(
      signatures.map(({ name, keyId, signature }) => [name, Buffer.from(keyId).toString('hex'), signature.length]),
    ).toEqual([
      ['example.com/behind-the-sofa', '033de0ae', 64],
      ['witness.example.com/w1', '8d66cf3f', 72],
    ])
    const stamp = signatures[1]?.signature.slice(0, 8) ?? new Uint8Array()
    expect(Buffer.from(stamp).readBigUInt64BE()).toBe(1_679_315_147n)
    expect(Buffer.from(noteMessage('witness', text, 1_679_315_147)).toString()).toBe(
      `cosignature/v1\ntime 1679315147\n${text}`,
    )
  })
})

describe('a note', () => {
  const keys = generateKeyPairSync('ed25519')
  const publicKey = Uint8Array.from(keys.publicKey.export({ format: 'der', type: 'spki' }).subarray(12))
  const log: NoteKey = { name: 'city.example/log/1', type: 'log', publicKey }
  const witness: NoteKey = { name: 'auditor.example', type: 'witness', publicKey }

  it('of any text can be signed, read and verified; the same key as log and as witness is two keys', () => {
    const line = fc.stringMatching(/^[^\p{Cc}]{0,60}$/u)
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 6 }), fc.nat(), (lines, time) => {
        const text = `${lines.join('\n')}\n`
        const own = signatureLine(log, sign(null, noteMessage('log', text), keys.privateKey))
        const other = signatureLine(witness, sign(null, noteMessage('witness', text, time), keys.privateKey), time)
        const note = parseSignedNote(`${text}\n${own}${other}`)
        expect(note.text).toBe(text)
        expect(verifyNote(note, log)).toEqual({ state: 'valid' })
        expect(verifyNote(note, witness)).toEqual({ state: 'valid', timestamp: time })
        expect(verifyNote(note, { ...log, type: 'witness' })).toEqual({ state: 'missing' })
      }),
      { numRuns: 40 },
    )
    expect(noteKeyId(log)).not.toEqual(noteKeyId({ ...log, type: 'witness' }))
  })

  it('with a good and a bad line of the same key is bad', () => {
    const good = signatureLine(log, sign(null, Buffer.from('a\n'), keys.privateKey))
    const bad = signatureLine(log, sign(null, Buffer.from('b\n'), keys.privateKey))
    for (const lines of [good + bad, bad + good]) {
      expect(verifyNote(parseSignedNote(`a\n\n${lines}`), log)).toEqual({ state: 'invalid' })
    }
    const short = signatureLine(log, new Uint8Array(10))
    expect(verifyNote(parseSignedNote(`a\n\n${short}`), log)).toEqual({ state: 'invalid' })
    const unstamped = signatureLine({ ...witness, type: 'log' }, new Uint8Array(3))
    expect(verifyNote(parseSignedNote(`a\n\n${unstamped}`), witness)).toEqual({ state: 'missing' })
  })

  it('is refused when it is none', () => {
    const line = signatureLine(log, new Uint8Array(64))
    const wrong = [
      ...['', 'a', 'a\n', 'a\n\n', `a\n${line}`, `a\n\n${line.slice(0, -1)}`, `a\r\n\n${line}`, `a\u0000\n\n${line}`],
      ...[`a\n\n${line}\n`, `a\n\n${line.replace('\u2014', '-')}`, `a\n\n${line.replace('city.', 'city .')}`],
      ...[`a\n\n${line.replace('log/1', 'log+1')}`, 'a\n\n\u2014 name AAA=\n', 'a\n\n\u2014 name A\n'],
      ...[`a\n\n${line.repeat(33)}`, `${'a'.repeat(200_000)}\n\n${line}`],
    ]
    for (const note of wrong) {
      expect(() => parseSignedNote(note), note.slice(0, 60)).toThrow(expect.objectContaining({ code: 'log.malformed' }))
    }
    expect(parseSignedNote(`a\n\n${line.repeat(16)}`).signatures).toHaveLength(16)
    for (const key of [
      '',
      'a',
      'a+b',
      'a+00000000+AQ==',
      `${noteKeyToText(log)}=`,
      noteKeyToText(log).replace('city', 'town'),
    ]) {
      expect(() => parseNoteKey(key), key).toThrow(expect.objectContaining({ code: 'log.malformed' }))
    }
  })
})
