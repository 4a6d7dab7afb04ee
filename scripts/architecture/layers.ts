/** A part of the product with rules about what it may import. */
export interface Layer {
  readonly name: string
  /** Files of the layer; the first layer that matches a file is its layer. */
  readonly files: RegExp
  /** Workspaces it may import by name (`@concejo/<name>`). `*`: all. */
  readonly mayImport: readonly string[]
  /** Files that it may reach by a relative path; default: everything of its own workspace. */
  readonly mayReach?: RegExp
}

/** The import table of the product. Nothing else is allowed; a change of this table needs a decision record. */
export const layers: readonly Layer[] = [
  // Their tests sign acts, and speak the same words as everybody for it.
  { name: 'contracts/test', files: /^contracts\/test\//, mayImport: ['protocol'] },
  { name: 'contracts', files: /^contracts\//, mayImport: [] },
  { name: 'protocol', files: /^protocol\//, mayImport: [] },
  { name: 'ledger', files: /^ledger\//, mayImport: ['protocol', 'contracts'] },
  { name: 'platform', files: /^platform\//, mayImport: ['protocol', 'ledger'] },
  {
    name: 'services/index.ts',
    files: /^services\/index\.ts$/,
    mayImport: ['platform'],
    mayReach: /^services\/[a-z-]+\/(?:index|seeds)\.ts$/,
  },
  {
    name: 'services/api.ts',
    files: /^services\/api\.ts$/,
    mayImport: ['protocol'],
    mayReach: /^services\/[a-z-]+\/(?:api|about)\.ts$/,
  },
  {
    name: 'services/web.ts',
    files: /^services\/web\.ts$/,
    mayImport: ['protocol', 'ui'],
    mayReach: /^services\/[a-z-]+\/(?:web\/index\.tsx|about\.ts)$/,
  },
  {
    name: 'services/<s>/web',
    files: /^services\/[a-z-]+\/web\//,
    mayImport: ['protocol', 'ui'],
    mayReach: /^services\/[a-z-]+\/(?:web\/.*|(?:api(?:-[a-z]+)?|about|errors|model|ranking)\.ts)$/,
  },
  {
    name: 'services/<s>/api.ts',
    files: /^services\/[a-z-]+\/(?:api(?:-[a-z]+)?|about|errors|model|ranking)\.ts$/,
    mayImport: ['protocol'],
    mayReach: /^services\/[a-z-]+\/(?:api(?:-[a-z]+)?|about|errors|model|ranking)\.ts$/,
  },
  {
    name: 'services/<s>',
    files: /^services\//,
    mayImport: ['protocol', 'contracts', 'ledger', 'platform'],
    mayReach: /^services\/[a-z-]+\/(?!web\/)/,
  },
  {
    name: 'server',
    files: /^server\//,
    mayImport: ['contracts', 'protocol', 'ledger', 'platform', 'services', 'verifier'],
  },
  { name: 'ui', files: /^ui\//, mayImport: ['protocol'] },
  { name: 'sdk', files: /^sdk\//, mayImport: ['protocol', 'services/api'] },
  {
    name: 'portal',
    files: /^portal\//,
    mayImport: ['protocol', 'ui', 'sdk', 'verifier', 'services/web', 'services/api'],
  },
  { name: 'cli', files: /^cli\//, mayImport: ['protocol', 'sdk', 'verifier'] },
  { name: 'verifier', files: /^verifier\//, mayImport: ['protocol', 'contracts'] },
  { name: 'scripts', files: /^scripts\//, mayImport: ['*'] },
  { name: 'test', files: /^(?:test|examples)\//, mayImport: ['*'] },
  { name: 'root', files: /^[^/]+\.ts$/, mayImport: [] },
]

/** Workspaces in the order of the table; each is a folder of that name. */
export const workspaces: readonly string[] = [
  'contracts',
  'protocol',
  'ledger',
  'platform',
  'services',
  'server',
  'ui',
  'portal',
  'sdk',
  'cli',
  'verifier',
]

/** What every service has. A file, or a folder with at least one file of that ending. */
export const serviceMembers: readonly {
  readonly path: string
  readonly ending?: string
  readonly optional?: boolean
}[] = [
  { path: 'README.md' },
  { path: 'about.ts' },
  { path: 'index.ts' },
  { path: 'model.ts' },
  { path: 'permissions.ts' },
  { path: 'errors.ts' },
  { path: 'api.ts' },
  { path: 'commands', ending: '.ts' },
  { path: 'projection', ending: '.ts' },
  { path: 'queries', ending: '.ts' },
  { path: 'routes.ts' },
  { path: 'migrations', ending: '.sql' },
  { path: 'web/index.tsx' },
  { path: 'seeds.ts', optional: true },
]

/**
 * Folders of `contracts/src` that belong to no service: the base of all, and the registry, which `platform` speaks to.
 */
export const contractFoldersOfNoService: readonly string[] = ['common', 'registry']
