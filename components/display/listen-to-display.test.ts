import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { FakeEventSource } from '@/lib/testing/fake-event-source'
import { lastSeenCall } from './last-seen-call'
import { listenToDisplay } from './listen-to-display'

const now = '2026-11-24T01:00:00.000Z'
const state = { kind: 'state', day: '2026-11-24', now, facilityName: 'Bệnh viện Mẫu', rooms: [] }

beforeEach(() => {
  FakeEventSource.forget()
  lastSeenCall.set('')
  vi.useFakeTimers()
  vi.stubGlobal('EventSource', FakeEventSource)
  vi.stubGlobal('fetch', async () => new Response('{}'))
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

function listen() {
  const told: string[] = []
  const stop = listenToDisplay({
    onMessage: ({ kind }) => told.push(kind),
    onLost: () => told.push('lost'),
    onRefused: () => told.push('refused'),
    onOutdated: () => told.push('outdated'),
  })
  return { told, stop }
}

it('asks for what was called while the line was broken, also where it had seen no call yet', async () => {
  const { stop } = listen()
  FakeEventSource.opened[0]?.say(JSON.stringify(state), { lastEventId: '2026-11-24.17' })
  await vi.advanceTimersByTimeAsync(15_000)
  expect(FakeEventSource.opened.map(({ url }) => new URL(url, 'http://localhost').searchParams.get('after'))).toEqual([
    '',
    '2026-11-24.17',
  ])
  stop()
})

it.each(['{"kind":"call","label":"another version"}', 'no message at all'])(
  'does not look alive while it cannot read what it hears, and fetches the page anew: %s',
  async (message) => {
    const { told, stop } = listen()
    FakeEventSource.opened[0]?.say(JSON.stringify(state))
    for (let second = 0; second < 14; second++) {
      FakeEventSource.opened[0]?.say(message)
      await vi.advanceTimersByTimeAsync(1_000)
    }
    expect(told.slice(0, 2)).toEqual(['state', 'lost'])
    expect(told).toContain('outdated')
    stop()
  },
)
