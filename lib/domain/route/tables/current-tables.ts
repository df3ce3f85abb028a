import type { RouteTables } from '../route-tables'
import { baseRates } from './base-rates'
import { calendar } from './calendar'
import { codeLists } from './code-lists'
import { phasedRates } from './phased-rates'
import { referenceAmounts } from './reference-amounts'

/** The law as known in November 2026. A change of any row is a new version. */
export const currentTables: RouteTables = {
  version: '2026-11-23',
  validFrom: '2025-07-01',
  codeLists,
  phasedRates,
  baseRates,
  referenceAmounts,
  calendar,
}
