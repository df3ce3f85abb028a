'use client'

import { createContext, useContext } from 'react'
import type { VisitFilter } from '@/lib/domain/intake/visit-filter'
import type { LocalDate } from '@/lib/domain/time/local-date'

/** A figure whose visits somebody wants to see. */
export interface OpenedFigure {
  /** What it counts, as the heading of the list. */
  what: string
  filter: VisitFilter
  /** Only this day of the period. */
  day?: LocalDate | undefined
}

/** Opens the visits behind a figure; undefined for whoever may not see people. */
type OpenVisits = ((figure: OpenedFigure) => void) | undefined

const Context = createContext<OpenVisits>(undefined)

export const OpenVisitsProvider = Context

export function useOpenVisits(): OpenVisits {
  return useContext(Context)
}
