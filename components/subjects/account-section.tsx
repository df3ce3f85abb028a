import { describeColumn, holdingLabels } from '@/lib/content/holdings'
import { accountText as text, retentionLabels } from '@/lib/content/subjects'
import type { SubjectAccount } from '@/lib/contracts/subjects'
import { describeValue } from './describe-value'

type Section = SubjectAccount['sections'][number]

/** What one table holds, row by row, and whether it may be erased. */
export function AccountSection({ section }: { section: Section }) {
  const { table, total, rows, kept } = section
  return (
    <section className="border-line border-t pt-3">
      <header className="flex flex-wrap items-baseline gap-x-3">
        <h3 className="font-semibold">{holdingLabels[table] ?? table}</h3>
        <span className="text-label text-soft">
          {rows.length < total ? text.newest(rows.length, total) : text.rows(total)}
        </span>
        {total > 0 && <span className="text-label text-soft">{describeKept(kept)}</span>}
      </header>
      {rows.map((row, at) => (
        <dl
          key={at}
          className="border-line text-table mt-2 grid gap-x-4 gap-y-0.5 border-l-2 pl-3 sm:grid-cols-[12rem_minmax(0,1fr)]"
        >
          {Object.entries(row).map(([column, value]) => (
            <Value key={column} term={describeColumn(column)} value={describeValue(value)} />
          ))}
        </dl>
      ))}
    </section>
  )
}

function Value({ term, value }: { term: string; value: string }) {
  if (value === '') return null
  return (
    <>
      <dt className="text-soft min-w-0 break-words">{term}</dt>
      <dd className="min-w-0 break-words whitespace-pre-line">{value}</dd>
    </>
  )
}

function describeKept(kept: Section['kept']): string {
  if (kept.erase) return text.erasable
  const rule = retentionLabels[kept.rule]
  return kept.until ? text.keptUntil(kept.until, rule) : text.kept(rule)
}
