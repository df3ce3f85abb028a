'use client'

import type { PaperDialogKind } from '@/components/referrals/paper-dialogs'
import { useMay } from '@/components/shell/desk-session'
import { Button } from '@/components/ui/button'
import { referralsText as text } from '@/lib/content/referrals'
import type { OpenPaperResponse } from '@/lib/contracts/records'

interface PaperActionsProps {
  opened: OpenPaperResponse
  onDialog: (kind: PaperDialogKind) => void
}

/** What can be said of a paper while its holder stands at the counter: as in the worklist, before there is a visit. */
export function PaperActions({ opened: { paper, checks }, onDialog }: PaperActionsProps) {
  const mayWrite = useMay('papers:write')
  const isOffDay =
    paper.kind === 'appointment' && checks.some(({ check, outcome }) => check === 'due-day' && outcome !== 'holds')
  return (
    <div className="flex flex-col gap-1.5">
      {mayWrite && (
        <>
          <Button wide size="small" look={paper.seen ? 'plain' : 'primary'} onClick={() => onDialog('paper')}>
            {text.received}
          </Button>
          <Button wide size="small" onClick={() => onDialog('vneid')}>
            {text.seenVneid}
          </Button>
          {isOffDay && (
            <Button wide size="small" onClick={() => onDialog('day')}>
              {text.confirmDay}
            </Button>
          )}
        </>
      )}
      <Button wide size="small" shortcut="Ctrl P" aria-keyshortcuts="Control+P" onClick={() => window.print()}>
        {text.print}
      </Button>
    </div>
  )
}
