import { useState } from 'react'
import type { Move } from './move-buttons'
import { moveItem } from './move-item'

/** Moves the lines of a list one place at a time; `moved` is the last one, for the focus to go with it. */
export function useMoves(codes: readonly string[], save: (codes: string[], onSaved: () => void) => void) {
  const [moved, setMoved] = useState<Move | null>(null)
  const move = (code: string, by: -1 | 1) =>
    save(moveItem(codes, code, by), () => setMoved((before) => ({ code, by, at: (before?.at ?? 0) + 1 })))
  return { moved, move }
}
