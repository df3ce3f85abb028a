import { describe, expect, it } from 'vitest'
import { localDateSchema } from '../time/local-date'
import type { BirthDate } from '../patient/birth-date'
import { priorityGroundSchema, priorityOf, type PriorityGround, type PriorityGroup } from './priority'

const today = localDateSchema.parse('2026-11-20')

describe('age', () => {
  it.each<[BirthDate | undefined, PriorityGroup]>([
    [{ year: 2020, month: 11, day: 21 }, 'P1'],
    [{ year: 2020, month: 11, day: 20 }, 'P4'],
    [{ year: 2020, month: 11 }, 'P1'],
    [{ year: 2020 }, 'P1'],
    [{ year: 2019 }, 'P4'],
    [{ year: 1951, month: 11, day: 20 }, 'P2'],
    [{ year: 1951, month: 11, day: 21 }, 'P4'],
    [{ year: 1951 }, 'P2'],
    [{ year: 1952 }, 'P4'],
    [{ year: 2026 }, 'P1'],
    [{ year: 2026, month: 11, day: 20 }, 'P1'],
    [{ year: 2026, month: 11, day: 21 }, 'P4'],
    [{ year: 2058 }, 'P4'],
    [undefined, 'P4'],
  ])('%j is %s', (birthDate, group) => {
    expect(priorityOf({ ...(birthDate && { birthDate }), ticks: [], today }).group).toBe(group)
  })
})

describe('ticks', () => {
  const GROUPS: Record<PriorityGround, PriorityGroup> = {
    emergency: 'P0',
    'severe-disability': 'P1',
    pregnant: 'P1',
    'person-of-merit': 'P2',
    'disabled-child-or-elder': 'P2',
    'appointment-on-time': 'P3',
  }

  it.each(priorityGroundSchema.options)('%s counts once its paper was seen', (ground) => {
    expect(priorityOf({ ticks: [{ ground, paperSeen: true }], today })).toMatchObject({
      group: GROUPS[ground],
      reason: ground,
    })
  })

  it.each(priorityGroundSchema.options)('%s without a paper counts only in an emergency', (ground) => {
    expect(priorityOf({ ticks: [{ ground, paperSeen: false }], today }).group).toBe(
      ground === 'emergency' ? 'P0' : 'P4',
    )
  })
})

describe('several grounds', () => {
  const elder = { year: 1940 }
  it('takes the highest', () => {
    const ticks = [
      { ground: 'appointment-on-time' as const, paperSeen: true },
      { ground: 'severe-disability' as const, paperSeen: true },
    ]
    expect(priorityOf({ birthDate: elder, ticks, today })).toEqual({
      group: 'P1',
      reason: 'severe-disability',
      basis: 'Luật KCB 15/2023/QH15 Đ3 k2',
    })
  })

  it('cites no law for the order that the facility chose itself', () => {
    const ticks = [{ ground: 'appointment-on-time' as const, paperSeen: true }]
    expect(priorityOf({ ticks, today })).toEqual({ group: 'P3', reason: 'appointment-on-time' })
    expect(priorityOf({ ticks: [], today })).toEqual({ group: 'P4', reason: 'normal' })
  })
})
