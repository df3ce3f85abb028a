'use client'

import { useMay } from '@/components/shell/desk-session'
import { Button } from '@/components/ui/button'
import { referralsText as text } from '@/lib/content/referrals'
import type { OpenPaperResponse } from '@/lib/contracts/records'
import type { PaperDialogKind } from './paper-dialogs'

interface CheckActionsProps {
  opened: OpenPaperResponse
  onDialog: (kind: PaperDialogKind) => void
  onOpenBook: () => void
}

/** Always in sight below the check list, however long that is. */
export function CheckActions({ opened: { paper, checks }, onDialog, onOpenBook }: CheckActionsProps) {
  const mayWrite = useMay('papers:write')
  const isOffDay =
    paper.kind === 'appointment' && checks.some(({ check, outcome }) => check === 'due-day' && outcome !== 'holds')
  return (
    <div className="border-line flex shrink-0 flex-col gap-1.5 border-t p-3">
      {mayWrite && (
        <>
          <Button
            wide
            look={paper.seen ? 'plain' : 'primary'}
            shortcut="F4"
            aria-keyshortcuts="F4"
            onClick={() => onDialog('paper')}
          >
            {text.received}
          </Button>
          <Button wide size="small" shortcut="F8" aria-keyshortcuts="F8" onClick={() => onDialog('vneid')}>
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
      <Button wide size="small" shortcut="F9" aria-keyshortcuts="F9" onClick={onOpenBook}>
        {text.healthBook}
      </Button>
    </div>
  )
}
