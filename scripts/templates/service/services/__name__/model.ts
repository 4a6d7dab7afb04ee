/** A file is open from the act that made it. Further states stand here, with the functions that say what may follow. */
export type FileState = 'open'

/** The state of a file that stands in the read models. */
export function stateOf(): FileState {
  return 'open'
}
