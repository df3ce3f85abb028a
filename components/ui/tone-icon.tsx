import { Check, Info, Minus, TriangleAlert, X } from 'lucide-react'
import type { Tone } from './tone'

const ICONS = { good: Check, attention: TriangleAlert, wrong: X, note: Info, neutral: Minus } as const satisfies Record<
  Tone,
  unknown
>

/** The sign that goes with a tone. */
export function ToneIcon({ tone, size = 16 }: { tone: Tone; size?: number }) {
  const Icon = ICONS[tone]
  return <Icon aria-hidden size={size} strokeWidth={2.5} className="shrink-0" />
}
