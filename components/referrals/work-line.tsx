import { Badge } from '@/components/ui/badge'
import { describeStanding, paperKindLabels, shortDate } from '@/lib/content/papers'
import { referralsText as text } from '@/lib/content/referrals'
import type { TodayPaper } from '@/lib/contracts/papers'
import { joinClasses } from '@/lib/utils/join-classes'

interface WorkLineProps {
  id: string
  paper: TodayPaper
  ownCode: string
  active: boolean
  open: boolean
  onOpen: () => void
}

/** A paper of the list: whose, what it is worth today, from where to where, what for. */
export function WorkLine({ id, paper, ownCode, active, open, onOpen }: WorkLineProps) {
  const { tone, text: state } = describeStanding(paper.standing)
  return (
    <li
      id={id}
      role="option"
      aria-selected={active}
      aria-current={open || undefined}
      ref={(line) => {
        if (active) line?.scrollIntoView({ block: 'nearest' })
      }}
      onPointerDown={(press) => {
        if (press.button === 0) onOpen()
      }}
      className={joinClasses(
        'cursor-pointer border-l-4 px-3.5 py-2.5',
        open ? 'border-l-brand bg-brand-tint' : 'border-l-transparent',
        active && 'outline-brand -outline-offset-3 group-focus-visible:outline-3',
        !open && 'hover:bg-page',
      )}
    >
      <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <strong className="text-body min-w-0 font-semibold">
          {paper.label} · {paper.fullName}
        </strong>
        <span className="ml-auto">
          <Badge tone={tone}>{state}</Badge>
        </span>
      </span>
      <span className="text-table text-soft block">
        {[
          text.roomMark(paper.roomCode),
          paperKindLabels[paper.kind],
          route(paper, ownCode),
          diagnosis(paper),
          paper.seen && text.seen,
        ]
          .filter(Boolean)
          .join(' · ')}
      </span>
    </li>
  )
}

function route(
  { kind, fromFacilityCode, fromFacilityName, toFacilityCode, toFacilityName, dueOn }: TodayPaper,
  ownCode: string,
): string {
  const from = fromFacilityName ?? fromFacilityCode
  if (kind === 'appointment') {
    const at = fromFacilityCode === ownCode ? text.here : from
    return dueOn ? text.dueOn(shortDate(dueOn), at) : at
  }
  return text.fromTo(from, toFacilityCode === ownCode ? text.here : (toFacilityName ?? toFacilityCode ?? '?'))
}

function diagnosis({ diagnosis: known }: TodayPaper): string | undefined {
  if (!known) return text.restricted
  return known.code ?? known.text
}
