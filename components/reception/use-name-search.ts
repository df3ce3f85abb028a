import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { nextLookupToken } from '@/lib/api/next-lookup-token'
import { peopleQueries } from '@/lib/api/people'
import { useSettled } from './use-settled'

const PAUSE_MS = 150
const SHORTEST = 2

/**
 * Who is on file under a name that is being typed; an older question is cancelled by the next one. While `isSearching`,
 * `people` still are those of the question before, so that the list does not flicker: no key may choose among them.
 */
export function useNameSearch(query: string | undefined) {
  const settled = useSettled(query, PAUSE_MS)
  const [asked, setAsked] = useState({ text: settled, token: 0 })
  if (asked.text !== settled) setAsked({ text: settled, token: nextLookupToken() })
  const enabled = query !== undefined && settled !== undefined && settled.length >= SHORTEST
  const { data, isFetching, error } = useQuery({
    ...peopleQueries.search(settled ?? '', asked.token),
    enabled: enabled && asked.text === settled,
    placeholderData: keepPreviousData,
  })
  return {
    people: enabled ? data?.people : undefined,
    more: data?.more ?? false,
    isSearching: isFetching || settled !== query,
    tooShort: (query?.length ?? 0) < SHORTEST,
    error: enabled ? error : null,
  }
}

export type NameSearch = ReturnType<typeof useNameSearch>
