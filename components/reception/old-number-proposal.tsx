'use client'

import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { visitText } from '@/lib/content/visit-panels'

interface OldNumberProposalProps {
  oldNumber: 'unconfirmed' | 'contradicted' | 'joined'
  /** Name and birth date as the card has them. */
  onCard: string
  /** Pressed *Cấp số* without an answer. */
  isMissing: boolean
  onAnswer: (same: boolean) => void
}

/** Found under a number that may be somebody else's: the desk says whether it is the same person. */
export function OldNumberProposal({ oldNumber, onCard, isMissing, onAnswer }: OldNumberProposalProps) {
  if (oldNumber === 'joined') {
    return (
      <div className="mt-3">
        <Banner tone="good" live="status">
          {visitText.joined}
        </Banner>
      </div>
    )
  }
  const { title, detail, same } = visitText.doubts[oldNumber]
  // Where nothing but the number agrees it most likely is somebody else, and no stray Enter may say either.
  const isUnlikely = oldNumber === 'contradicted'
  return (
    <div className="mt-3">
      <Banner
        tone="attention"
        title={title}
        live="status"
        actions={
          <>
            <Button
              size="small"
              look={isUnlikely ? 'plain' : 'primary'}
              data-next-key={isUnlikely ? undefined : true}
              data-unanswered={isMissing && !isUnlikely ? true : undefined}
              onClick={() => onAnswer(true)}
            >
              {same}
            </Button>
            <Button
              size="small"
              data-unanswered={isMissing && isUnlikely ? true : undefined}
              onClick={() => onAnswer(false)}
            >
              {visitText.notSame}
            </Button>
          </>
        }
      >
        {detail(onCard)}
        {isMissing && <strong className="text-wrong block font-semibold">{visitText.oldNumberMissing}</strong>}
      </Banner>
    </div>
  )
}
