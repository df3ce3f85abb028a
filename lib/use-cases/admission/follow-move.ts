import 'server-only'
import { amendMessage, findMessage, queueMessage } from '@/lib/db/check-in-message-store'
import type { Transaction } from '@/lib/db/client'
import { findFirstCostRules } from '@/lib/db/first-cost-store'
import type { Vault } from '@/lib/db/vault'
import { wasCalled } from '@/lib/db/queue-call-store'
import { setVisitService, type VisitRow } from '@/lib/db/visit-store'
import { decideAdmissionCost } from '@/lib/domain/check-in-message/decide-admission-cost'
import { heldService } from '@/lib/domain/service/held-service'
import { toLocalDate } from '@/lib/domain/time/local-date'
import { toNeedSubject } from '@/lib/use-cases/messages/to-need-subject'

/**
 * What a move to another room means for the service that the visit begins with, and for its check-in message. `visit` is
 * the visit before the move.
 */
export async function followMove(
  tx: Transaction,
  vault: Vault,
  { visit, roomCode, now }: { visit: VisitRow; roomCode: string; now: Date },
): Promise<void> {
  const { facilityCode, id: visitId, visitDay: since } = visit
  // Who was called has begun with what they were admitted for.
  if (await wasCalled(tx, { facilityCode, since, visitId })) return
  const rules = await findFirstCostRules(tx, { facilityCode, roomCode, day: toLocalDate(now) })
  const service = heldService(rules.services, visit.serviceCode)
  if (!service || service.code === visit.serviceCode) return
  await setVisitService(tx, { facilityCode, visitId }, service.code)
  const cost = decideAdmissionCost(service, toNeedSubject(visit), rules.options, now)
  // A message that waits for a service without need of one is withdrawn when its turn comes.
  if (!cost) return
  const key = { facilityCode, visitId, trigger: 'first-cost' } as const
  const known = await findMessage(tx, key)
  // What the hospital system told is what was spent, wherever the visit goes.
  if (known?.source === 'hospital-system') return
  if (known && known.state !== 'withdrawn') await amendMessage(tx, vault, key, cost)
  else await queueMessage(tx, vault, key, { cost, source: 'admission', now })
}
