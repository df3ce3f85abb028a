'use client'

import type { Scan } from '@/lib/domain/scan/scan.schema'
import { ScanSuggestions } from './scan-suggestions'
import { UnderstoodLine } from './understood-line'
import type { NameSearch } from './use-name-search'

interface BoxReadingProps {
  listId: string
  scan: Scan
  search: NameSearch
  active: number
  onChoose: (position: number) => void
}

/** Below the box: what it makes of the text in it, before Enter. */
export function BoxReading({ listId, scan, ...list }: BoxReadingProps) {
  return scan.kind === 'text-query' ? <ScanSuggestions id={listId} {...list} /> : <UnderstoodLine scan={scan} />
}
