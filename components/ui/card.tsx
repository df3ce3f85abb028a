import type { ReactNode } from 'react'
import { joinClasses } from '@/lib/utils/join-classes'

interface CardProps {
  /** The small heading at the top left. */
  title: string
  badge?: ReactNode
  /** Where it comes from and when, top right. */
  aside?: ReactNode
  edge?: 'line' | 'attention' | 'wrong'
  grow?: boolean
  /** Whether it may scroll with nothing inside to focus: then it takes the focus itself. */
  scrolls?: boolean
  children: ReactNode
}

const EDGES = { line: 'border-line', attention: 'border-attention/40', wrong: 'border-wrong/40' } as const

export function Card({ title, badge, aside, edge = 'line', grow, scrolls, children }: CardProps) {
  return (
    <section
      aria-label={title}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard
      tabIndex={scrolls ? 0 : undefined}
      className={joinClasses(
        'rounded-card bg-card flex min-w-0 flex-col border px-4 py-3.5 md:px-5',
        EDGES[edge],
        grow && 'min-h-0 grow lg:overflow-y-auto',
      )}
    >
      <header className="mb-2 flex min-h-7 flex-wrap items-center gap-x-2.5 gap-y-1">
        <h2 className="text-label text-faint font-semibold tracking-wide uppercase">{title}</h2>
        {badge}
        {aside && <span className="text-label text-faint ml-auto">{aside}</span>}
      </header>
      {children}
    </section>
  )
}
