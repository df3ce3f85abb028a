'use client'

import { ChevronDown } from 'lucide-react'
import { useRef, useState } from 'react'
import { Kbd } from '@/components/ui/kbd'
import { Popover } from '@/components/ui/popover'
import type { RoomService } from '@/lib/contracts/visits'
import { visitText } from '@/lib/content/visit-panels'
import type { ServiceProposal } from '@/lib/domain/service/propose-service'
import { nextService } from './next-service'
import { ServiceList } from './service-list'
import { useAltKey } from './use-alt-key'

interface ServicePickerProps {
  services: readonly RoomService[]
  proposal: ServiceProposal<RoomService>
  onChoose: (code: string) => void
}

/** What the visit begins with, where its room offers several services. Alt K (as in khám) takes the next one. */
export function ServicePicker({ services, proposal: { service, isReplaced }, onChoose }: ServicePickerProps) {
  const [open, setOpen] = useState(false)
  const trigger = useRef<HTMLButtonElement>(null)
  useAltKey('KeyK', () => {
    const next = nextService(services, service.code)
    if (next) onChoose(next.code)
  })

  return (
    <>
      {isReplaced && (
        <p role="status" className="text-attention order-first basis-full font-semibold">
          {visitText.serviceReplaced}
        </p>
      )}
      <div className="min-w-0 grow basis-full sm:basis-44">
        <Popover
          open={open}
          onClose={() => setOpen(false)}
          side="above"
          trigger={
            <div className="flex min-w-0 items-center gap-1.5">
              <button
                ref={trigger}
                type="button"
                aria-label={visitText.serviceChosen(service.name)}
                aria-haspopup="listbox"
                aria-expanded={open}
                aria-keyshortcuts="Alt+K"
                title={service.name}
                onClick={() => setOpen(!open)}
                className="text-ink decoration-line flex min-h-6 min-w-0 items-center gap-1 rounded-md px-0.5 font-semibold underline underline-offset-4 hover:decoration-2"
              >
                <span className="min-w-0 truncate">{service.name}</span>
                <ChevronDown aria-hidden size={14} className="shrink-0" />
              </button>
              <Kbd>Alt K</Kbd>
              <span role="status" className="sr-only">
                {visitText.serviceChosen(service.name)}
              </span>
            </div>
          }
        >
          <ServiceList
            services={services}
            chosen={service}
            onChoose={(code) => {
              onChoose(code)
              setOpen(false)
              trigger.current?.focus()
            }}
          />
        </Popover>
      </div>
    </>
  )
}
