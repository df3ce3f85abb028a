'use client'

import { ArrowDown, ArrowUp } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { Button } from '@/components/ui/button'

export interface Move {
  code: string
  by: -1 | 1
  /** Another number after each move, also of the same line. */
  at: number
}

interface MoveButtonsProps {
  labels: { up: string; down: string }
  isFirst: boolean
  isLast: boolean
  /** Set after this line was moved: the focus, lost when the page moved the row, comes back to its button. */
  moved: Move | null
  onMove: (by: -1 | 1) => void
}

/** Moves a line of a list up and down, by mouse and by keyboard. */
export function MoveButtons({ labels, isFirst, isLast, moved, onMove }: MoveButtonsProps) {
  const up = useRef<HTMLSpanElement>(null)
  const down = useRef<HTMLSpanElement>(null)

  useEffect(() => {
    if (!moved) return
    const button = (moved.by === -1 ? up : down).current?.querySelector('button')
    button?.focus()
  }, [moved])

  return (
    <>
      <span ref={up}>
        <Button
          size="small"
          aria-label={labels.up}
          aria-disabled={isFirst || undefined}
          icon={<ArrowUp aria-hidden size={18} />}
          onClick={() => !isFirst && onMove(-1)}
        />
      </span>
      <span ref={down}>
        <Button
          size="small"
          aria-label={labels.down}
          aria-disabled={isLast || undefined}
          icon={<ArrowDown aria-hidden size={18} />}
          onClick={() => !isLast && onMove(1)}
        />
      </span>
    </>
  )
}
