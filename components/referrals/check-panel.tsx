import { mediumLabels } from '@/lib/content/papers'
import { referralsText as text } from '@/lib/content/referrals'
import type { TodayPaper } from '@/lib/contracts/papers'
import type { OpenPaperResponse } from '@/lib/contracts/records'
import { CheckActions } from './check-actions'
import { CheckList } from './check-list'
import type { PaperDialogKind } from './paper-dialogs'

interface CheckPanelProps {
  opened: OpenPaperResponse
  chosen: TodayPaper
  busy: boolean
  onDialog: (kind: PaperDialogKind) => void
  onOpenBook: () => void
}

/** Whether the paper holds, who compared it, and what can be done with it. */
export function CheckPanel({ opened, chosen, busy, onDialog, onOpenBook }: CheckPanelProps) {
  const { paper } = opened
  return (
    <section
      aria-label={text.checks}
      aria-busy={busy}
      className="rounded-card border-line bg-card flex min-h-0 min-w-0 flex-col border"
    >
      <div
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard
        tabIndex={0}
        role="group"
        aria-label={text.checkResults}
        className="min-h-0 grow overflow-y-auto px-4 py-3 -outline-offset-3"
      >
        <h2 className="text-label text-faint mb-1 min-h-6 font-semibold tracking-wide uppercase">{text.checks}</h2>
        <p className="text-label text-soft mb-2">
          {text.visit(chosen.label, chosen.roomCode)}
          <span className="block">{text.source[paper.source.kind](paper.source.at, paper.source.service)}</span>
        </p>
        {paper.seen && (
          <p className="rounded-control bg-good-tint text-label text-good mb-2 px-3 py-2 font-medium">
            {text.seenBy(mediumLabels[paper.seen.medium], paper.seen.by, paper.seen.at)}
          </p>
        )}
        <CheckList opened={opened} />
      </div>
      <CheckActions opened={opened} onDialog={onDialog} onOpenBook={onOpenBook} />
    </section>
  )
}
