import { z } from 'zod'
import { ageBandSchema, insuranceStateSchema, shiftSchema } from '@/lib/domain/intake/intake-terms'
import { intakePeriodSchema } from '@/lib/domain/intake/intake-period'
import { planFigureSchema } from '@/lib/domain/intake/plan-figure.schema'
import { visitFilterSchema } from '@/lib/domain/intake/visit-filter'
import { localDateSchema } from '@/lib/domain/time/local-date'
import {
  identifiedMediumSchema,
  identifiedMethodSchema,
  roomCodeSchema,
  vneidUnusedReasonSchema,
  visitIdSchema,
} from '@/lib/domain/visit/visit.schema'
import { visitRowSchema } from './visits'

/** Median and 90th percentile; absent where `count` is 0. How exact they are: `spreadErrorPercent` of the answer. */
export const spreadSchema = z.object({
  count: z.int().min(0),
  medianMs: z.int().min(0).optional(),
  p90Ms: z.int().min(0).optional(),
})

/** Visits that were not cancelled, and the two times of theirs. */
const timedSchema = z.object({
  visits: z.int().min(0),
  /** From the first scan or key to the ticket, by the browser's clock; only visits whose desk told it. */
  scanToTicket: spreadSchema,
  /** From admission to the first call, in whatever room; only visits that were called. */
  wait: spreadSchema,
})

/**
 * `POST /api/v1/intake`: the figures of a period of Vietnamese calendar days, both included, at most 366; today where
 * absent. Costs the same however long the history is: an open page may ask again when desk events come (at most every
 * few seconds).
 *
 * Everywhere `visits` counts visits that were **not** cancelled. Behind every number `POST /api/v1/intake/visits` lists
 * its visits: send the same period and a filter made of the row's own keys (`{ hour, roomCode }`, `{ method, medium }`,
 * `{ desk }`, `{ problem }`, `{ insurance }`, `{ routeCode }`, `{ ageBand }`, `{ shift }`; `null` where the row has none);
 * `{ cancelled: true }` for cancellations, `{ waiting: true }` for who was not called. Plan figures carry their filters
 * in `opens`.
 */
export const intakeRequestSchema = z.object({ period: intakePeriodSchema.optional() })
export type IntakeRequest = z.infer<typeof intakeRequestSchema>

