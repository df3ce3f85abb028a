'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { ProblemBanner } from '@/components/shell/problem-banner'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { TextField } from '@/components/ui/text-field'
import { changeQueueMutation, queueQueries } from '@/lib/api/queue'
import type { QueuePerson } from '@/lib/contracts/queue'
import { queueText } from '@/lib/content/queue'
import { shellText } from '@/lib/content/shell'

const SHORTEST_REASON = 3

/** Moves somebody up by hand, with the reason that everybody sees and the audit keeps. */
export function JumpVisit({ person, onClose }: { person: QueuePerson; onClose: () => void }) {
  const client = useQueryClient()
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const isShort = reason.trim().length < SHORTEST_REASON
  const jump = useMutation({
    ...changeQueueMutation(),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: queueQueries.all() })
      onClose()
    },
  })

  function submit(submitted: FormEvent): void {
    submitted.preventDefault()
    setTried(true)
    if (!isShort && !jump.isPending) jump.mutate({ visitId: person.visitId, action: 'jump', reason })
  }

  return (
    <Dialog title={queueText.jumpTitle(person.label, person.fullName)} closeLabel={shellText.close} onClose={onClose}>
      <form className="flex flex-col gap-3" onSubmit={submit}>
        <p className="text-table text-soft">{queueText.jumpDetail}</p>
        <TextField
          label={queueText.jumpReason}
          value={reason}
          maxLength={200}
          error={tried && isShort ? queueText.jumpReasonShort : undefined}
          onText={setReason}
        />
        <div className="flex flex-wrap gap-2">
          {queueText.jumpReasons.map((ready) => (
            <Button key={ready} size="small" onClick={() => setReason(ready)}>
              {ready}
            </Button>
          ))}
        </div>
        {jump.error && <ProblemBanner error={jump.error} />}
        <div className="flex flex-wrap gap-2">
          <Button type="submit" look="primary" aria-disabled={jump.isPending}>
            {queueText.confirmJump}
          </Button>
          <Button shortcut="Esc" onClick={onClose}>
            {queueText.keep}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
