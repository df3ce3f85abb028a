import 'server-only'
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client'

// From a cached answer to a gateway that is given up.
const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]

/** What this process counts. Labels are codes and templates of ours, each from a short fixed list: never a person. */
export type Metrics = ReturnType<typeof createMetrics>

declare global {
  var tiepdonMetrics: Metrics | undefined
}

/** The counters of this process. On `globalThis`: the framework loads modules once per bundle. */
export function getMetrics(): Metrics {
  globalThis.tiepdonMetrics ??= createMetrics()
  return globalThis.tiepdonMetrics
}

function createMetrics() {
  const registry = new Registry()
  const registers = [registry]
  // Event-loop lag, heap, garbage collection, open files.
  collectDefaultMetrics({ register: registry })
  return {
    registry,
    requests: new Counter({
      name: 'tiepdon_http_requests_total',
      help: 'Answers by route template, method and status class.',
      labelNames: ['route', 'method', 'status'] as const,
      registers,
    }),
    requestSeconds: new Histogram({
      name: 'tiepdon_http_request_seconds',
      help: 'Time to a whole answer, event streams aside.',
      labelNames: ['route'] as const,
      buckets: SECONDS,
      registers,
    }),
    eventStreams: new Gauge({ name: 'tiepdon_event_streams', help: 'Event streams open now.', registers }),
    admissions: new Counter({
      name: 'tiepdon_admissions_total',
      help: 'Tickets given, by what was known of insurance and how the person was identified.',
      labelNames: ['coverage', 'method', 'medium'] as const,
      registers,
    }),
    admissionRefusals: new Counter({
      name: 'tiepdon_admission_refusals_total',
      help: 'Admissions not carried out, by error code.',
      labelNames: ['code'] as const,
      registers,
    }),
    calls: new Counter({
      name: 'tiepdon_queue_calls_total',
      help: 'Presses of call next and call again, by outcome.',
      labelNames: ['call', 'outcome'] as const,
      registers,
    }),
    gatewaySeconds: new Histogram({
      name: 'tiepdon_gateway_seconds',
      help: 'Calls to the insurance gateway, by path template and result.',
      labelNames: ['path', 'result'] as const,
      buckets: SECONDS,
      registers,
    }),
    gatewayCircuit: new Gauge({
      name: 'tiepdon_gateway_circuit',
      help: '1 for the state the breaker is in.',
      labelNames: ['state'] as const,
      registers,
    }),
    lookupSeconds: new Histogram({
      name: 'tiepdon_lookup_seconds',
      help: 'Calls to other lookup services, by path template and result.',
      labelNames: ['path', 'result'] as const,
      buckets: SECONDS,
      registers,
    }),
    databaseConnections: new Gauge({
      name: 'tiepdon_database_connections',
      help: 'Connections of this process; waiting: requests in the queue for one.',
      labelNames: ['state'] as const,
      registers,
    }),
    databaseUp: new Gauge({ name: 'tiepdon_database_up', help: '1 where the database answers.', registers }),
    outboxMessages: new Gauge({
      name: 'tiepdon_outbox_messages',
      help: 'Check-in messages not with the gateway yet: waiting, or parked until somebody looks.',
      labelNames: ['state'] as const,
      registers,
    }),
    backupAge: new Gauge({
      name: 'tiepdon_last_backup_timestamp_seconds',
      help: 'When the newest whole backup was begun; 0 where there is none.',
      registers,
    }),
  }
}
