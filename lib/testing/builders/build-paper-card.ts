import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import { paperCardSchema, type PaperCard } from '@/lib/contracts/records'

type Given = Partial<z.input<typeof paperCardSchema>>

/** A valid referral from 31907 to 31999 as the desk sees it; an appointment where it is told so. */
export function buildPaperCard(overrides: Given = {}): PaperCard {
  return paperCardSchema.parse({
    paperId: randomUUID(),
    kind: 'referral',
    number: '0412',
    fromFacilityCode: '31907',
    toFacilityCode: '31999',
    signedOn: '2026-11-13',
    signedOnAssumed: true,
    diagnosis: { code: 'I10', text: 'Tăng huyết áp' },
    restricted: false,
    referral: { status: 'valid', lastDay: '2026-11-27' },
    workingDaysLeft: 5,
    signature: { status: 'valid' },
    source: { kind: 'envelope', at: '2026-11-13T02:05:00.000Z' },
    usable: true,
    proposed: false,
    ...overrides,
  })
}

/** A follow-up slip of 31999, due today. */
export function buildAppointmentCard(overrides: Given = {}): PaperCard {
  return buildPaperCard({
    kind: 'appointment',
    fromFacilityCode: '31999',
    toFacilityCode: undefined,
    signedOn: undefined,
    signedOnAssumed: false,
    dueOn: '2026-11-20',
    referral: undefined,
    workingDaysLeft: undefined,
    appointment: { status: 'on-time' },
    ...overrides,
  })
}
