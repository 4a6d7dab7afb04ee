import type { Handlers } from '@concejo/platform'
import type { endpoints } from './api.ts'
import { findFiles } from './queries/find-files.ts'
import { getFile } from './queries/get-file.ts'

/** Endpoints bound to queries by name. No rule lives here. */
export const routes: Handlers<typeof endpoints> = {
  list__Name__Files: (context, input) => findFiles(context, input.query),
  get__Name__File: (context, input) => getFile(context, input.params.file),
}
