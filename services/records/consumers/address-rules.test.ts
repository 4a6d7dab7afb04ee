import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, expect, it } from 'vitest'
import { AddressRules, isPublicAddress } from './address-rules.ts'
import { postWebhook } from './post-webhook.ts'

const open = ['1.1.1.1', '8.8.8.8', '100.63.255.255', '100.128.0.1', '172.15.0.1', '172.32.0.1', '193.144.185.1']
const open6 = ['2606:4700:4700::1111', '2a00:1450:4003:80f::200e', '2001:470::1']
const closed = [
  ...['0.0.0.0', '0.1.2.3', '10.0.0.1', '10.255.255.255', '100.64.0.1', '100.127.255.255', '127.0.0.1', '127.9.9.9'],
  ...['169.254.0.1', '169.254.169.254', '172.16.0.1', '172.31.255.255', '192.0.0.1', '192.0.2.1', '192.88.99.1'],
  ...['192.168.0.1', '192.168.255.255', '198.18.0.1', '198.19.255.255', '198.51.100.1', '203.0.113.1'],
  ...['224.0.0.1', '239.255.255.255', '240.0.0.1', '255.255.255.255'],
  ...['::', '::1', '::ffff:127.0.0.1', '::ffff:7f00:1', '::ffff:8.8.8.8', '::ffff:0:10.0.0.1', '::127.0.0.1'],
  ...['64:ff9b::7f00:1', '64:ff9b::8.8.8.8', '64:ff9b:1::1', '100::1', 'fc00::1', 'fd00:ec2::254', 'fe80::1'],
  ...['fe80::1%lo', 'fec0::1', 'ff02::1', '2001::1', '2001:db8::1', '2002:7f00:1::', '3fff::1', '5f00::1', '4000::1'],
  // No addresses at all.
  ...['', 'localhost', '127.1', '0x7f.0.0.1', '2130706433'],
]

/** What leads to this machine or its neighbours, in every way that a URL can say it. */
const refusedHosts = [
  ...['127.0.0.1', '127.1', '2130706433', '0x7f000001', '0x7f.1', '0177.0.0.1', '017700000001', '127.0.0.1.', '0'],
  ...['169.254.169.254', '2852039166', '0xa9fea9fe', '0251.0376.0251.0376', '10.1', '0xa.0.0.1', '192.168.257'],
  ...['[::1]', '[::]', '[0:0:0:0:0:0:0:1]', '[::ffff:127.0.0.1]', '[::ffff:a00:1]', '[::127.0.0.1]', '[fe80::1]'],
  ...['[fd00::1]', '[64:ff9b::7f00:1]', '[2002:7f00:1::]', '１２７.０.０.１', '①②⑦.0.0.1', 'localhost'],
  ...['LOCALHOST', 'localhost.', 'private.example', 'mixed.example', 'six.example', 'unknown.example'],
]

const names: Readonly<Record<string, readonly string[]>> = {
  localhost: ['127.0.0.1'],
  'localhost.': ['127.0.0.1'],
  'private.example': ['10.0.0.7'],
  'mixed.example': ['1.1.1.1', '192.168.1.1'],
  'six.example': ['::ffff:10.0.0.1'],
  'public.example': ['1.1.1.1', '2606:4700:4700::1111'],
}

async function resolveName(name: string): Promise<{ address: string; family: number }[]> {
  return (names[name] ?? []).map((address) => ({ address, family: address.includes(':') ? 6 : 4 }))
}

const rules = new AddressRules({ allowPrivate: false, httpsOnly: false, resolve: resolveName })

describe('addresses of webhooks', () => {
  it.each([...open, ...open6])('%s is of the public Internet', (address) => {
    expect(isPublicAddress(address)).toBe(true)
  })

  it.each(closed)('%s is not', (address) => {
    expect(isPublicAddress(address)).toBe(false)
  })

  it.each(refusedHosts)('http://%s/ is refused', async (host) => {
    const url = new URL(`http://${host}/hook`).href
    await expect(rules.check(url)).rejects.toMatchObject({ code: 'records.webhook-address-refused' })
    const posting = postWebhook(
      { url, body: '{}', headers: {} },
      { rules, timeoutMs: 3_000, signal: new AbortController().signal },
    )
    expect(await posting).toEqual({ accepted: false, code: 'address-refused' })
  })

  it('are found by the name servers of the machine: this machine is not reached by its names', async () => {
    const real = new AddressRules({ allowPrivate: false, httpsOnly: false })
    await expect(real.check('http://localhost/')).rejects.toMatchObject({ code: 'records.webhook-address-refused' })
  })

  it('are public by name or by number, and only with TLS where that is asked for', async () => {
    await rules.check('http://public.example/hook')
    await rules.check('http://1.1.1.1:8080/hook')
    const strict = new AddressRules({ allowPrivate: true, httpsOnly: true, resolve: resolveName })
    await strict.check('https://127.0.0.1/')
    await expect(strict.check('http://1.1.1.1/')).rejects.toMatchObject({ code: 'records.webhook-https-needed' })
  })

  it('that change between the check and the connection are refused all the same', async () => {
    let requests = 0
    const server = createServer((_request, response) => {
      requests += 1
      response.end()
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const { port } = server.address() as AddressInfo
    let asked = 0
    const rebinding = new AddressRules({
      ...{ allowPrivate: false, httpsOnly: false },
      resolve: async () => {
        asked += 1
        return [{ address: asked === 1 ? '1.1.1.1' : '127.0.0.1', family: 4 }]
      },
    })
    const post = (of: AddressRules): ReturnType<typeof postWebhook> =>
      postWebhook(
        { url: `http://rebinding.example:${port}/`, body: '{}', headers: {} },
        { rules: of, timeoutMs: 3_000, signal: new AbortController().signal },
      )
    expect(await post(rebinding)).toEqual({ accepted: false, code: 'address-refused' })
    expect([asked, requests]).toEqual([2, 0])
    // The same server, where it is allowed: so it was the rule that refused.
    const loose = new AddressRules({
      ...{ allowPrivate: true, httpsOnly: false },
      resolve: async () => [{ address: '127.0.0.1', family: 4 }],
    })
    expect(await post(loose)).toEqual({ accepted: true, status: 200 })
    expect(requests).toBe(1)
    await new Promise((resolve) => server.close(resolve))
  })
})
