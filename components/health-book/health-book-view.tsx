'use client'

import { useDeferredValue, useMemo, useState } from 'react'
import type { SourceReport } from '@/lib/contracts/records'
import { buildTrends } from '@/lib/domain/health-book/build-trends'
import { filterEpisodes, NO_EPISODE_FILTER, toSearchable } from '@/lib/domain/health-book/filter-episodes'
import type { HealthBook } from '@/lib/domain/records/health-book.schema'
import { AllergiesCard } from './allergies-card'
import { ConditionsCard } from './conditions-card'
import { EpisodeFilterBar } from './episode-filter-bar'
import { EpisodeList } from './episode-list'
import { SourceList } from './source-list'
import { TrendsCard } from './trends-card'

interface HealthBookViewProps {
  book: HealthBook
  sources: readonly SourceReport[]
  isAskingOthers: boolean
}

/** A health book in full: allergies and conditions on top, results that repeat, and the episodes, newest first. */
export function HealthBookView({ book, sources, isAskingOthers }: HealthBookViewProps) {
  const [filter, setFilter] = useState(NO_EPISODE_FILTER)
  const wanted = useDeferredValue(filter)
  const searchable = useMemo(() => toSearchable(book.episodes), [book])
  const trends = useMemo(() => buildTrends(book.episodes), [book])
  const facilityNames = useMemo(
    () => new Map(book.episodes.map(({ facilityCode, facilityName }) => [facilityCode, facilityName ?? facilityCode])),
    [book],
  )
  const episodes = useMemo(() => filterEpisodes(searchable, wanted), [searchable, wanted])
  return (
    <div className="flex flex-col gap-3">
      <SourceList sources={sources} isAskingOthers={isAskingOthers} />
      <div className="grid gap-3 lg:grid-cols-[minmax(0,1fr)_minmax(0,2fr)]">
        <AllergiesCard mentions={book.allergies} facilityNames={facilityNames} />
        <ConditionsCard conditions={book.conditions} />
      </div>
      <EpisodeFilterBar searchable={searchable} filter={filter} onFilter={setFilter} />
      <div className="grid items-start gap-3 lg:grid-cols-[minmax(0,1fr)_340px] print:block">
        <EpisodeList episodes={episodes} total={book.episodes.length} />
        <TrendsCard trends={trends} />
      </div>
    </div>
  )
}
