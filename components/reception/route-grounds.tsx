'use client'

import { Tick } from '@/components/ui/tick'
import { groundsText, routeGroundLabels } from '@/lib/content/route-grounds'
import type { RouteGround } from '@/lib/domain/route/route-ground.schema'

interface RouteGroundsProps {
  /** Those that would count here. */
  offered: readonly RouteGround[]
  ticked: readonly RouteGround[]
  onTick: (ticked: readonly RouteGround[]) => void
}

/** "Giấy tờ khác": what no source knows and only whoever stands at the counter can show. */
export function RouteGrounds({ offered, ticked, onTick }: RouteGroundsProps) {
  return (
    <section aria-label={groundsText.open} className="border-line text-table mt-2 border-t pt-2">
      <p className="text-label text-soft">{groundsText.hint}</p>
      <ul className="flex flex-wrap gap-x-5">
        {[...new Set([...offered, ...ticked])].map((ground) => (
          <li key={ground}>
            <Tick
              wraps
              label={routeGroundLabels[ground]}
              checked={ticked.includes(ground)}
              onTick={(checked) => onTick(checked ? [...ticked, ground] : ticked.filter((each) => each !== ground))}
            />
          </li>
        ))}
      </ul>
    </section>
  )
}
