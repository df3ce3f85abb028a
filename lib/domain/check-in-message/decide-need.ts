import type { ServiceKind } from '../service/examination-service.schema'
import type { RouteCode } from '../route/route-code'
import type { VisitState } from '../visit/visit.schema'
import type { CheckInMessageOptions } from './check-in-message-options'

/** Why a visit's first cost is not reported. */
export const noMessageReasons = ['emergency', 'test-only', 'cancelled', 'uninsured'] as const
export type NoMessageReason = (typeof noMessageReasons)[number]

export interface NeedSubject {
  emergency: boolean
  routeCode: RouteCode | null
  insured: boolean
  state: VisitState
  serviceKind?: ServiceKind | undefined
}

/**
 * Why no message is sent, or undefined where one is. Not needed for emergencies (MA_DOITUONG_KCB = 2) nor where the
 * facility only receives patient or specimen for tests (QĐ 4750 Điều 2 k1c).
 */
export function decideNoMessage(visit: NeedSubject, options: CheckInMessageOptions): NoMessageReason | undefined {
  if (visit.state === 'cancelled') return 'cancelled'
  if (visit.emergency || visit.routeCode === '2') return 'emergency'
  if (visit.serviceKind === 'test-only') return 'test-only'
  return options.insuredOnly && !visit.insured ? 'uninsured' : undefined
}
