import { describe, expect, it, vi } from 'vitest'
import { supervise, type Running } from './supervise'

/** A thing that runs until it is stopped or crashes. */
function buildRunning() {
  const ending = new AbortController()
  const exited = new Promise<void>((resolve) => {
    ending.signal.addEventListener('abort', () => resolve())
  })
  const end = () => ending.abort()
  return { exited, crash: end, stop: vi.fn<Running['stop']>(async () => end()) }
}

describe('supervise', () => {
  it('passes on the failure of the first start', async () => {
    await expect(supervise('x', () => Promise.reject(new Error('no')))).rejects.toThrow('no')
  })

  it('starts again after a crash, and not after stop', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined)
    const started: ReturnType<typeof buildRunning>[] = []
    const supervised = await supervise('x', async () => {
      const running = buildRunning()
      started.push(running)
      return running
    })
    started[0]?.crash()
    await vi.waitFor(() => expect(started).toHaveLength(2), { timeout: 3000 })
    await supervised.stop()
    expect(started[1]?.stop).toHaveBeenCalled()
    expect(started).toHaveLength(2)
  })

  it('stops while it waits to start again', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined)
    const start = vi.fn<() => Promise<ReturnType<typeof buildRunning>>>(async () => buildRunning())
    const supervised = await supervise('x', start)
    const first = await start.mock.results[0]?.value
    first.crash()
    await supervised.stop()
    expect(start).toHaveBeenCalledTimes(1)
  })
})
