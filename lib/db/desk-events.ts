import 'server-only'
import type { DeskEvent } from '@/lib/contracts/visits'
import { statement } from '@/lib/sql/statement'
import type { Executor } from './client'

export const DESK_EVENT_CHANNEL = 'desk_event'

/** Tells every app process, once this transaction commits. */
export async function notifyDesk(tx: Executor, facilityCode: string, event: DeskEvent): Promise<void> {
  await tx.execute(statement`select pg_notify(${DESK_EVENT_CHANNEL}, ${JSON.stringify({ facilityCode, ...event })})`)
}
