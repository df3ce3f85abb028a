import { TextButton } from '@/components/ui/text-button'
import { healthBookText as text } from '@/lib/content/health-book'

/** Shows the rest of a list, or less again; nothing where there is no rest. */
export function MoreButton({ hidden, all, onToggle }: { hidden: number; all: boolean; onToggle: () => void }) {
  if (hidden <= 0) return null
  return (
    <p className="text-table mt-1.5 print:hidden">
      <TextButton aria-expanded={all} onClick={onToggle}>
        {all ? text.less : text.more(hidden)}
      </TextButton>
    </p>
  )
}
