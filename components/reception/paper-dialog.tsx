'use client'

import { useDeskSession } from '@/components/shell/desk-session'
import { Dialog } from '@/components/ui/dialog'
import type { PaperCard } from '@/lib/contracts/records'
import { shellText } from '@/lib/content/shell'
import { paperKindTitles } from '@/lib/content/desk-records'
import { PaperFacts } from './paper-facts'

/** "Xem giấy" at the counter. The paper in its official layout stands in the place of `PaperFacts`. */
export function PaperDialog({ paper, onClose }: { paper: PaperCard; onClose: () => void }) {
  const { facility } = useDeskSession()
  return (
    <Dialog title={`${paperKindTitles[paper.kind]} ${paper.number}`} closeLabel={shellText.close} onClose={onClose}>
      <PaperFacts paper={paper} hereCode={facility.code} />
    </Dialog>
  )
}
