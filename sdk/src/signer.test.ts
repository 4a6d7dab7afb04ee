import { contracts } from '@concejo/contracts'
import {
  type Act,
  type Bytes32,
  ConcejoError,
  createActTypedData,
  hashAct,
  unsafeBrand,
  verifyP256,
} from '@concejo/protocol'
import { concatHex, keccak256, numberToHex, pad } from 'viem'
import { expect, it } from 'vitest'
import { commitScore, commitSeed } from './commitments.ts'
import { createSigner, hashTypedDataOfAct, p256VerifierAddress, signAct } from './signer.ts'

const id = (digit: string): Bytes32 => unsafeBrand(`0x${digit.repeat(64)}`)
const act: Act = { id: id('1'), organisation: id('2'), deadline: 4_000_000_000n }
const typedData = createActTypedData({
  abi: contracts.Registry.abi,
  functionName: 'grantRole',
  chainId: 1,
  contract: contracts.Registry.address,
  act,
  params: { member: id('3'), role: id('4'), scope: id('5'), validFrom: 1n, validUntil: 2n },
})

it('knows the address of the P-256 verifier of generated networks', () => {
  expect(p256VerifierAddress).toBe(contracts.P256Verifier.address)
})

it('signs the digest that it computes itself from typed data as it comes over the wire', async () => {
  const wire = JSON.parse(
    JSON.stringify(typedData, (_, value) => (typeof value === 'bigint' ? value.toString() : value)),
  )
  expect(hashTypedDataOfAct(wire)).toBe(hashAct(typedData))
  const privateKey = id('7')
  const { signer, signature } = await signAct(wire, privateKey)
  expect(signer).toBe(createSigner(privateKey).signer)
  const key = {
    x: unsafeBrand<`0x${string}`>(`0x${signer.slice(42, 106)}`),
    y: unsafeBrand<`0x${string}`>(`0x${signer.slice(106)}`),
  }
  expect(verifyP256(key, hashAct(typedData), signature)).toBe(true)
})

it.each(['0x', `0x${'0'.repeat(64)}`, `0x${'f'.repeat(64)}`, 'secret'])('refuses %s as a private key', (text) => {
  expect(() => createSigner(unsafeBrand(text))).toThrow(ConcejoError)
})

it('commits to scores and seeds as the contract hashes them, word by word', () => {
  const place = { chainId: 870_603, contract: contracts.GrantEvaluation.address, call: id('a'), member: id('b') }
  const word = (value: number): `0x${string}` => pad(numberToHex(value))
  const head = [word(870_603), pad(place.contract), place.call]
  expect(commitSeed({ ...place, seed: id('c') })).toBe(keccak256(concatHex([...head, place.member, id('c')])))
  const scores = [7, 10]
  const tail = [word(8 * 32), id('e'), id('f'), word(2), word(7), word(10)]
  expect(commitScore({ ...place, application: id('d'), scores, justification: id('e'), salt: id('f') })).toBe(
    keccak256(concatHex([...head, id('d'), place.member, ...tail])),
  )
})
