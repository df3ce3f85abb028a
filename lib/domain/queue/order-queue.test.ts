import { describe, expect, it } from 'vitest'
import { orderQueue, type QueueTicket } from './order-queue'
import type { PriorityGroup } from './priority'
import type { QueueClass } from './queue-class'

const FIRST = Date.parse('2026-11-23T00:00:00Z')

/** `P4@1`: somebody of group P4, admitted in minute 1; `P4@1!5`: moved up by hand in minute 5. */
function toTicket(text: string): QueueTicket {
  const [, group = '', minute = '', jumped] = /^(P\d)@(\d+)(?:!(\d+))?$/.exec(text) ?? []
  const at = (minutes: string) => new Date(FIRST + Number(minutes) * 60_000)
  return {
    visitId: text,
    group: GROUPS[group] ?? 'P4',
    admittedAt: at(minute),
    number: Number(minute),
    jumpedAt: jumped === undefined ? null : at(jumped),
  }
}
const GROUPS: Record<string, PriorityGroup> = { P0: 'P0', P1: 'P1', P2: 'P2', P3: 'P3', P4: 'P4' }

const order = (waiting: string, called: QueueClass[] = [], callsPerTurn = 2) =>
  orderQueue(waiting.split(' ').filter(Boolean).map(toTicket), { called, callsPerTurn })

describe('orderQueue', () => {
  it.each<[string, string, QueueClass[], string]>([
    ['nobody', '', [], ''],
    ['by admission within a class', 'P4@3 P4@1 P4@2', [], 'P4@1 P4@2 P4@3'],
    ['emergencies before everybody', 'P4@1 P1@2 P0@9', [], 'P0@9 P1@2 P4@1'],
    ['those moved up by hand after emergencies', 'P1@1 P4@2!8 P4@3!7 P0@9', [], 'P0@9 P4@3!7 P4@2!8 P1@1'],
    ['an ordinary one after two of priority', 'P1@1 P1@2 P1@3 P4@4 P4@5', [], 'P1@1 P1@2 P4@4 P1@3 P4@5'],
    ['the ordinary one first where two were called already', 'P1@8 P4@9', ['P1', 'P2'], 'P4@9 P1@8'],
    ['a turn used is a turn used', 'P1@8 P4@9', ['P1', 'P2', 'P4'], 'P1@8 P4@9'],
    ['emergencies and jumps take nobody a turn', 'P1@8 P4@9', ['P1', 'emergency', 'jumped'], 'P1@8 P4@9'],
    ['P2 and P3 have turns too', 'P1@1 P1@2 P1@3 P2@4 P3@5', [], 'P1@1 P1@2 P3@5 P2@4 P1@3'],
    ['who came at the same moment by number', 'P4@2 P4@1', [], 'P4@1 P4@2'],
  ])('%s', (_name, waiting, called, expected) => {
    expect(
      order(waiting, called)
        .map(({ ticket }) => ticket.visitId)
        .join(' '),
    ).toBe(expected)
  })

  it('follows another policy of turns', () => {
    const places = order('P1@1 P1@2 P4@3 P4@4', [], 1)
    expect(places.map(({ ticket }) => ticket.visitId)).toEqual(['P1@1', 'P4@3', 'P1@2', 'P4@4'])
  })

  it('says who has a turn and who yields', () => {
    const told = order('P1@1 P1@2 P1@3 P4@4').map(({ position, queueClass, isTurn, yieldsTo }) => [
      position,
      queueClass,
      isTurn,
      yieldsTo,
    ])
    expect(told).toEqual([
      [1, 'P1', false, 0],
      [2, 'P1', false, 0],
      [3, 'P4', true, 0],
      [4, 'P1', false, 1],
    ])
  })
})
