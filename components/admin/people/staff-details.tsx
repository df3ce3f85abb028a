'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { focusFirstError } from '@/components/admin/setup/focus-first-error'
import { notify } from '@/components/shell/notices'
import { useToday } from '@/components/shell/use-today'
import { ProblemBanner } from '@/components/shell/problem-banner'
import { Button } from '@/components/ui/button'
import { SelectField } from '@/components/ui/select-field'
import { TextField } from '@/components/ui/text-field'
import { changeStaffMutation } from '@/lib/api/staff'
import type { StaffMember } from '@/lib/contracts/staff'
import { roleNames } from '@/lib/content/roles'
import { staffText } from '@/lib/content/staff'
import { formatDate } from '@/lib/utils/format-dates'
import { parseDateText } from '@/lib/utils/parse-date-text'
import { ROLE_OPTIONS } from './role-options'

/** Name, role and day of training of one person. Only what was changed is sent. */
export function StaffDetails({ member }: { member: StaffMember }) {
  const change = useMutation(changeStaffMutation(useQueryClient()))
  const today = useToday()
  const [name, setName] = useState(member.name)
  const [role, setRole] = useState(member.role)
  const [trained, setTrained] = useState(member.trainedOn ? formatDate(member.trainedOn) : '')
  const [tried, setTried] = useState(false)
  const trainedOn = trained.trim() === '' ? null : parseDateText(trained)
  const isName = name.trim().length >= 2
  const isTrained = trainedOn !== undefined && (trainedOn === null || trainedOn <= today)

  function submit(submitted: FormEvent<HTMLFormElement>): void {
    submitted.preventDefault()
    setTried(true)
    if (!isName || !isTrained) return focusFirstError(submitted.currentTarget)
    if (change.isPending) return
    const changes = {
      userId: member.userId,
      ...(name.trim() !== member.name && { name }),
      ...(role !== member.role && { role }),
      ...(trainedOn !== (member.trainedOn ?? null) && { trainedOn }),
    }
    change.mutate(changes, { onSuccess: () => notify(staffText.saved) })
  }

  return (
    <form className="flex flex-col gap-3" noValidate onSubmit={submit}>
      <TextField
        label={staffText.name}
        value={name}
        maxLength={100}
        error={tried && !isName ? staffText.nameWrong : undefined}
        onText={setName}
      />
      {member.own ? (
        <p className="text-table">
          {staffText.role}: <strong className="font-semibold">{roleNames[role]}</strong>. {staffText.ownDetail}
        </p>
      ) : (
        <SelectField
          label={staffText.role}
          value={role}
          placeholder={staffText.chooseRole}
          options={ROLE_OPTIONS}
          onSelect={(chosen) => setRole(chosen === '' ? member.role : chosen)}
        />
      )}
      <TextField
        label={staffText.trainedOn}
        hint={staffText.trainedHint}
        value={trained}
        inputMode="numeric"
        error={tried && !isTrained ? staffText.trainedWrong : undefined}
        onText={setTrained}
      />
      {change.error && <ProblemBanner error={change.error} />}
      <div>
        <Button type="submit" look="primary" aria-disabled={change.isPending}>
          {staffText.save}
        </Button>
      </div>
    </form>
  )
}
