import { findField, takeSnapshot, type FieldSnapshot } from './field-snapshot'
import { replayKey } from './replay-key'
import { swallow } from './swallow-key'

type SuspectedKey = { event: KeyboardEvent; target: Element; snapshot: FieldSnapshot | null; held: boolean }

/**
 * Keys of which nobody knows yet whether a person or a scanner sent them. In a field they appear at once and are taken
 * back if they were a scan's; elsewhere (and Enter in a one-line field) they wait, because a shortcut or a submitted
 * form cannot be taken back.
 */
export function createSuspectedKeys() {
  let keys: SuspectedKey[] = []
  let leaks: FieldSnapshot[] = []

  return {
    add(event: KeyboardEvent): void {
      const target = event.composedPath()[0]
      if (!(target instanceof Element)) return
      const field = findField(target)
      const held = mustWait(event, field)
      if (held) swallow(event)
      keys.push({ event, target, snapshot: field && takeSnapshot(field), held })
    },

    /** They were typing: those that waited have their effect now. */
    release(): void {
      const released = keys
      keys = []
      for (const { event, target, held } of released) {
        if (held) replayKey(event, target.isConnected ? target : document.body)
      }
    },

    /** From this index on they were a scan: fields get back what they held before it, and the focus returns. */
    takeBack(from: number): void {
      const scanned = keys.slice(from)
      keys = keys.slice(0, from)
      leaks = firstPerField(scanned)
      this.release()
      for (const leak of leaks) leak.restore()
      const first = scanned[0]
      if (first?.event.key === 'Tab' && first.target instanceof HTMLElement) first.target.focus()
    },

    /** Once more at the end of a scan: an input method may have let go of what it was composing. */
    takeBackAgain(): void {
      for (const leak of leaks) leak.restore()
      leaks = []
    },
  }
}

function mustWait(event: KeyboardEvent, field: Element | null): boolean {
  if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return false
  if (event.key === 'Enter') return !(field instanceof HTMLTextAreaElement)
  return field === null && /^.$/su.test(event.key)
}

function firstPerField(keys: SuspectedKey[]): FieldSnapshot[] {
  const first = new Map<Element, FieldSnapshot>()
  for (const { snapshot } of keys) {
    if (snapshot && !first.has(snapshot.field)) first.set(snapshot.field, snapshot)
  }
  return [...first.values()]
}
