import { Badge } from '@/components/ui/badge'
import type { BackupRun } from '@/lib/contracts/backups'
import { backupsText } from '@/lib/content/backups-page'
import { formatClock, formatDay } from '@/lib/utils/format-dates'
import { formatBytes, formatSeconds } from '@/lib/utils/format-numbers'

/** The last runs, newest first. */
export function BackupList({ runs }: { runs: readonly BackupRun[] }) {
  if (runs.length === 0) return <p className="text-table text-soft">{backupsText.none}</p>
  return (
    <ul className="divide-line divide-y">
      {runs.map(({ startedAt, seconds, outcome, place, fileName, bytes }) => (
        <li key={startedAt} className="text-table flex flex-wrap items-center gap-x-4 gap-y-1 py-2.5">
          <span className="w-40 shrink-0 font-medium tabular-nums">
            {formatClock(startedAt)} {formatDay(startedAt)}
          </span>
          <Badge tone={outcome === 'done' ? 'good' : 'wrong'}>{backupsText.outcomes[outcome]}</Badge>
          {bytes !== undefined && <span className="w-20 text-right tabular-nums">{formatBytes(bytes)}</span>}
          <span className="text-soft w-20 text-right tabular-nums">
            {backupsText.duration(formatSeconds(seconds * 1000))}
          </span>
          <span className="text-label text-soft min-w-0 grow basis-56 break-all">
            {fileName ? `${place}/${fileName}` : place}
          </span>
        </li>
      ))}
    </ul>
  )
}
