'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { notify } from '@/components/shell/notices'
import { ProblemBanner } from '@/components/shell/problem-banner'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { TextField } from '@/components/ui/text-field'
import { cancelVisitMutation, visitQueries } from '@/lib/api/visits'
import { shellText } from '@/lib/content/shell'
import { visitsText } from '@/lib/content/visits'
import type { VisitHandle } from './visit-handle'

const SHORTEST_REASON = 3

/** Takes a number back, with the reason that the law of records asks for. */
export function CancelVisit({ visit, onClose }: { visit: VisitHandle; onClose: () => void }) {
  const client = useQueryClient()
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const isShort = reason.trim().length < SHORTEST_REASON
  const cancel = useMutation({
    ...cancelVisitMutation(),
    onSuccess: () => {
      notify(visitsText.cancelled(visit.label))
      void client.invalidateQueries({ queryKey: visitQueries.days() })
      onClose()
    },
  })

  function submit(submitted: FormEvent): void {
    submitted.preventDefault()
    setTried(true)
    if (!isShort && !cancel.isPending) cancel.mutate({ visitId: visit.visitId, reason })
  }

  return (
    <Dialog title={visitsText.cancelTitle(visit.label, visit.fullName)} closeLabel={shellText.close} onClose={onClose}>
      <form className="flex flex-col gap-3" onSubmit={submit}>
        <p className="text-table text-soft">{visitsText.cancelDetail}</p>
        <TextField
          label={visitsText.cancelReason}
          value={reason}
          maxLength={200}
          error={tried && isShort ? visitsText.cancelReasonShort : undefined}
          onText={setReason}
        />
        <div className="flex flex-wrap gap-2">
          {visitsText.cancelReasons.map((ready) => (
            <Button key={ready} size="small" onClick={() => setReason(ready)}>
              {ready}
            </Button>
          ))}
        </div>
        {cancel.error && <ProblemBanner error={cancel.error} />}
        <div className="flex flex-wrap gap-2">
          <Button type="submit" look="danger" aria-disabled={cancel.isPending}>
            {visitsText.confirmCancel}
          </Button>
          <Button shortcut="Esc" onClick={onClose}>
            {visitsText.keep}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
