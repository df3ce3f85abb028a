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
  messages.reduce<DisplayView>((view, message) => reduceDisplay(view, { kind: 'message', message }), emptyDisplay)
const announced = (view: DisplayView) => reduceDisplay(view, { kind: 'announced', id: view.current?.id ?? '' })

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

  it('shows a call that it missed long ago without crying it out', () => {
    const view = after(state([]), call(1, '12', { ageMs: 600_000 }))
    expect(view).toMatchObject({ current: { label: '001' }, announcing: false, rooms: [{ label: '001' }] })
  })

  it('is empty on a new day', () => {
    const view = after(state([]), call(1), state([], '2026-11-25'))
    expect(view).toMatchObject({ current: undefined, announcing: false, rooms: [], pending: [] })
  })

  it('ignores an announcement that ended after its call was gone', () => {
    const view = after(state([]), call(1), call(2))
    expect(reduceDisplay(view, { kind: 'announced', id: '2026-11-24.0' })).toBe(view)
  })
})
