'use client'

import { useMutation } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { PeopleChoice } from '@/components/reception/people-choice'
import { ProblemBanner } from '@/components/shell/problem-banner'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { TextField } from '@/components/ui/text-field'
import { findPatientsMutation } from '@/lib/api/find-patients'
import type { PersonCard } from '@/lib/contracts/people'
import { auditText } from '@/lib/content/audit'
import { shellText } from '@/lib/content/shell'

/** Finds a patient the way the desk does: by name, by number, by scan. Nothing of it reaches an address. */
export function FindPatient({ onChoose, onClose }: { onChoose: (person: PersonCard) => void; onClose: () => void }) {
  const [typed, setTyped] = useState('')
  const find = useMutation(findPatientsMutation())

  function submit(submitted: FormEvent): void {
    submitted.preventDefault()
    if (typed.trim() !== '' && !find.isPending) find.mutate(typed)
  }

  return (
    <Dialog title={auditText.findPerson} closeLabel={shellText.close} onClose={onClose}>
      <form noValidate onSubmit={submit} className="mb-3 flex flex-wrap items-start gap-2">
        <div className="min-w-0 grow basis-56">
          <TextField
            label={auditText.person}
            hint={auditText.personHint}
            value={typed}
            maxLength={8192}
            onText={setTyped}
          />
        </div>
        <div className="pt-6">
          <Button type="submit" look="primary" aria-disabled={find.isPending}>
            {find.isPending ? auditText.searching : auditText.search}
          </Button>
        </div>
      </form>
      {find.error && <ProblemBanner error={find.error} />}
      <div role="status">{find.data?.length === 0 && <p className="text-table text-soft">{auditText.noPerson}</p>}</div>
      {find.data && <PeopleChoice people={find.data} onChoose={onChoose} />}
    </Dialog>
  )
}
