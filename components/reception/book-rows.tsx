import { useDeskSession } from '@/components/shell/desk-session'
import { Badge } from '@/components/ui/badge'
import { coverageText } from '@/lib/content/coverage-panel'
import { joinClasses } from '@/lib/utils/join-classes'
import type { BookLine } from './book-lines'

interface BookRowsProps {
  lines: readonly BookLine[]
  /** With the whole stay and the source of each. */
  inFull: boolean
}

/** Episodes, one line each where there is room: when, what for, where and how it ended, how much there is. */
export function BookRows({ lines, inFull }: BookRowsProps) {
  const { facility } = useDeskSession()
  return (
    <ul className="divide-line divide-y">
      {lines.map((line) => (
        <li
          key={line.key}
          className={joinClasses(
            'text-table grid items-baseline gap-x-4 py-1.5',
            inFull
              ? 'md:grid-cols-[188px_minmax(0,3fr)_minmax(0,2.5fr)_172px_76px]'
              : 'md:grid-cols-[86px_minmax(0,3fr)_minmax(0,2.3fr)_172px]',
          )}
        >
          <span className="text-soft">{inFull ? line.stay : line.day}</span>
          <span
            className={joinClasses(
              'min-w-0',
              !inFull && 'md:truncate',
              line.hasTitle ? 'font-semibold' : 'text-soft italic',
            )}
          >
            {line.title}
          </span>
          <span className={joinClasses('text-soft min-w-0', !inFull && 'md:truncate')}>
            {line.place === facility.code ? coverageText.here : line.place}
            {line.detail && ` · ${line.detail}`}
          </span>
          <span className="whitespace-nowrap md:text-right">
            {line.counts && (
              <Badge tone="neutral" sign={false}>
                {line.counts}
              </Badge>
            )}
            {!line.counts && !inFull && <span className="text-label text-faint">{line.source}</span>}
          </span>
          {inFull && <span className="text-label text-faint md:text-right">{line.source}</span>}
        </li>
      ))}
    </ul>
  )
}
