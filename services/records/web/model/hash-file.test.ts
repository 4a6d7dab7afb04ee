import { describe, expect, it } from 'vitest'
import { hashFile } from './hash-file.ts'

describe('the digest of a file', () => {
  it('is its SHA-256, with the share that was read', async () => {
    const shares: number[] = []
    // The vector of FIPS 180-2, appendix B.1.
    expect(await hashFile(new Blob(['a', 'bc']), (share) => shares.push(share))).toBe(
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    )
    expect(shares.at(-1)).toBe(1)
  })

  it('exists for an empty file too', async () => {
    expect(await hashFile(new Blob([]))).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
  })
})
