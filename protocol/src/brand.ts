/** Nominal types: the only place, with `as const`, where a type assertion is allowed. */
declare const brand: unique symbol

/** A value of type `T` that may not be mixed with another brand. */
export type Brand<T, Name extends string> = T & { readonly [brand]: Name }

/** Bytes as `0x` followed by lower-case hexadecimal digits. */
export type Hex = `0x${string}`

/** A 32-byte identifier or digest, `0x` and 64 lower-case hexadecimal digits. */
export type Bytes32 = Brand<Hex, 'Bytes32'>

/** An Ethereum address, 20 bytes. */
export type Address = Hex

const bytes32Pattern = /^0x[0-9a-f]{64}$/
const hexPattern = /^0x([0-9a-f]{2})*$/

/** True for `0x` and an even number of lower-case hexadecimal digits. */
export function isHex(value: unknown): value is Hex {
  return typeof value === 'string' && hexPattern.test(value)
}

/** True for exactly 32 bytes in lower-case hexadecimal. */
export function isBytes32(value: unknown): value is Bytes32 {
  return typeof value === 'string' && bytes32Pattern.test(value)
}

/** Assert a type that the caller has just established by construction. The escape hatch of this file. */
export function unsafeBrand<T>(value: unknown): T {
  return value as T
}
