import 'server-only'
import { setTimeout as delay } from 'node:timers/promises'
import { findLastBackup } from '@/lib/db/backup-run-store'
import type { Database } from '@/lib/db/client'
import { countMessages } from '@/lib/db/message-list-store'
import type { Gateway } from '@/lib/gateway/gateway.types'
import { getMetrics } from '@/lib/metrics/metrics'

interface MetricsDependencies {
  db: Database
  gateway: Pick<Gateway, 'health'>
  facilityCode: string
}

const CIRCUIT_STATES = ['closed', 'open', 'half-open'] as const
const DATABASE_WITHIN_MS = 2_000

/** Everything this process counts, in the text form of Prometheus. Answers also while the database does not. */
export async function readMetrics(deps: MetricsDependencies): Promise<{ text: string; contentType: string }> {
  const metrics = getMetrics()
  const { circuit } = deps.gateway.health()
  for (const state of CIRCUIT_STATES) metrics.gatewayCircuit.set({ state }, circuit === state ? 1 : 0)
  const { totalCount, idleCount, waitingCount } = deps.db.$client
  metrics.databaseConnections.set({ state: 'busy' }, totalCount - idleCount)
  metrics.databaseConnections.set({ state: 'idle' }, idleCount)
  metrics.databaseConnections.set({ state: 'waiting' }, waitingCount)
  await readDatabase(deps)
  return { text: await metrics.registry.metrics(), contentType: metrics.registry.contentType }
}

async function readDatabase({ db, facilityCode }: MetricsDependencies): Promise<void> {
  const { databaseUp, backupAge, outboxMessages } = getMetrics()
  // Sent ones of a day that begins now: none, and no time spent on counting them.
  const asking = Promise.all([countMessages(db, facilityCode, new Date()), findLastBackup(db, facilityCode)])
  const answer = await Promise.race([asking, delay(DATABASE_WITHIN_MS, undefined, { ref: false })]).catch(
    () => undefined,
  )
  databaseUp.set(answer ? 1 : 0)
  if (!answer) return
  const [{ waiting, parked }, lastBackup] = answer
  outboxMessages.set({ state: 'waiting' }, waiting)
  outboxMessages.set({ state: 'parked' }, parked)
  backupAge.set((lastBackup?.getTime() ?? 0) / 1000)
}
