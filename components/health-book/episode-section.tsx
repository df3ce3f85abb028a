import type { ReactNode } from 'react'
import { healthBookText as text } from '@/lib/content/health-book'

interface EpisodeSectionProps {
  title: string
  /** Whether the source sent this part at all; what it never sent is not "none". */
  sent: boolean
  children: ReactNode
}

export function EpisodeSection({ title, sent, children }: EpisodeSectionProps) {
  return (
    <section aria-label={title}>
      <h4 className="text-label text-faint mb-1 font-semibold tracking-wide uppercase">{title}</h4>
      {sent ? children : <p className="text-table text-soft">{text.notSent}</p>}
    </section>
  )
}

interface FactsProps<K extends string> {
  labels: Readonly<Record<K, string>>
  values: Partial<Record<K, string | undefined>>
}

/** Labelled values in the order of the labels; empty ones are left out. */
export function Facts<K extends string>({ labels, values }: FactsProps<K>) {
  const rows: Array<{ label: string; value: string }> = []
  for (const key in labels) {
    const value = values[key]
    if (value) rows.push({ label: labels[key], value })
  }
  return (
    <dl className="text-table grid gap-x-4 gap-y-0.5 sm:grid-cols-[200px_minmax(0,1fr)]">
      {rows.map(({ label, value }) => (
        <div key={label} className="contents">
          <dt className="text-soft">{label}</dt>
          <dd className="min-w-0 break-words whitespace-pre-line">{value}</dd>
        </div>
      ))}
    </dl>
  )
}
