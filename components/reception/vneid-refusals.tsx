'use client'

import { useId, useState } from 'react'
import { Kbd } from '@/components/ui/kbd'
import { Popover } from '@/components/ui/popover'
import { TextButton } from '@/components/ui/text-button'
import { vneidPaperLabels, vneidRefusalLabels } from '@/lib/content/people'
import { visitText } from '@/lib/content/visit-panels'
import { toOptions } from '@/lib/utils/to-options'
import { useAltKey } from './use-alt-key'
import { refusePaper, type VneidChoice } from './vneid-choice'

interface VneidRefusalsProps {
  choice: VneidChoice
  onChoice: (choice: VneidChoice) => void
}

const PAPERS = toOptions(vneidPaperLabels)
const REASONS = toOptions(vneidRefusalLabels)

/** Papers shown in VNeID that the desk does not take, each with why (figure K8 of the plan). Alt V opens it. */
export function VneidRefusals({ choice, onChoice }: VneidRefusalsProps) {
  const id = useId()
  const [open, setOpen] = useState(false)
  useAltKey('KeyV', () => setOpen(true))
  const refused = PAPERS.filter(({ value }) => choice.vneidRefused.some(({ paper }) => paper === value))

  return (
    <Popover
      open={open}
      onClose={() => setOpen(false)}
      side="above"
      trigger={
        <span className={refused.length > 0 ? 'text-attention font-semibold' : undefined}>
          <TextButton
            tone="soft"
            aria-expanded={open}
            aria-controls={id}
            aria-keyshortcuts="Alt+V"
            onClick={() => setOpen(!open)}
          >
            {refused.length > 0
              ? visitText.vneidRefused(refused.map(({ label }) => label).join(', '))
              : visitText.vneidRefuse}
          </TextButton>{' '}
          <Kbd>Alt V</Kbd>
        </span>
      }
    >
      <fieldset id={id} className="w-80 max-w-full px-2 py-1">
        <legend className="text-table text-ink font-semibold">{visitText.vneidRefuseTitle}</legend>
        {PAPERS.map(({ value: paper, label }, position) => (
          <label key={paper} className="text-table text-ink flex min-h-10 items-center justify-between gap-3">
            {label}
            <select
              // oxlint-disable-next-line jsx-a11y/no-autofocus -- opened by a key: the next key is wanted here
              autoFocus={position === 0}
              value={choice.vneidRefused.find((refusal) => refusal.paper === paper)?.reason ?? ''}
              onChange={(change) =>
                onChoice(refusePaper(choice, paper, REASONS.find(({ value }) => value === change.target.value)?.value))
              }
              className="rounded-control border-faint/80 bg-card text-table min-h-9 w-44 border px-2"
            >
              <option value="">{visitText.vneidTaken}</option>
              {REASONS.map(({ value, label: reason }) => (
                <option key={value} value={value}>
                  {reason}
                </option>
              ))}
            </select>
          </label>
        ))}
        <p className="text-label text-soft mt-1">{visitText.vneidRefuseHint}</p>
      </fieldset>
    </Popover>
  )
}
