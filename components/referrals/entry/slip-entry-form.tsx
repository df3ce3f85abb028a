'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState, type FormEvent } from 'react'
import { useDeskSession } from '@/components/shell/desk-session'
import { ProblemBanner } from '@/components/shell/problem-banner'
import { useToday } from '@/components/shell/use-today'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { paperQueries, recordPaperMutation } from '@/lib/api/papers'
import { entryText as text } from '@/lib/content/referrals'
import type { RecordPaperResponse } from '@/lib/contracts/papers'
import type { PersonId } from '@/lib/domain/visit/visit.schema'
import { readSlipForm } from './read-slip-form'
import { slipDrafts } from './slip-drafts'
import { SlipFields } from './slip-fields'
import { startSlipForm, type SlipForm } from './slip-form'

interface SlipEntryFormProps {
  personId: PersonId
  onSaved: (saved: RecordPaperResponse) => void
}

/** A slip typed from paper or from VNeID. Errors stand in their places; what was typed survives closing. */
export function SlipEntryForm({ personId, onSaved }: SlipEntryFormProps) {
  const client = useQueryClient()
  const today = useToday()
  const { facility } = useDeskSession()
  const fields = useRef<HTMLFormElement>(null)
  const [form, setForm] = useState(() => slipDrafts.get(personId) ?? startSlipForm(facility.code))
  const [tries, setTries] = useState(0)
  const read = readSlipForm(form, today)
  const errors = tries > 0 && !read.ok ? read.error : {}
  const record = useMutation({
    ...recordPaperMutation(),
    onSuccess: (saved) => {
      slipDrafts.forget(personId)
      void client.invalidateQueries({ queryKey: paperQueries.days() })
      onSaved(saved)
    },
  })

  useEffect(() => {
    if (tries > 0)
      fields.current?.querySelector<HTMLElement>('[aria-invalid=true], fieldset[aria-describedby] input')?.focus()
  }, [tries])

  function edit(change: Partial<SlipForm>): void {
    const next = { ...form, ...change }
    setForm(next)
    slipDrafts.keep(personId, next)
  }

  function submit(submitted: FormEvent): void {
    submitted.preventDefault()
    if (read.ok && !record.isPending) record.mutate({ personId, ...read.value })
    if (!read.ok) setTries(tries + 1)
  }

  const wrong = Object.keys(errors).length
  return (
    <form ref={fields} className="flex flex-col gap-4" noValidate onSubmit={submit}>
      {wrong > 0 && <Banner tone="wrong" live="alert" title={text.summary(wrong)} />}
      <SlipFields form={form} errors={errors} onEdit={edit} />
      {record.error && <ProblemBanner error={record.error} />}
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <Button type="submit" look="primary" shortcut="Enter" aria-disabled={record.isPending}>
          {record.isPending ? text.saving : text.save}
        </Button>
        <p className="text-label text-soft">{text.keepTyped}</p>
      </div>
    </form>
  )
}
