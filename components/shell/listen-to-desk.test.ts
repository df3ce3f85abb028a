import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { FakeEventSource } from '@/lib/testing/fake-event-source'
import { listenToDesk } from './listen-to-desk'

beforeEach(() => {
  FakeEventSource.forget()
  vi.useFakeTimers()
  vi.stubGlobal('EventSource', FakeEventSource)
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

function listen() {
  const told: string[] = []
  const stop = listenToDesk({
    onOpen: () => told.push('open'),
    onNews: () => told.push('news'),
    onLost: () => told.push('lost'),
    onRefused: () => told.push('refused'),
  })
  const line = () => FakeEventSource.opened.at(-1)
  return { told, stop, line }
}

it('comes back after every refusal, less and less often, and says meanwhile that nothing arrives', async () => {
  const { told, stop, line } = listen()
  line()?.open()
  const pauses: number[] = []
  for (let refusal = 0; refusal < 6; refusal++) {
    const before = FakeEventSource.opened.length
    const since = Date.now()
    line()?.refuse()
    while (FakeEventSource.opened.length === before) await vi.advanceTimersByTimeAsync(1_000)
    pauses.push((Date.now() - since) / 1_000)
  }
  expect(pauses).toEqual([2, 4, 8, 16, 30, 30])
  expect(told.filter((what) => what === 'lost')).toHaveLength(1)
  line()?.open()
  line()?.say('{}')
  expect(told.slice(-2)).toEqual(['open', 'news'])
  line()?.refuse()
  await vi.advanceTimersByTimeAsync(2_000)
  expect(FakeEventSource.opened).toHaveLength(8)
  stop()
})

it('alarms nobody about a cut that the browser mends within a second or two', async () => {
  const { told, stop, line } = listen()
  line()?.open()
  line()?.cut()
  await vi.advanceTimersByTimeAsync(2_000)
  line()?.open()
  await vi.advanceTimersByTimeAsync(10_000)
  expect(told).toEqual(['open', 'open'])
  stop()
})

it('leaves a line on which no beat comes, and stays with one that beats', async () => {
  const { told, stop, line } = listen()
  line()?.open()
  for (let beat = 0; beat < 8; beat++) {
    await vi.advanceTimersByTimeAsync(15_000)
    line()?.say('{}', { type: 'beat' })
  }
  expect(FakeEventSource.opened).toHaveLength(1)
  await vi.advanceTimersByTimeAsync(50_000)
  expect(FakeEventSource.opened).toHaveLength(2)
  expect(told).toEqual(['open', 'lost'])
  stop()
})

it('is quiet once it is stopped', async () => {
  const { told, stop, line } = listen()
  line()?.refuse()
  stop()
  await vi.advanceTimersByTimeAsync(120_000)
  expect(told).toEqual(['refused'])
  expect(FakeEventSource.opened).toHaveLength(1)
})
