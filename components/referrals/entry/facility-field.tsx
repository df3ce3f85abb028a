'use client'

import { useQuery } from '@tanstack/react-query'
import { useId } from 'react'
import { useDeskSession } from '@/components/shell/desk-session'
import { TextField } from '@/components/ui/text-field'
import { paperQueries } from '@/lib/api/papers'
import { entryText as text } from '@/lib/content/referrals'

interface FacilityFieldProps {
  label: string
  code: string
  error: string | undefined
  onCode: (code: string) => void
}

const ASKED_FROM = 2
const CODE_LENGTH = 5

/** A facility code; its name appears as soon as the code is one of the catalogue. */
export function FacilityField({ label, code, error, onCode }: FacilityFieldProps) {
  const id = useId()
  const { facility: own } = useDeskSession()
  const mayAsk = code.length >= ASKED_FROM && /^[0-9A-Z]+$/.test(code)
  const { data } = useQuery({ ...paperQueries.facilities(code), enabled: mayAsk })
  const known = data?.facilities.find((facility) => facility.code === code)
  const name = known?.name ?? (code === own.code ? own.name : undefined)
  const unknown = data && code.length === CODE_LENGTH ? text.facilityUnknown : ' '
  return (
    <>
      <TextField
        label={label}
        value={code}
        maxLength={CODE_LENGTH}
        autoCapitalize="characters"
        list={`${id}-list`}
        hint={name ?? unknown}
        error={error}
        onText={(typed) => onCode(typed.toUpperCase().replace(/\s/g, ''))}
      />
      <datalist id={`${id}-list`}>
        {data?.facilities.map((facility) => (
          <option key={facility.code} value={facility.code}>
            {facility.name}
          </option>
        ))}
      </datalist>
    </>
  )
}
