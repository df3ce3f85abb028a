import { useState } from 'react'

/**
 * What is typed over what is kept. It remembers the version it was begun with: what somebody else saves meanwhile neither
 * replaces what was typed nor is replaced unseen.
 */
export function useDraft<T extends object>(kept: T, version: number) {
  const [draft, setDraft] = useState<{ value: T; version: number } | null>(null)
  return {
    value: draft?.value ?? kept,
    version: draft?.version ?? version,
    isDirty: draft !== null,
    /** Somebody else changed what is kept since the first key. */
    isOvertaken: draft !== null && draft.version !== version,
    change: (part: Partial<T>) =>
      setDraft((before) => ({ version: before?.version ?? version, value: { ...(before?.value ?? kept), ...part } })),
    /** Seen what the other one saved; what is typed here stays. */
    keepMine: () => setDraft((before) => before && { ...before, version }),
    discard: () => setDraft(null),
  }
}
