/** A stream as SQL sees it. */
export interface SqlStream {
  readonly name: string
  readonly columns: readonly { readonly name: string; readonly type: string }[]
}

/** A question to begin with; the key names its text in the messages. */
export interface SqlExample {
  readonly key: 'newest' | 'byHour' | 'byEntity'
  readonly sql: string
}

const everyStream: ReadonlySet<string> = new Set(['index', 'longitude', 'latitude'])

/** Questions that a stream can answer. */
export function writeExamples({ name, columns }: SqlStream): readonly SqlExample[] {
  const isNumber = (type: string): boolean => type === 'DOUBLE' || type === 'BIGINT'
  const value = columns.find((column) => isNumber(column.type) && !everyStream.has(column.name))
  const counted = value === undefined ? '' : `, avg(${quote(value.name)}) as mean`
  return [
    { key: 'newest', sql: `select *\nfrom ${name}\norder by "time" desc\nlimit 20` },
    {
      key: 'byHour',
      sql: `select date_trunc('hour', "time") as hour, count(*) as records${counted}\nfrom ${name}\ngroup by hour\norder by hour`,
    },
    ...(value === undefined
      ? []
      : [
          {
            key: 'byEntity' as const,
            sql: `select entity, max(${quote(value.name)}) as most\nfrom ${name}\ngroup by entity\norder by most desc\nlimit 20`,
          },
        ]),
  ]
}

/** A name as SQL takes it in every case. */
function quote(name: string): string {
  return `"${name.replaceAll('"', '""')}"`
}
