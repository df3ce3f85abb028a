'use client'

import { Search } from 'lucide-react'
import { useId, useRef, useState, type KeyboardEvent, type RefObject } from 'react'
import { Kbd } from '@/components/ui/kbd'
import { nextLookupToken } from '@/lib/api/next-lookup-token'
import type { PersonCard } from '@/lib/contracts/people'
import { receptionText } from '@/lib/content/reception'
import type { Scan } from '@/lib/domain/scan/scan.schema'
import { BoxReading } from './lazy-panels'
import { useDeskLogic } from './load-desk-logic'
import type { Desk } from './use-desk'
import { useNameSearch } from './use-name-search'
import type { Reading } from './visit-draft'

/** The one box. It says what it understands while you type; names list who is on file. */
export function ScanBox({ box, model }: { box: RefObject<HTMLInputElement | null>; model: Desk }) {
  const id = useId()
  const [text, setText] = useState('')
  const [active, setActive] = useState(-1)
  const startedAt = useRef(0)
  const parsed = useDeskLogic()?.parseScan(text, 'typed')
  const scan = parsed?.ok ? parsed.value : undefined
  const search = useNameSearch(scan?.kind === 'text-query' ? scan.query : undefined)
  // The last line of the list creates somebody new.
  const lines = search.people ? search.people.length + 1 : 0

  function type(typed: string): void {
    if (text === '') startedAt.current = Date.now()
    setText(typed)
    setActive(-1)
  }

  function clear(): void {
    setText('')
    setActive(-1)
  }

  function toReading(read: Scan): Reading {
    const startedAtMs = startedAt.current || Date.now()
    return { draftId: nextLookupToken(), scan: read, method: 'name-search', inputMethodActive: false, startedAtMs }
  }

  function choose(read: Scan, position: number): void {
    const person: PersonCard | undefined = search.people?.[position]
    if (person) void model.open(toReading(read), person.personId)
    else model.dispatch({ type: 'registered', reading: toReading(read), subject: { kind: 'new', similar: [] } })
    clear()
  }

  function run(): void {
    if (text.trim() === '') return
    if (scan?.kind !== 'text-query') {
      void model.read({ raw: text, channel: 'typed', at: startedAt.current })
      return clear()
    }
    if (active >= 0) return choose(scan, active)
    if (search.people?.length === 1) return choose(scan, 0)
    if (lines > 0) setActive(0)
  }

  function press(pressed: KeyboardEvent): void {
    if (pressed.nativeEvent.isComposing || pressed.ctrlKey || pressed.altKey || pressed.metaKey) return
    if (pressed.key === 'Enter') run()
    else if (pressed.key === 'ArrowDown' && lines > 0) setActive((active + 1) % lines)
    else if (pressed.key === 'ArrowUp' && lines > 0) setActive((active <= 0 ? lines : active) - 1)
    else if (pressed.key === 'Escape' && text !== '') clear()
    else return
    pressed.preventDefault()
  }

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
        onChange={(change) => type(change.target.value)}
        onKeyDown={press}
        className="rounded-control border-brand bg-card text-ink placeholder:text-faint focus-visible:outline-brand/25 block h-[52px] w-full border-2 pr-14 pl-11 text-[18px] focus-visible:outline-4 focus-visible:outline-offset-0"
      />
      <span className="absolute top-3.5 right-4">
        <Kbd>F2</Kbd>
      </span>
      <div id={`${id}-understood`} role="status">
        {scan && (
          <BoxReading
            listId={`${id}-list`}
            scan={scan}
            search={search}
            active={active}
            onChoose={(position) => choose(scan, position)}
          />
        )}
      </div>
    </div>
  )
}
