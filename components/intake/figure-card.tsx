import type { ReactNode } from 'react'
import { Skeleton } from '@/components/ui/skeleton'
import { joinClasses } from '@/lib/utils/join-classes'

interface FigureCardProps {
  label: string
  /** Absent while it is asked for. */
  value: string | undefined
  tone?: 'ink' | 'attention'
  /** The lines below the figure. */
  children: ReactNode
}

/** One key figure, large. As high while it is asked for as when it is known. */
export function FigureCard({ label, value, tone = 'ink', children }: FigureCardProps) {
  return (
    <section aria-label={label} className="rounded-card border-line bg-card min-w-0 border px-4 py-3.5 md:px-5">
      <h2 className="text-label text-faint font-semibold tracking-wide uppercase">{label}</h2>
      <p
        className={joinClasses(
          'text-figure leading-[1.35] font-bold break-words',
          tone === 'attention' && 'text-attention',
        )}
      >
        {value ?? (
          <span className="block py-2">
            <Skeleton width="w-32" height="h-8" />
          </span>
        )}
      </p>
      <div className="text-table text-soft min-h-12 leading-6">{children}</div>
    </section>
  )
}
