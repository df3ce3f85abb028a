'use client'

import { useState, type FormEvent } from 'react'
import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/text-field'
import { reasonText as text } from '@/lib/content/health-book'

const SHORTEST = 5

/** Asked where the person is not here today: the look and its reason are listed for a manager. */
export function ReasonForm({ onReason }: { onReason: (reason: string) => void }) {
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const isShort = reason.trim().length < SHORTEST

  function submit(submitted: FormEvent): void {
    submitted.preventDefault()
    setTried(true)
    if (!isShort) onReason(reason.trim())
  }

  return (
    <form className="flex max-w-xl flex-col gap-3" noValidate onSubmit={submit}>
      <h2 className="text-body font-semibold">{text.title}</h2>
      <p className="text-table text-soft">{text.detail}</p>
      <TextField
        label={text.reason}
        value={reason}
        maxLength={300}
        error={tried && isShort ? text.short : undefined}
        onText={setReason}
      />
      <div className="flex flex-wrap gap-2">
        {text.ready.map((ready) => (
          <Button key={ready} size="small" onClick={() => setReason(ready)}>
            {ready}
          </Button>
        ))}
      </div>
      <div>
        <Button type="submit" look="primary">
          {text.open}
        </Button>
      </div>
    </form>
  )
}
