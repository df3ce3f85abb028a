import type { ExaminationService } from '../service/examination-service.schema'
import { readCheckInMessageOptions } from './check-in-message-options'
import { decideNoMessage, type NeedSubject } from './decide-need'
import type { FirstCost } from './first-cost.schema'

/**
 * The first cost that arises with the admission itself: the examination service chosen there, where the facility says so
 * and a message is needed. `options` is the setting as it was kept.
 */
export function decideAdmissionCost(
  service: Pick<ExaminationService, 'code' | 'name' | 'kind' | 'visitType'> | undefined,
  visit: Omit<NeedSubject, 'serviceKind'>,
  options: unknown,
  now: Date,
): FirstCost | undefined {
  const chosen = readCheckInMessageOptions(options)
  if (!service || !chosen.triggerAtAdmission) return undefined
  if (decideNoMessage({ ...visit, serviceKind: service.kind }, chosen)) return undefined
  const { code, name, visitType } = service
  return { kind: 'service', code, name, visitType, orderedAt: now.toISOString() }
}
