import type { Coverage } from './coverage.schema'

/**
 * An answer of the gateway as reception may read it: a past visit whose diagnosis names something restricted loses it.
 * The gateway writes words, seldom with a code: whatever a code in them or a word of a restriction's name matches is kept
 * back, so that a doubt hides rather than shows.
 */
export function withholdDiagnoses(
  coverage: Coverage,
  { mentions }: { mentions: (text: string | undefined) => boolean },
): Coverage {
  if (!coverage.visits) return coverage
  const visits = coverage.visits.map((visit) =>
    mentions(visit.diagnosis) ? { ...visit, diagnosis: '', restricted: true as const } : visit,
  )
  return { ...coverage, visits }
}
