'use client'

import { useRef, useState } from 'react'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import type { RoomSetup } from '@/lib/contracts/room-setup'
import { roomSetupText, serviceKindTexts } from '@/lib/content/room-setup'
import type { ExaminationService } from '@/lib/domain/service/examination-service.schema'
import { formatDate } from '@/lib/utils/format-dates'
import { formatCount } from '@/lib/utils/format-numbers'
import { ServiceForm } from './service-form'

/** What visits begin with, and a form for one of them: a new one, or the one chosen in the list. */
export function ServicesCard({ setup }: { setup: RoomSetup }) {
  const [chosen, setChosen] = useState<string | null>(null)
  const form = useRef<HTMLDivElement>(null)
  const service = setup.services.find(({ code }) => code === chosen)
  return (
    <>
      <Card title={roomSetupText.services}>
        <p className="text-table text-soft mb-1">{roomSetupText.servicesIntro}</p>
        {setup.services.length === 0 && <p className="text-table text-soft">{roomSetupText.noServices}</p>}
        <ul className="divide-line divide-y">
          {setup.services.map((each) => (
            <li key={each.code} className="flex flex-wrap items-center gap-x-4 gap-y-2 py-2.5">
              <div className="min-w-0 grow basis-64">
                <p className="font-semibold break-words">
                  {each.code} · {each.name}
                </p>
                <p className="text-label text-soft">{toSentence(each)}</p>
              </div>
              {!each.open && <Badge tone="neutral">{roomSetupText.notOffered}</Badge>}
              <Button
                size="small"
                aria-label={roomSetupText.editService(each.code)}
                onClick={() => {
                  setChosen(each.code)
                  form.current?.querySelector('input')?.focus()
                }}
              >
                {roomSetupText.edit}
              </Button>
            </li>
          ))}
        </ul>
      </Card>
      <div ref={form}>
        <ServiceForm key={chosen ?? ''} setup={setup} service={service} onDone={() => setChosen(null)} />
      </div>
    </>
  )
}

function toSentence({ kind, priceVnd, roomCodes, validFrom, validTo }: ExaminationService): string {
  return [
    serviceKindTexts[kind],
    ...(priceVnd === null ? [] : [roomSetupText.price(formatCount(priceVnd))]),
    roomSetupText.serviceRooms(roomCodes.join(', ')),
    roomSetupText.serviceDays(formatDate(validFrom), validTo === null ? undefined : formatDate(validTo)),
  ].join(' · ')
}
