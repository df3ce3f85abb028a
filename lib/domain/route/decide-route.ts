import { decideAppointment } from './decide-appointment'
import { decideCode } from './decide-code'
import { decideRate, isOnRoute } from './decide-rate'
import { decideReferral, isReferralAccepted, type SlipContext } from './decide-referral'
import { findConflicts } from './find-conflicts'
import { findDated } from './find-dated'
import { listChecks } from './list-checks'
import type { DecidedCode } from './route-code'
import type { RouteDecision } from './route-decision.schema'
import { groundsOfLevel } from './route-ground.schema'
import type { RouteInput } from './route-input.schema'
import { defaultRouteOptions, type RouteOptions } from './route-options'
import type { RouteTables } from './route-tables'

/**
 * What a visit counts as for health insurance: one code of QĐ 3276/QĐ-BYT PL1 and the percent insurance pays, with the
 * texts it rests on. Pure over dated tables; always provisional, because the code is fixed when the visit ends. A card
 * nobody could verify is decided as if it held (NĐ 188/2025 Đ38 k2).
 */
export function decideRoute(
  input: RouteInput,
  tables: RouteTables,
  options: RouteOptions = defaultRouteOptions,
): RouteDecision {
  const slipContext = toSlipContext(input, tables, options)
  const referral = input.referral && decideReferral(input.referral, slipContext)
  const appointment =
    input.appointment &&
    decideAppointment(input.appointment, { ...slipContext, toleranceDays: options.appointmentToleranceDays })

  const papers = {
    referral: referral !== undefined && isReferralAccepted(referral.status),
    appointment: appointment?.accepted ?? false,
  }
  const code = decideCode(input, papers, options.preferFormerDistrictCode)
  const { ratePercent, reasons } = decideRate(code, input, tables)
  const { citation } = findDated(tables.codeLists, input.visitDate).codes[code]

  return {
    code,
    ratePercent,
    provisional: true,
    coverageVerified: input.coverage.status === 'valid',
    ...(referral && { referral }),
    ...(appointment && { appointment: { status: appointment.status } }),
    reasons: [{ rule: code, citation }, ...reasons],
    toCheck: listChecks(input, { code, ratePercent, referral, appointment, slipContext }, tables),
    ...(mayHaveGrounds(code, input, tables) && { openGrounds: [...groundsOfLevel(input.facility.level)] }),
    conflicts: findConflicts(code, input),
    rulesVersion: tables.version,
  }
}

/** Whoever comes by himself, or is here on such a ground already. */
function mayHaveGrounds(code: DecidedCode, input: RouteInput, tables: RouteTables): boolean {
  if (code === '9' || input.emergency) return false
  return code === '1.4' || code === '1.6' || !isOnRoute(code, input, tables)
}

function toSlipContext(input: RouteInput, tables: RouteTables, options: RouteOptions): SlipContext {
  return {
    visitDate: input.visitDate,
    facilityCode: input.facility.code,
    calendar: { days: tables.calendar, countProvisionalHolidays: options.countProvisionalHolidays },
  }
}
