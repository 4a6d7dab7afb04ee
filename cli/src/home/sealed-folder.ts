import fs from 'node:fs'
import path from 'node:path'
import { type Bytes32, bytes32, ConcejoError, unsafeBrand } from '@concejo/protocol'
import { cliErrors } from '../errors.ts'
import { parseJson, readTextFile, toRecord, writeFile } from './files.ts'

/** What was committed to and is still to be revealed. */
export interface Sealed {
  readonly kind: 'score' | 'seed'
  readonly commitment: Bytes32
  /** Member that committed; only it can reveal. */
  readonly member: Bytes32
  /** The application, or the call of a seed. */
  readonly subject: Bytes32
  /** Input of the act that reveals. */
  readonly opening: Readonly<Record<string, unknown>>
}

/** Sealed scores and seeds on this machine, one file each, readable by their owner only. */
export interface SealedFolder {
  /** Keep it; returns the path of its file. */
  save(sealed: Sealed): string
  remove(commitment: Bytes32): void
  /** All of a member for a subject. Throws `cli.sealed-unreadable`. */
  find(wanted: Pick<Sealed, 'kind' | 'member' | 'subject'>): readonly Sealed[]
}

const format = 'concejo.sealed.v1'

/** The sealed scores and seeds in a home folder. */
export function openSealedFolder(home: string): SealedFolder {
  const folder = path.join(home, 'sealed')
  const fileOf = (commitment: Bytes32): string => path.join(folder, `${commitment}.json`)
  return {
    save(sealed) {
      const file = fileOf(sealed.commitment)
      writeFile(file, `${JSON.stringify({ format, ...sealed }, null, 2)}\n`, 0o600)
      return file
    },
    remove: (commitment) => fs.rmSync(fileOf(commitment), { force: true }),
    find({ kind, member, subject }) {
      const files = fs.existsSync(folder) ? fs.readdirSync(folder).filter((file) => file.endsWith('.json')) : []
      return files
        .map((file) => readSealed(path.join(folder, file)))
        .filter((sealed) => sealed.kind === kind && sealed.member === member && sealed.subject === subject)
    },
  }
}

function readSealed(file: string): Sealed {
  const { format: found, kind, commitment, member, subject, opening } = toRecord(parseJson(readTextFile(file), file))
  const ids = bytes32.array().safeParse([commitment, member, subject])
  if (found !== format || (kind !== 'score' && kind !== 'seed') || !ids.success) {
    throw new ConcejoError(cliErrors.sealedUnreadable, { path: file })
  }
  return {
    kind,
    commitment: unsafeBrand(commitment),
    member: unsafeBrand(member),
    subject: unsafeBrand(subject),
    opening: toRecord(opening),
  }
}
