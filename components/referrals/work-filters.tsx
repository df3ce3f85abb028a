'use client'

import { useQuery } from '@tanstack/react-query'
import { Button } from '@/components/ui/button'
import { SelectField } from '@/components/ui/select-field'
import { roomQueries } from '@/lib/api/rooms'
import { paperKindLabels, stateGroups, type StateGroup } from '@/lib/content/papers'
import { receptionText } from '@/lib/content/reception'
import { referralsText as text } from '@/lib/content/referrals'
import type { PapersTodayResponse } from '@/lib/contracts/papers'
import type { PaperKind } from '@/lib/domain/records/paper.schema'
import { countGroup, NO_FILTER, type WorkFilter } from './work-filter'

interface WorkFiltersProps {
  filter: WorkFilter
  counts: PapersTodayResponse['counts'] | undefined
  onFilter: (filter: WorkFilter) => void
}

const GROUPS: readonly StateGroup[] = ['usable', 'ending', 'look', 'stopped', 'inUse']
const KINDS: readonly PaperKind[] = ['referral', 'appointment']

/** By state, kind and room; each state says how many there are. */
export function WorkFilters({ filter, counts, onFilter }: WorkFiltersProps) {
  const rooms = useQuery(roomQueries.all()).data?.rooms ?? []
  return (
    <div className="flex w-72 max-w-full flex-col gap-3 p-1.5">
      <SelectField
        label={text.state}
        value={filter.group}
        placeholder={text.anyState}
        options={GROUPS.map((group) => ({
          value: group,
          label: text.withCount(stateGroups[group].label, countGroup(group, counts)),
        }))}
        onSelect={(group) => onFilter({ ...filter, group })}
      />
      <SelectField
        label={text.kind}
        value={filter.kind}
        placeholder={text.anyKind}
        options={KINDS.map((kind) => ({ value: kind, label: paperKindLabels[kind] }))}
        onSelect={(kind) => onFilter({ ...filter, kind })}
      />
      <SelectField
        label={text.room}
        value={filter.roomCode}
        placeholder={text.anyRoom}
        options={rooms.map(({ code, name }) => ({ value: code, label: receptionText.roomOption(code, name) }))}
        onSelect={(roomCode) => onFilter({ ...filter, roomCode })}
      />
      <Button size="small" onClick={() => onFilter(NO_FILTER)}>
        {text.clearFilter}
      </Button>
    </div>
  )
}
