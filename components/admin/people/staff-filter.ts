import type { StaffMember } from '@/lib/contracts/staff'
import type { staffText } from '@/lib/content/staff'
import { foldName } from '@/lib/domain/patient/fold-name'

export type StaffFilter = keyof typeof staffText.filters

/** The people of a filter whose name or user name contains what was typed, marks and capitals aside. */
export function filterStaff(people: readonly StaffMember[], filter: StaffFilter, typed: string): StaffMember[] {
  const wanted = foldName(typed.trim())
  return people.filter(
    (member) => belongs(member, filter) && (foldName(member.name).includes(wanted) || member.username.includes(wanted)),
  )
}

function belongs(member: StaffMember, filter: StaffFilter): boolean {
  switch (filter) {
    case 'all':
      return true
    case 'active':
    case 'idle':
    case 'disabled':
      return member.state === filter
    case 'review':
      return member.reviewDue
    case 'untrained':
      return member.state !== 'disabled' && member.trainedOn === undefined
  }
}
