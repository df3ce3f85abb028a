import type { z } from 'zod'
import { intakeResponseSchema, type IntakeResponse } from '@/lib/contracts/intake'

const spread = (count: number, medianMs: number, p90Ms: number) => ({ count, medianMs, p90Ms })
const NOT_TIMED = { count: 0 }

/** A day's figures as the server tells them, small enough to check by hand. */
export function buildIntake(overrides: Partial<z.input<typeof intakeResponseSchema>> = {}): IntakeResponse {
  return intakeResponseSchema.parse({
    period: { from: '2026-11-25', to: '2026-11-26', days: 2 },
    countedAt: '2026-11-26T02:15:09Z',
    live: true,
    uncountedDays: 0,
    spreadErrorPercent: 2,
    totals: {
      visits: 40,
      people: 38,
      cancelled: 2,
      waiting: 5,
      unverified: 3,
      vneid: 24,
      scanToTicket: spread(39, 9_040, 24_000),
      wait: spread(30, 18 * 60_000, 47 * 60_000),
    },
    days: [
      { day: '2026-11-25', visits: 18, cancelled: 2, unverified: 0, vneid: 10 },
      { day: '2026-11-26', visits: 22, cancelled: 0, unverified: 3, vneid: 14 },
    ],
    arrivals: [
      { hour: 7, roomCode: '12', visits: 25, waiting: 0, cancelled: 2 },
      { hour: 9, roomCode: '14', visits: 15, waiting: 5, cancelled: 0 },
    ],
    rooms: [
      {
        roomCode: '12',
        roomName: 'Nội tổng quát',
        visits: 25,
        waiting: 0,
        cancelled: 2,
        scanToTicket: spread(24, 8_000, 20_000),
        wait: spread(25, 15 * 60_000, 40 * 60_000),
      },
      {
        roomCode: '14',
        roomName: '=Răng',
        visits: 15,
        waiting: 5,
        cancelled: 0,
        scanToTicket: spread(15, 11_000, 30_000),
        wait: NOT_TIMED,
      },
    ],
    ways: [
      {
        method: 'citizen-card-qr',
        medium: 'vneid',
        visits: 24,
        scanToTicket: spread(24, 9_000, 22_000),
        wait: spread(24, 900_000, 2_400_000),
      },
      { method: 'no-papers', medium: 'none', visits: 16, scanToTicket: NOT_TIMED, wait: NOT_TIMED },
    ],
    desks: [
      { desk: 'Bàn 1', visits: 30, vneid: 20, scanToTicket: spread(30, 9_000, 22_000), wait: NOT_TIMED },
      { desk: null, visits: 10, vneid: 4, scanToTicket: NOT_TIMED, wait: NOT_TIMED },
    ],
    problems: [
      { problem: null, visits: 37, scanToTicket: spread(36, 9_000, 20_000), wait: NOT_TIMED },
      {
        problem: 'gateway_timeout',
        visits: 3,
        scanToTicket: spread(3, 15_000, 31_000),
        wait: spread(3, 600_000, 1_800_000),
      },
    ],
    insurance: [
      { insurance: 'verified', visits: 30 },
      { insurance: 'unverified', visits: 3 },
      { insurance: 'not-used', visits: 7 },
    ],
    routeCodes: [
      { routeCode: '1.3', visits: 12 },
      { routeCode: null, visits: 28 },
    ],
    vneid: {
      unusedReasons: [
        { unusedReason: 'no-phone', visits: 9 },
        { unusedReason: null, visits: 7 },
      ],
      ages: [{ ageBand: '75+', visits: 10, vneid: 1 }],
      shifts: [{ shift: 'morning', visits: 40, vneid: 24 }],
    },
    gateway: {
      answers: 33,
      failed: 3,
      outcomes: [
        { status: 'verified', resultCode: '000', problem: null, answers: 30 },
        { status: 'unverified', resultCode: null, problem: 'gateway_timeout', answers: 3 },
      ],
      answerTime: spread(30, 840, 2_100),
      slowWindowCount: 1,
      slowWindows: [{ from: '2026-11-26T01:09:00Z', to: '2026-11-26T01:21:00Z', answers: 6, failed: 3 }],
    },
    plan: [
      {
        id: 'K1',
        standing: 'measured',
        target: { percent: 80, certainty: 'stated', validFrom: '2024-09-17', source: 'Kế hoạch mẫu' },
        missing: [],
        parts: [
          {
            part: 'people',
            basis: 'people',
            numerator: 23,
            denominator: 38,
            percent: 60.5,
            enough: true,
            opens: { numerator: { having: 'vneid' }, denominator: { having: 'visit' } },
          },
        ],
      },
      { id: 'K3', standing: 'no-data', parts: [], missing: ['facility-conditions'] },
      {
        id: 'K8',
        standing: 'measured',
        target: { percent: 100, certainty: 'implied', validFrom: '2024-09-17', source: 'Kế hoạch mẫu' },
        missing: [],
        parts: [
          {
            part: 'referral',
            basis: 'papers',
            numerator: 13,
            denominator: 14,
            enough: false,
            paper: 'referral',
            refused: [{ reason: 'unsigned', count: 1 }],
          },
        ],
      },
      {
        id: 'K9',
        standing: 'no-data',
        missing: ['other-forms-of-care', 'messages-sent', 'report-day'],
        parts: [
          { part: 'outpatient-insured', basis: 'visits', denominator: 33, enough: true },
          { part: 'outpatient-not-insured', basis: 'visits', denominator: 7, enough: false },
        ],
      },
    ],
    ...overrides,
  })
}
