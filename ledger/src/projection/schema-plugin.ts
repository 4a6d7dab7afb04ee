import {
  IdentifierNode,
  type KyselyPlugin,
  OperationNodeTransformer,
  type QueryId,
  type RawNode,
  type RootOperationNode,
  type SchemableIdentifierNode,
} from 'kysely'

/**
 * Points queries that name the schema `read` to another schema, so that the same handlers build a copy beside the live
 * one.
 */
export function createSchemaPlugin(schema: string): KyselyPlugin {
  const transformer = new SchemaTransformer(schema)
  return {
    transformQuery: ({ node, queryId }: { node: RootOperationNode; queryId: QueryId }) =>
      transformer.transformNode(node, queryId),
    transformResult: async ({ result }) => result,
  }
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
