import fs from 'node:fs'
import { type Abi, decodeFunctionData, encodeAbiParameters, hashTypedData, keccak256, stringToHex } from 'viem'
import { describe, expect, it } from 'vitest'
import {
  type Act,
  actHead,
  actTypes,
  approval,
  createActTypedData,
  encodeAct,
  hashAct,
  memberId,
  roleId,
} from './act.ts'
import { type Bytes32, unsafeBrand } from './brand.ts'
import { ConcejoError } from './errors.ts'

const id = (digit: string): Bytes32 => unsafeBrand(`0x${digit.repeat(64)}`)
const bytes32 = (name: string) => ({ name, type: 'bytes32', internalType: 'bytes32' })
const struct = (name: string, internalType: string, components: readonly unknown[], list = '') => ({
  name,
  type: `tuple${list}`,
  internalType: `struct ${internalType}${list}`,
  components,
})

/** A function as the compiler describes it: with a list of structs inside the parameters. */
const abi: Abi = unsafeBrand([
  {
    type: 'function',
    name: 'decideThing',
    stateMutability: 'nonpayable',
    outputs: [],
    inputs: [
      struct('act', 'Act', [
        bytes32('id'),
        bytes32('organisation'),
        { name: 'deadline', type: 'uint64', internalType: 'uint64' },
      ]),
      struct('params', 'IThings.DecideThing', [
        bytes32('thing'),
        { name: 'amount', type: 'uint128', internalType: 'uint128' },
        struct(
          'outcomes',
          'IThings.Outcome',
          [bytes32('rule'), { name: 'met', type: 'bool', internalType: 'bool' }],
          '[]',
        ),
      ]),
      struct(
        'approvals',
        'Approval',
        [
          { name: 'signer', type: 'bytes', internalType: 'bytes' },
          { name: 'signature', type: 'bytes', internalType: 'bytes' },
        ],
        '[]',
      ),
    ],
  },
  { type: 'function', name: 'other', stateMutability: 'view', inputs: [], outputs: [] },
])

const act: Act = { id: id('1'), organisation: id('2'), deadline: 4_000_000_000n }
const params = { thing: id('3'), amount: 5n, outcomes: [{ rule: id('4'), met: true }] }
const contract = '0x00000000000000000000000000000000c0ce0011'

describe('the types of an act', () => {
  it('follow from the interface of the contract as they would be written by hand', () => {
    expect(actTypes(abi, 'decideThing')).toEqual({
      primaryType: 'DecideThing',
      types: {
        Act: [
          { name: 'id', type: 'bytes32' },
          { name: 'organisation', type: 'bytes32' },
          { name: 'deadline', type: 'uint64' },
        ],
        Outcome: [
          { name: 'rule', type: 'bytes32' },
          { name: 'met', type: 'bool' },
        ],
        DecideThing: [
          { name: 'act', type: 'Act' },
          { name: 'thing', type: 'bytes32' },
          { name: 'amount', type: 'uint128' },
          { name: 'outcomes', type: 'Outcome[]' },
        ],
      },
    })
  })

  it.each(['other', 'nothing', 'toString'])('do not exist for %s', (name) => {
    expect(() => actTypes(abi, name)).toThrow(ConcejoError)
  })
})

describe('the digest of an act', () => {
  const typedData = createActTypedData({ abi, functionName: 'decideThing', chainId: 7, contract, act, params })

  it('is what EIP-712 says, computed step by step', () => {
    const outcomeType = 'Outcome(bytes32 rule,bool met)'
    const actType = 'Act(bytes32 id,bytes32 organisation,uint64 deadline)'
    const type = `DecideThing(Act act,bytes32 thing,uint128 amount,Outcome[] outcomes)${actType}${outcomeType}`
    const hash = (types: readonly string[], values: readonly unknown[]): `0x${string}` =>
      keccak256(
        encodeAbiParameters(
          types.map((name) => ({ type: name })),
          [...values],
        ),
      )
    const text = (value: string): `0x${string}` => keccak256(stringToHex(value))
    const actHash = hash(
      ['bytes32', 'bytes32', 'bytes32', 'uint64'],
      [text(actType), act.id, act.organisation, act.deadline],
    )
    const outcome = hash(['bytes32', 'bytes32', 'bool'], [text(outcomeType), id('4'), true])
    const structHash = hash(
      ['bytes32', 'bytes32', 'bytes32', 'uint128', 'bytes32'],
      [text(type), actHash, params.thing, params.amount, keccak256(outcome)],
    )
    const domain = hash(
      ['bytes32', 'bytes32', 'bytes32', 'uint256', 'address'],
      [
        text('EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)'),
        text('Concejo'),
        text('1'),
        7n,
        contract,
      ],
    )
    expect(hashAct(typedData)).toBe(keccak256(`0x1901${domain.slice(2)}${structHash.slice(2)}`))
  })

  it('changes with every part of it', () => {
    const variants = [
      typedData,
      createActTypedData({ abi, functionName: 'decideThing', chainId: 8, contract, act, params }),
      createActTypedData({
        abi,
        functionName: 'decideThing',
        chainId: 7,
        contract: '0x00000000000000000000000000000000c0ce0012',
        act,
        params,
      }),
      createActTypedData({
        abi,
        functionName: 'decideThing',
        chainId: 7,
        contract,
        act: { ...act, id: id('9') },
        params,
      }),
      createActTypedData({
        abi,
        functionName: 'decideThing',
        chainId: 7,
        contract,
        act,
        params: { ...params, amount: 6n },
      }),
    ]
    expect(new Set(variants.map(hashAct)).size).toBe(variants.length)
  })

  it('is the same for decimal strings, as they come over the wire', () => {
    const wire = JSON.parse(
      JSON.stringify(typedData, (_, value) => (typeof value === 'bigint' ? value.toString() : value)),
    )
    expect(hashAct(wire)).toBe(hashAct(typedData))
  })

  it('is the one in the golden vector', () => {
    const vector = JSON.parse(fs.readFileSync(new URL('../vectors/act.json', import.meta.url), 'utf8'))
    expect(hashAct(vector.typedData)).toBe(vector.digest)
    expect(hashTypedData(vector.typedData)).toBe(vector.digest)
  })
})

it('encodes an act as the call that the contract decodes', () => {
  const approvals = [{ signer: '0xaa', signature: '0xbb' }] as const
  const data = encodeAct({ abi, functionName: 'decideThing', act, params, approvals })
  expect(decodeFunctionData({ abi, data })).toEqual({ functionName: 'decideThing', args: [act, params, approvals] })
})

it('names roles and members by Keccak-256', () => {
  expect(roleId('auditor')).toBe(keccak256(stringToHex('auditor')))
  expect(memberId('0xaabb')).toBe(keccak256('0xaabb'))
})

it('reads heads and approvals from the wire', () => {
  expect(
    actHead.parse({ id: id('A'.toLowerCase()), organisation: id('b'), deadline: '18446744073709551615' }).deadline,
  ).toBe(18_446_744_073_709_551_615n)
  expect(approval.parse({ signer: '0xAA', signature: '0x' })).toEqual({ signer: '0xaa', signature: '0x' })
  expect(approval.safeParse({ signer: '0xa', signature: '0x' }).success).toBe(false)
})
