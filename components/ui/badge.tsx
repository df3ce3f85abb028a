import type { ReactNode } from 'react'
import { joinClasses } from '@/lib/utils/join-classes'
import { TONE_CLASSES, type Tone } from './tone'
import { ToneIcon } from './tone-icon'

export function Badge({ tone, sign = true, children }: { tone: Tone; sign?: boolean; children: ReactNode }) {
  return (
    <span
      className={joinClasses(
        'text-label inline-flex items-center gap-1 rounded-full px-2.5 py-0.5 leading-5 font-semibold',
        TONE_CLASSES[tone],
      )}
    >
      {sign && <ToneIcon tone={tone} size={14} />}
      {children}
    </span>
  )
}
