import type { Ledger } from '@concejo/ledger'
import { type Approval, type Bytes32, verifyP256 } from '@concejo/protocol'
import { type Address, encodeFunctionData, padHex, recoverAddress, toFunctionSelector } from 'viem'
import { findP256Key } from '../identity/key-sign-in.ts'

const verifierAbi = [
  {
    type: 'function',
    name: 'verify',
    stateMutability: 'view',
    inputs: [
      { name: 'key', type: 'bytes' },
      { name: 'hash', type: 'bytes32' },
      { name: 'signature', type: 'bytes' },
    ],
    outputs: [{ type: 'bytes4' }],
  },
] as const

// The whole answer: the precompile at address 4 would echo the call, which begins with the same words.
const valid = padHex(toFunctionSelector('verify(bytes,bytes32,bytes)'), { dir: 'right', size: 32 })

/**
 * True when the signature fits the ERC-7913 signer and the digest, as the contract would find: P-256 keys here,
 * Ethereum keys by recovery, every
 * other kind (passkeys, RSA) by asking the verifier contract with `eth_call`.
 */
export async function isSignatureValid(ledger: Ledger, digest: Bytes32, approval: Approval): Promise<boolean> {
  const { signer, signature } = approval
  const p256Verifier = ledger.contracts['P256Verifier']?.address
  const key = p256Verifier === undefined ? undefined : findP256Key(signer, p256Verifier)
  if (key !== undefined) {
    return verifyP256(key, digest, signature)
  }
  try {
    if (signer.length === 42) {
      return (await recoverAddress({ hash: digest, signature })).toLowerCase() === signer.toLowerCase()
    }
    const to: Address = `0x${signer.slice(2, 42)}`
    const data = encodeFunctionData({
      abi: verifierAbi,
      functionName: 'verify',
      args: [`0x${signer.slice(42)}`, digest, signature],
    })
    const { data: answer } = await ledger.client.call({ to, data, gas: 5_000_000n })
    return answer === valid
  } catch {
    return false
  }
}
