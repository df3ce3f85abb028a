'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { notify } from '@/components/shell/notices'
import { ProblemBanner } from '@/components/shell/problem-banner'
import { useToday } from '@/components/shell/use-today'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { confirmPaperMutation, paperQueries } from '@/lib/api/papers'
import { confirmText as text } from '@/lib/content/referrals'
import { shellText } from '@/lib/content/shell'
import type { PaperMedium } from '@/lib/contracts/papers'
import type { Paper } from '@/lib/domain/records/paper.schema'
import { formatDate } from '@/lib/utils/format-dates'
import { ConfirmFields } from './confirm-fields'
import { readConfirmForm, type ConfirmForm } from './read-confirm-form'

interface ConfirmPaperProps {
  medium: PaperMedium
  paper: Paper
  onSaved: () => void
  onClose: () => void
}

/** "Đã nhận bản giấy", "Đã xem trên VNeID": with what stands on the paper and in no envelope. */
export function ConfirmPaper({ medium, paper, onSaved, onClose }: ConfirmPaperProps) {
  const client = useQueryClient()
  const today = useToday()
  const [form, setForm] = useState(() => startForm(paper))
  const [tried, setTried] = useState(false)
  const read = readConfirmForm(form, { paper, medium, today })
  const errors = tried && !read.ok ? read.error : {}
  const confirm = useMutation({
    ...confirmPaperMutation(),
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
    if (read.ok && !confirm.isPending) confirm.mutate(read.value)
  }

  return (
    <Dialog
      title={medium === 'paper' ? text.receivedTitle : text.vneidTitle}
      closeLabel={shellText.close}
      onClose={onClose}
    >
      <form className="flex flex-col gap-4" noValidate onSubmit={submit}>
        <p className="text-table text-soft">
          {paper.kind === 'referral' ? text.compare(paper.number) : text.compareAppointment(paper.number)}
        </p>
        <ConfirmFields kind={paper.kind} medium={medium} form={form} errors={errors} onForm={setForm} />
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

/** What was read before is offered again; a transfer day is not, since it is exactly what has to be read. */
function startForm(paper: Paper): ConfirmForm {
  if (paper.kind === 'appointment') return { signedOn: '', oneYear: '', signed: '' }
  const { signedOn, signedOnIs, oneYear } = paper
  return {
    signedOn: signedOn && signedOnIs === 'read-from-paper' ? formatDate(signedOn) : '',
    oneYear: oneYear === undefined ? '' : oneYear ? 'yes' : 'no',
    signed: '',
  }
}
