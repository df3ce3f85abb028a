import type { LookupAppointments, LookupHealthBook, LookupReferrals } from '@/lib/contracts/lookup'
import { buildHealthBook } from '@/lib/domain/records/build-health-book'
import type { Episode } from '@/lib/domain/records/episode.schema'
import type { Paper } from '@/lib/domain/records/paper.schema'
import { startRecordedGateway, type RecordedGateway, type RecordedReply } from './recorded-gateway'

const answeredBy = { facilityCode: '31907', at: '2026-11-24T01:00:00.000Z', complete: true, personKnown: true }

/** What a lookup service of another maker answers, by path. */
export function lookupAnswers({ episodes = [], papers = [] }: { episodes?: Episode[]; papers?: Paper[] } = {}) {
  const values: [LookupHealthBook, LookupReferrals, LookupAppointments] = [
    { answeredBy, healthBook: buildHealthBook(episodes) },
    { answeredBy, referrals: papers.filter((paper) => paper.kind === 'referral') },
    { answeredBy, appointments: papers.filter((paper) => paper.kind === 'appointment') },
  ]
  const paths = ['/api/lookup/v1/health-book', '/api/lookup/v1/referrals', '/api/lookup/v1/appointments']
  return new Map(paths.map((path, at) => [path, JSON.stringify({ ok: true, value: values[at] })]))
}

/** A lookup service in this process: answers as told, or as `reply` says for every path. */
export function startLookupService(
  held: Parameters<typeof lookupAnswers>[0],
  reply?: () => RecordedReply | Promise<RecordedReply>,
): Promise<RecordedGateway> {
  const answers = lookupAnswers(held)
  return startRecordedGateway(({ path }) => reply?.() ?? { body: answers.get(path) ?? '', status: 200 })
}

/** A reply that never comes. */
export function hang(): Promise<RecordedReply> {
  return new Promise(() => undefined)
}
