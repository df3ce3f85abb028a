import { useEffect, useEffectEvent, useRef, useState, type KeyboardEvent } from 'react'
import { nextLookupToken } from '@/lib/api/next-lookup-token'
import type { Scan, ScanErrorCode } from '@/lib/domain/scan/scan.schema'
import { chooseByEnter } from './choose-by-enter'
import { useDeskLogic } from './load-desk-logic'
import type { Desk } from './use-desk'
import { useNameSearch } from './use-name-search'
import type { Reading } from './visit-draft'
import { idOf } from './visit-state'

/** What is typed into the box, what it is understood as, and what its keys do. */
export function useScanBox(model: Desk) {
  const front = idOf(model.desk.current)
  const [text, setText] = useState('')
  const [active, setActive] = useState(-1)
  // Both end when somebody else comes to the front.
  const [entered, setEntered] = useState<{ front: number | undefined }>()
  const [refused, setRefused] = useState<{ reason: ScanErrorCode; front: number | undefined }>()
  const startedAt = useRef(0)
  const parsed = useDeskLogic()?.parseScan(text, 'typed')
  const scan = parsed?.ok ? parsed.value : undefined
  const search = useNameSearch(scan?.kind === 'text-query' ? scan.query : undefined)
  // The last line of the list creates somebody new, also where nobody could be searched.
  const lines = search.people || search.error ? (search.people?.length ?? 0) + 1 : 0

  function type(typed: string): void {
    if (text === '') startedAt.current = Date.now()
    setText(typed)
    setActive(-1)
    setEntered(undefined)
    setRefused(undefined)
  }

  function toReading(read: Scan): Reading {
    const startedAtMs = startedAt.current || Date.now()
    return { draftId: nextLookupToken(), scan: read, method: 'name-search', inputMethodActive: false, startedAtMs }
  }

  function choose(position: number): void {
    if (!scan) return
    const person = search.people?.[position]
    if (person) void model.open(toReading(scan), person.personId)
    else model.dispatch({ type: 'registered', reading: toReading(scan), subject: { kind: 'new', similar: [] } })
    type('')
  }

  function run(field?: HTMLInputElement): void {
    if (text.trim() === '') return
    // One digit too few is mended where it stands, and whoever is in front stays there.
    if (parsed && !parsed.ok) {
      setRefused({ reason: parsed.error.code, front })
      // A code that came damaged is not mended by hand: the next key, or scan, begins anew.
      if (parsed.error.code !== 'wrong_length') field?.select()
      return
    }
    if (scan?.kind !== 'text-query') {
      void model.read({ raw: text, channel: 'typed', at: startedAt.current })
      return type('')
    }
    const { isSearching, people } = search
    const choice = chooseByEnter({ isSearching, found: people?.length, active, lines })
    setEntered(choice === 'wait' ? { front } : undefined)
    if (choice === 'mark-first') setActive(0)
    else if (choice !== 'wait') choose(choice)
  }

  const answer = useEffectEvent(() => run())
  const isAnswered = entered !== undefined && entered.front === front && !search.isSearching
  useEffect(() => {
    if (!isAnswered) return
    const timer = setTimeout(answer)
    return () => clearTimeout(timer)
  }, [isAnswered])

  function press(pressed: KeyboardEvent<HTMLInputElement>): void {
    if (pressed.nativeEvent.isComposing || pressed.ctrlKey || pressed.altKey || pressed.metaKey) return
    const reachable = search.isSearching ? 0 : lines
    if (pressed.key === 'Enter') run(pressed.currentTarget)
    else if (pressed.key === 'ArrowDown' && reachable > 0) setActive((active + 1) % lines)
    else if (pressed.key === 'ArrowUp' && reachable > 0) setActive((active <= 0 ? lines : active) - 1)
    else if (pressed.key === 'Escape' && text !== '') type('')
    else return
    pressed.preventDefault()
  }

  return {
    text,
    scan,
    search,
    active,
    lines,
    /** Why what stands in the box cannot be read, once Enter was pressed. */
    rejected: refused && refused.front === front ? refused.reason : undefined,
    type,
    press,
    choose,
    stopWaiting: () => setEntered(undefined),
  }
}
