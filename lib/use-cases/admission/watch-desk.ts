import 'server-only'
import type { DeskEventListener, DeskListener } from '@/lib/db/desk-event-listener'
import type { Caller } from '@/lib/domain/access/caller'

/** Tells what changes at the caller's facility from now on: which visit and room, never who. Returns how to stop. */
export async function watchDesk(
  { deskEvents }: { deskEvents: DeskEventListener },
  { caller, listener }: { caller: Caller; listener: DeskListener },
): Promise<{ stop: () => void }> {
  return { stop: await deskEvents.subscribe(caller.facilityCode, listener) }
}
