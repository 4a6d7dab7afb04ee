import { defineErrors } from '@concejo/protocol'

/** Errors of the embedded database server, of connections and of migrations. */
export const databaseErrors = defineErrors({
  binariesMissing: {
    code: 'database.binaries-missing',
    text: 'The embedded database for {platform} is not installed.',
    status: 500,
    help: 'Run `npm install` in the product folder, or set CONCEJO_DATABASE_URL to a PostgreSQL server.',
  },
  folderUnreachable: {
    code: 'database.folder-unreachable',
    text: 'The database server runs without privileges and cannot enter {folder}.',
    status: 500,
    help: 'Set CONCEJO_DATA to a folder that other users may enter, as /var/lib/concejo, or do not run the node as root.',
  },
  inUse: {
    code: 'database.in-use',
    text: 'Another node (process {pid}) uses the database in {folder}.',
    status: 500,
    help: 'Stop the other node, or start this one with another data folder.',
  },
  initialiseFailed: {
    code: 'database.initialise-failed',
    text: 'The database folder could not be made: {reason}.',
    status: 500,
    help: 'Check free space and permissions of the data folder, then start again; nothing is left half made.',
  },
  startFailed: {
    code: 'database.start-failed',
    text: 'The database server did not start: {reason}.',
    status: 500,
    help: 'Run `concejo doctor`. The last lines of the server say what it lacks.',
  },
  unreachable: {
    code: 'database.unreachable',
    text: 'The database server cannot be reached: {reason}.',
    status: 503,
    help: 'Check CONCEJO_DATABASE_URL and that the server runs.',
    retryable: true,
  },
  tooOld: {
    code: 'database.too-old',
    text: 'The database server is version {found}; {needed} or later is needed.',
    status: 500,
    help: 'Upgrade the PostgreSQL server.',
  },
  migrationEdited: {
    code: 'database.migration-edited',
    text: 'Migration {module}/{name} differs from what was applied to this database.',
    status: 500,
    help: 'An applied migration never changes: restore the file and write a new one.',
  },
  migrationMissing: {
    code: 'database.migration-missing',
    text: 'This database has migration {module}/{name}, which this version does not know.',
    status: 500,
    help: 'The database was used by a newer version. Start that version, or restore a backup from before.',
  },
  migrationFailed: {
    code: 'database.migration-failed',
    text: 'Migration {module}/{name} failed: {reason}.',
    status: 500,
    help: 'Nothing of it was applied. Report this with the text above.',
  },
  migrationName: {
    code: 'database.migration-name',
    text: 'Migration file {module}/{name} is not named `0001-name.sql` or its number is used twice.',
    status: 500,
    help: 'Number migrations in steps of one and name them in kebab-case.',
  },
  modeMismatch: {
    code: 'database.mode-mismatch',
    text: 'This database holds {found} data; the node was started in {expected} mode.',
    status: 500,
    help: 'Sandbox data can never become production data. Start with another data folder or database.',
  },
})
