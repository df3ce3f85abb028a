'use client'

import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { roomSetupText, serviceKindTexts } from '@/lib/content/room-setup'
import type { ExaminationService } from '@/lib/domain/service/examination-service.schema'
import { formatDate } from '@/lib/utils/format-dates'
import { formatCount } from '@/lib/utils/format-numbers'
import { MoveButtons, type Move } from './move-buttons'

interface ServiceLineProps {
  service: ExaminationService
  isFirst: boolean
  isLast: boolean
  moved: Move | null
  onMove: (by: -1 | 1) => void
  onEdit: () => void
}

export function ServiceLine({ service, isFirst, isLast, moved, onMove, onEdit }: ServiceLineProps) {
  const { code, name, open } = service
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 py-2.5">
      <div className="min-w-0 grow basis-64">
        <p className="font-semibold break-words">
          {code} · {name}
        </p>
        <p className="text-label text-soft">{toSentence(service)}</p>
      </div>
      {!open && <Badge tone="neutral">{roomSetupText.notOffered}</Badge>}
      <div className="flex flex-wrap gap-1.5">
        <MoveButtons
          labels={{ up: roomSetupText.serviceUp(code), down: roomSetupText.serviceDown(code) }}
          isFirst={isFirst}
          isLast={isLast}
          moved={moved}
          onMove={onMove}
        />
        <Button size="small" aria-label={roomSetupText.editService(code)} onClick={onEdit}>
          {roomSetupText.edit}
        </Button>
      </div>
    </li>
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
