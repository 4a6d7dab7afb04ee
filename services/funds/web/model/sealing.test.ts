import { bytes32 } from '@concejo/protocol'
import { encodeAbiParameters, keccak256, parseAbiParameters } from 'viem'
import { describe, expect, it } from 'vitest'
import { createSalt, sealScore, sealSeed } from './sealing.ts'

const id = (digit: string) => bytes32.parse(`0x${digit.repeat(64)}`)
const place = { chainId: 31_337, contract: '0x00000000000000000000000000000000c0ce0012' } as const

describe('sealing', () => {
  it('binds scores to chain, contract, call, application, evaluator, justification and salt', () => {
    const opening = {
      call: id('1'),
      application: id('2'),
      member: id('3'),
      scores: [4, 5],
      justification: id('4'),
      salt: id('5'),
    }
    const types = parseAbiParameters('uint256, address, bytes32, bytes32, bytes32, uint16[], bytes32, bytes32')
    const expected = keccak256(
      encodeAbiParameters(types, [31_337n, place.contract, id('1'), id('2'), id('3'), [4, 5], id('4'), id('5')]),
    )
    expect(sealScore(place, opening)).toBe(expected)
    expect(sealScore(place, { ...opening, scores: [5, 4] })).not.toBe(expected)
    expect(sealScore({ ...place, chainId: 1 }, opening)).not.toBe(expected)
  })

  it('binds a number for the draw to its witness', () => {
    const opening = { call: id('1'), member: id('3'), seed: id('6') }
    const types = parseAbiParameters('uint256, address, bytes32, bytes32, bytes32')
    const expected = keccak256(encodeAbiParameters(types, [31_337n, place.contract, id('1'), id('3'), id('6')]))
    expect(sealSeed(place, opening)).toBe(expected)
    expect(sealSeed(place, { ...opening, member: id('7') })).not.toBe(expected)
  })

  it('takes a fresh salt each time', () => {
    expect(createSalt()).not.toBe(createSalt())
  })
})
