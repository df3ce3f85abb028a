import type { FacilityDescription } from '@/lib/contracts/facility-setup'
import type { LocalDate } from '@/lib/domain/time/local-date'
import { formatDate } from '@/lib/utils/format-dates'
import { parseDateText } from '@/lib/utils/parse-date-text'
import { readScore } from './read-numbers'

/** A description as it is typed. */
export interface DescriptionDraft {
  validFrom: string
  level: FacilityDescription['level'] | ''
  score: string
  formerTier: FacilityDescription['formerTier'] | ''
  listedInitial: boolean
  provisionalBasic: boolean
}

export const EMPTY_DESCRIPTION: DescriptionDraft = {
  validFrom: '',
  level: '',
  score: '',
  formerTier: '',
  listedInitial: false,
  provisionalBasic: false,
}

export function toDraft(facility: FacilityDescription, validFrom: LocalDate): DescriptionDraft {
  const { level, score, formerTier, listedInitial = false, provisionalBasic = false } = facility
  return {
    validFrom: formatDate(validFrom),
    level,
    score: score === undefined ? '' : String(score).replace('.', ','),
    formerTier,
    listedInitial,
    provisionalBasic,
  }
}

/** What was typed, where it is whole; otherwise which fields are not. */
export function readDescription(draft: DescriptionDraft) {
  const validFrom = parseDateText(draft.validFrom)
  const score = readScore(draft.score)
  const { level, formerTier, listedInitial, provisionalBasic } = draft
  const wrong = {
    validFrom: validFrom === undefined,
    score: score === undefined,
    level: level === '',
    formerTier: formerTier === '',
  }
  if (validFrom === undefined || score === undefined || level === '' || formerTier === '') return { wrong }
  const facility: FacilityDescription = {
    level,
    formerTier,
    ...(score !== null && { score }),
    ...(level === 'initial' && { listedInitial }),
    ...(level === 'basic' && { provisionalBasic }),
  }
  return { wrong, read: { validFrom, facility, isOddScore: isOddScore(facility) } }
}

/** A score that does not fit the level (NĐ 96/2023 Đ90: basic below 70, specialised from 70; not read by us: a hint only). */
function isOddScore({ level, score }: FacilityDescription): boolean {
  if (score === undefined || level === 'initial') return false
  return level === 'basic' ? score >= 70 : score < 70
}
