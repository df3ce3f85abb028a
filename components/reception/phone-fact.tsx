'use client'

import { useMutation } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { ProblemBanner } from '@/components/shell/problem-banner'
import { Button } from '@/components/ui/button'
import { TextButton } from '@/components/ui/text-button'
import { TextField } from '@/components/ui/text-field'
import { updatePersonMutation } from '@/lib/api/people'
import type { PersonCard } from '@/lib/contracts/people'
import { draftErrorTexts, visitText } from '@/lib/content/visit-panels'
import { Fact } from './fact'
import { isPhone } from './find-draft-errors'
import { RevealedFact } from './revealed-fact'

/** The telephone number on file, changed in place. A scan never touches it. */
export function PhoneFact({ person, onUpdated }: { person: PersonCard; onUpdated: (person: PersonCard) => void }) {
  const [typed, setTyped] = useState<string>()
  const [tried, setTried] = useState(false)
  const [wasOpen, setWasOpen] = useState(false)
  const update = useMutation({
    ...updatePersonMutation(),
    onSuccess: (updated) => {
      setTyped(undefined)
      onUpdated(updated)
    },
  })
  const edit = (
    <TextButton tone="soft" aria-label={visitText.editPhone} autoFocus={wasOpen} onClick={open}>
      {visitText.edit}
    </TextButton>
  )
  const { personId, phoneMasked } = person

  function open(): void {
    setTyped('')
    setTried(false)
    setWasOpen(true)
  }

  function save(submitted: FormEvent): void {
    submitted.preventDefault()
    setTried(true)
    if (typed?.trim() && isPhone(typed)) update.mutate({ personId, changes: { phone: typed } })
  }

  if (typed === undefined) {
    if (phoneMasked === undefined)
      return (
        <Fact label={visitText.phone} action={edit}>
          {visitText.none}
        </Fact>
      )
    return <RevealedFact personId={personId} what="phone" masked={phoneMasked} label={visitText.phone} action={edit} />
  }
  return (
    <div className="py-2">
      <dt className="sr-only">{visitText.phone}</dt>
      <dd>
        <form
          onSubmit={save}
          onKeyDown={(press) => {
            if (press.key !== 'Escape') return
            press.preventDefault()
            setTyped(undefined)
          }}
          className="flex flex-col gap-2"
        >
          <TextField
            label={visitText.phone}
            value={typed}
            inputMode="tel"
            autoFocus
            error={tried && !isPhone(typed) ? draftErrorTexts.phone_shape : undefined}
            onText={setTyped}
          />
          {update.error && <ProblemBanner error={update.error} />}
          <div className="flex gap-2">
            <Button type="submit" size="small" look="tinted" shortcut="Enter" aria-disabled={update.isPending}>
              {visitText.save}
            </Button>
            <Button size="small" shortcut="Esc" onClick={() => setTyped(undefined)}>
              {visitText.cancel}
            </Button>
          </div>
        </form>
      </dd>
    </div>
  )
}
