import { describe, expect, it } from 'vitest'
import { buildAppointmentCard, buildPaperCard } from '@/lib/testing/builders/build-paper-card'
import { chosenPapers, lateUsable, nextChoice } from './chosen-papers'

const proposed = buildPaperCard({ proposed: true })
const other = buildPaperCard()
const expired = buildPaperCard({ referral: { status: 'expired' }, usable: false })
const slip = buildAppointmentCard()
const papers = [expired, proposed, other, slip]

describe('chosenPapers', () => {
  it.each([
    ['the proposed one, unless the desk chose', {}, [proposed]],
    ['another', { referral: other.paperId }, [other]],
    ['none', { referral: 'none' as const }, []],
    ['one of each kind', { appointment: slip.paperId }, [proposed, slip]],
    ['never one that cannot be used', { referral: expired.paperId }, []],
  ])('%s', (_, paperChoice, expected) => {
    expect(chosenPapers({ papers, paperChoice })).toEqual(expected)
  })

  it('the key goes through the usable ones of its kind and then to none', () => {
    let paperChoice: Parameters<typeof nextChoice>[0]['paperChoice'] = {}
    const seen = []
    for (let press = 0; press < 4; press++) {
      paperChoice = nextChoice({ papers, paperChoice }, 'referral')
      seen.push(chosenPapers({ papers, paperChoice })[0])
    }
    expect(seen).toEqual([other, undefined, proposed, other])
  })
})

describe('a paper that comes after the number is worth saying', () => {
  it.each([
    ['where the visit has none of its kind', { papers: [expired], paperChoice: {} }, [proposed]],
    ['also beside one of the other kind', { papers: [slip], paperChoice: { appointment: slip.paperId } }, [proposed]],
    ['not where it has one', { papers: [other], paperChoice: { referral: other.paperId } }, []],
    ['not where the desk wanted none', { papers: [], paperChoice: { referral: 'none' as const } }, []],
  ])('%s', (_, draft, expected) => {
    expect(lateUsable(draft, papers)).toEqual(expected)
  })
})
