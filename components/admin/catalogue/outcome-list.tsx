import { catalogueText as text } from '@/lib/content/catalogue'

interface OutcomeListProps {
  title: string
  isOpen?: boolean
  total: number
  lines: ReadonlyArray<{ key: string; code: string; words: string; detail?: string }>
}

/** Lines of a preview behind their heading; nothing where there are none. */
export function OutcomeList({ title, isOpen = false, total, lines }: OutcomeListProps) {
  if (lines.length === 0) return null
  return (
    <details open={isOpen} className="text-table">
      <summary className="cursor-pointer py-1 font-semibold">{title}</summary>
      <ul
        aria-label={title}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard
        tabIndex={0}
        className="border-line rounded-control divide-line max-h-[260px] divide-y overflow-y-auto border px-3"
      >
        {lines.map(({ key, code, words, detail }) => (
          <li key={key} className="flex gap-3 py-1.5">
            <span className="text-soft w-20 shrink-0 font-semibold tabular-nums">{code}</span>
            <span className="min-w-0 break-words">
              {words}
              {detail && <span className="text-label text-soft block">{detail}</span>}
            </span>
          </li>
        ))}
      </ul>
      {lines.length < total && <p className="text-label text-faint mt-1">{text.onlyFirst(lines.length)}</p>}
    </details>
  )
}
