'use client'

import { Search } from 'lucide-react'
import { useId, type RefObject } from 'react'
import { Kbd } from '@/components/ui/kbd'
import { receptionText } from '@/lib/content/reception'
import { BoxError, BoxReading } from './lazy-panels'
import type { Desk } from './use-desk'
import { useScanBox } from './use-scan-box'

/** The one box. It says what it understands while you type; names list who is on file. */
export function ScanBox({ box, model }: { box: RefObject<HTMLInputElement | null>; model: Desk }) {
  const id = useId()
  const typed = useScanBox(model)
  const { text, scan, search, active, lines, rejected } = typed

  return (
    <div className="relative min-w-0 basis-full lg:grow lg:basis-0">
      <label htmlFor={id} className="sr-only">
        {receptionText.boxLabel}
      </label>
      <Search aria-hidden size={20} className="text-faint pointer-events-none absolute top-4 left-4" />
      <input
        id={id}
        ref={box}
        value={text}
        role="combobox"
        aria-expanded={lines > 0}
        aria-invalid={rejected !== undefined}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={active >= 0 ? `${id}-list-${active}` : undefined}
        aria-describedby={`${id}-understood`}
        aria-keyshortcuts="F2"
        placeholder={receptionText.boxLabel}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        enterKeyHint="search"
        onChange={(change) => typed.type(change.target.value)}
        onKeyDown={typed.press}
        onBlur={typed.stopWaiting}
        className="rounded-control border-brand bg-card text-ink placeholder:text-faint focus-visible:outline-brand/25 block h-[52px] w-full border-2 pr-14 pl-11 text-[18px] focus-visible:outline-4 focus-visible:outline-offset-0"
      />
      <span className="absolute top-3.5 right-4">
        <Kbd>F2</Kbd>
      </span>
      <div id={`${id}-understood`} role="status">
        {scan && (
          <BoxReading listId={`${id}-list`} scan={scan} search={search} active={active} onChoose={typed.choose} />
        )}
        {rejected && <BoxError reason={rejected} />}
      </div>
    </div>
  )
}
