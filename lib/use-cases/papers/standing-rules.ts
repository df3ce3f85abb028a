import 'server-only'
import type { Database } from '@/lib/db/client'
import type { LocalDate } from '@/lib/domain/time/local-date'
import { findRouteRules } from '@/lib/use-cases/route/find-route-settings'

/** The calendar and tolerance that papers are judged by: those of the route decision. */
export async function findStandingRules(deps: { db: Database }, at: { facilityCode: string; day: LocalDate }) {
  const { options, tables } = await findRouteRules(deps, at)
  const { countProvisionalHolidays, appointmentToleranceDays: toleranceDays } = options
  return { calendar: { days: tables.calendar, countProvisionalHolidays }, toleranceDays }
}
