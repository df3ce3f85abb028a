import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { turnsUntilCalled } from '@/lib/testing/queue-bound'
import { orderQueue, type QueuePlace, type QueueTicket } from './order-queue'
import { priorityGroupSchema } from './priority'
import { isBetterClass, queueClassOf, queueClassSchema, type QueueClass } from './queue-class'

const MINUTE_MS = 60_000
const DAY = Date.parse('2026-11-23T00:00:00Z')

const ticketOf = fc.record({
  group: fc.constantFrom(...priorityGroupSchema.options),
  minute: fc.nat(200),
  jumpedMinute: fc.option(fc.nat(200), { freq: 8 }),
})
const queueOf = fc.array(ticketOf, { maxLength: 40 }).map((given) =>
  given.map(({ group, minute, jumpedMinute }, at): QueueTicket => ({
    visitId: `visit-${at}`,
    group,
    admittedAt: new Date(DAY + minute * MINUTE_MS),
    number: at + 1,
    jumpedAt: jumpedMinute === null ? null : new Date(DAY + jumpedMinute * MINUTE_MS),
  })),
)
const calledOf = fc.array(fc.constantFrom(...queueClassSchema.options), { maxLength: 30 })
const callsPerTurnOf = fc.integer({ min: 1, max: 4 })
const idsOf = (places: ReadonlyArray<QueuePlace<QueueTicket>>) => places.map(({ ticket }) => ticket.visitId)

describe('any queue after any calls', () => {
  const check = (hold: (waiting: QueueTicket[], called: QueueClass[], callsPerTurn: number) => void) =>
    fc.assert(fc.property(queueOf, calledOf, callsPerTurnOf, hold), { numRuns: 300 })

  it('loses nobody and names nobody twice', () => {
    check((waiting, called, callsPerTurn) => {
      const ids = idsOf(orderQueue(waiting, { called, callsPerTurn }))
      expect(ids.toSorted()).toEqual(waiting.map(({ visitId }) => visitId).toSorted())
    })
  })

  it('is the same however the list came', () => {
    fc.assert(
      fc.property(
        queueOf.chain((waiting) =>
          fc.tuple(fc.constant(waiting), fc.shuffledSubarray(waiting, { minLength: waiting.length })),
        ),
        calledOf,
        ([waiting, shuffled], called) => {
          const order = { called, callsPerTurn: 2 }
          expect(idsOf(orderQueue(shuffled, order))).toEqual(idsOf(orderQueue(waiting, order)))
        },
      ),
    )
  })

  it('keeps FIFO within a class, and emergencies before all', () => {
    check((waiting, called, callsPerTurn) => {
      const places = orderQueue(waiting, { called, callsPerTurn })
      for (const queueClass of queueClassSchema.options) {
        const lane = places.filter((place) => place.queueClass === queueClass).map(({ ticket }) => ticket)
        const times = lane.map(({ admittedAt, jumpedAt }) =>
          (queueClass === 'jumped' && jumpedAt ? jumpedAt : admittedAt).getTime(),
        )
        expect(times).toEqual(times.toSorted((a, b) => a - b))
      }
      const outside = places.filter(({ queueClass }) => queueClass === 'emergency' || queueClass === 'jumped')
      expect(places.slice(0, outside.length)).toEqual(outside)
    })
  })

  it('explains exactly the order it gives', () => {
    check((waiting, called, callsPerTurn) => {
      const places = orderQueue(waiting, { called, callsPerTurn })
      for (const [at, place] of places.entries()) {
        expect(place.position).toBe(at + 1)
        expect(place.queueClass).toBe(queueClassOf(place.ticket))
        const before = places.slice(0, at).filter((other) => isBetterClass(place.queueClass, other.queueClass))
        const after = places.slice(at + 1).filter((other) => isBetterClass(other.queueClass, place.queueClass))
        expect(place.yieldsTo).toBe(before.length)
        expect(place.isTurn).toBe(after.length > 0)
      }
    })
  })

  it('is the order in which calls are really made while nobody comes', () => {
    check((waiting, called, callsPerTurn) => {
      const planned = orderQueue(waiting, { called, callsPerTurn })
      const made: string[] = []
      let left = waiting
      const history = [...called]
      for (let [next] = planned; next; [next] = orderQueue(left, { called: history, callsPerTurn })) {
        const { ticket, queueClass } = next
        made.push(ticket.visitId)
        history.push(queueClass)
        left = left.filter(({ visitId }) => visitId !== ticket.visitId)
      }
      expect(made).toEqual(idsOf(planned))
    })
  })
})

describe('nobody starves', () => {
  const arrivalOf = fc.record({ group: fc.constantFrom('P1' as const, 'P2' as const, 'P3' as const, 'P4' as const) })
  const crowdOf = fc.array(fc.array(arrivalOf, { maxLength: 4 }), { minLength: 5, maxLength: 60 })

  it('calls everybody within a bound, however many of better classes keep coming', () => {
    fc.assert(
      fc.property(crowdOf, callsPerTurnOf, (crowd, callsPerTurn) => {
        const called: QueueClass[] = []
        const limits = new Map<string, number>()
        let waiting: QueueTicket[] = []
        let number = 0
        for (const arrivals of [...crowd, ...Array.from({ length: 240 }, () => [])]) {
          for (const { group } of arrivals) {
            const rank = waiting.filter((other) => other.group === group).length + 1
            number += 1
            const ticket = {
              visitId: `visit-${number}`,
              group,
              number,
              jumpedAt: null,
              admittedAt: new Date(DAY + number),
            }
            limits.set(ticket.visitId, called.length + turnsUntilCalled(group, rank, callsPerTurn))
            waiting = [...waiting, ticket]
          }
          const [next] = orderQueue(waiting, { called, callsPerTurn })
          if (!next) continue
          called.push(next.queueClass)
          waiting = waiting.filter(({ visitId }) => visitId !== next.ticket.visitId)
          expect(called.length).toBeLessThanOrEqual(limits.get(next.ticket.visitId) ?? 0)
        }
        expect(waiting).toEqual([])
      }),
      { numRuns: 100 },
    )
  })

  it('calls at least one ordinary person in three under an endless stream of priority', () => {
    const called: QueueClass[] = []
    for (let at = 0; at < 300; at++) {
      const waiting = (['P1', 'P2', 'P4'] as const).map((group, index) => ({
        visitId: `${group}-${at}`,
        group,
        number: index,
        jumpedAt: null,
        admittedAt: new Date(DAY + at),
      }))
      const [next] = orderQueue(waiting, { called, callsPerTurn: 2 })
      if (next) called.push(next.queueClass)
    }
    expect(called.filter((queueClass) => queueClass === 'P4')).toHaveLength(100)
  })
})
