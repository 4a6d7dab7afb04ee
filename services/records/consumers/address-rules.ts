import { promises as dns, type LookupAddress } from 'node:dns'
import { BlockList, isIP, type LookupFunction } from 'node:net'
import { ConcejoError } from '@concejo/protocol'
import { errors } from '../errors.ts'

/** Networks of IPv4 that are no part of the public Internet (IANA special-purpose registry), and multicast. */
const closedNetworks: readonly (readonly [string, number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
]
/** Of IPv6 only global unicast is open: so embedded IPv4, link-local, unique-local and multicast are closed. */
const openNetwork6 = ['2000::', 3] as const
/** Closed within it: protocol assignments with Teredo, documentation, 6to4. */
const closedNetworks6: readonly (readonly [string, number])[] = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
]

const closed = new BlockList()
const closed6 = new BlockList()
const open6 = new BlockList()
for (const [network, prefix] of closedNetworks) {
  closed.addSubnet(network, prefix, 'ipv4')
}
for (const [network, prefix] of closedNetworks6) {
  closed6.addSubnet(network, prefix, 'ipv6')
}
open6.addSubnet(...openNetwork6, 'ipv6')

/** True for an address of the public Internet, in any way of writing that Node.js takes for an address. */
export function isPublicAddress(address: string): boolean {
  const family = isIP(address)
  if (family === 4) {
    return !closed.check(address, 'ipv4')
  }
  // A zone names an interface of this machine.
  return family === 6 && !address.includes('%') && open6.check(address, 'ipv6') && !closed6.check(address, 'ipv6')
}

export interface AddressRulesOptions {
  /** Private networks are allowed too. */
  readonly allowPrivate: boolean
  /** Only `https:`. */
  readonly httpsOnly: boolean
  /** Addresses of a name; default: the machine's name servers. */
  readonly resolve?: (name: string) => Promise<readonly LookupAddress[]>
}

/** To which addresses webhooks may go. */
export class AddressRules {
  readonly #allowPrivate: boolean
  readonly #httpsOnly: boolean
  readonly #resolve: (name: string) => Promise<readonly LookupAddress[]>

  constructor(options: AddressRulesOptions) {
    this.#allowPrivate = options.allowPrivate
    this.#httpsOnly = options.httpsOnly
    this.#resolve = options.resolve ?? (options.allowPrivate ? resolveAsMachine : resolvePublic)
  }

  /** For `lookup` of a request: the addresses that were checked are those that are connected to. */
  readonly lookup: LookupFunction = (name, options, callback) => {
    void this.#answer(name, options.all === true, callback)
  }

  /**
   * Throws `records.webhook-https-needed`, `records.webhook-address-refused`. Unknown names and private ones are told
   * the same way, so that nobody learns which names a private network has.
   */
  async check(url: string): Promise<void> {
    const { protocol, hostname } = new URL(url)
    if (this.#httpsOnly && protocol !== 'https:') {
      throw new ConcejoError(errors.webhookHttpsNeeded)
    }
    const host = hostname.replace(/^\[(.*)\]$/, '$1')
    // A connection to a literal address asks no name server, so it must be looked at before.
    if (isIP(host) === 0) {
      await this.#find(host)
    } else if (!this.#allowPrivate && !isPublicAddress(host)) {
      throw new ConcejoError(errors.webhookAddressRefused, { host })
    }
  }

  async #answer(name: string, all: boolean, callback: Parameters<LookupFunction>[2]): Promise<void> {
    const found = await this.#find(name).catch(() => new ConcejoError(errors.webhookAddressRefused, { host: name }))
    if (found instanceof ConcejoError) {
      callback(found, '')
    } else if (all) {
      callback(null, [...found])
    } else {
      callback(null, found[0]?.address ?? '', found[0]?.family)
    }
  }

  async #find(name: string): Promise<readonly LookupAddress[]> {
    const addresses = await this.#resolve(name).catch(() => [])
    const refused = addresses.some(({ address }) => !this.#allowPrivate && !isPublicAddress(address))
    if (addresses.length === 0 || refused) {
      throw new ConcejoError(errors.webhookAddressRefused, { host: name })
    }
    return addresses
  }
}

/** As other programs of this machine do, with its hosts file: private names are wanted then. */
function resolveAsMachine(name: string): Promise<readonly LookupAddress[]> {
  return dns.lookup(name, { all: true, verbatim: true })
}

/** Not by `lookup`: slow name servers would hold the threads that also write files. */
async function resolvePublic(name: string): Promise<readonly LookupAddress[]> {
  const resolver = new dns.Resolver({ timeout: 2_000, tries: 2 })
  const [four, six] = await Promise.all([
    resolver.resolve4(name).catch((): readonly string[] => []),
    resolver.resolve6(name).catch((): readonly string[] => []),
  ])
  return [...four.map((address) => ({ address, family: 4 })), ...six.map((address) => ({ address, family: 6 }))].slice(
    0,
    20,
  )
}
