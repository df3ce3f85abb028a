'use client'

import { Tick } from '@/components/ui/tick'
import { priorityReasonLabels } from '@/lib/content/people'
import { visitText } from '@/lib/content/visit-panels'
import type { PriorityGround, PriorityTick } from '@/lib/domain/queue/priority'

const GROUNDS = [
  'emergency',
  'severe-disability',
  'pregnant',
  'person-of-merit',
  'disabled-child-or-elder',
  'appointment-on-time',
] as const satisfies readonly PriorityGround[]

interface PriorityTicksProps {
  ticks: readonly PriorityTick[]
  basis: string | undefined
  onTicks: (ticks: readonly PriorityTick[]) => void
}

/** The grounds that staff tick, each with the paper that proves it. */
export function PriorityTicks({ ticks, basis, onTicks }: PriorityTicksProps) {
  const others = (ground: PriorityGround) => ticks.filter((tick) => tick.ground !== ground)
  return (
    <div className="px-2 py-1">
      <ul>
        {GROUNDS.map((ground) => {
          const tick = ticks.find((ticked) => ticked.ground === ground)
          return (
            <li key={ground} className="flex flex-wrap items-center justify-between gap-x-6">
              <Tick
                label={priorityReasonLabels[ground]}
                checked={tick !== undefined}
                onTick={(checked) => onTicks(checked ? [...ticks, { ground, paperSeen: false }] : others(ground))}
              />
              {tick && ground !== 'emergency' && (
                <Tick
                  label={visitText.paperSeen}
                  checked={tick.paperSeen}
                  onTick={(paperSeen) => onTicks([...others(ground), { ground, paperSeen }])}
                />
              )}
            </li>
          )
        })}
      </ul>
      <p className="text-label text-soft mt-1">{visitText.priorityHint}</p>
      {ticks.some(({ ground, paperSeen }) => ground !== 'emergency' && !paperSeen) && (
        <p role="status" className="text-label text-attention font-medium">
          {visitText.needsPaper}
        </p>
      )}
      {basis && <p className="text-label text-soft">{basis}</p>}
    </div>
  )
}
