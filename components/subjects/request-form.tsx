'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState, type FormEvent } from 'react'
import { ProblemBanner } from '@/components/shell/problem-banner'
import { useToday } from '@/components/shell/use-today'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { SelectField } from '@/components/ui/select-field'
import { TextArea } from '@/components/ui/text-area'
import { TextField } from '@/components/ui/text-field'
import { recordSubjectMutation } from '@/lib/api/subjects'
import { kindLabels, requesterLabels, requestFormText as text } from '@/lib/content/subjects'
import type { SubjectRequest } from '@/lib/contracts/subjects'
import { PersonFinder } from './person-finder'
import { readRequestDraft, requestDraft, startRequestDraft, type RequestDraft } from './request-draft'

const KINDS = (['access', 'correct', 'withdraw', 'erase'] as const).map((value) => ({
  value,
  label: kindLabels[value],
}))
const RELATIONS = (['self', 'parent', 'guardian', 'authorised'] as const).map((value) => ({
  value,
  label: requesterLabels[value],
}))

/** A new request for the register. Errors stand in their places; what was typed survives closing. */
export function RequestForm({ onSaved }: { onSaved: (request: SubjectRequest) => void }) {
  const today = useToday()
  const fields = useRef<HTMLFormElement>(null)
  const record = useMutation(recordSubjectMutation(useQueryClient()))
  const [draft, setDraft] = useState<RequestDraft>(() => requestDraft.get() ?? startRequestDraft(today))
  const [tries, setTries] = useState(0)
  const read = readRequestDraft(draft, today)
  const errors = tries > 0 && !read.ok ? read.errors : {}
  const wrong = Object.keys(errors).length

  useEffect(() => {
    if (tries > 0) fields.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus()
  }, [tries])

  function edit(change: Partial<RequestDraft>): void {
    setDraft(requestDraft.keep({ ...draft, ...change }))
  }

  function submit(event: FormEvent): void {
    event.preventDefault()
    if (!read.ok) return setTries(tries + 1)
    if (record.isPending) return
    record.mutate(read.value, {
      onSuccess: (saved) => {
        requestDraft.forget()
        onSaved(saved)
      },
    })
  }

  return (
    <Card title={text.title}>
      <form ref={fields} noValidate onSubmit={submit} className="flex flex-col gap-3">
        {wrong > 0 && <Banner tone="wrong" live="alert" title={text.wrong(wrong)} />}
        <div className="grid gap-3 sm:grid-cols-2 lg:grid-cols-4">
          <SelectField
            label={text.kind}
            value={draft.kind}
            placeholder={text.choose}
            options={KINDS}
            error={errors.kind}
            onSelect={(kind) => edit({ kind })}
          />
          <TextField
            label={text.receivedOn}
            inputMode="numeric"
            value={draft.receivedOn}
            error={errors.receivedOn}
            onText={(receivedOn) => edit({ receivedOn })}
          />
          <TextField
            label={text.requesterName}
            value={draft.requesterName}
            error={errors.requesterName}
            onText={(requesterName) => edit({ requesterName })}
          />
          <SelectField
            label={text.relation}
            value={draft.relation}
            placeholder={text.choose}
            options={RELATIONS}
            error={errors.relation}
            onSelect={(relation) => edit({ relation })}
          />
        </div>
        <PersonFinder chosen={draft.person} onChoose={(person) => edit({ person })} />
        <div className="grid gap-3 sm:grid-cols-2">
          <TextField
            label={text.contact}
            hint={text.contactHint}
            value={draft.contact}
            error={errors.contact}
            onText={(contact) => edit({ contact })}
          />
          <TextField
            label={text.identityCheck}
            hint={text.identityHint}
            value={draft.identityCheck}
            error={errors.identityCheck}
            onText={(identityCheck) => edit({ identityCheck })}
          />
        </div>
        <TextArea label={text.asked} value={draft.asked} error={errors.asked} onText={(asked) => edit({ asked })} />
        {record.error && <ProblemBanner error={record.error} />}
        <div>
          <Button type="submit" look="primary" aria-disabled={record.isPending}>
            {record.isPending ? text.saving : text.save}
          </Button>
        </div>
      </form>
    </Card>
  )
}
