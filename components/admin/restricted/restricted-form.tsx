'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { focusFirstError } from '@/components/admin/setup/focus-first-error'
import { ProblemBanner } from '@/components/shell/problem-banner'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { TextField } from '@/components/ui/text-field'
import { addRestrictedMutation } from '@/lib/api/trust'
import { restrictedText } from '@/lib/content/trust'

const CODE = /^[A-Za-z]\d{1,2}(?:\.?\d{1,3})?$/

/** One more diagnosis to keep from reception. */
export function RestrictedForm() {
  const add = useMutation(addRestrictedMutation(useQueryClient()))
  const [codePrefix, setCodePrefix] = useState('')
  const [label, setLabel] = useState('')
  const [wasTried, setWasTried] = useState(false)
  const isCode = CODE.test(codePrefix.trim())
  const isLabel = label.trim().length >= 3

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    setWasTried(true)
    if (!isCode || !isLabel) return focusFirstError(event.currentTarget)
    if (add.isPending) return
    add.mutate(
      { codePrefix, label },
      {
        onSuccess: () => {
          setCodePrefix('')
          setLabel('')
          setWasTried(false)
        },
      },
    )
  }

  return (
    <Card title={restrictedText.add}>
      <form onSubmit={submit} noValidate className="flex flex-col gap-3">
        <div className="grid gap-3 sm:grid-cols-2">
          <TextField
            label={restrictedText.code}
            hint={restrictedText.codeHint}
            value={codePrefix}
            onText={setCodePrefix}
            error={wasTried && !isCode ? restrictedText.codeWrong : undefined}
          />
          <TextField
            label={restrictedText.label}
            hint={restrictedText.labelHint}
            value={label}
            onText={setLabel}
            error={wasTried && !isLabel ? restrictedText.labelWrong : undefined}
          />
        </div>
        <ProblemBanner error={add.error} />
        <div>
          <Button type="submit" look="primary" aria-disabled={add.isPending}>
            {restrictedText.submit}
          </Button>
        </div>
      </form>
    </Card>
  )
}
