'use client'

import type { ReactNode } from 'react'
import { TextButton } from '@/components/ui/text-button'
import type { VisitFilter } from '@/lib/domain/intake/visit-filter'
import type { LocalDate } from '@/lib/domain/time/local-date'
import { formatCount } from '@/lib/utils/format-numbers'
import { useOpenVisits } from './open-visits'

interface CountButtonProps {
  count: number
  /** What it counts, for the heading of the list and for screen readers: "Gõ số". */
  what: string
  /** Absent where the number is not made of visits. */
  filter: VisitFilter | undefined
  /** Only this day of the period. */
  day?: LocalDate
  /** Shown in place of the number alone. */
  children?: ReactNode
}

/** A number that opens to the visits behind it, for whoever may see them. Nothing is behind a zero. */
export function CountButton({ count, what, filter, day, children }: CountButtonProps) {
  const openVisits = useOpenVisits()
  const shown = children ?? formatCount(count)
  if (count === 0 || !openVisits || !filter) return <>{shown}</>
  return (
    <TextButton
      aria-label={children === undefined ? `${what}: ${formatCount(count)}` : undefined}
      onClick={() => openVisits({ what, filter, day })}
    >
      {shown}
    </TextButton>
  )
}
