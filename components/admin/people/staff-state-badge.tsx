import { Badge } from '@/components/ui/badge'
import type { Tone } from '@/components/ui/tone'
import type { StaffMember } from '@/lib/contracts/staff'
import { staffText } from '@/lib/content/staff'

const TONES = { active: 'good', idle: 'attention', disabled: 'wrong' } as const satisfies Record<
  StaffMember['state'],
  Tone
>

export function StaffStateBadge({ state }: { state: StaffMember['state'] }) {
  return <Badge tone={TONES[state]}>{staffText.states[state]}</Badge>
}
