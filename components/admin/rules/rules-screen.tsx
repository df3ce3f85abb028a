'use client'

import { useQuery } from '@tanstack/react-query'
import { ChangeHistory } from '@/components/admin/setup/change-history'
import { SetupPage } from '@/components/admin/setup/setup-page'
import { ruleSetupQuery } from '@/lib/api/rule-setup'
import { ruleSetupText } from '@/lib/content/rule-setup'
import { AddDayForm } from './add-day-form'
import { AddRowForm } from './add-row-form'
import { CalendarCard } from './calendar-card'
import { TableCards } from './table-cards'

/** The dated tables that decide about visits, and what administrators add to them. */
export function RulesScreen() {
  const { data, error } = useQuery(ruleSetupQuery())
  return (
    <SetupPage title={ruleSetupText.title} intro={ruleSetupText.intro} error={error} isWaiting={!data}>
      {data && (
        <>
          <CalendarCard setup={data} />
          <AddDayForm setup={data} />
          <TableCards setup={data} />
          <AddRowForm setup={data} />
          <ChangeHistory changes={data.changes} />
        </>
      )}
    </SetupPage>
  )
}
