'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { ProblemBanner } from '@/components/shell/problem-banner'
import { Card } from '@/components/ui/card'
import { orderServicesMutation } from '@/lib/api/room-setup'
import type { RoomSetup } from '@/lib/contracts/room-setup'
import { roomSetupText } from '@/lib/content/room-setup'
import { ServiceForm } from './service-form'
import { ServiceLine } from './service-line'
import { useMoves } from './use-moves'

/** What visits begin with, in the order of the counter, and a form for one of them: a new one, or the one chosen. */
export function ServicesCard({ setup }: { setup: RoomSetup }) {
  const { services, versions } = setup
  const order = useMutation(orderServicesMutation(useQueryClient()))
  const { moved, move } = useMoves(
    services.map(({ code }) => code),
    (codes, onSuccess) => {
      if (!order.isPending) order.mutate({ version: versions.services, codes }, { onSuccess })
    },
  )
  const [chosen, setChosen] = useState<string | null>(null)
  const form = useRef<HTMLDivElement>(null)
  const service = services.find(({ code }) => code === chosen)

  return (
    <>
      <Card title={roomSetupText.services}>
        <p className="text-table text-soft mb-1">
          {roomSetupText.servicesIntro} {services.length > 1 && roomSetupText.serviceOrder}
        </p>
        <ProblemBanner error={order.error} />
        {services.length === 0 && <p className="text-table text-soft">{roomSetupText.noServices}</p>}
        <ul className="divide-line divide-y">
          {services.map((each, at) => (
            <ServiceLine
              key={each.code}
              service={each}
              isFirst={at === 0}
              isLast={at === services.length - 1}
              moved={moved?.code === each.code ? moved : null}
              onMove={(by) => move(each.code, by)}
              onEdit={() => {
                setChosen(each.code)
                form.current?.querySelector('input')?.focus()
              }}
            />
          ))}
        </ul>
      </Card>
      <div ref={form}>
        <ServiceForm key={chosen ?? ''} setup={setup} service={service} onDone={() => setChosen(null)} />
      </div>
    </>
  )
}
