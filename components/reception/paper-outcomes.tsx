import { Banner } from '@/components/ui/banner'
import type { PaperOutcome } from '@/lib/contracts/check-ins'
import { describePaperOutcome } from '@/lib/content/desk-records'

/** What became of the papers: said beside the number, since the patient is still at the counter. */
export function PaperOutcomes({ outcomes }: { outcomes: readonly PaperOutcome[] }) {
  if (outcomes.length === 0) return null
  return (
    <ul className="mt-3 flex flex-col gap-2">
      {outcomes.map((outcome) => {
        const { tone, text } = describePaperOutcome(outcome)
        return (
          <li key={outcome.paperId}>
            <Banner tone={tone} live="status">
              {text}
            </Banner>
          </li>
        )
      })}
    </ul>
  )
}
