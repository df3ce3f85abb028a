'use client'

import { useState } from 'react'
import type { AuditFilterRequest } from '@/lib/contracts/audit'
import { auditText } from '@/lib/content/audit'
import { addDays, toLocalDate } from '@/lib/domain/time/local-date'
import { AuditFilterForm } from './audit-filter-form'
import { AuditLines } from './audit-lines'
import type { AuditSearch } from './audit-search'
import { ChainCard } from './chain-card'

const FIRST_DAYS = 7

/** The trail of what was done: is it whole, and who did what. */
export function AuditScreen() {
  const [search, setSearch] = useState<AuditSearch>(lastDays)

  function look(filter: AuditFilterRequest, personName?: string): void {
    setSearch(({ token }) => ({ filter, token: token + 1, ...(personName !== undefined && { personName }) }))
  }

  return (
    <div className="mx-auto flex max-w-[1040px] flex-col gap-4">
      <header>
        <h1 className="text-[24px] leading-8 font-bold">{auditText.title}</h1>
        <p className="text-table text-soft mt-1 max-w-[76ch]">{auditText.intro}</p>
      </header>
      <AuditFilterForm search={search} onSearch={look} />
      <AuditLines key={search.token} search={search} onSearch={look} />
      <ChainCard />
    </div>
  )
}

function lastDays(): AuditSearch {
  const to = toLocalDate(new Date())
  return { filter: { from: addDays(to, 1 - FIRST_DAYS), to }, token: 0 }
}
