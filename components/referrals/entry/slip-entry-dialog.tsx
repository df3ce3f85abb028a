'use client'

import { useState } from 'react'
import { notify } from '@/components/shell/notices'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { TextButton } from '@/components/ui/text-button'
import { slipDifferenceLabels } from '@/lib/content/papers'
import { entryText as text } from '@/lib/content/referrals'
import { shellText } from '@/lib/content/shell'
import type { RecordPaperResponse } from '@/lib/contracts/papers'
import type { SlipDifference } from '@/lib/domain/papers/find-slip-differences'
import type { PersonId } from '@/lib/domain/visit/visit.schema'
import { PersonPicker } from './person-picker'
import { SlipEntryForm } from './slip-entry-form'

interface SlipEntryDialogProps {
  /** Whose slip it is, where that is known already. */
  person: { personId: PersonId; fullName: string } | undefined
  onClose: () => void
}

/** Keeps a slip that exists on paper or in VNeID only; also at reception. */
export function SlipEntryDialog({ person, onClose }: SlipEntryDialogProps) {
  const [chosen, setChosen] = useState(person)
  const [differences, setDifferences] = useState<readonly SlipDifference[]>([])

  function close(saved: RecordPaperResponse): void {
    notify(saved.alreadyKnown ? text.savedKnown : text.saved)
    if (saved.differences.length > 0) setDifferences(saved.differences)
    else onClose()
  }

  return (
    <Dialog
      title={chosen ? text.forPerson(chosen.fullName) : text.title}
      closeLabel={shellText.close}
      wide
      onClose={onClose}
    >
      {differences.length > 0 ? (
        <Banner
          tone="attention"
          live="alert"
          title={text.differs(differences.map((difference) => slipDifferenceLabels[difference]).join(', '))}
          actions={
            <Button data-next-key onClick={onClose}>
              {shellText.close}
            </Button>
          }
        />
      ) : chosen ? (
        <>
          <p className="-mt-2 mb-3">
            <TextButton onClick={() => setChosen(undefined)}>{text.otherPerson}</TextButton>
          </p>
          <SlipEntryForm key={chosen.personId} personId={chosen.personId} onSaved={close} />
        </>
      ) : (
        <PersonPicker onPick={setChosen} />
      )}
    </Dialog>
  )
}
