import { expect, it } from 'vitest'
import { checkpointText, parseCheckpoint } from './checkpoint.ts'

const root = new Uint8Array(32).fill(7)

it('a checkpoint is three lines, and reads as it was written', () => {
  const checkpoint = { origin: 'city.example/log/1', size: 20_852_163, root }
  const text = checkpointText(checkpoint)
  expect(text).toBe('city.example/log/1\n20852163\nBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwc=\n')
  expect(parseCheckpoint(text)).toEqual(checkpoint)
  expect(parseCheckpoint(checkpointText({ ...checkpoint, size: 0 })).size).toBe(0)
})

it('lines that extend a checkpoint are left aside', () => {
  const text = checkpointText({ origin: 'a', size: 1, root })
  expect(parseCheckpoint(`${text}extension 1\nanother\n`)).toEqual({ origin: 'a', size: 1, root })
})

it('what is no checkpoint is refused', () => {
  const [hash] = checkpointText({ origin: 'a', size: 1, root }).split('\n').slice(2)
  for (const text of [
    ...['', '\n', `a\n1\n${hash}`, `\n1\n${hash}\n`, `a\n01\n${hash}\n`, `a\n-1\n${hash}\n`, `a\n1.0\n${hash}\n`],
    ...[
      `a\n\n${hash}\n`,
      'a\n1\n\n',
      'a\n1\nAAAA\n',
      `a\n1\n${hash?.slice(0, -1)}\n`,
      `a\n12345678901234567\n${hash}\n`,
    ],
  ]) {
    expect(() => parseCheckpoint(text), text).toThrow(expect.objectContaining({ code: 'log.malformed' }))
  }
})
