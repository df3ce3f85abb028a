'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState, type FormEvent } from 'react'
import { ProblemBanner } from '@/components/shell/problem-banner'
import { Badge } from '@/components/ui/badge'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { TextField } from '@/components/ui/text-field'
import { changeRetentionMutation } from '@/lib/api/retention'
import { retentionText as text } from '@/lib/content/retention'
import { retentionLabels } from '@/lib/content/subjects'
import type { RetentionResponse } from '@/lib/contracts/retention'
import { readMonths } from './read-months'

/** The terms, each with its least and its source; none can be shorter than the law. */
export function RetentionForm({ retention }: { retention: RetentionResponse }) {
  const { rules } = retention
  const fields = useRef<HTMLFormElement>(null)
  const change = useMutation(changeRetentionMutation(useQueryClient()))
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({})
  const [automatic, setAutomatic] = useState(retention.automatic)
  const [tries, setTries] = useState(0)
  const read = readMonths(rules, typed)

  useEffect(() => {
    if (tries > 0) fields.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus()
  }, [tries])

  function submit(event: FormEvent): void {
    event.preventDefault()
    if (!read.ok) return setTries(tries + 1)
    if (!change.isPending) change.mutate({ version: retention.version, automatic, months: read.months })
  }

  return (
    <Card title={text.rules}>
      <form ref={fields} noValidate onSubmit={submit} className="flex flex-col gap-3">
        {tries > 0 && !read.ok && <Banner tone="wrong" live="alert" title={text.wrong(read.wrong.length)} />}
        <ul className="divide-line divide-y">
          {rules.map(({ key, months, leastMonths, source, validFrom, sure }) => (
            <li key={key} className="grid gap-x-6 gap-y-1 py-3 sm:grid-cols-[16rem_minmax(0,1fr)]">
              <TextField
                label={text.months(retentionLabels[key])}
                hint={text.least(leastMonths)}
                inputMode="numeric"
                value={typed[key] ?? String(months)}
                error={tries > 0 && !read.ok && read.wrong.includes(key) ? text.tooShort(leastMonths) : undefined}
                onText={(words) => setTyped({ ...typed, [key]: words })}
              />
              <p className="text-table text-soft min-w-0 break-words sm:pt-7">
                {text.source(source, validFrom)} {!sure && <Badge tone="attention">{text.doubt}</Badge>}
              </p>
            </li>
          ))}
        </ul>
        <label className="text-table flex min-h-11 cursor-pointer items-center gap-2">
          <input
            type="checkbox"
            checked={automatic}
            onChange={(tick) => setAutomatic(tick.target.checked)}
            className="accent-brand size-[18px] shrink-0"
          />
          {text.automatic}
        </label>
        <p className="text-label text-soft break-words">{text.manual}</p>
        {change.isSuccess && <Banner tone="good" live="status" title={text.saved} />}
        <ProblemBanner error={change.error} />
        <div>
          <Button type="submit" look="primary" aria-disabled={change.isPending}>
            {text.save}
          </Button>
        </div>
      </form>
    </Card>
  )
}
