import type { RouteSettings } from '../route/decide-visit-route'
import { currentTables } from '../route/tables/current-tables'
import type { PaperContext } from './weigh-paper'

/** What papers are weighed by: the choices that decide about visits too. */
export function toPaperContext(
  { options, tables = currentTables }: Pick<RouteSettings, 'options' | 'tables'>,
  at: Pick<PaperContext, 'today' | 'facilityCode' | 'forVisitIds'>,
): PaperContext {
  const { countProvisionalHolidays, appointmentToleranceDays: toleranceDays } = options
  return { ...at, calendar: { days: tables.calendar, countProvisionalHolidays }, toleranceDays }
}
