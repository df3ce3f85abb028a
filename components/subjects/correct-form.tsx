'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { ProblemBanner } from '@/components/shell/problem-banner'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { SelectField } from '@/components/ui/select-field'
import { TextField } from '@/components/ui/text-field'
import { correctSubjectMutation } from '@/lib/api/subjects'
import { sexLabels } from '@/lib/content/people'
import { stepText as text } from '@/lib/content/subjects'
import { EMPTY_CORRECTION, readCorrection, type CorrectionDraft } from './read-correction'

const SEXES = (['male', 'female', 'unknown'] as const).map((value) => ({ value, label: sexLabels[value] }))

/** Corrects the person of a request: only what is filled in, with reason and proof. */
export function CorrectForm({ requestId }: { requestId: string }) {
  const correct = useMutation(correctSubjectMutation(useQueryClient()))
  const [draft, setDraft] = useState(EMPTY_CORRECTION)
  const [wasTried, setWasTried] = useState(false)
  const read = readCorrection(draft)
  const errors = wasTried && !read.ok ? read.errors : {}
  const edit = (change: Partial<CorrectionDraft>) => setDraft({ ...draft, ...change })
  const field = (key: Exclude<keyof CorrectionDraft, 'sex'>) => ({
    value: draft[key],
    error: errors[key],
    onText: (words: string) => edit({ [key]: words }),
  })

  function submit(event: FormEvent): void {
    event.preventDefault()
    setWasTried(true)
    if (!read.ok || correct.isPending) return
    correct.mutate(
      { requestId, ...read.value },
      {
        onSuccess: () => {
          setDraft(EMPTY_CORRECTION)
          setWasTried(false)
        },
      },
    )
  }

  return (
    <Card title={text.correctTitle}>
      <form noValidate onSubmit={submit} className="flex flex-col gap-3">
        <p className="text-table text-soft max-w-[76ch]">{text.correctIntro}</p>
        <div className="grid gap-3 sm:grid-cols-2">
          <TextField label={text.correctName} {...field('fullName')} />
          <TextField label={text.correctBirth} {...field('birthDate')} />
          <SelectField
            label={text.correctSex}
            value={draft.sex}
            placeholder={text.unchanged}
            options={SEXES}
            onSelect={(sex) => edit({ sex })}
          />
          <TextField label={text.correctPhone} inputMode="tel" {...field('phone')} />
          <TextField label={text.correctAddress} {...field('address')} />
          <TextField label={text.correctNumber} inputMode="numeric" {...field('personalNumber')} />
          <TextField label={text.correctReason} {...field('reason')} />
          <TextField label={text.correctEvidence} {...field('evidence')} />
        </div>
        {correct.data && <Banner tone="good" live="status" title={text.corrected(correct.data.fullName)} />}
        {correct.error && <ProblemBanner error={correct.error} />}
        <div>
          <Button type="submit" look="primary" aria-disabled={correct.isPending}>
            {text.correctSave}
          </Button>
        </div>
      </form>
    </Card>
  )
}
