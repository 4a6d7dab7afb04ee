import fs from 'node:fs'
import path from 'node:path'
import { ConcejoError, type Hex, isBytes32, unsafeBrand } from '@concejo/protocol'
import { createP256Key, createSigner, type Signer } from '@concejo/sdk'
import { cliErrors } from '../errors.ts'
import { parseJson, toRecord, writeFile } from './files.ts'
import { type LockedSecret, lockSecret, parseLockedSecret, unlockSecret } from './locked-secret.ts'

/** What may be known of a key. */
export interface KeyInfo {
  readonly name: string
  /** ERC-7913 signer bytes: what an organisation enrols. */
  readonly signer: Hex
  /** Identifier of the member that this key is. */
  readonly member: string
  readonly locked: boolean
  readonly createdAt: string
}

/** Private keys of a person on this machine, one file each, readable by their owner only. */
export interface KeyFolder {
  readonly folder: string
  list(): readonly KeyInfo[]
  /** Throws `cli.key-unknown`, `cli.key-unreadable`. */
  get(name: string): KeyInfo
  /** Throws `cli.key-exists`. */
  create(name: string, passphrase: string | undefined): KeyInfo
  /** Throws `cli.passphrase-wrong`, `cli.key-open-to-others`; asks for a passphrase only when the key is locked. */
  open(name: string, askPassphrase: () => Promise<string>): Promise<Signer>
}

const format = 'concejo.key.v1'

interface KeyFile extends KeyInfo {
  readonly privateKey: Hex | LockedSecret
}

/** The keys in a home folder. */
export function openKeyFolder(home: string): KeyFolder {
  const folder = path.join(home, 'keys')
  const fileOf = (name: string): string => path.join(folder, `${checkName(name)}.json`)
  return {
    folder,
    list() {
      const files = fs.existsSync(folder) ? fs.readdirSync(folder).filter((file) => file.endsWith('.json')) : []
      return files.sort().map((file) => toInfo(readKeyFile(path.join(folder, file))))
    },
    get: (name) => toInfo(readExisting(fileOf(name), name, folder)),
    create(name, passphrase) {
      const file = fileOf(name)
      if (fs.existsSync(file)) {
        throw new ConcejoError(cliErrors.keyExists, { name })
      }
      const { privateKey } = createP256Key()
      const { signer, member } = createSigner(privateKey)
      const createdAt = new Date().toISOString()
      const secret = passphrase === undefined ? { privateKey } : { locked: lockSecret(privateKey, passphrase) }
      writeFile(file, `${JSON.stringify({ format, name, signer, member, createdAt, ...secret }, null, 2)}\n`, 0o600)
      return { name, signer, member, locked: passphrase !== undefined, createdAt }
    },
    async open(name, askPassphrase) {
      const file = fileOf(name)
      const key = readExisting(file, name, folder)
      if (process.platform !== 'win32' && (fs.statSync(file).mode & 0o077) !== 0) {
        throw new ConcejoError(cliErrors.keyOpenToOthers, { path: file })
      }
      const privateKey =
        typeof key.privateKey === 'string' ? key.privateKey : unlockSecret(key.privateKey, await askPassphrase())
      if (privateKey === undefined || !isBytes32(privateKey)) {
        throw new ConcejoError(cliErrors.passphraseWrong, { name })
      }
      return createSigner(privateKey)
    },
  }
}

function checkName(name: string): string {
  if (!/^[a-z0-9][a-z0-9._-]{0,63}$/i.test(name)) {
    throw new ConcejoError(cliErrors.badOption, {
      option: 'key',
      reason: 'a name has letters, digits, dots and hyphens',
    })
  }
  return name
}

function readExisting(file: string, name: string, folder: string): KeyFile {
  if (!fs.existsSync(file)) {
    throw new ConcejoError(cliErrors.keyUnknown, { name, folder })
  }
  return readKeyFile(file)
}

function readKeyFile(file: string): KeyFile {
  const content = toRecord(parseJson(fs.readFileSync(file, 'utf8'), file))
  const { name, signer, member, createdAt, privateKey, locked } = content
  const secret = typeof privateKey === 'string' ? unsafeBrand<Hex>(privateKey) : parseLockedSecret(locked)
  const texts = [name, signer, member, createdAt].every((value) => typeof value === 'string')
  if (content['format'] !== format || !texts || secret === undefined) {
    throw new ConcejoError(cliErrors.keyUnreadable, { path: file })
  }
  return {
    name: String(name),
    signer: unsafeBrand<Hex>(signer),
    member: String(member),
    createdAt: String(createdAt),
    locked: typeof secret !== 'string',
    privateKey: secret,
  }
}

function toInfo({ name, signer, member, locked, createdAt }: KeyFile): KeyInfo {
  return { name, signer, member, locked, createdAt }
}
