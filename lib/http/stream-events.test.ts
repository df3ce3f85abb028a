import { describe, expect, it } from 'vitest'
import { streamEvents } from './stream-events'

interface Started {
  send: (event: unknown, id?: string) => void
  end: () => void
  stopped: () => number
  response: Response
}

async function open(mayListen = async () => true, heartbeatMs = 60_000): Promise<Started> {
  let stops = 0
  let out: { send: (event: unknown, id?: string) => void; end: () => void } | undefined
  const start = async (given: { send: (event: unknown, id?: string) => void; end: () => void }) => {
    out = given
    return {
      stop: () => {
        stops++
      },
    }
  }
  const response = await streamEvents({ start, mayListen }, { heartbeatMs })
  if (!out) throw new Error('not started')
  return { ...out, stopped: () => stops, response }
}

describe('streamEvents', () => {
  it('writes events as they come and stops its source once when it ends', async () => {
    const { send, end, stopped, response } = await open()
    send({ kind: 'visit-changed' })
    end()
    end()
    expect(await response.text()).toBe('retry: 1000\n\ndata: {"kind":"visit-changed"}\n\n')
    expect(stopped()).toBe(1)
    expect(response.headers.get('content-type')).toContain('text/event-stream')
    expect(response.headers.get('cache-control')).toContain('no-store')
  })

  it('stops its source when the reader goes away', async () => {
    const { send, stopped, response } = await open()
    await response.body?.cancel()
    send({ kind: 'late' })
    await Promise.resolve()
    expect(stopped()).toBe(1)
  })

  it.each([
    ['may no longer listen', async () => false],
    ['cannot be asked', () => Promise.reject(new Error('gone'))],
  ])('ends at the heartbeat of a caller who %s', async (_name, mayListen) => {
    const { stopped, response } = await open(mayListen, 5)
    expect(await response.text()).toBe('retry: 1000\n\n')
    expect(stopped()).toBe(1)
  })

  it('names an event, so that a browser can say what it saw last', async () => {
    const { send, end, response } = await open()
    send({ kind: 'call' }, '2026-11-24.17')
    end()
    expect(await response.text()).toBe('retry: 1000\n\nid: 2026-11-24.17\ndata: {"kind":"call"}\n\n')
  })

  it('leaves the heartbeat to a source that has one', async () => {
    const response = await streamEvents(
      {
        start: async ({ send, end }) => ({
          stop: () => undefined,
          beat: () => {
            send({ kind: 'beat' })
            end()
          },
        }),
        mayListen: async () => true,
      },
      { heartbeatMs: 5 },
    )
    expect(await response.text()).toBe('retry: 1000\n\ndata: {"kind":"beat"}\n\n')
  })

  it('says at each heartbeat that the line is alive', async () => {
    let beats = 0
    const { response } = await open(async () => ++beats < 3, 5)
    expect(await response.text()).toBe('retry: 1000\n\nevent: beat\ndata: {}\n\nevent: beat\ndata: {}\n\n')
  })

  it('ends for a reader that does not read, rather than keep everything for it', async () => {
    const { send, stopped } = await open()
    for (let at = 0; at < 200; at++) send({ at })
    expect(stopped()).toBe(1)
  })
})
