'use client'

import dynamic from 'next/dynamic'
import { useRouter } from 'next/navigation'
import { useRef, useState } from 'react'
import { useMay } from '@/components/shell/desk-session'
import type { TodayPaper } from '@/lib/contracts/papers'
import { NoPaper } from './no-paper'
import type { PaperDialogKind } from './paper-dialogs'
import { useReferralKeys } from './use-referral-keys'
import { WorkPanel } from './work-panel'

const PaperPanel = dynamic(() => import('./paper-panel').then((module) => module.PaperPanel), { ssr: false })
const SlipEntryDialog = dynamic(() => import('./entry/slip-entry-dialog').then((module) => module.SlipEntryDialog), {
  ssr: false,
})

/** Today's papers at the left; the chosen one in its official layout, and beside it what has to hold. */
export function ReferralsScreen() {
  const router = useRouter()
  const list = useRef<HTMLUListElement>(null)
  const mayWrite = useMay('papers:write')
  const [chosen, setChosen] = useState<TodayPaper>()
  const [dialog, setDialog] = useState<PaperDialogKind>()
  const [entering, setEntering] = useState(false)
  const openBook = chosen && (() => router.push(`/records/${chosen.visitId}`))
  useReferralKeys({
    F2: () => list.current?.focus(),
    F3: mayWrite ? () => setEntering(true) : undefined,
    F4: chosen && mayWrite ? () => setDialog('paper') : undefined,
    F8: chosen && mayWrite ? () => setDialog('vneid') : undefined,
    F9: openBook,
  })

  return (
    <div className="grid min-h-0 grow grid-cols-[minmax(0,1fr)] gap-3 px-4 py-3 md:px-5 lg:grid-cols-[minmax(320px,430px)_minmax(0,1fr)_270px]">
      <WorkPanel openId={chosen?.paperId} list={list} onOpen={setChosen} onEnter={() => setEntering(true)} />
      {chosen ? (
        <PaperPanel
          key={chosen.paperId}
          chosen={chosen}
          dialog={dialog}
          onDialog={setDialog}
          onOpenBook={() => openBook?.()}
        />
      ) : (
        <NoPaper />
      )}
      {entering && <SlipEntryDialog person={chosen} onClose={() => setEntering(false)} />}
    </div>
  )
}
