import { constants, createHash, generateKeyPairSync, type KeyObject, sign as signDigest } from 'node:crypto'
import {
  type Approval,
  type Bytes32,
  createId,
  createP256Key,
  encodeWebAuthnSignature,
  type Hex,
  memberId,
  p256Signer,
  roleId,
  unsafeBrand,
} from '@concejo/protocol'
import { p256 } from '@noble/curves/nist.js'
import { concatBytes, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js'
import { encodeAbiParameters } from 'viem'
import { generatePrivateKey, privateKeyToAccount } from 'viem/accounts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { contracts } from '../../index.ts'
import { type Chain, encodeCall, getPersona, type Persona, signAs, startChain } from '../support/chain.ts'
import { as } from '../support/grant.ts'

let chain: Chain
let city: Bytes32
beforeAll(async () => {
  chain = await startChain()
  city = getPersona(chain.people, 'administrator').organisation
})
afterAll(() => chain.stop())

const forEver = 2n ** 64n - 1n
const order = p256.Point.Fn.ORDER

function programme() {
  return { programme: createId(), currency: '0x455552', envelope: 100n, document: createId() }
}

async function enrol(signer: Hex, roles: readonly Bytes32[], person = createId()): Promise<Persona> {
  await chain.must(
    'Registry',
    'enrolMember',
    { signer, person, validFrom: 0n, validUntil: forEver, roles },
    as(chain, 'administrator'),
  )
  return { name: 'enrolled', privateKey: '0x', signer, member: memberId(signer), person, organisation: city }
}

async function ownerRole(): Promise<Bytes32> {
  return roleId('funds.programme-owner')
}

describe('an act is refused when', () => {
  test('its identifier is zero', async () => {
    const outcome = await chain.apply('GrantCalls', 'openProgramme', programme(), as(chain, 'owner'), {
      id: unsafeBrand(`0x${'0'.repeat(64)}`),
    })
    expect(outcome.error).toBe('ActZeroId')
  })
  test('it was applied before', async () => {
    const id = createId()
    const params = programme()
    await chain.must('GrantCalls', 'openProgramme', params, as(chain, 'owner'), { id })
    expect(await chain.apply('GrantCalls', 'openProgramme', params, as(chain, 'owner'), { id })).toMatchObject({
      error: 'ActAlreadyApplied',
      values: [id],
    })
    expect(await chain.read('GrantCalls', 'isApplied', [id])).toBe(true)
  })
  test('its deadline is over, and not at the deadline itself', async () => {
    const late = await chain.apply('GrantCalls', 'openProgramme', programme(), as(chain, 'owner'), {
      deadline: chain.now(),
    })
    expect(late.error).toBe('ActExpired')
    expect(
      (
        await chain.apply('GrantCalls', 'openProgramme', programme(), as(chain, 'owner'), {
          deadline: chain.now() + 1n,
        })
      ).error,
    ).toBeUndefined()
  })
  test('it has too many or too few approvals', async () => {
    expect((await chain.apply('GrantCalls', 'openProgramme', programme(), as(chain, 'owner', 'manager'))).error).toBe(
      'ActApprovalCount',
    )
    expect((await chain.apply('GrantCalls', 'openProgramme', programme(), [], { organisation: city })).error).toBe(
      'ActApprovalCount',
    )
  })
  test.each([
    [
      'another key signed',
      (digest: Bytes32) => [
        {
          signer: as(chain, 'owner')[0]?.signer ?? '0x',
          signature: signAs(getPersona(chain.people, 'manager'), digest).signature,
        },
      ],
    ],
    [
      'one bit of the digest differs',
      (digest: Bytes32) => [
        signAs(
          getPersona(chain.people, 'owner'),
          unsafeBrand(digest.replace(/.$/, (last) => (last === '0' ? '1' : '0'))),
        ),
      ],
    ],
    ['the signature is empty', () => [{ signer: getPersona(chain.people, 'owner').signer, signature: '0x' as Hex }]],
    ['s lies in the upper half', (digest: Bytes32) => [highS(getPersona(chain.people, 'owner'), digest)]],
  ] as const)('%s', async (_, approvals) => {
    const outcome = await chain.apply('GrantCalls', 'openProgramme', programme(), as(chain, 'owner'), { approvals })
    expect(outcome.error).toBe('ActInvalidSignature')
  })
  test('it was signed for another chain or another contract', async () => {
    expect(
      (await chain.apply('GrantCalls', 'openProgramme', programme(), as(chain, 'owner'), { chainId: 1 })).error,
    ).toBe('ActInvalidSignature')
    const contract = contracts.GrantEvaluation.address
    expect(
      (await chain.apply('GrantCalls', 'openProgramme', programme(), as(chain, 'owner'), { contract })).error,
    ).toBe('ActInvalidSignature')
  })
  test('one human signs twice, with two keys', async () => {
    const owner = getPersona(chain.people, 'owner')
    const key = createP256Key()
    const second = await enrol(
      p256Signer(contracts.P256Verifier.address, key.publicKey),
      [roleId('funds.deciding-authority')],
      owner.person,
    )
    const params = programme()
    await chain.must('GrantCalls', 'openProgramme', params, [owner])
    const limit = { programme: params.programme, person: createId(), limit: 1n }
    const outcome = await chain.apply('GrantAgreements', 'setPaymentLimit', limit, [
      owner,
      { ...second, privateKey: key.privateKey },
    ])
    expect(outcome).toMatchObject({ error: 'ActSamePersonTwice', values: [expect.anything(), owner.person] })
  })
  test('the same approval is given twice', async () => {
    const limit = { programme: createId(), person: createId(), limit: 1n }
    await chain.must('GrantCalls', 'openProgramme', { ...programme(), programme: limit.programme }, as(chain, 'owner'))
    expect((await chain.apply('GrantAgreements', 'setPaymentLimit', limit, as(chain, 'owner', 'owner'))).error).toBe(
      'RegistryNoMandate',
    )
  })
  test('it names no organisation to slip past a role', async () => {
    const stranger = getPersona(chain.people, 'applicant1')
    const organisation: Bytes32 = unsafeBrand(`0x${'0'.repeat(64)}`)
    expect((await chain.apply('GrantCalls', 'openProgramme', programme(), [stranger], { organisation })).error).toBe(
      'GrantCallsNotAdministration',
    )
  })
  test('it speaks for another organisation', async () => {
    const organisation = getPersona(chain.people, 'appeals').organisation
    expect(
      (await chain.apply('GrantCalls', 'openProgramme', programme(), as(chain, 'owner'), { organisation })).error,
    ).toBe('RegistryWrongOrganisation')
  })
})

describe('an act is applied when signed with', () => {
  test('a passkey', async () => {
    const key = createP256Key()
    const signer: Hex = `0x${contracts.WebAuthnVerifier.address.slice(2)}${key.publicKey.x.slice(2)}${key.publicKey.y.slice(2)}`
    const member = await enrol(signer, [await ownerRole()])
    const approvals = (digest: Bytes32) => [{ signer, signature: assertion(key.privateKey, digest, 0x05) }]
    expect(
      (await chain.apply('GrantCalls', 'openProgramme', programme(), [member], { approvals })).error,
    ).toBeUndefined()
    const unverified = (digest: Bytes32) => [{ signer, signature: assertion(key.privateKey, digest, 0x00) }]
    expect(
      (await chain.apply('GrantCalls', 'openProgramme', programme(), [member], { approvals: unverified })).error,
    ).toBe('ActInvalidSignature')
    const other = () => [{ signer, signature: assertion(key.privateKey, createId(), 0x05) }]
    expect((await chain.apply('GrantCalls', 'openProgramme', programme(), [member], { approvals: other })).error).toBe(
      'ActInvalidSignature',
    )
  })
  test('an RSA key', async () => {
    const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
    const jwk = publicKey.export({ format: 'jwk' })
    const toHex = (text: string | undefined): Hex => `0x${Buffer.from(text ?? '', 'base64url').toString('hex')}`
    const key = encodeAbiParameters([{ type: 'bytes' }, { type: 'bytes' }], [toHex(jwk.e), toHex(jwk.n)])
    const signer: Hex = `0x${contracts.RSAVerifier.address.slice(2)}${key.slice(2)}`
    const member = await enrol(signer, [await ownerRole()])
    const approvals = (digest: Bytes32): readonly Approval[] => [{ signer, signature: signRsa(privateKey, digest) }]
    expect(
      (await chain.apply('GrantCalls', 'openProgramme', programme(), [member], { approvals })).error,
    ).toBeUndefined()
  })
  test('an Ethereum key', async () => {
    const account = privateKeyToAccount(generatePrivateKey())
    const signer: Hex = unsafeBrand(account.address.toLowerCase())
    const member = await enrol(signer, [await ownerRole()])
    const id = createId()
    let signature: Hex = '0x'
    const params = programme()
    const digestOf = await chain.apply('GrantCalls', 'openProgramme', params, [member], {
      id,
      deadline: 2n ** 63n,
      approvals: () => [],
    })
    signature = await account.sign({ hash: unsafeBrand(digestOf.digest) })
    const approvals = () => [{ signer, signature }]
    expect(
      (await chain.apply('GrantCalls', 'openProgramme', params, [member], { id, deadline: 2n ** 63n, approvals }))
        .error,
    ).toBeUndefined()
  })
})

test('a batch carries every act on its own: a refused one harms none of its neighbours', async () => {
  const target = contracts.GrantCalls.address
  const outcome = await chain.send(
    contracts.Batch.address,
    encodeCall('Batch', 'carry', [
      [
        { target, data: '0x12345678' },
        { target: createId().slice(0, 42), data: '0x' },
      ],
      1_000_000n,
    ]),
  )
  expect(outcome.events.map(({ name, args }) => [name, args['index']])).toEqual([
    ['ActRefused', 0n],
    ['ActRefused', 1n],
  ])
  expect((await chain.send(contracts.Batch.address, encodeCall('Batch', 'carry', [[], 1n]))).error).toBe('BatchEmpty')
  expect(
    (await chain.send(contracts.Batch.address, encodeCall('Batch', 'carry', [[{ target, data: '0x' }], 10n ** 12n])))
      .error,
  ).toBe('BatchOutOfGas')
})

test('contracts are set up once', async () => {
  const zero = `0x${'0'.repeat(40)}`
  const calls = [
    ['Registry', [[], 1], 'ActAlreadyInitialized'],
    ['GrantCalls', [zero, zero, zero, zero], 'ActAlreadyInitialized'],
    ['GrantEvaluation', [zero, zero, zero, zero, zero], 'ActAlreadyInitialized'],
    ['GrantAgreements', [zero, zero, zero, zero], 'ActAlreadyInitialized'],
    ['Questions', [zero, 1n], 'ActAlreadyInitialized'],
    ['Checkpoints', [zero], 'ActAlreadyInitialized'],
    ['GrantRules', [zero], 'GrantRulesAlreadyInitialized'],
    ['GrantScores', [zero, zero, zero, zero], 'GrantScoresAlreadyInitialized'],
  ] as const
  for (const [name, args, error] of calls) {
    expect((await chain.send(contracts[name].address, encodeCall(name, 'initialize', args))).error).toBe(error)
  }
})

function highS(persona: Persona, digest: Bytes32): Approval {
  const { signer, signature } = signAs(persona, digest)
  const s = order - BigInt(`0x${signature.slice(66)}`)
  return { signer, signature: `0x${signature.slice(2, 66)}${s.toString(16).padStart(64, '0')}` }
}

function assertion(privateKey: Hex, digest: Bytes32, flags: number): Hex {
  const challenge = Buffer.from(digest.slice(2), 'hex').toString('base64url')
  const clientDataJson = JSON.stringify({
    type: 'webauthn.get',
    challenge,
    origin: 'https://node.example',
    crossOrigin: false,
  })
  const sha256 = (data: Uint8Array) => new Uint8Array(createHash('sha256').update(data).digest())
  const authenticatorData = concatBytes(sha256(utf8ToBytes('node.example')), Uint8Array.of(flags, 0, 0, 0, 1))
  const message = sha256(concatBytes(authenticatorData, sha256(utf8ToBytes(clientDataJson))))
  const signature = p256.sign(message, hexToBytes(privateKey.slice(2)), { prehash: false, lowS: false, format: 'der' })
  return encodeWebAuthnSignature({ authenticatorData, clientDataJson, signature })
}

function signRsa(privateKey: KeyObject, digest: Bytes32): Hex {
  // PKCS#1 v1.5 over SHA-256 of the digest's bytes, as the verifier hashes the 32 bytes once more.
  const signature = signDigest(
    'sha256',
    Buffer.from(digest.slice(2), 'hex'),
    unsafeBrand({ key: privateKey, padding: constants.RSA_PKCS1_PADDING }),
  )
  return `0x${signature.toString('hex')}`
}
