'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { focusFirstError } from '@/components/admin/setup/focus-first-error'
import { lastTouched } from '@/components/admin/setup/last-touched'
import { SaveBar } from '@/components/admin/setup/save-bar'
import { useDraft } from '@/components/admin/setup/use-draft'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { SelectField } from '@/components/ui/select-field'
import { TextField } from '@/components/ui/text-field'
import { Tick } from '@/components/ui/tick'
import { saveServiceMutation } from '@/lib/api/room-setup'
import type { RoomSetup } from '@/lib/contracts/room-setup'
import { roomSetupText, serviceKindTexts, visitTypeTexts } from '@/lib/content/room-setup'
import type { ExaminationService } from '@/lib/domain/service/examination-service.schema'
import { toOptions } from '@/lib/utils/to-options'
import { newService, readService, toServiceDraft } from './service-draft'
import { ServiceRooms } from './service-rooms'

interface ServiceFormProps {
  setup: RoomSetup
  /** The one that is described anew; a new one where there is none. */
  service: ExaminationService | undefined
  onDone: () => void
}

export function ServiceForm({ setup, service, onDone }: ServiceFormProps) {
  const save = useMutation(saveServiceMutation(useQueryClient()))
  const touched = service ? lastTouched(setup.changes, 'services', service.code) : 0
  const draft = useDraft(service ? toServiceDraft(service) : newService(setup.today), touched)
  const [wasTried, setWasTried] = useState(false)
  const { value, change } = draft
  const { wrong, read } = readService(value)
  const errorOf = (field: keyof typeof wrong, text: string) => (wasTried && wrong[field] ? text : undefined)

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    setWasTried(true)
    if (!read) return focusFirstError(event.currentTarget)
    save.mutate(
      { version: setup.versions.services, add: service === undefined, ...read },
      {
        onSuccess: () => {
          draft.discard()
          setWasTried(false)
          onDone()
        },
      },
    )
  }

  return (
    <Card title={service ? roomSetupText.changeService(service.code) : roomSetupText.addService}>
      <form onSubmit={submit} noValidate className="flex flex-col gap-3">
        <div className="grid gap-3 sm:grid-cols-2">
          <TextField
            label={roomSetupText.serviceName}
            value={value.name}
            onText={(name) => change({ name })}
            error={errorOf('name', roomSetupText.serviceNameWrong)}
          />
          {!service && (
            <TextField
              label={roomSetupText.serviceCode}
              hint={roomSetupText.serviceCodeHint}
              value={value.code}
              onText={(code) => change({ code })}
              error={errorOf('code', roomSetupText.serviceCodeWrong)}
            />
          )}
          <SelectField
            label={roomSetupText.kind}
            value={value.kind}
            placeholder={roomSetupText.choose}
            options={toOptions(serviceKindTexts)}
            onSelect={(kind) => change({ kind })}
            error={errorOf('kind', roomSetupText.chooseWrong)}
          />
          <SelectField
            label={roomSetupText.visitType}
            value={value.visitType}
            placeholder={roomSetupText.choose}
            options={toOptions<string>(visitTypeTexts).toSorted((a, b) => a.value.localeCompare(b.value))}
            onSelect={(visitType) => change({ visitType })}
            error={errorOf('visitType', roomSetupText.chooseWrong)}
          />
          <TextField
            label={roomSetupText.validFrom}
            inputMode="numeric"
            value={value.validFrom}
            onText={(validFrom) => change({ validFrom })}
            error={errorOf('validFrom', roomSetupText.dateWrong)}
          />
          <TextField
            label={roomSetupText.validTo}
            hint={roomSetupText.validToHint}
            inputMode="numeric"
            value={value.validTo}
            onText={(validTo) => change({ validTo })}
            error={errorOf('validTo', roomSetupText.dateWrong)}
          />
          <TextField
            label={roomSetupText.priceLabel}
            hint={roomSetupText.priceHint}
            inputMode="numeric"
            value={value.price}
            onText={(price) => change({ price })}
            error={errorOf('price', roomSetupText.priceWrong)}
          />
        </div>
        <ServiceRooms rooms={setup.rooms} chosen={value.roomCodes} onChoose={(roomCodes) => change({ roomCodes })} />
        <Tick label={roomSetupText.offered} checked={value.open} onTick={(open) => change({ open })} />
        <SaveBar
          draft={draft}
          topic="services"
          changes={setup.changes}
          saving={save}
          label={roomSetupText.saveService}
        />
        {service && (
          <div>
            <Button size="small" onClick={onDone}>
              {roomSetupText.newService}
            </Button>
          </div>
        )}
      </form>
    </Card>
  )
}
