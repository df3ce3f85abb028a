'use client'

import type { Paper } from '@/lib/domain/records/paper.schema'
import { ConfirmDay } from './confirm-day'
import { ConfirmPaper } from './confirm-paper'

export type PaperDialogKind = 'paper' | 'vneid' | 'day'

interface PaperDialogsProps {
  kind: PaperDialogKind
  paper: Paper
  onSaved: () => void
  onClose: () => void
}

/** What staff say of an open paper, each in a dialog over the screen that stays as it is. */
export function PaperDialogs({ kind, paper, onSaved, onClose }: PaperDialogsProps) {
  if (kind !== 'day') return <ConfirmPaper medium={kind} paper={paper} onSaved={onSaved} onClose={onClose} />
  return paper.kind === 'appointment' ? <ConfirmDay paper={paper} onSaved={onSaved} onClose={onClose} /> : null
}
