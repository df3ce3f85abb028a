'use client'

import { useQuery } from '@tanstack/react-query'
import { UserPlus } from 'lucide-react'
import { useState } from 'react'
import { ProblemBanner } from '@/components/shell/problem-banner'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { SelectField } from '@/components/ui/select-field'
import { Skeleton } from '@/components/ui/skeleton'
import { TextField } from '@/components/ui/text-field'
import { staffQueries } from '@/lib/api/staff'
import { staffText } from '@/lib/content/staff'
import { AccountRulesForm } from './account-rules-form'
import { AddStaff } from './add-staff'
import { ReviewBanner } from './review-banner'
import { StaffDialog } from './staff-dialog'
import { filterStaff, type StaffFilter } from './staff-filter'
import { StaffLine } from './staff-line'

const FILTERS: readonly StaffFilter[] = ['all', 'active', 'idle', 'disabled', 'review', 'untrained']

/** Everybody with an account: who may do what, who has not been here for long, and what an administrator does about it. */
export function PeopleScreen() {
  const { data, error } = useQuery(staffQueries.list())
  const [filter, setFilter] = useState<StaffFilter>('all')
  const [typed, setTyped] = useState('')
  const [openId, setOpenId] = useState<string | null>(null)
  const [isAdding, setIsAdding] = useState(false)
  const people = data?.people ?? []
  const shown = filterStaff(people, filter, typed)
  const open = people.find(({ userId }) => userId === openId)

  return (
    <div className="mx-auto flex max-w-[1040px] flex-col gap-4">
      <header className="flex flex-wrap items-start gap-x-6 gap-y-3">
        <div className="min-w-0 grow basis-80">
          <h1 className="text-[24px] leading-8 font-bold">{staffText.title}</h1>
          <p className="text-table text-soft mt-1 max-w-[76ch]">{staffText.intro}</p>
        </div>
        <Button look="primary" icon={<UserPlus aria-hidden size={18} />} onClick={() => setIsAdding(true)}>
          {staffText.add}
        </Button>
      </header>
      <ProblemBanner error={error} />
      {data && (
        <ReviewBanner
          people={people}
          months={data.rules.reviewMonths}
          isShown={filter === 'review'}
          onShow={() => setFilter('review')}
        />
      )}
      <Card title={staffText.list}>
        <div className="mb-2 grid gap-3 sm:grid-cols-2">
          <TextField label={staffText.find} value={typed} onText={setTyped} />
          <SelectField
            label={staffText.show}
            value={filter}
            placeholder={staffText.filters.all}
            options={FILTERS.filter((name) => name !== 'all').map((name) => ({
              value: name,
              label: staffText.filters[name],
            }))}
            onSelect={(chosen) => setFilter(chosen === '' ? 'all' : chosen)}
          />
        </div>
        {!data && !error && <Skeleton width="w-64" />}
        <ul className="divide-line divide-y">
          {shown.map((member) => (
            <StaffLine key={member.userId} member={member} onOpen={() => setOpenId(member.userId)} />
          ))}
        </ul>
        {data && shown.length === 0 && <p className="text-table text-soft py-2">{staffText.none}</p>}
      </Card>
      {data && <AccountRulesForm key={JSON.stringify(data.rules)} rules={data.rules} />}
      {isAdding && <AddStaff onClose={() => setIsAdding(false)} />}
      {open && <StaffDialog key={open.userId} member={open} onClose={() => setOpenId(null)} />}
    </div>
  )
}
