'use client'

import { useId, useState, type KeyboardEvent, type RefObject } from 'react'
import { useDeskSession } from '@/components/shell/desk-session'
import { referralsText as text } from '@/lib/content/referrals'
import type { TodayPaper } from '@/lib/contracts/papers'
import type { PaperId } from '@/lib/domain/records/paper.schema'
import { WorkLine } from './work-line'

interface WorkListProps {
  papers: readonly TodayPaper[]
  openId: PaperId | undefined
  list: RefObject<HTMLUListElement | null>
  onOpen: (paper: TodayPaper) => void
}

/**
 * Arrows move the mark, Enter opens: passing a line opens nothing, since every opened paper is recorded. The mark stays
 * on its paper while lines come and go above it.
 */
export function WorkList({ papers, openId, list, onOpen }: WorkListProps) {
  const id = useId()
  const { facility } = useDeskSession()
  const [markedId, setMarkedId] = useState<PaperId>()
  const found = papers.findIndex(({ paperId }) => paperId === (markedId ?? openId))
  const active = found < 0 ? 0 : found

  function press(pressed: KeyboardEvent): void {
    if (pressed.ctrlKey || pressed.altKey || pressed.metaKey) return
    const next = move(pressed.key, active, papers.length)
    if (next !== undefined) setMarkedId(papers[next]?.paperId)
    else if (pressed.key === 'Enter' && papers[active]) onOpen(papers[active])
    else return
    pressed.preventDefault()
  }

  return (
    <ul
      ref={list}
      role="listbox"
      tabIndex={0}
      aria-label={text.list}
      aria-activedescendant={papers[active] && `${id}-${papers[active].paperId}`}
      onKeyDown={press}
      className="divide-line group min-h-0 grow divide-y overflow-y-auto outline-none"
    >
      {papers.map((paper, position) => (
        <WorkLine
          key={paper.paperId}
          id={`${id}-${paper.paperId}`}
          paper={paper}
          ownCode={facility.code}
          active={position === active}
          open={paper.paperId === openId}
          onOpen={() => {
            setMarkedId(paper.paperId)
            onOpen(paper)
          }}
        />
      ))}
    </ul>
  )
}

function move(key: string, active: number, count: number): number | undefined {
  switch (key) {
    case 'ArrowDown':
      return Math.min(active + 1, count - 1)
    case 'ArrowUp':
      return Math.max(active - 1, 0)
    case 'Home':
      return 0
    case 'End':
      return count - 1
    default:
      return undefined
  }
}
