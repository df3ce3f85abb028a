import { describe, expect, it } from 'vitest'
import type { DisplayCall, DisplayMessage } from '@/lib/contracts/display'
import { emptyDisplay, reduceDisplay, type DisplayView } from './display-state'
import { localDateSchema } from '@/lib/domain/time/local-date'

const callOf = (seq: number, roomCode = '12', overrides: Partial<DisplayCall> = {}): DisplayCall => ({
  id: `2026-11-24.${seq}`,
  label: String(seq).padStart(3, '0'),
  number: seq,
  roomCode,
  roomName: 'Nội',
  attempt: 1,
  ageMs: 0,
  ...overrides,
})
const now = '2026-11-24T01:00:00.000Z'
const call = (seq: number, roomCode?: string, overrides?: Partial<DisplayCall>): DisplayMessage => ({
  kind: 'call',
  now,
  call: callOf(seq, roomCode, overrides),
})
const state = (rooms: DisplayCall[], day = '2026-11-24'): DisplayMessage => ({
  kind: 'state',
  day: localDateSchema.parse(day),
  now,
  facilityName: 'Bệnh viện Mẫu',
  rooms,
})
const after = (...messages: DisplayMessage[]) =>
  messages.reduce<DisplayView>(
    (view, message) => reduceDisplay(view, { kind: 'message', message, at: 0 }),
    emptyDisplay,
  )
const announced = (view: DisplayView, at = 0) =>
  reduceDisplay(view, { kind: 'announced', id: view.current?.id ?? '', at })

/** Everything the screen announces until it is silent, in order. */
function announcements(view: DisplayView): string[] {
  const told: string[] = []
  for (let at = view; at.announcing; at = announced(at)) told.push(at.current?.label ?? '')
  return told
}

describe('the display', () => {
  it('opens with the last number of all rooms, silent', () => {
    const view = after(state([callOf(9, '3'), callOf(10, '12'), callOf(2, '14')]))
    expect(view).toMatchObject({ current: { label: '010' }, announcing: false })
  })

  it('announces calls one after the other, however fast they come', () => {
    const view = after(state([]), call(1), call(2, '14'), call(3))
    expect(view.rooms.map(({ label }) => label)).toEqual(['003', '002'])
    expect(announcements(view)).toEqual(['001', '002', '003'])
  })

  it('announces nothing twice, whatever a line that was cut sends again', () => {
    const view = after(state([]), call(9), call(10), state([callOf(10)]), call(9), call(10), call(11))
    expect(announcements(view)).toEqual(['009', '010', '011'])
  })

  it('announces a number that is called again', () => {
    const view = after(state([]), call(1, '12', { label: '007' }), call(2, '12', { label: '007', attempt: 2 }))
    expect(announcements(view)).toEqual(['007', '007'])
  })

  it('says a number once that was called again before its turn came', () => {
    const again = call(4, '12', { label: '002', attempt: 2 })
    const view = after(state([]), call(1, '14'), call(2), call(3, '3'), again, call(5, '3', { label: '002' }))
    expect(announcements(view)).toEqual(['001', '003', '002', '002'])
  })

  it('says what is called now, however many rooms call at once: a thousand in an hour, six seconds each', () => {
    const SPOKEN_MS = 6_000
    let view = after(state([]))
    let spokenAt = 0
    const waits: number[] = []
    for (let seq = 1; seq <= 1_000; seq++) {
      const at = seq * 3_600
      for (; view.announcing && spokenAt + SPOKEN_MS <= at; spokenAt += SPOKEN_MS) {
        view = announced(view, spokenAt + SPOKEN_MS)
        if (view.announcing) waits.push(spokenAt + SPOKEN_MS - Number(view.current?.number) * 3_600)
      }
      if (!view.announcing) spokenAt = at
      view = reduceDisplay(view, { kind: 'message', message: call(seq, `${seq % 20}`), at })
    }
    expect(waits.length).toBeGreaterThan(500)
    expect(Math.max(...waits)).toBeLessThanOrEqual(120_000)
    expect(view.rooms).toHaveLength(20)
    expect(view.rooms.find(({ roomCode }) => roomCode === '0')).toMatchObject({ number: 1_000 })
  })

  it('shows the last of those that nobody needs to hear any more', () => {
    const view = announced(after(state([]), call(1), call(2, '14'), call(3)), 130_000)
    expect(view).toMatchObject({ current: { label: '003' }, announcing: false, pending: [] })
  })

  it('shows a call that it missed long ago without crying it out', () => {
    const view = after(state([]), call(1, '12', { ageMs: 600_000 }))
    expect(view).toMatchObject({ current: { label: '001' }, announcing: false, rooms: [{ label: '001' }] })
  })

  it('shows the last call of the rooms that it was given meanwhile', () => {
    const view = announced(after(state([]), call(1)))
    const given = reduceDisplay(view, { kind: 'message', message: state([callOf(4, '14')]), at: 0 })
    expect(given).toMatchObject({ current: { label: '004', roomCode: '14' }, announcing: false })
  })

  it('is empty on a new day', () => {
    const view = after(state([]), call(1), state([], '2026-11-25'))
    expect(view).toMatchObject({ current: undefined, announcing: false, rooms: [], pending: [] })
  })

  it('ignores an announcement that ended after its call was gone', () => {
    const view = after(state([]), call(1), call(2))
    expect(reduceDisplay(view, { kind: 'announced', id: '2026-11-24.0', at: 0 })).toBe(view)
  })
})
