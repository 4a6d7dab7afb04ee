/** How far something is. Call it as often as you like: it says something a few times a second at most. */
export type Progress = (done: number) => void

/** What is counted, and how it is shown. */
export interface ProgressOptions {
  /** Unknown where the input has no known end. */
  readonly total: number | undefined
  /** Plural, as `records`. */
  readonly unit: string
  readonly note: (text: string) => void
  /** At a terminal it changes in place; in a log each note is a line, so there are few. */
  readonly live: boolean
  readonly nowMs?: () => number
}

const liveEveryMs = 100
const plainEveryMs = 10_000
const barWidth = 24

/** A bar with count, rate and the time that is left. */
export function createProgress(options: ProgressOptions): Progress {
  const nowMs = options.nowMs ?? (() => performance.now())
  const startMs = nowMs()
  const everyMs = options.live ? liveEveryMs : plainEveryMs
  let saidMs = options.live ? Number.NEGATIVE_INFINITY : startMs
  return (done) => {
    const now = nowMs()
    if (now - saidMs >= everyMs) {
      saidMs = now
      options.note(describeProgress({ ...options, done, elapsedMs: now - startMs }))
    }
  }
}

/** `██████░░░░  60 %  600 of 1,000 records, 300/s, 1 s left`. */
export function describeProgress(state: {
  readonly done: number
  readonly total: number | undefined
  readonly unit: string
  readonly elapsedMs: number
}): string {
  const { done, total, unit, elapsedMs } = state
  const rate = elapsedMs <= 0 ? 0 : (done * 1000) / elapsedMs
  const speed = rate < 1 ? [] : [`${formatNumber(rate)}/s`]
  if (total === undefined) {
    return [`${formatNumber(done)} ${unit}`, ...speed].join(', ')
  }
  const share = total === 0 ? 1 : Math.min(1, done / total)
  const filled = Math.floor(share * barWidth)
  const bar = '█'.repeat(filled) + '░'.repeat(barWidth - filled)
  const left = rate > 0 && done < total ? [`${formatLength((total - done) / rate)} left`] : []
  const count = `${formatNumber(done)} of ${formatNumber(total)} ${unit}`
  return `${bar} ${String(Math.floor(share * 100)).padStart(3)} %  ${[count, ...speed, ...left].join(', ')}`
}

/** `12,345`. */
export function formatNumber(value: number): string {
  return Math.floor(value).toLocaleString('en-GB')
}

/** `1 record`, `12,345 records`. */
export function formatCounted(count: number, noun: string): string {
  return `${formatNumber(count)} ${noun}${count === 1 ? '' : 's'}`
}

/** `1.5 MB`. */
export function formatBytes(bytes: number): string {
  const units = ['bytes', 'kB', 'MB', 'GB', 'TB']
  const power = Math.min(units.length - 1, bytes < 1000 ? 0 : Math.floor(Math.log10(bytes) / 3))
  const value = bytes / 1000 ** power
  return `${power === 0 ? value : value.toFixed(1)} ${units[power]}`
}

function formatLength(seconds: number): string {
  const whole = Math.ceil(seconds)
  if (whole < 60) {
    return `${whole} s`
  }
  return whole < 3_600 ? `${Math.ceil(whole / 60)} min` : `${(whole / 3_600).toFixed(1)} h`
}
