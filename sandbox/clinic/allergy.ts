import type { EpisodeOwner } from '../episodes/draw-episode'
import { draw } from '../people/draw'

/** What the free text of a person's records says about allergies: something, that there is none, or nothing. */
export type Allergy =
  { says: 'has'; what: string; sentence: string } | { says: 'denied'; sentence: string } | { says: 'nothing' }

const ALLERGY = 210
const known = [
  { what: 'penicillin', reaction: 'nổi mề đay' },
  { what: 'cefotaxim', reaction: 'phản vệ độ II năm 2022' },
  { what: 'aspirin', reaction: 'phù môi' },
  { what: 'hải sản', reaction: 'ngứa, nổi mẩn' },
]

export function allergyOf({ seed, person }: EpisodeOwner): Allergy {
  // Person 0 is whom demonstrations begin with.
  const drawn = person.index === 0 ? 0 : draw(seed, person.index, ALLERGY, 20)
  const allergy = known[drawn]
  if (allergy)
    return { says: 'has', what: allergy.what, sentence: `Tiền sử: dị ứng ${allergy.what} (${allergy.reaction}).` }
  return drawn < 12 ? { says: 'denied', sentence: 'Tiền sử: không ghi nhận dị ứng.' } : { says: 'nothing' }
}
