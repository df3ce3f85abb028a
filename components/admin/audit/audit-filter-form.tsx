'use client'

import { useQuery } from '@tanstack/react-query'
import { Search, UserSearch } from 'lucide-react'
import { useState, type FormEvent } from 'react'
import { useMay } from '@/components/shell/desk-session'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { SelectField } from '@/components/ui/select-field'
import { TextField } from '@/components/ui/text-field'
import { auditQueries } from '@/lib/api/audit'
import type { AuditFilterRequest } from '@/lib/contracts/audit'
import { auditText } from '@/lib/content/audit'
import { formatDate } from '@/lib/utils/format-dates'
import { AuditExport } from './audit-export'
import { ACTION_OPTIONS, OUTCOME_OPTIONS } from './audit-options'
import type { AuditSearch, OnSearch } from './audit-search'
import { FindPatient } from './find-patient'
import { FilterChips } from './filter-chips'
import { readPeriod } from './read-period'

/** Period, who, what, outcome, patient. What was typed stays; the list below follows when asked to. */
export function AuditFilterForm({ search, onSearch }: { search: AuditSearch; onSearch: OnSearch }) {
  const mayFindPeople = useMay('people:read')
  const actors = useQuery(auditQueries.overview()).data?.actors ?? []
  const { filter, personName } = search
  const [from, setFrom] = useState(formatDate(filter.from))
  const [to, setTo] = useState(formatDate(filter.to))
  const [isFinding, setIsFinding] = useState(false)
  const period = readPeriod(from, to)

  function apply(changes: Partial<AuditFilterRequest>, name = personName): void {
    if (period.ok) onSearch({ ...filter, ...period.value, ...changes }, name)
  }

  function submit(submitted: FormEvent): void {
    submitted.preventDefault()
    apply({})
  }

  const errors = period.ok ? {} : period.error
  return (
    <Card title={auditText.filter}>
      <form noValidate onSubmit={submit} className="flex flex-col gap-3">
        <div className="grid items-start gap-3 sm:grid-cols-2 lg:grid-cols-5">
          <TextField label={auditText.from} value={from} inputMode="numeric" error={errors.from} onText={setFrom} />
          <TextField label={auditText.to} value={to} inputMode="numeric" error={errors.to} onText={setTo} />
          <SelectField
            label={auditText.actor}
            value={filter.actorId ?? ''}
            placeholder={auditText.anybody}
            options={actors.map(({ id, name }) => ({ value: id, label: name }))}
            onSelect={(actorId) => apply({ actorId: actorId || undefined })}
          />
          <SelectField
            label={auditText.action}
            value={filter.action ?? ''}
            placeholder={auditText.anything}
            options={ACTION_OPTIONS}
            onSelect={(action) => apply({ action: action || undefined })}
          />
          <SelectField
            label={auditText.outcome}
            value={filter.outcome ?? ''}
            placeholder={auditText.anyOutcome}
            options={OUTCOME_OPTIONS}
            onSelect={(outcome) => apply({ outcome: outcome || undefined })}
          />
        </div>
        <FilterChips search={search} actors={actors} onChange={apply} />
        <div className="flex flex-wrap items-center gap-2">
          <Button type="submit" look="primary" icon={<Search aria-hidden size={18} />} aria-disabled={!period.ok}>
            {auditText.search}
          </Button>
          {mayFindPeople && (
            <Button icon={<UserSearch aria-hidden size={18} />} onClick={() => setIsFinding(true)}>
              {auditText.findPerson}
            </Button>
          )}
          <AuditExport filter={filter} />
        </div>
        {!mayFindPeople && <p className="text-label text-faint">{auditText.notForAdministrators}</p>}
      </form>
      {isFinding && (
        <FindPatient
          onChoose={({ personId, fullName }) => {
            setIsFinding(false)
            apply({ personId, visitId: undefined }, fullName)
          }}
          onClose={() => setIsFinding(false)}
        />
      )}
    </Card>
  )
}
