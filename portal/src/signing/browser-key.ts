import {
  type Address,
  type Bytes32,
  ConcejoError,
  createP256Key,
  type Hex,
  p256Signer,
  signP256,
  unsafeBrand,
} from '@concejo/protocol'
import { portalErrors } from '../errors.ts'

const databaseName = 'concejo-keys'
const storeName = 'keys'

interface StoredKey {
  /** Cannot be read out of the browser. */
  readonly wrappingKey: CryptoKey
  readonly iv: Uint8Array<ArrayBuffer>
  readonly wrapped: ArrayBuffer
}

/**
 * Make a P-256 key that stays in this browser; returns its ERC-7913 signer. Web Crypto can only sign what it hashes
 * itself, and an act's digest must be signed as it is: so the scalar is kept wrapped by a Web Crypto key that cannot be
 * exported, and is unwrapped only to sign. A passkey, which never leaves its device, is the better choice.
 */
export async function createBrowserKey(verifier: Address): Promise<Hex> {
  const { privateKey, publicKey } = createP256Key()
  const wrappingKey = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt'])
  const iv = crypto.getRandomValues(new Uint8Array(12))
  const content = new TextEncoder().encode(privateKey)
  const wrapped = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, wrappingKey, content)
  const signer = p256Signer(verifier, publicKey)
  await withStore('readwrite', (store) => store.put({ wrappingKey, iv, wrapped }, signer))
  return signer
}

/** Signers whose keys are in this browser. */
export async function listBrowserKeys(): Promise<readonly Hex[]> {
  const keys = await withStore('readonly', (store) => store.getAllKeys())
  return keys.map((key) => unsafeBrand<Hex>(String(key)))
}

/** Sign a digest with a key of this browser. Throws `portal.key-not-here`. */
export async function signWithBrowserKey(signer: Hex, digest: Bytes32): Promise<Hex> {
  const found: unknown = await withStore('readonly', (store) => store.get(signer))
  if (typeof found !== 'object' || found === null || !('wrapped' in found)) {
    throw new ConcejoError(portalErrors.keyNotHere)
  }
  const { wrappingKey, iv, wrapped } = unsafeBrand<StoredKey>(found)
  const scalar = await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, wrappingKey, wrapped)
  return signP256(unsafeBrand<Hex>(new TextDecoder().decode(scalar)), digest)
}

function withStore<T>(mode: IDBTransactionMode, act: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const fail = (cause: unknown): void => reject(new ConcejoError(portalErrors.storageClosed, {}, { cause }))
    const opening = indexedDB.open(databaseName, 1)
    opening.onupgradeneeded = () => opening.result.createObjectStore(storeName)
    opening.onerror = () => fail(opening.error)
    opening.onsuccess = () => {
      const request = act(opening.result.transaction(storeName, mode).objectStore(storeName))
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => fail(request.error)
    }
  })
}
