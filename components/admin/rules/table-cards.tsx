'use client'

import type { ReactNode } from 'react'
import { Card } from '@/components/ui/card'
import type { RuleSetup } from '@/lib/contracts/rule-setup'
import { ruleSetupText } from '@/lib/content/rule-setup'
import { formatDate } from '@/lib/utils/format-dates'
import { formatCount } from '@/lib/utils/format-numbers'
import { RemoveRule } from './remove-rule'

/** Amounts and rates by the days they hold, each with its citation. */
export function TableCards({ setup }: { setup: RuleSetup }) {
  const { amounts, rates, benefits, benefitCitation, version } = setup
  return (
    <>
      <Card title={ruleSetupText.amounts}>
        <ul className="divide-line divide-y">
          {amounts.map(({ vnd, lowCostVnd, copaymentVnd, ...row }) => (
            <RuleRow
              key={row.from}
              {...row}
              value={ruleSetupText.amount(formatCount(vnd))}
              detail={ruleSetupText.limits(formatCount(lowCostVnd), formatCount(copaymentVnd))}
            >
              {row.entered && <RemoveRule version={version} table="referenceAmounts" day={row.from} />}
            </RuleRow>
          ))}
        </ul>
      </Card>
      <Card title={ruleSetupText.rates}>
        <ul className="divide-line divide-y">
          {rates.map(({ percent, ...row }) => (
            <RuleRow key={row.from} {...row} value={ruleSetupText.percent(formatCount(percent))}>
              {row.entered && <RemoveRule version={version} table="phasedRates" day={row.from} />}
            </RuleRow>
          ))}
        </ul>
      </Card>
      <Card title={ruleSetupText.benefits} aside={benefitCitation}>
        <ul className="flex flex-wrap gap-x-6 gap-y-1">
          {benefits.map(({ digit, percent }) => (
            <li key={digit} className="text-table">
              {ruleSetupText.benefit(digit, formatCount(percent))}
            </li>
          ))}
        </ul>
      </Card>
    </>
  )
}

interface RuleRowProps {
  from: string
  to?: string | undefined
  citation: string
  value: string
  detail?: string
  children: ReactNode
}

function RuleRow({ from, to, citation, value, detail, children }: RuleRowProps) {
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-1 py-2.5">
      <span className="text-table w-52 shrink-0">{ruleSetupText.days(formatDate(from), to && formatDate(to))}</span>
      <span className="min-w-0 grow basis-64">
        <span className="block font-semibold">{value}</span>
        {detail && <span className="text-table block">{detail}</span>}
        <span className="text-label text-faint block break-words">{citation}</span>
      </span>
      {children}
    </li>
  )
}
