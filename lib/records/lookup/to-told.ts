import 'server-only'
import { randomUUID } from 'node:crypto'
import type { LookupAppointments, LookupHealthBook, LookupReferrals } from '@/lib/contracts/lookup'
import { paperIdSchema, type Paper } from '@/lib/domain/records/paper.schema'
import type { RecordSource } from '@/lib/domain/records/record-source.schema'
import type { ToldBook, ToldPapers } from './lookup.types'

// Nothing is valid by hearsay: a verdict on a signature, a use, a comparison, a day agreed on or a one-year mark is
// another desk's word. The desk here compares the paper or VNeID itself.
const unproved = { status: 'absent' } as const

export function toToldBook({ answeredBy, healthBook }: LookupHealthBook, source: RecordSource): ToldBook {
  const episodes = healthBook.episodes.map(({ otherSources: _sources, ...episode }) => ({
    ...episode,
    source,
    signature: unproved,
  }))
  return { complete: answeredBy.complete, episodes, allergies: healthBook.allergies }
}

export function toToldReferrals({ answeredBy, referrals }: LookupReferrals, source: RecordSource): ToldPapers {
  const papers = referrals.map(({ seen: _seen, oneYear: _oneYear, ...referral }): Paper => ({
    ...referral,
    signedOnIs: 'transfer-day',
    ...ours(source),
  }))
  return { complete: answeredBy.complete, papers }
}

export function toToldAppointments({ answeredBy, appointments }: LookupAppointments, source: RecordSource): ToldPapers {
  const papers = appointments.map(({ seen: _seen, dayConfirmed: _day, ...appointment }): Paper => ({
    ...appointment,
    ...ours(source),
  }))
  return { complete: answeredBy.complete, papers }
}

function ours(source: RecordSource) {
  return { paperId: paperIdSchema.parse(randomUUID()), source, signature: unproved, uses: [] }
}
