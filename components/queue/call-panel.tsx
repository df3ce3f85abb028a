'use client'

import dynamic from 'next/dynamic'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { ProblemBanner } from '@/components/shell/problem-banner'
import { Button } from '@/components/ui/button'
import { queueText } from '@/lib/content/queue'
import { sendVisitMutation } from '@/lib/api/queue'
import { QUEUE_KEYS } from './queue-keys'
import { QueueActions } from './queue-actions'
import { useCalls } from './use-calls'
import { useQueueKeys } from './use-queue-keys'
import type { Selection } from './use-selection'

const JumpVisit = dynamic(() => import('./jump-visit').then((module) => module.JumpVisit), { ssr: false })
const MoveVisit = dynamic(() => import('@/components/visits/move-visit').then((module) => module.MoveVisit), {
  ssr: false,
})

interface CallPanelProps {
  roomCode: string
  selection: Selection
  focusRooms: () => void
}

/** Calling, and everything else that a nurse does with a number; each has a key. */
export function CallPanel({ roomCode, selection: { selected, select }, focusRooms }: CallPanelProps) {
  const router = useRouter()
  const calls = useCalls(roomCode, select)
  const [dialog, setDialog] = useState<'send' | 'jump'>()
  const close = () => setDialog(undefined)
  const state = selected?.state
  const { finished } = calls
  const reopen = finished && !selected ? () => calls.reopen(finished) : undefined
  const actions = {
    again: state === 'called' && selected ? () => calls.again(selected.visitId) : undefined,
    skip: state === 'called' && selected ? () => calls.change(selected.visitId, 'skip') : undefined,
    return: state && state !== 'waiting' && selected ? () => calls.change(selected.visitId, 'return') : undefined,
    finish: state === 'called' && selected ? () => calls.finish(selected) : undefined,
    send: selected ? () => setDialog('send') : undefined,
    jump: state === 'waiting' ? () => setDialog('jump') : undefined,
    records: selected ? () => router.push(`/records/${selected.visitId}?from=queue`) : undefined,
  }
  useQueueKeys({ ...actions, return: actions.return ?? reopen, next: calls.next, rooms: focusRooms })

  return (
    <section aria-label={queueText.actions} className="rounded-card border-line bg-card border p-4">
      <Button
        look="primary"
        size="large"
        wide
        shortcut="Ctrl ⏎"
        aria-keyshortcuts="Control+Enter"
        aria-disabled={calls.isCalling}
        onClick={calls.next}
      >
        {calls.isCalling ? queueText.calling : queueText.next}
      </Button>
      {calls.error && (
        <div className="mt-3">
          <ProblemBanner error={calls.error} />
        </div>
      )}
      <p className="mt-3 mb-2 flex min-w-0 justify-between gap-3">
        <strong className="truncate font-semibold">
          {selected ? queueText.selected(selected.label, selected.fullName) : queueText.nobodySelected}
        </strong>
        <span className="text-label text-faint hidden shrink-0 leading-6 md:inline">{queueText.keys}</span>
      </p>
      {finished && reopen && (
        <p role="status" className="rounded-control bg-page mb-2 flex min-w-0 items-center justify-between gap-3 p-2">
          <span className="text-table min-w-0 truncate">{queueText.finished(finished.label, finished.fullName)}</span>
          <Button size="small" shortcut={QUEUE_KEYS.return} aria-keyshortcuts={QUEUE_KEYS.return} onClick={reopen}>
            {queueText.reopen}
          </Button>
        </p>
      )}
      <QueueActions actions={actions} />
      {dialog === 'send' && selected && (
        <MoveVisit visit={{ ...selected, roomCode }} mutation={sendVisitMutation} onClose={close} />
      )}
      {dialog === 'jump' && selected && <JumpVisit person={selected} onClose={close} />}
    </section>
  )
}
