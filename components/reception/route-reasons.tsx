import { Banner } from '@/components/ui/banner'
import type { PaperCard } from '@/lib/contracts/records'
import { routeText } from '@/lib/content/desk-records'
import { routeCheckTexts, routeConflictTexts, routeReasonTexts } from '@/lib/content/route'
import type { RouteDecision, RouteReason } from '@/lib/domain/route/route-decision.schema'
import { issuerOf } from './issuer-of'

interface RouteReasonsProps {
  decision: RouteDecision
  papers: readonly PaperCard[]
}

/** "Vì sao?": what the code rests on, the paper behind it, the text it comes from, and what is still to be looked at. */
export function RouteReasons({ decision, papers }: RouteReasonsProps) {
  const { reasons, toCheck, conflicts, coverageVerified, code, rulesVersion } = decision
  return (
    <section aria-label={routeText.why} className="border-line text-table mt-2 flex flex-col gap-2.5 border-t pt-2.5">
      <ul aria-label={routeText.reasons} className="flex flex-col gap-1.5">
        {reasons.map((reason) => (
          <li key={reason.rule} className="grid gap-x-6 sm:grid-cols-[minmax(0,1fr)_minmax(0,19rem)]">
            <span>
              {routeReasonTexts[reason.rule]} <PaperBehind reason={reason} papers={papers} />
            </span>
            <span className="text-label text-soft sm:text-right">{reason.citation}</span>
          </li>
        ))}
      </ul>
      {!coverageVerified && code !== '9' && <Banner tone="attention">{routeText.unverified}</Banner>}
      {conflicts.map(({ note }) => (
        <Banner key={note} tone="note" title={routeText.conflicts}>
          {routeConflictTexts[note]}
        </Banner>
      ))}
      {toCheck.length > 0 && (
        <div>
          <h3 className="text-label text-soft font-semibold">{routeText.toCheck}</h3>
          <ul className="list-disc pl-5">
            {toCheck.map((check) => (
              <li key={check}>{routeCheckTexts[check]}</li>
            ))}
          </ul>
        </div>
      )}
      <p className="text-label text-faint">{routeText.rulesVersion(rulesVersion)}</p>
    </section>
  )
}

function PaperBehind({ reason: { rule }, papers }: { reason: RouteReason; papers: readonly PaperCard[] }) {
  const kind = rule === '1.3' ? 'referral' : rule === '1.5' ? 'appointment' : undefined
  const paper = papers.find((each) => each.kind === kind)
  return paper ? <strong className="font-semibold">{routeText.paper(paper.number, issuerOf(paper))}.</strong> : null
}
