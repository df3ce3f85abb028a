import { describeCareKind } from '@/lib/content/care-kinds'
import { describeTreatmentOutcome } from '@/lib/content/coverage'
import { bookText, describeSource } from '@/lib/content/desk-records'
import type { EpisodeLine, HealthBookResponse } from '@/lib/contracts/records'
import type { InsuredVisit } from '@/lib/domain/coverage/coverage.schema'
import { toLocalDate } from '@/lib/domain/time/local-date'
import { formatDay } from '@/lib/utils/format-dates'

/** An episode as the counter shows it, whoever told of it. */
export interface BookLine {
  key: string
  admittedAt: string
  day: string
  stay: string
  title: string
  /** Whether the diagnosis is known and may be shown. */
  hasTitle: boolean
  place: string
  detail: string
  counts: string
  source: string
}

/** The episodes of the health book and the insured visits that only the gateway tells of, the newest first. */
export function toBookLines(
  book: HealthBookResponse | undefined,
  visits: readonly InsuredVisit[] | undefined,
): BookLine[] {
  const episodes = book ? episodesOf(book) : []
  const known = new Set(episodes.map((episode) => dayKey(episode)))
  const others = (visits ?? []).filter((visit) => !known.has(dayKey(visit)))
  return [...episodes.map(ofEpisode), ...others.map(ofVisit)].toSorted((a, b) =>
    b.admittedAt.localeCompare(a.admittedAt),
  )
}

type Line = Omit<EpisodeLine, 'episodeId'> & { episodeId: string }

function episodesOf(book: HealthBookResponse): Line[] {
  if (book.view === 'desk') return book.episodes
  return book.book.episodes.map(({ medicines, results, ...episode }) => ({
    ...episode,
    medicines: medicines.length,
    results: results.length,
    restricted: false,
  }))
}

function dayKey({ facilityCode, admittedAt }: { facilityCode: string; admittedAt: string }): string {
  return `${facilityCode} ${toLocalDate(new Date(admittedAt))}`
}

function ofEpisode(episode: Line): BookLine {
  const { mainDiagnosis, restricted, facilityCode, facilityName, careKind, outcome, medicines, results } = episode
  const words = [mainDiagnosis?.code, mainDiagnosis?.text].filter(Boolean).join(' ')
  return {
    ...toStay(episode),
    key: episode.episodeId,
    title: words || (restricted ? bookText.restricted : bookText.noDiagnosis),
    hasTitle: words !== '',
    place: facilityName ?? facilityCode,
    detail: [describeCareKind(careKind), outcome && describeTreatmentOutcome(outcome).toLowerCase()]
      .filter(Boolean)
      .join(' · '),
    counts: [medicines > 0 && bookText.medicines(medicines), results > 0 && bookText.results(results)]
      .filter(Boolean)
      .join(' · '),
    source: describeSource(episode.source),
  }
}

function ofVisit(visit: InsuredVisit): BookLine {
  const { diagnosis, restricted, dischargedAt, outcome } = visit
  return {
    ...toStay(visit),
    key: `${visit.facilityCode} ${visit.admittedAt}`,
    title: diagnosis || (restricted ? bookText.restricted : bookText.noDiagnosis),
    hasTitle: diagnosis !== '',
    place: visit.facilityCode,
    detail: dischargedAt ? describeTreatmentOutcome(outcome).toLowerCase() : bookText.stillIn,
    counts: '',
    source: bookText.gateway,
  }
}

function toStay({ admittedAt, dischargedAt }: { admittedAt: string; dischargedAt?: string | undefined }) {
  const day = formatDay(admittedAt)
  return { admittedAt, day, stay: bookText.stay(day, dischargedAt && formatDay(dischargedAt)) }
}
