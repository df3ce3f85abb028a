import type { ReactNode } from 'react'
import { joinClasses } from '@/lib/utils/join-classes'
import { TONE_CLASSES, type Tone } from './tone'
import { ToneIcon } from './tone-icon'

interface BannerProps {
  tone: Tone
  title?: ReactNode
  children?: ReactNode
  /** What to do next, as buttons. */
  actions?: ReactNode
  /** Read out at once (`alert`) or when there is a pause (`status`). */
  live?: 'alert' | 'status'
}

/** Something the desk should know, in place: what it is, and what to do next. */
export function Banner({ tone, title, children, actions, live }: BannerProps) {
  return (
    <div role={live} className={joinClasses('rounded-control text-table flex gap-2.5 px-3 py-2.5', TONE_CLASSES[tone])}>
      <span className="pt-0.5">
        <ToneIcon tone={tone} size={18} />
      </span>
      <div className="min-w-0 grow">
        {title && <p className="font-semibold">{title}</p>}
        {children && <div className="text-ink break-words">{children}</div>}
        {actions && <div className="mt-2 flex flex-wrap gap-2">{actions}</div>}
      </div>
    </div>
  )
}
