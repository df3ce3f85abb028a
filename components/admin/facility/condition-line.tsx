'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { FormEvent } from 'react'
import { SaveBar } from '@/components/admin/setup/save-bar'
import { lastTouched } from '@/components/admin/setup/last-touched'
import { useDraft } from '@/components/admin/setup/use-draft'
import { ChoiceGroup } from '@/components/ui/choice-group'
import { TextField } from '@/components/ui/text-field'
import { answerConditionMutation } from '@/lib/api/facility-setup'
import type { FacilitySetup } from '@/lib/contracts/facility-setup'
import { facilityText, planConditionTexts } from '@/lib/content/facility-setup'
import type { PlanCondition } from '@/lib/domain/facility/plan-conditions'
import { formatDay } from '@/lib/utils/format-dates'

type Answer = 'met' | 'unmet'

const ANSWERS = [
  { value: 'met', label: facilityText.met },
  { value: 'unmet', label: facilityText.unmet },
] as const

/** One condition: met or not, by which paper, and who said so when. */
export function ConditionLine({ condition, setup }: { condition: PlanCondition; setup: FacilitySetup }) {
  const save = useMutation(answerConditionMutation(useQueryClient()))
  const answer = setup.conditions[condition]
  const kept: { met: Answer | ''; note: string } = {
    met: answer === undefined ? '' : answer.met ? 'met' : 'unmet',
    note: answer?.note ?? '',
  }
  const draft = useDraft(kept, lastTouched(setup.changes, 'plan-conditions', condition))
  const { met, note } = draft.value
  const { title, text } = planConditionTexts[condition]

  function submit(event: FormEvent) {
    event.preventDefault()
    if (met === '') return
    save.mutate(
      { version: setup.versions.conditions, condition, met: met === 'met', note },
      { onSuccess: draft.discard },
    )
  }

  return (
    <li className="py-3">
      <form onSubmit={submit} noValidate className="flex flex-col gap-2">
        <div className="flex flex-wrap items-end gap-x-4 gap-y-2">
          <div className="min-w-0 grow basis-64 self-start">
            <p className="font-semibold">{title}</p>
            <p className="text-table text-soft">{text}</p>
            <p className="text-label text-faint">
              {answer ? facilityText.answered(answer.decidedBy, formatDay(answer.decidedAt)) : facilityText.unanswered}
            </p>
          </div>
          <ChoiceGroup
            label={title}
            value={met}
            options={ANSWERS}
            onChoose={(chosen) => draft.change({ met: chosen })}
          />
          <div className="min-w-0 grow basis-48">
            <TextField
              label={facilityText.note}
              value={note}
              maxLength={300}
              onText={(typed) => draft.change({ note: typed })}
            />
          </div>
        </div>
        {(draft.isDirty || save.isSuccess) && (
          <SaveBar
            draft={draft}
            topic="plan-conditions"
            changes={setup.changes}
            saving={save}
            label={facilityText.saveCondition}
          />
        )}
      </form>
    </li>
  )
}
