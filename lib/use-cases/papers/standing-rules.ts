import 'server-only'
import { defaultRouteOptions } from '@/lib/domain/route/route-options'
import { currentTables } from '@/lib/domain/route/tables/current-tables'

/** The calendar and tolerance that papers are judged by: those of the route decision. */
export const standingRules = {
  calendar: { days: currentTables.calendar, countProvisionalHolidays: defaultRouteOptions.countProvisionalHolidays },
  toleranceDays: defaultRouteOptions.appointmentToleranceDays,
} as const
