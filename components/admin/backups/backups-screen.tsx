'use client'

import { useQuery } from '@tanstack/react-query'
import { ProblemBanner } from '@/components/shell/problem-banner'
import { Banner } from '@/components/ui/banner'
import { Card } from '@/components/ui/card'
import { Skeleton } from '@/components/ui/skeleton'
import { backupsQuery } from '@/lib/api/backups'
import { backupAgeNotices, backupsText } from '@/lib/content/backups-page'
import type { BackupAge } from '@/lib/domain/backup/judge-backup-age'
import { formatClock, formatDay } from '@/lib/utils/format-dates'
import { BackupList } from './backup-list'

/** How old the newest backup is, the last runs, and how to take one, try one and restore one. */
export function BackupsScreen() {
  const { data, error } = useQuery(backupsQuery())
  return (
    <div className="mx-auto flex max-w-[1040px] flex-col gap-4">
      <header>
        <h1 className="text-[24px] leading-8 font-bold">{backupsText.title}</h1>
        <p className="text-table text-soft mt-1 max-w-[76ch]">{backupsText.intro}</p>
      </header>
      <ProblemBanner error={error} />
      {data && <AgeBanner age={data.age} lastTakenAt={data.lastTakenAt} />}
      <Card title={backupsText.list}>
        {!data && !error && <Skeleton width="w-64" />}
        {data && <BackupList runs={data.runs} />}
      </Card>
      <Card title={backupsText.how}>
        <ol className="divide-line divide-y">
          {backupsText.steps.map(({ title, command, note }) => (
            <li key={title} className="text-table flex flex-col gap-1 py-3">
              <span className="font-semibold">{title}</span>
              <code className="bg-page rounded-control px-2.5 py-1.5 font-mono text-[14px] break-words">{command}</code>
              <span className="text-soft max-w-[76ch]">{note}</span>
            </li>
          ))}
        </ol>
      </Card>
    </div>
  )
}

function AgeBanner({ age, lastTakenAt = '' }: { age: BackupAge; lastTakenAt?: string | undefined }) {
  const { tone, title, nextStep } = backupAgeNotices[age]
  const takenAt = lastTakenAt && `${formatClock(lastTakenAt)} ${formatDay(lastTakenAt)}`
  return (
    <Banner tone={tone} live="status" title={title(takenAt)}>
      {nextStep}
    </Banner>
  )
}
