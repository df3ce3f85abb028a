'use client'

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useId } from 'react'
import { ProblemBanner } from '@/components/shell/problem-banner'
import { Card } from '@/components/ui/card'
import { messageQueries, saveSettingsMutation } from '@/lib/api/messages'
import { messagesText } from '@/lib/content/messages'

/** When messages are queued: the choices that the published texts leave to the facility. Kept as soon as ticked. */
export function MessageSettings() {
  const { data, error } = useQuery(messageQueries.settings())
  const save = useMutation(saveSettingsMutation(useQueryClient()))
  if (!data) return <ProblemBanner error={error} />
  const shown = save.isPending ? save.variables : data
  return (
    <Card title={messagesText.settings} aside={save.isSuccess && <span role="status">{messagesText.saved}</span>}>
      <ProblemBanner error={save.error} />
      <div className="flex flex-col gap-3">
        <Choice
          label={messagesText.triggerAtAdmission}
          hint={messagesText.triggerHint}
          checked={shown.triggerAtAdmission}
          onTick={(triggerAtAdmission) => save.mutate({ ...data, triggerAtAdmission })}
        />
        <Choice
          label={messagesText.insuredOnly}
          hint={messagesText.insuredHint}
          checked={shown.insuredOnly}
          onTick={(insuredOnly) => save.mutate({ ...data, insuredOnly })}
        />
      </div>
    </Card>
  )
}

interface ChoiceProps {
  label: string
  hint: string
  checked: boolean
  onTick: (checked: boolean) => void
}

function Choice({ label, hint, checked, onTick }: ChoiceProps) {
  const id = useId()
  return (
    <div>
      <label className="text-table flex min-h-9 cursor-pointer items-center gap-2.5 font-medium">
        <input
          type="checkbox"
          checked={checked}
          aria-describedby={id}
          onChange={(change) => onTick(change.target.checked)}
          className="accent-brand size-[18px] shrink-0"
        />
        {label}
      </label>
      <p id={id} className="text-label text-soft ml-7 max-w-[76ch]">
        {hint}
      </p>
    </div>
  )
}
