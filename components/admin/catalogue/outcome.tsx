'use client'

import { SwitchLine } from '@/components/admin/setup/switch-line'
import { Banner } from '@/components/ui/banner'
import { catalogueText as text, countRefusals, refusalTexts } from '@/lib/content/catalogue'
import type { CataloguePreview } from '@/lib/contracts/catalogue'
import { formatCount } from '@/lib/utils/format-numbers'
import { OutcomeList } from './outcome-list'

interface OutcomeProps {
  outcome: NonNullable<CataloguePreview['outcome']>
  addZero: boolean
  onAddZero: (addZero: boolean) => void
}

/** What an import would change, in numbers and line by line. */
export function Outcome({ outcome, addZero, onAddZero }: OutcomeProps) {
  const { counts, absent, added, renamed, refused } = outcome
  const refusedLines = countRefusals(counts.refused)
  return (
    <div className="flex flex-col gap-3">
      <dl className="grid grid-cols-2 gap-2 sm:grid-cols-4">
        <Figure label={text.added} count={counts.added} />
        <Figure label={text.renamed} count={counts.renamed} />
        <Figure label={text.unchanged} count={counts.unchanged} />
        <Figure label={text.refused} count={refusedLines} />
      </dl>
      <Verdict counts={counts} />
      {(addZero || counts.refused.code_zero_lost !== undefined) && (
        <SwitchLine label={text.addZero} hint={text.addZeroHint} checked={addZero} onSwitch={onAddZero} />
      )}
      {counts.repeated > 0 && <p className="text-table text-soft">{text.repeated(counts.repeated)}</p>}
      {absent > 0 && <p className="text-table text-soft">{text.absent(absent)}</p>}
      <OutcomeList
        title={text.refusedList(refusedLines)}
        isOpen
        total={refusedLines}
        lines={refused.map(({ line, reason, code, name }) => ({
          key: String(line),
          code: text.atLine(line),
          words: `${code || text.emptyCell} · ${name || text.emptyCell}`,
          detail: refusalTexts[reason],
        }))}
      />
      <OutcomeList
        title={text.renamedList(counts.renamed)}
        total={counts.renamed}
        lines={renamed.map(({ code, name, was }) => ({ key: code, code, words: name, detail: text.was(was) }))}
      />
      <OutcomeList
        title={text.addedList(counts.added)}
        total={counts.added}
        lines={added.map(({ code, name }) => ({ key: code, code, words: name }))}
      />
    </div>
  )
}

function Figure({ label, count }: { label: string; count: number }) {
  return (
    <div className="bg-page rounded-control flex flex-col-reverse px-3 py-2">
      <dt className="text-label text-soft">{label}</dt>
      <dd className="text-[20px] leading-7 font-bold tabular-nums">{formatCount(count)}</dd>
    </div>
  )
}

function Verdict({ counts: { added, renamed, unchanged } }: { counts: OutcomeProps['outcome']['counts'] }) {
  if (added + renamed > 0) return null
  return unchanged > 0 ? (
    <Banner tone="good" live="status" title={text.allThere} />
  ) : (
    <Banner tone="wrong" live="alert" title={text.nothing} />
  )
}
