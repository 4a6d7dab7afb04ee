/** Lets many readers in, or one commit: a reader never sees a block that is not durable yet. */
export interface Gate {
  read<T>(work: () => Promise<T>): Promise<T>
  commit<T>(work: () => Promise<T>): Promise<T>
}

/** A fair gate: readers that wait go in before the next commit, and a commit that waits goes before later readers. */
export function createGate(): Gate {
  let readers = 0
  let committing = false
  let waitingCommit: (() => void) | undefined
  let waitingReaders: (() => void)[] = []
  const afterRead = (): void => {
    readers -= 1
    if (readers === 0) {
      waitingCommit?.()
    }
  }
  return {
    async read(work) {
      while (committing || waitingCommit !== undefined) {
        await new Promise<void>((resolve) => waitingReaders.push(resolve))
      }
      readers += 1
      try {
        return await work()
      } finally {
        afterRead()
      }
    },
    async commit(work) {
      if (readers > 0) {
        await new Promise<void>((resolve) => {
          waitingCommit = resolve
        })
        waitingCommit = undefined
      }
      committing = true
      try {
        return await work()
      } finally {
        committing = false
        const readersNow = waitingReaders
        waitingReaders = []
        for (const resume of readersNow) {
          resume()
        }
      }
    },
  }
}
