import {
  IdentifierNode,
  type KyselyPlugin,
  OperationNodeTransformer,
  type QueryId,
  type RawNode,
  type RootOperationNode,
  type SchemableIdentifierNode,
  TableNode,
} from 'kysely'
import { readPlainInsert } from './plain-insert.ts'

/**
 * Points queries that name the schema `read` to another schema, so that the same handlers build a copy beside the live
 * one.
 */
export function createSchemaPlugin(schema: string): KyselyPlugin {
  const transformer = new SchemaTransformer(schema)
  return {
    transformQuery: ({ node, queryId }: { node: RootOperationNode; queryId: QueryId }) =>
      redirectPlainInsert(node, schema) ?? transformer.transformNode(node, queryId),
    transformResult: async ({ result }) => result,
  }
}

/** A plain insert names a schema in one place: most of a rebuild is such inserts, and going through all their parts is slow. */
function redirectPlainInsert(node: RootOperationNode, schema: string): RootOperationNode | undefined {
  const plain = readPlainInsert(node)
  if (plain === undefined || node.kind !== 'InsertQueryNode') {
    return undefined
  }
  return plain.schema === 'read' ? { ...node, into: TableNode.createWithSchema(schema, plain.table) } : node
}

class SchemaTransformer extends OperationNodeTransformer {
  readonly #schema: string

  constructor(schema: string) {
    super()
    this.#schema = schema
  }

  protected override transformSchemableIdentifier(
    node: SchemableIdentifierNode,
    queryId?: QueryId,
  ): SchemableIdentifierNode {
    const transformed = super.transformSchemableIdentifier(node, queryId)
    return transformed.schema?.name === 'read'
      ? { ...transformed, schema: IdentifierNode.create(this.#schema) }
      : transformed
  }

  protected override transformRaw(node: RawNode, queryId?: QueryId): RawNode {
    const transformed = super.transformRaw(node, queryId)
    const sqlFragments = transformed.sqlFragments.map((text) => text.replace(/\bread\./g, `${this.#schema}.`))
    return { ...transformed, sqlFragments }
  }
}
