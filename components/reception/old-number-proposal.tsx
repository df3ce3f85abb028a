'use client'

import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { visitText } from '@/lib/content/visit-panels'

interface OldNumberProposalProps {
  isJoined: boolean
  /** Pressed *Cấp số* without an answer. */
  isMissing: boolean
  onAnswer: (same: boolean) => void
}

/** Found only under the old 9-digit number: the desk says whether it is the same person. */
export function OldNumberProposal({ isJoined, isMissing, onAnswer }: OldNumberProposalProps) {
  if (isJoined) {
    return (
      <div className="mt-3">
        <Banner tone="good" live="status">
          {visitText.joined}
        </Banner>
      </div>
    )
  }
  return (
    <div className="mt-3">
      <Banner
        tone="attention"
        title={visitText.oldNumberTitle}
        live="status"
        actions={
          <>
            <Button data-next-key size="small" look="primary" onClick={() => onAnswer(true)}>
              {visitText.join}
            </Button>
            <Button size="small" onClick={() => onAnswer(false)}>
              {visitText.notSame}
            </Button>
          </>
        }
      >
        {visitText.oldNumberDetail}
        {isMissing && <strong className="text-wrong block font-semibold">{visitText.oldNumberMissing}</strong>}
      </Banner>
    </div>
  )
}
