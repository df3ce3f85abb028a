'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { notify } from '@/components/shell/notices'
import { ProblemBanner } from '@/components/shell/problem-banner'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { TextField } from '@/components/ui/text-field'
import { confirmDayMutation, paperQueries } from '@/lib/api/papers'
import { confirmText as text } from '@/lib/content/referrals'
import { shellText } from '@/lib/content/shell'
import type { AppointmentPaper } from '@/lib/domain/records/paper.schema'
import { formatDate } from '@/lib/utils/format-dates'

interface ConfirmDayProps {
  paper: AppointmentPaper
  onSaved: () => void
  onClose: () => void
}

const SHORTEST_REASON = 5

/** Doctor or facility agrees to another day than that of the slip; who and why is written down. */
export function ConfirmDay({ paper, onSaved, onClose }: ConfirmDayProps) {
  const client = useQueryClient()
  const [reason, setReason] = useState(paper.dayConfirmed?.reason ?? '')
  const [tried, setTried] = useState(false)
  const isShort = reason.trim().length < SHORTEST_REASON
  const confirm = useMutation({
    ...confirmDayMutation(),
    onSuccess: () => {
      notify(text.saved)
      void client.invalidateQueries({ queryKey: paperQueries.days() })
      onSaved()
      onClose()
    },
  })

  function submit(submitted: FormEvent): void {
    submitted.preventDefault()
    setTried(true)
    if (!isShort && !confirm.isPending) confirm.mutate({ paperId: paper.paperId, reason })
  }

  return (
    <Dialog title={text.dayTitle} closeLabel={shellText.close} onClose={onClose}>
      <form className="flex flex-col gap-3" noValidate onSubmit={submit}>
        <p className="text-table text-soft">{text.dayDetail(formatDate(paper.dueOn))}</p>
        <TextField
          label={text.reason}
          value={reason}
          maxLength={300}
          error={tried && isShort ? text.reasonShort : undefined}
          onText={setReason}
        />
        <div className="flex flex-wrap gap-2">
          {text.reasons.map((ready) => (
            <Button key={ready} size="small" onClick={() => setReason(ready)}>
              {ready}
            </Button>
          ))}
        </div>
        {confirm.error && <ProblemBanner error={confirm.error} />}
        <div className="flex flex-wrap gap-2">
          <Button type="submit" look="primary" shortcut="Enter" aria-disabled={confirm.isPending}>
            {confirm.isPending ? text.saving : text.save}
          </Button>
          <Button shortcut="Esc" onClick={onClose}>
            {text.cancel}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