export const intakeResponseSchema = z.object({
  period: z.object({ from: localDateSchema, to: localDateSchema, days: z.int().positive() }),
  /** When it was counted, by the server's clock: "số liệu lúc". */
  countedAt: z.iso.datetime(),
  /** The period includes today, so that the figures still change. */
  live: z.boolean(),
  /** Days of the period that are not in the figures yet (counted in the background, ask again later); usually 0. */
  uncountedDays: z.int().min(0),
  /** A median or percentile may lie this far from the exact one, in percent of it. Counts and people are exact. */
  spreadErrorPercent: z.number(),
  totals: timedSchema.extend({
    /** Different people: each counted once in the period. */
    people: z.int().min(0),
    cancelled: z.int().min(0),
    /** Waiting and never called. */
    waiting: z.int().min(0),
    /** Insurance not verified. */
    unverified: z.int().min(0),
    vneid: z.int().min(0),
  }),
  /** Only where the period is today alone. */
  pace: z
    .object({
      /** Yesterday until the same time of day, and in all. */
      yesterdaySoFar: z.int().min(0),
      yesterday: z.int().min(0),
      /**
       * What today may end with: so far, plus the quartiles of what still came after this time on the last `days` same
       * weekdays (at most 8). Absent with fewer than 4 of them.
       */
      forecast: z.object({ low: z.int(), high: z.int(), days: z.int() }).optional(),
    })
    .optional(),
  /** One row per day with any visit, oldest first. */
  days: z.array(
    z.object({ day: localDateSchema, visits: z.int(), cancelled: z.int(), unverified: z.int(), vneid: z.int() }),
  ),
  /** By hour of admission (0–23, Viet Nam) and room; hours and rooms without any are left out. */
  arrivals: z.array(
    z.object({
      hour: z.int().min(0).max(23),
      roomCode: roomCodeSchema,
      visits: z.int(),
      waiting: z.int(),
      cancelled: z.int(),
    }),
  ),
  /** In the order of the house. A visit counts in the room where it is now. */
  rooms: z.array(
    timedSchema.extend({
      roomCode: roomCodeSchema,
      roomName: z.string(),
      waiting: z.int(),
      cancelled: z.int(),
    }),
  ),
  /** Ways of identifying: method and what the person showed. Most frequent first, as all lists below. */
  ways: z.array(timedSchema.extend({ method: identifiedMethodSchema, medium: identifiedMediumSchema })),
  /** `null`: the desk did not say which one it is. */
  desks: z.array(timedSchema.extend({ desk: z.string().nullable(), vneid: z.int() })),
  /** By the gateway's first problem with the visit's question (`CoverageProblemCode`); `null`: no problem. */
  problems: z.array(timedSchema.extend({ problem: z.string().nullable() })),
  insurance: z.array(z.object({ insurance: insuranceStateSchema, visits: z.int() })),
  /** `null`: nothing was decided. */
  routeCodes: z.array(z.object({ routeCode: z.string().nullable(), visits: z.int() })),
  /** Who does not use VNeID: why, how old, on which shift. Never a reproach: paper stays lawful (NĐ 188/2025 Đ37). */
  vneid: z.object({
    /** Visits without VNeID; `null`: nobody said why. */
    unusedReasons: z.array(z.object({ unusedReason: vneidUnusedReasonSchema.nullable(), visits: z.int() })),
    ages: z.array(z.object({ ageBand: ageBandSchema, visits: z.int(), vneid: z.int() })),
    shifts: z.array(z.object({ shift: shiftSchema, visits: z.int(), vneid: z.int() })),
  }),
  /** Questions to the insurance gateway in the period, by how they went. */
  gateway: z.object({
    answers: z.int().min(0),
    /** Without an answer: the gateway's or the network's fault, never the card's. */
    failed: z.int().min(0),
    outcomes: z.array(
      z.object({
        /** `CoverageStatus` */
        status: z.string(),
        resultCode: z.string().nullable(),
        /** `CoverageProblemCode` */
        problem: z.string().nullable(),
        answers: z.int(),
      }),
    ),
    /** How long the card's answer took; questions never sent are not in it. */
    answerTime: spreadSchema,
    /** Five-minute slots with half or more of at least 3 questions slow (≥ 3 s) or failed, joined; newest first, at most 50. */
    /** Of all, however many are listed. */
    slowWindowCount: z.int(),
    slowWindows: z.array(z.object({ from: z.string(), to: z.string(), answers: z.int(), failed: z.int() })),
  }),
  /** K1 to K9, always all nine. */
  plan: z.array(planFigureSchema),
})
export type IntakeResponse = z.infer<typeof intakeResponseSchema>

/** A visit behind a figure: as the lists of the day show it, with its day, desk, times and problem. */
const intakeVisitSchema = visitRowSchema.extend({
  day: localDateSchema,
  desk: z.string().nullable(),
  scanToTicketMs: z.int().optional(),
  waitMs: z.int().optional(),
  problem: z.string().nullable(),
  cancelReason: z.string().optional(),
})

/** Where a page ended. */
const intakeCursorSchema = z.object({
  day: localDateSchema,
  admittedAt: z.iso.datetime(),
  visitId: visitIdSchema,
})

/**
 * `POST /api/v1/intake/visits`: the visits behind a figure, newest first, in pages. It names people: `figures:open`,
 * which managers have and administrators have not, and every page is audited (`figures.open`). Where `next` is given
 * there may be more, even if the page is short or empty: a page looks through a bounded stretch of days.
 */
export const intakeVisitsRequestSchema = z.object({
  period: intakePeriodSchema,
  filter: visitFilterSchema,
  limit: z.int().min(1).max(200),
  after: intakeCursorSchema.optional(),
})
export const intakeVisitsResponseSchema = z.object({
  visits: z.array(intakeVisitSchema),
  next: intakeCursorSchema.optional(),
})
export type IntakeVisitsResponse = z.infer<typeof intakeVisitsResponseSchema>
