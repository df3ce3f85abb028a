import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { recordQueries } from '@/lib/api/records'
import type { RecordSubject } from '@/lib/contracts/records'
import { recordSubject } from './record-subject'
import type { DispatchDesk } from './use-desk'
import { useLookupToken } from './use-lookup-token'
import { idOf, type VisitState } from './visit-state'

// Only its shape is needed while nothing is asked.
const NOBODY: RecordSubject = {}

/** The papers and the health book of the person in front, each on its own time; the papers also go into the draft. */
export function useRecords(state: VisitState, dispatch: DispatchDesk) {
  const asked = recordSubject(state)
  const token = useLookupToken(asked)
  const subject = asked ?? NOBODY
  const papers = useQuery({
    ...recordQueries.papers({ subject, purpose: 'check-in' }, token),
    enabled: asked !== undefined,
  })
  const book = useQuery({ ...recordQueries.healthBook(subject, token), enabled: asked !== undefined })
  const draftId = idOf(state)
  const found = papers.data?.papers
  useEffect(() => {
    if (found && draftId !== undefined) dispatch({ type: 'edited', draftId, edits: { papers: found } })
  }, [found, draftId, dispatch])
  return { papers, book, token, subject: asked }
}

export type Records = ReturnType<typeof useRecords>
