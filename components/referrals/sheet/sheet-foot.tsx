import { mediumLabels } from '@/lib/content/papers'
import { referralsText } from '@/lib/content/referrals'
import { sheetText } from '@/lib/content/sheets'
import type { Paper } from '@/lib/domain/records/paper.schema'

/** Where a copy comes from and what its electronic signature is worth: paper travels without its screen. */
export function SheetFoot({ paper }: { paper: Paper }) {
  const { signature, source, seen } = paper
  return (
    <footer className="border-line mt-4 border-t pt-1.5 font-sans text-[11px] leading-4">
      <p>{sheetText.copy}</p>
      <p>
        {referralsText.source[source.kind](source.at, source.service)}.{' '}
        {sheetText.signature[signature.status](signature.signedBy)}.
        {seen && ` ${referralsText.seenBy(mediumLabels[seen.medium], seen.by, seen.at)}.`}
      </p>
    </footer>
  )
}
