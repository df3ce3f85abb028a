import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { recordQueries } from '@/lib/api/records'
import { mayAskOthers, preferEverybody } from '@/components/health-book/prefer-everybody'
import type { RecordSubject } from '@/lib/contracts/records'
import { recordSubject } from './record-subject'
import type { DispatchDesk } from './use-desk'
import { useLookupToken } from './use-lookup-token'
import { idOf, type VisitState } from './visit-state'

// Only its shape is needed while nothing is asked.
const NOBODY: RecordSubject = {}

/**
 * The papers and the health book of the person in front, each on its own time: ours at once, those of other services when
 * they come. The papers also go into the draft.
 */
export function useRecords(state: VisitState, dispatch: DispatchDesk) {
  const asked = recordSubject(state)
  const token = useLookupToken(asked)
  const subject = asked ?? NOBODY
  const isAsked = asked !== undefined
  const question = { subject, purpose: 'check-in' } as const
  const ownPapers = useQuery({ ...recordQueries.papers({ ...question, ownOnly: true }, token), enabled: isAsked })
  const allPapers = useQuery({
    ...recordQueries.papers(question, token),
    enabled: isAsked && mayAskOthers(ownPapers),
  })
  const ownBook = useQuery({ ...recordQueries.healthBook({ ...question, ownOnly: true }, token), enabled: isAsked })
  const allBook = useQuery({
    ...recordQueries.healthBook(question, token),
    enabled: isAsked && mayAskOthers(ownBook),
  })
  const papers = preferEverybody(ownPapers, allPapers)
  const book = preferEverybody(ownBook, allBook)
  const draftId = idOf(state)
  const found = papers.data?.papers
  const papersComplete = !papers.isAskingOthers
  useEffect(() => {
    if (found && draftId !== undefined) dispatch({ type: 'edited', draftId, edits: { papers: found, papersComplete } })
  }, [found, papersComplete, draftId, dispatch])
  return { papers, book, token, subject: asked }
}

export type Records = ReturnType<typeof useRecords>
