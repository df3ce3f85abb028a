'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { focusFirstError } from '@/components/admin/setup/focus-first-error'
import { notify } from '@/components/shell/notices'
import { ProblemBanner } from '@/components/shell/problem-banner'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { ChoiceGroup } from '@/components/ui/choice-group'
import { TextField } from '@/components/ui/text-field'
import { accountRulesMutation } from '@/lib/api/staff'
import { staffText } from '@/lib/content/staff'
import type { AccountRules } from '@/lib/domain/access/account-rules'

const WHEN_IDLE = (['disable', 'mark'] as const).map((value) => ({ value, label: staffText.whenIdles[value] }))

/** When an unused account is idle, what becomes of it, and how often all are reviewed. */
export function AccountRulesForm({ rules }: { rules: AccountRules }) {
  const save = useMutation(accountRulesMutation(useQueryClient()))
  const [idleDays, setIdleDays] = useState(String(rules.idleDays))
  const [whenIdle, setWhenIdle] = useState(rules.whenIdle)
  const [reviewMonths, setReviewMonths] = useState(String(rules.reviewMonths))
  const isIdleDays = isWithin(idleDays, 7, 365)
  const isReviewMonths = isWithin(reviewMonths, 1, 24)

  function submit(submitted: FormEvent<HTMLFormElement>): void {
    submitted.preventDefault()
    if (!isIdleDays || !isReviewMonths) return focusFirstError(submitted.currentTarget)
    if (save.isPending) return
    save.mutate(
      { idleDays: Number(idleDays), whenIdle, reviewMonths: Number(reviewMonths) },
      { onSuccess: () => notify(staffText.saved) },
    )
  }

  return (
    <Card title={staffText.rules}>
      <form className="flex flex-col gap-3" noValidate onSubmit={submit}>
        <p className="text-table text-soft max-w-[76ch]">{staffText.rulesDetail}</p>
        <div className="grid items-start gap-3 sm:grid-cols-3">
          <TextField
            label={staffText.idleDays}
            value={idleDays}
            inputMode="numeric"
            error={isIdleDays ? undefined : staffText.idleDaysWrong}
            onText={setIdleDays}
          />
          <ChoiceGroup label={staffText.whenIdle} value={whenIdle} options={WHEN_IDLE} onChoose={setWhenIdle} />
          <TextField
            label={staffText.reviewMonths}
            value={reviewMonths}
            inputMode="numeric"
            error={isReviewMonths ? undefined : staffText.reviewMonthsWrong}
            onText={setReviewMonths}
          />
        </div>
        <ProblemBanner error={save.error} />
        <div>
          <Button type="submit" aria-disabled={save.isPending}>
            {staffText.saveRules}
          </Button>
        </div>
      </form>
    </Card>
  )
}

function isWithin(text: string, least: number, most: number): boolean {
  return /^\d{1,3}$/.test(text.trim()) && Number(text) >= least && Number(text) <= most
}
