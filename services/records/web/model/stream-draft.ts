import { type Bytes32, bytes32 } from '@concejo/protocol'
import { type StreamInfo, streamName } from '../../api-streams.ts'
import {
  type AttributeDraft,
  attributesToSchema,
  emptyAttribute,
  readSchemaText,
  schemaToAttributes,
  schemaToText,
} from './attribute-draft.ts'

/** What the form of a stream holds. */
export interface StreamDraft {
  readonly organisation: string
  readonly name: string
  readonly title: string
  readonly description: string
  readonly personalData: StreamInfo['personalData']
  /** `own`: only the stream's organisation; `some`: also those in `readers`. */
  readonly access: 'public' | 'own' | 'some'
  readonly readers: readonly string[]
  readonly producers: readonly string[]
  /** NaN: kept without end. */
  readonly keepDays: number
  /** Lines of the builder; undefined where the schema says more than they can. */
  readonly attributes: readonly AttributeDraft[] | undefined
  readonly schemaText: string
}

/** Fields of the form that can be wrong. */
export type StreamFault = 'organisation' | 'name' | 'title' | 'keepDays' | 'schema' | 'readers'

export const emptyStream: StreamDraft = {
  ...{ organisation: '', name: '', title: '', description: '', personalData: 'none', access: 'public' },
  ...{ readers: [], producers: [], keepDays: Number.NaN },
  attributes: [{ ...emptyAttribute, required: true }],
  schemaText: schemaToText(attributesToSchema([])),
}

/** The form of a stream that is there. */
export function streamToDraft(stream: StreamInfo): StreamDraft {
  const { organisation, name, title, description, personalData, readers, producers, keepDays, schema } = stream
  const limited = readers === 'public' ? [] : readers
  return {
    ...{ organisation, name, title, description, personalData, producers },
    access: accessOf(readers),
    readers: limited,
    keepDays: keepDays ?? Number.NaN,
    attributes: schemaToAttributes(schema),
    schemaText: schemaToText(schema),
  }
}

/** The draft with other lines of the builder, and the schema that they make. */
export function withAttributes(draft: StreamDraft, attributes: readonly AttributeDraft[]): StreamDraft {
  return { ...draft, attributes, schemaText: schemaToText(attributesToSchema(attributes)) }
}

/** The draft with another text of the schema, and the lines that make it where there are such. */
export function withSchemaText(draft: StreamDraft, schemaText: string): StreamDraft {
  return { ...draft, schemaText, attributes: schemaToAttributes(readSchemaText(schemaText)) }
}

/** A name for addresses from a title: `Air quality` becomes `air-quality`. */
export function suggestName(title: string): string {
  const plain = title.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()
  const words = plain.replaceAll(/[^a-z0-9]+/g, '-').replaceAll(/^[-0-9]+|-+$/g, '')
  return words.slice(0, 60).replace(/-+$/, '')
}

/** Fields that the node would refuse. */
export function findStreamFaults(draft: StreamDraft): readonly StreamFault[] {
  const { keepDays } = draft
  const isTerm = Number.isNaN(keepDays) || (Number.isInteger(keepDays) && keepDays >= 1 && keepDays <= 36_500)
  const faults: readonly (readonly [StreamFault, boolean])[] = [
    ['organisation', !bytes32.safeParse(draft.organisation).success],
    ['title', draft.title.trim() === ''],
    ['name', !streamName.safeParse(draft.name).success],
    ['readers', draft.access === 'some' && draft.readers.length === 0],
    ['keepDays', !isTerm],
    ['schema', readSchemaText(draft.schemaText)?.['type'] !== 'object'],
  ]
  return faults.filter(([, wrong]) => wrong).map(([field]) => field)
}

/** The definition as the node takes it; only of a draft without faults. */
export function draftToDefinition(draft: StreamDraft) {
  const { title, description, personalData, access, keepDays } = draft
  return {
    title: title.trim(),
    description: description.trim(),
    schema: readSchemaText(draft.schemaText) ?? {},
    keepDays: Number.isNaN(keepDays) ? null : keepDays,
    readers: access === 'public' ? access : toIds(access === 'some' ? draft.readers : []),
    producers: toIds(draft.producers),
    personalData,
  }
}

function accessOf(readers: StreamInfo['readers']): StreamDraft['access'] {
  if (readers === 'public') {
    return 'public'
  }
  return readers.length === 0 ? 'own' : 'some'
}

function toIds(values: readonly string[]): Bytes32[] {
  return values.map((value) => bytes32.parse(value))
}
