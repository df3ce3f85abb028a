import 'server-only'
import type { Transaction } from '@/lib/db/client'
import { notifyDesk } from '@/lib/db/desk-events'
import { findPlacesOfPersonOn } from '@/lib/db/visit-of-person-store'
import { toLocalDate } from '@/lib/domain/time/local-date'

/** Every list of the day that shows this person learns that a paper of theirs changed. */
export async function tellPapersChanged(
  tx: Transaction,
  { facilityCode, personId, now }: { facilityCode: string; personId: string; now: Date },
): Promise<void> {
  const places = await findPlacesOfPersonOn(tx, { facilityCode, personId, day: toLocalDate(now) })
  for (const place of places) await notifyDesk(tx, facilityCode, { kind: 'papers-changed', ...place })
}
