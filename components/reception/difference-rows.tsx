'use client'

import { Kbd } from '@/components/ui/kbd'
import type { Difference, DifferenceField } from '@/lib/contracts/people'
import { differenceLabels } from '@/lib/content/people'
import { visitText } from '@/lib/content/visit-panels'
import { joinClasses } from '@/lib/utils/join-classes'

type Choice = Difference['preferred']

interface DifferenceRowsProps {
  differences: readonly Difference[]
  choices: Partial<Record<DifferenceField, Choice>>
  onChoose: (field: DifferenceField, choice: Choice) => void
}

/** Where card and record differ: one row each, a default chosen, 1 or 2 to change it while the row has focus. */
export function DifferenceRows({ differences, choices, onChoose }: DifferenceRowsProps) {
  return (
    <section
      aria-label={visitText.differences(differences.length)}
      className="rounded-control bg-attention-tint mt-3 p-3"
    >
      <h3 className="text-table text-attention font-semibold">{visitText.differences(differences.length)}</h3>
      {differences.map((difference, position) => (
        <DifferenceRow
          key={difference.field}
          difference={difference}
          chosen={choices[difference.field] ?? difference.preferred}
          nextKey={position === 0}
          onChoose={(choice) => onChoose(difference.field, choice)}
        />
      ))}
    </section>
  )
}

interface DifferenceRowProps {
  difference: Difference
  chosen: Choice
  nextKey: boolean
  onChoose: (choice: Choice) => void
}

function DifferenceRow({ difference, chosen, nextKey, onChoose }: DifferenceRowProps) {
  const { field, recordValue, scannedValue } = difference
  return (
    <fieldset
      className="mt-2"
      onKeyDown={(press) => {
        if (press.ctrlKey || press.altKey || press.metaKey) return
        if (press.key !== '1' && press.key !== '2') return
        // Not the beginning of a number for the box.
        press.preventDefault()
        onChoose(press.key === '1' ? 'scanned' : 'record')
      }}
    >
      <legend className="text-label text-soft font-semibold">{differenceLabels[field]}</legend>
      <div className="mt-1 flex flex-col gap-1.5">
        {(
          [
            ['scanned', '1', visitText.takeCard, scannedValue],
            ['record', '2', visitText.keepRecord, recordValue],
          ] as const
        ).map(([choice, key, label, value]) => (
          <button
            key={choice}
            type="button"
            aria-pressed={chosen === choice}
            data-next-key={nextKey && chosen === choice ? true : undefined}
            onClick={() => onChoose(choice)}
            className={joinClasses(
              'rounded-control bg-card text-table flex min-h-9 items-center gap-2 border px-2.5 py-1 text-left',
              chosen === choice ? 'border-attention border-2 font-semibold' : 'border-line',
            )}
          >
            <Kbd>{key}</Kbd>
            <span className="text-soft shrink-0">{label}</span>
            <span className="min-w-0 break-words">{value}</span>
          </button>
        ))}
      </div>
    </fieldset>
  )
}
