import { bytesToHex } from '@noble/hashes/utils.js'
import { z } from 'zod'
import { type Bytes32, unsafeBrand } from './brand.ts'

/** A fresh random 32-byte identifier. */
export function createId(): Bytes32 {
  return unsafeBrand(`0x${bytesToHex(globalThis.crypto.getRandomValues(new Uint8Array(32)))}`)
}

/** 32 bytes of zero: no scope, no organisation. */
export const zeroId: Bytes32 = unsafeBrand(`0x${'0'.repeat(64)}`)

/** Schema of a 32-byte identifier; upper case is accepted and lowered. */
export const bytes32 = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^0x[0-9a-fA-F]{64}$/, 'must be 0x and 64 hexadecimal digits')
  .transform((value) => unsafeBrand<Bytes32>(value))

/** Schema of bytes in hexadecimal, at most 64 KiB. */
export const hexBytes = z
  .string()
  .max(131_074)
  .regex(/^0x([0-9a-fA-F]{2})*$/, 'must be 0x and pairs of hexadecimal digits')
  .transform((value) => unsafeBrand<`0x${string}`>(value.toLowerCase()))
