'use client'

import { useMutation } from '@tanstack/react-query'
import { Download, Printer } from 'lucide-react'
import { useState } from 'react'
import { ProblemBanner } from '@/components/shell/problem-banner'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { Tick } from '@/components/ui/tick'
import { accountMutation } from '@/lib/api/subjects'
import { accountText as text } from '@/lib/content/subjects'
import type { SubjectAccount } from '@/lib/contracts/subjects'
import { formatClock, formatDay } from '@/lib/utils/format-dates'
import { AccountPrint } from './account-print'
import { AccountSection } from './account-section'

interface AccountCardProps {
  requestId: string
  /** Only for somebody who asked to see what is held. */
  mayShowClinical: boolean
}

/** Everything held about the person: to read here, to print, or as a file to hand over. */
export function AccountCard({ requestId, mayShowClinical }: AccountCardProps) {
  const account = useMutation(accountMutation())
  const [clinical, setClinical] = useState(false)
  const { data } = account
  return (
    <Card title={text.title}>
      <div className="flex flex-col gap-3">
        <p className="text-table text-soft">{text.intro}</p>
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <Button
            look={data ? 'plain' : 'primary'}
            aria-disabled={account.isPending}
            onClick={() => !account.isPending && account.mutate({ requestId, clinical })}
          >
            {account.isPending ? text.making : text.make}
          </Button>
          {mayShowClinical && <Tick label={text.clinical} checked={clinical} onTick={setClinical} />}
          {data && (
            <>
              <Button icon={<Printer aria-hidden size={18} />} onClick={() => window.print()}>
                {text.print}
              </Button>
              <Button icon={<Download aria-hidden size={18} />} onClick={() => saveFile(data)}>
                {text.save}
              </Button>
            </>
          )}
        </div>
        {account.error && <ProblemBanner error={account.error} />}
        {data && <AccountBody account={data} />}
        {data && (
          <AccountPrint>
            <AccountBody account={data} />
          </AccountPrint>
        )}
      </div>
    </Card>
  )
}

function AccountBody({ account }: { account: SubjectAccount }) {
  const { facilityName, madeBy, madeAt, clinical, sections } = account
  return (
    <div className="flex flex-col gap-3">
      <p className="text-label text-soft">
        {text.made(facilityName, madeBy, `${formatClock(madeAt)} ${formatDay(madeAt)}`)}
        {!clinical && ` · ${text.hidden}`}
      </p>
      {sections.map((section) => (
        <AccountSection key={section.table} section={section} />
      ))}
    </div>
  )
}

function saveFile(account: SubjectAccount): void {
  const url = URL.createObjectURL(new Blob([JSON.stringify(account, null, 2)], { type: 'application/json' }))
  const link = document.createElement('a')
  link.href = url
  link.download = text.fileName
  link.click()
  URL.revokeObjectURL(url)
}
