'use client'

import { useQuery } from '@tanstack/react-query'
import { Banner } from '@/components/ui/banner'
import { recordQueries } from '@/lib/api/records'
import { paperKindTitles, paperText } from '@/lib/content/desk-records'
import { lateUsable } from './chosen-papers'
import { isInsured } from './is-insured'
import { issuerOf } from './issuer-of'
import { subjectOf } from './record-subject'
import { useLookupToken } from './use-lookup-token'
import type { VisitDraft } from './visit-draft'

/** Where the number was given before other services had answered: what they tell now that this visit could have used. */
export function LatePapers({ draft }: { draft: VisitDraft }) {
  const subject = draft.papersComplete ? undefined : subjectOf(draft)
  const token = useLookupToken(subject)
  const { data } = useQuery({
    ...recordQueries.papers({ subject: subject ?? {}, purpose: 'check-in' }, token),
    enabled: subject !== undefined && isInsured(draft),
  })
  const late = data ? lateUsable(draft, data.papers) : []
  return late.map((paper) => (
    <div key={paper.paperId} className="mt-3">
      <Banner tone="attention" live="status" title={paperText.late(paperKindTitles[paper.kind], issuerOf(paper))}>
        {paperText.lateNext}
      </Banner>
    </div>
  ))
}
