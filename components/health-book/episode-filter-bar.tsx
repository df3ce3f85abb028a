'use client'

import { useMemo } from 'react'
import { Button } from '@/components/ui/button'
import { SelectField } from '@/components/ui/select-field'
import { TextField } from '@/components/ui/text-field'
import { careKindName } from '@/lib/content/care-kinds'
import { healthBookText as text } from '@/lib/content/health-book'
import { NO_EPISODE_FILTER, type EpisodeFilter, type SearchableEpisode } from '@/lib/domain/health-book/filter-episodes'

interface EpisodeFilterBarProps {
  searchable: readonly SearchableEpisode[]
  filter: EpisodeFilter
  onFilter: (filter: EpisodeFilter) => void
}

/** Words, facility, kind and year; only what occurs in this book can be chosen. */
export function EpisodeFilterBar({ searchable, filter, onFilter }: EpisodeFilterBarProps) {
  const { facilities, kinds, years } = useMemo(() => listChoices(searchable), [searchable])
  const edit = (change: Partial<EpisodeFilter>) => onFilter({ ...filter, ...change })
  return (
    <search className="grid items-start gap-3 sm:grid-cols-2 xl:grid-cols-[minmax(0,1.5fr)_minmax(0,1fr)_minmax(0,1fr)_110px_auto] print:hidden">
      <TextField
        label={`${text.search} (${text.searchHint})`}
        type="search"
        value={filter.text}
        maxLength={100}
        onText={(typed) => edit({ text: typed })}
      />
      <SelectField
        label={text.facility}
        value={filter.facilityCode}
        placeholder={text.anyFacility}
        options={facilities}
        onSelect={(facilityCode) => edit({ facilityCode })}
      />
      <SelectField
        label={text.kind}
        value={filter.careKind}
        placeholder={text.anyKind}
        options={kinds}
        onSelect={(careKind) => edit({ careKind })}
      />
      <SelectField
        label={text.year}
        value={filter.year}
        placeholder={text.anyYear}
        options={years}
        onSelect={(year) => edit({ year })}
      />
      <div className="sm:pt-6">
        <Button onClick={() => onFilter(NO_EPISODE_FILTER)}>{text.clear}</Button>
      </div>
    </search>
  )
}

function listChoices(searchable: readonly SearchableEpisode[]) {
  const facilities = new Map<string, string>()
  const kinds = new Map<string, string>()
  const years = new Map<string, string>()
  for (const { episode, year } of searchable) {
    const { facilityCode, facilityName, careKind } = episode
    facilities.set(facilityCode, facilityName ? `${facilityName} (${facilityCode})` : facilityCode)
    kinds.set(careKind, careKindName(careKind))
    years.set(year, year)
  }
  return { facilities: toChoices(facilities), kinds: toChoices(kinds), years: toChoices(years) }
}

function toChoices(labels: ReadonlyMap<string, string>) {
  return [...labels].map(([value, label]) => ({ value, label }))
}
