import { type Bytes32, type Hex, sha256Hex } from '@concejo/protocol'
import { decodeAbiParameters, hexToBytes } from 'viem'

const keyFields = [
  { name: 'exponent', type: 'bytes' },
  { name: 'modulus', type: 'bytes' },
] as const

/** Bytes of the modulus: 2048 to 8192 bits. */
const modulusBytesMin = 256
const modulusBytesMax = 1024
const exponentBytesMax = 8

/** `DigestInfo` of SHA-256 with explicit and with implicit NULL (RFC 8017, appendix B.1). */
const digestInfos = ['003031300d060960864801650304020105000420', '00302f300b06096086480165030402010420']

/** RSA PKCS#1 v1.5 with SHA-256 over the 32 bytes of the digest; the key is ABI-encoded exponent and modulus. */
export function verifyRsa(key: Hex, digest: Bytes32, signature: Hex): boolean {
  const parts = decodeKey(key)
  if (parts === undefined) {
    return false
  }
  const length = hexToBytes(parts.modulus).length
  const exponentLength = hexToBytes(parts.exponent).length
  if (length < modulusBytesMin || length > modulusBytesMax || exponentLength > exponentBytesMax) {
    return false
  }
  if (signature.length !== 2 + 2 * length || parts.exponent === '0x') {
    return false
  }
  const [base, modulus] = [BigInt(signature), BigInt(parts.modulus)]
  if (base >= modulus) {
    return false
  }
  const opened = powerModulo(base, BigInt(parts.exponent), modulus)
    .toString(16)
    .padStart(2 * length, '0')
  const hash = sha256Hex(hexToBytes(digest)).slice(2)
  return digestInfos.some((info) => {
    const end = info + hash
    return opened === `0001${'f'.repeat(2 * length - 4 - end.length)}${end}`
  })
}

function decodeKey(key: Hex): { readonly exponent: Hex; readonly modulus: Hex } | undefined {
  try {
    const [exponent, modulus] = decodeAbiParameters(keyFields, key)
    return { exponent, modulus }
  } catch {
    return undefined
  }
}

function powerModulo(base: bigint, exponent: bigint, modulus: bigint): bigint {
  let result = 1n
  let factor = base % modulus
  for (let rest = exponent; rest > 0n; rest >>= 1n) {
    if ((rest & 1n) === 1n) {
      result = (result * factor) % modulus
    }
    factor = (factor * factor) % modulus
  }
  return result
}
