import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'

/**
 * Prometheus metrics of the node. Labels are route patterns and codes only: never an address, a name or an identifier.
 */
export interface NodeMetrics {
  observeRequest(request: {
    readonly method: string
    readonly route: string
    readonly status: number
    readonly seconds: number
  }): void
  /** The text that Prometheus reads. */
  write(): Promise<{ readonly contentType: string; readonly text: string }>
}

/** Create the metrics; `gauges` is asked at each reading. */
export function createMetrics(gauges: () => Promise<Readonly<Record<string, number>>>): NodeMetrics {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry, prefix: 'concejo_' })
  const requests = new Counter({
    name: 'concejo_http_requests_total',
    help: 'Requests answered.',
    labelNames: ['method', 'route', 'status'],
    registers: [registry],
  })
  const durations = new Histogram({
    name: 'concejo_http_request_seconds',
    help: 'Seconds from request to answer.',
    labelNames: ['method', 'route'],
    buckets: [0.001, 0.005, 0.015, 0.05, 0.15, 0.5, 1.5, 5, 15],
    registers: [registry],
  })
  const states = new Gauge({
    name: 'concejo_state',
    help: 'Figures of the node.',
    labelNames: ['name'],
    registers: [registry],
  })
  return {
    observeRequest: ({ method, route, status, seconds }) => {
      requests.inc({ method, route, status: String(status) })
      durations.observe({ method, route }, seconds)
    },
    write: async () => {
      for (const [name, value] of Object.entries(await gauges())) {
        states.set({ name }, value)
      }
      return { contentType: registry.contentType, text: await registry.metrics() }
    },
  }
}
