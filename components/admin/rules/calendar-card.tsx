'use client'

import { Badge } from '@/components/ui/badge'
import { Banner } from '@/components/ui/banner'
import { Card } from '@/components/ui/card'
import type { RuleSetup } from '@/lib/contracts/rule-setup'
import { dayKindTexts, ruleSetupText } from '@/lib/content/rule-setup'
import { formatDate } from '@/lib/utils/format-dates'
import { RemoveRule } from './remove-rule'

const WEEKDAY = new Intl.DateTimeFormat('vi-VN', { weekday: 'short', timeZone: 'UTC' })

/** Days off and worked Saturdays from this year on, and what they mean for a referral signed today. */
export function CalendarCard({ setup }: { setup: RuleSetup }) {
  const { days, today, referralUntil, countProvisionalHolidays, rulesVersion } = setup
  return (
    <Card title={ruleSetupText.calendar} aside={ruleSetupText.version(rulesVersion)}>
      <Banner tone="note" title={ruleSetupText.referral(formatDate(today), formatDate(referralUntil))}>
        {countProvisionalHolidays ? ruleSetupText.provisionalCounted : ruleSetupText.provisionalNot}{' '}
        {ruleSetupText.where}
      </Banner>
      <ul className="divide-line mt-2 grid gap-x-8 divide-y md:grid-cols-2 md:divide-y-0">
        {days.map(({ date, kind, citation, confirmed, entered }) => (
          <li key={date} className="flex flex-wrap items-center gap-x-3 gap-y-1 py-2">
            <span className="text-table w-36 shrink-0 font-semibold">
              {WEEKDAY.format(new Date(date))} {formatDate(date)}
            </span>
            <span className="min-w-0 grow basis-40">
              <span className="text-table block">{dayKindTexts[kind]}</span>
              <span className="text-label text-faint block break-words">{citation}</span>
            </span>
            {!confirmed && <Badge tone="attention">{ruleSetupText.unconfirmed}</Badge>}
            {entered && <RemoveRule version={setup.version} table="calendar" day={date} />}
          </li>
        ))}
      </ul>
    </Card>
  )
}
