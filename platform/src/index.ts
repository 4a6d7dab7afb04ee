/** Embedded or remote PostgreSQL, with migrations. */

/** The platform with all services bound over HTTP. */
export { collectHandlers, createPlatform, listErrors, type Platform, type PlatformOptions } from './create-platform.ts'
export { type CreateDatabaseOptions, createDatabase, type OpenDatabase } from './database/create-database.ts'
export { type MigrationModule, migrate } from './database/migrate.ts'
export { type DocumentRecord, DocumentStore, type NewDocument } from './documents/document-store.ts'
export { type BoundHandler, createHttpServer, type HttpServerOptions } from './http/create-http-server.ts'
export { type Page, readCursor, readNumberCursor, toPage, writeCursor } from './http/cursor.ts'
export { EventHub } from './http/event-hub.ts'
export { exceedsDepth } from './http/json-body.ts'
export { createLogger, type LogLevel } from './http/logger.ts'
export { createOpenApi } from './http/open-api.ts'
export type { OidcOptions } from './identity/oidc.ts'
export { type PersonaDefinition, personaSigner } from './identity/personas.ts'
export { logErrors } from './log/errors.ts'
export { createWitnessKey } from './log/log-keys.ts'
/** The registry's projection, commands and names. */
export { findOrganisationNames } from './network/list-organisations.ts'
export { networkCommands } from './network/network-commands.ts'
export { createNetworkHandlers, positionOf } from './network/network-handlers.ts'
export { pseudonym } from './network/pseudonym.ts'
export { createRoleNames, networkRoles, type RoleNames } from './network/role-names.ts'
export type { Device } from './records/devices.ts'
export { recordErrors } from './records/errors.ts'
export { auditRecords, rebuildRecords } from './records/rebuild-records.ts'
export type { RecordUsage } from './records/record-meter.ts'
export { definitionStream, erasureStream, RecordsEngine } from './records/records-engine.ts'
export type * from './records/types.ts'
export * from './service.ts'

/** Folders of the platform's numbered SQL files, for the schemas `node` and `read`. */
export const platformMigrations: { readonly node: URL; readonly read: URL } = {
  node: new URL('../migrations/node/', import.meta.url),
  read: new URL('../migrations/read/', import.meta.url),
}
