import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import type { StaffMember } from '@/lib/contracts/staff'
import { roleNames } from '@/lib/content/roles'
import { staffText } from '@/lib/content/staff'
import { formatDate, formatDay } from '@/lib/utils/format-dates'
import { StaffStateBadge } from './staff-state-badge'

/** One person: who, which role, in what state, last seen when. */
export function StaffLine({ member, onOpen }: { member: StaffMember; onOpen: () => void }) {
  const { name, username, role, lastUsedAt, trainedOn, own } = member
  return (
    <li className="grid items-center gap-x-4 gap-y-1 py-2.5 md:grid-cols-[minmax(0,5fr)_minmax(0,2fr)_minmax(0,4fr)_minmax(0,4fr)_auto]">
      <div className="min-w-0">
        <p className="font-semibold break-words">{name}</p>
        <p className="text-label text-faint break-words">
          {username}
          {own && ` · ${staffText.own}`}
        </p>
      </div>
      <p className="text-table">{roleNames[role]}</p>
      <p className="flex flex-wrap gap-1">
        <StaffStateBadge state={member.state} />
        {member.oneTimeUntil && member.state !== 'disabled' && <Badge tone="note">{staffText.oneTime}</Badge>}
      </p>
      <p className="text-label text-soft">
        {staffText.lastUsed}: {lastUsedAt ? formatDay(lastUsedAt) : staffText.neverUsed}
        <br />
        {staffText.trained}: {trainedOn ? formatDate(trainedOn) : staffText.untrained}
      </p>
      <div>
        <Button size="small" aria-label={staffText.open(name)} onClick={onOpen}>
          {staffText.openShort}
        </Button>
      </div>
    </li>
  )
}
