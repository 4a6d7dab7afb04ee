import { type DestinationStream, type Logger, pino } from 'pino'

export type LogLevel = 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'silent'

/**
 * Structured logs. Nothing personal is given to it in the first place; what would slip in under these names is removed.
 * Levels: error = someone must look; warn = it healed itself; info = requests and life; debug = for developers.
 */
export function createLogger(level: LogLevel, destination?: DestinationStream): Logger {
  const options = {
    level,
    base: null,
    redact: {
      paths: secretNames.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]),
      censor: '[removed]',
    },
    serializers: {
      req: () => undefined,
      res: () => undefined,
      err: (error: Error) => ({
        name: error.name,
        frames: (error.stack ?? '')
          .split('\n')
          .filter((line) => line.trimStart().startsWith('at '))
          .slice(0, 12),
      }),
    },
  }
  return destination === undefined ? pino(options) : pino(options, destination)
}

const secretNames = [
  'authorization',
  'cookie',
  'token',
  'secret',
  'password',
  'privateKey',
  'clientSecret',
  'displayName',
  'fileName',
  'email',
  'body',
  'query',
  'url',
]
