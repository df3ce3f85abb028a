import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { lastSeenCall } from './last-seen-call'
import { listenToDisplay } from './listen-to-display'

const lines: FakeSource[] = []
class FakeSource extends EventTarget {
  static readonly CLOSED = 2
  readyState = 1
  constructor(readonly url: string) {
    super()
    lines.push(this)
  }
  say(message: unknown, lastEventId = ''): void {
    const data = typeof message === 'string' ? message : JSON.stringify(message)
    this.dispatchEvent(new MessageEvent('message', { data, lastEventId }))
  }
  close(): void {
    this.readyState = FakeSource.CLOSED
  }
}

const now = '2026-11-24T01:00:00.000Z'
const state = { kind: 'state', day: '2026-11-24', now, facilityName: 'Bệnh viện Mẫu', rooms: [] }

beforeEach(() => {
  lines.length = 0
  lastSeenCall.set('')
  vi.useFakeTimers()
  vi.stubGlobal('EventSource', FakeSource)
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
  lines[0]?.say(state, '2026-11-24.17')
  await vi.advanceTimersByTimeAsync(15_000)
  expect(lines.map(({ url }) => new URL(url, 'http://localhost').searchParams.get('after'))).toEqual([
    '',
    '2026-11-24.17',
  ])
  stop()
})

it.each([{ kind: 'call', label: 'another version' }, 'no message at all'])(
  'does not look alive while it cannot read what it hears, and fetches the page anew: %j',
  async (message) => {
    const { told, stop } = listen()
    lines[0]?.say(state)
    for (let second = 0; second < 14; second++) {
      lines[0]?.say(message)
      await vi.advanceTimersByTimeAsync(1_000)
    }
    expect(told.slice(0, 2)).toEqual(['state', 'lost'])
    expect(told).toContain('outdated')
    stop()
  },
)
