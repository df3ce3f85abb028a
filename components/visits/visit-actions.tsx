'use client'

import dynamic from 'next/dynamic'
import { useState } from 'react'
import { useMay } from '@/components/shell/desk-session'
import { TextButton } from '@/components/ui/text-button'
import { visitsText } from '@/lib/content/visits'
import type { VisitHandle } from './visit-handle'

const CancelVisit = dynamic(() => import('./cancel-visit').then((module) => module.CancelVisit), { ssr: false })
const MoveVisit = dynamic(() => import('./move-visit').then((module) => module.MoveVisit), { ssr: false })
const ReprintTicket = dynamic(() => import('./reprint-ticket').then((module) => module.ReprintTicket), { ssr: false })

export type VisitAction = 'reprint' | 'move' | 'cancel'
const ALL: readonly VisitAction[] = ['reprint', 'move', 'cancel']

interface VisitActionsProps {
  visit: VisitHandle
  only?: readonly VisitAction[]
}

/** What may still be done with a visit of today, each in a dialog over the page that stays as it is. */
export function VisitActions({ visit, only }: VisitActionsProps) {
  const [action, setAction] = useState<VisitAction>()
  return (
    <>
      <VisitActionButtons visit={visit} only={only} onAction={setAction} />
      {action && <VisitActionDialog visit={visit} action={action} onClose={() => setAction(undefined)} />}
    </>
  )
}

interface VisitActionButtonsProps {
  visit: VisitHandle
  only?: readonly VisitAction[] | undefined
  onAction: (action: VisitAction) => void
}

/** The buttons alone, for lists whose lines may go away while a dialog is open above them. */
export function VisitActionButtons({ visit, only = ALL, onAction }: VisitActionButtonsProps) {
  const may = { reprint: useMay('visits:admit'), move: useMay('visits:admit'), cancel: useMay('visits:cancel') }
  return (
    <span className="inline-flex gap-3">
      {only
        .filter((action) => may[action])
        .map((action) => (
          <TextButton key={action} aria-label={LABELS[action](visit.label)} onClick={() => onAction(action)}>
            {visitsText[action]}
          </TextButton>
        ))}
    </span>
  )
}

interface VisitActionDialogProps {
  visit: VisitHandle
  action: VisitAction
  onClose: () => void
}

export function VisitActionDialog({ visit, action, onClose }: VisitActionDialogProps) {
  switch (action) {
    case 'reprint':
      return <ReprintTicket visit={visit} onClose={onClose} />
    case 'move':
      return <MoveVisit visit={visit} onClose={onClose} />
    case 'cancel':
      return <CancelVisit visit={visit} onClose={onClose} />
  }
}

const LABELS = {
  reprint: visitsText.reprintOf,
  move: visitsText.moveOf,
  cancel: visitsText.cancelOf,
} as const satisfies Record<VisitAction, (label: string) => string>
