'use client'

import { useMutation } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import { useMay } from '@/components/shell/desk-session'
import { TextButton } from '@/components/ui/text-button'
import { ApiError } from '@/lib/api/api-error'
import { revealMutation } from '@/lib/api/people'
import { describeError } from '@/lib/content/describe-error'
import { visitText } from '@/lib/content/visit-panels'
import type { IdentifierKind } from '@/lib/domain/patient/identifier'
import type { PersonId } from '@/lib/domain/visit/visit.schema'
import { joinClasses } from '@/lib/utils/join-classes'
import { Fact } from './fact'

interface RevealedFactProps {
  personId: PersonId
  what: IdentifierKind | 'phone'
  masked: string
  label: string
  canReveal?: boolean
  action?: ReactNode
}

/** A masked value with "hiện": the full one is asked for, shown, and forgotten when hidden again. */
export function RevealedFact({ personId, what, masked, label, canReveal = true, action }: RevealedFactProps) {
  const [shown, setShown] = useState<string>()
  const mayReveal = useMay('people:reveal') && canReveal
  const reveal = useMutation({ ...revealMutation(), onSuccess: ({ value }) => setShown(value) })
  const failure = reveal.error instanceof ApiError ? describeError(reveal.error.code).title : undefined
  return (
    <Fact
      label={label}
      action={
        <>
          {mayReveal && (
            <TextButton
              tone="soft"
              aria-label={visitText.revealOf(label)}
              aria-pressed={shown !== undefined}
              onClick={() => (shown === undefined ? reveal.mutate({ personId, what }) : setShown(undefined))}
            >
              {shown === undefined ? visitText.reveal : visitText.hide}
            </TextButton>
          )}
          {action}
        </>
      }
    >
      <span aria-live="polite" className={joinClasses(!failure && 'whitespace-nowrap')}>
        {failure ?? shown ?? masked}
      </span>
    </Fact>
  )
}
