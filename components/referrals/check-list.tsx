import type { OpenPaperResponse } from '@/lib/contracts/records'
import { checkOutcomeLabels, describeCheck } from '@/lib/content/paper-checks'
import { ToneIcon } from '@/components/ui/tone-icon'
import { joinClasses } from '@/lib/utils/join-classes'

const TONES = { holds: 'good', look: 'attention', fails: 'wrong' } as const
const COLOURS = { holds: 'text-good', look: 'text-attention', fails: 'text-wrong' } as const

/** What of a paper holds and what somebody has to look at, each with its facts and the rule behind it. */
export function CheckList({ opened: { paper, card, checks } }: { opened: OpenPaperResponse }) {
  return (
    <ul className="divide-line border-line divide-y border-t">
      {checks.map((check) => {
        const { title, detail } = describeCheck(check, paper, card)
        return (
          <li key={check.check} className="flex gap-2.5 py-2">
            <span className={joinClasses('pt-0.5', COLOURS[check.outcome])}>
              <ToneIcon tone={TONES[check.outcome]} size={18} />
              <span className="sr-only">{checkOutcomeLabels[check.outcome]}: </span>
            </span>
            <span className="min-w-0 break-words">
              <span className={joinClasses('text-table block', check.outcome !== 'holds' && 'font-semibold')}>
                {title}
              </span>
              {detail && <span className="text-label text-soft block">{detail}</span>}
            </span>
          </li>
        )
      })}
    </ul>
  )
}
