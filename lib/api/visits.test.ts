import { InfiniteQueryObserver, QueryClient } from '@tanstack/react-query'
import { afterEach, expect, it, vi } from 'vitest'
import type { VisitRow } from '@/lib/contracts/visits'
import { visitQueries } from './visits'

afterEach(() => vi.unstubAllGlobals())

function buildVisit(number: number) {
  return {
    visitId: `5b0c2a70-4a1c-4a52-9a55-${String(number).padStart(12, '0')}`,
    label: String(number).padStart(3, '0'),
    roomCode: '12',
    roomName: 'Nội Mẫu',
    fullName: 'Nguyễn Thị Mẫu',
    admittedAt: new Date(Date.UTC(2026, 10, 26, 1, number)).toISOString(),
    admittedBy: 'Lan Mẫu',
    state: 'waiting',
    coverage: 'none',
    identifiedMethod: 'name-search',
    identifiedMedium: 'none',
    priorityGroup: 4,
  } as const satisfies Omit<VisitRow, 'visitId' | 'roomCode'> & Record<'visitId' | 'roomCode', string>
}

it('hides nobody below the first page, however many come meanwhile', async () => {
  const day = Array.from({ length: 70 }, (_, at) => buildVisit(at + 1))
  vi.stubGlobal('fetch', async (_path: string, { body }: { body: string }) => {
    const { limit, before = '9' } = JSON.parse(body)
    const visits = day.toReversed().filter(({ admittedAt }) => admittedAt < before)
    return Response.json({ ok: true, value: { visits: visits.slice(0, limit), total: day.length } })
  })
  const client = new QueryClient()
  const list = new InfiniteQueryObserver(client, visitQueries.pages({}))
  await list.refetch()
  await list.fetchNextPage()
  day.push(buildVisit(71), buildVisit(72))
  const { data } = await list.refetch()
  const labels = data?.pages.flatMap(({ visits }) => visits.map(({ label }) => label))
  expect(labels).toEqual(day.map(({ label }) => label).toReversed())
  client.clear()
})
