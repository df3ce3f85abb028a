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

type Action = 'reprint' | 'move' | 'cancel'
const ALL: readonly Action[] = ['reprint', 'move', 'cancel']

/** What may still be done with a visit of today, each in a dialog over the page that stays as it is. */
export function VisitActions({ visit, only = ALL }: { visit: VisitHandle; only?: readonly Action[] }) {
  const [open, setOpen] = useState<Action>()
  const may = { reprint: useMay('visits:admit'), move: useMay('visits:admit'), cancel: useMay('visits:cancel') }
  const close = () => setOpen(undefined)
  return (
    <span className="inline-flex gap-3">
      {only
        .filter((action) => may[action])
        .map((action) => (
          <TextButton key={action} aria-label={LABELS[action](visit.label)} onClick={() => setOpen(action)}>
            {visitsText[action]}
          </TextButton>
        ))}
      {open === 'reprint' && <ReprintTicket visit={visit} onClose={close} />}
      {open === 'move' && <MoveVisit visit={visit} onClose={close} />}
      {open === 'cancel' && <CancelVisit visit={visit} onClose={close} />}
    </span>
  )
}

const LABELS = {
  reprint: visitsText.reprintOf,
  move: visitsText.moveOf,
  cancel: visitsText.cancelOf,
} as const satisfies Record<Action, (label: string) => string>
