import { describe, expect, it } from 'vitest'
import { buildEpisode } from '@/lib/testing/builders/build-episode'
import { filterEpisodes, NO_EPISODE_FILTER, toSearchable, type EpisodeFilter } from './filter-episodes'

const pressure = buildEpisode({ facilityName: 'TTYT Mẫu 7', admittedAt: '2026-10-05T01:00:00.000Z' })
const diabetes = buildEpisode({
  facilityCode: '31910',
  careKind: '03',
  // 1 January in Viet Nam, still 31 December in UTC.
  admittedAt: '2025-12-31T18:00:00.000Z',
  mainDiagnosis: { code: 'E11.9', text: 'Đái tháo đường típ 2' },
  medicines: [{ name: 'Metformin', strength: '500 mg' }],
  courseNotes: [{ text: 'Dị ứng penicillin' }],
  summary: { history: 'Tiền sử đái tháo đường' },
})
const all = toSearchable([pressure, diabetes])

describe('the filter of episodes', () => {
  it.each<[string, Partial<EpisodeFilter>, unknown[]]>([
    ['nothing', {}, [pressure, diabetes]],
    ['words without accents', { text: 'dai thao duong' }, [diabetes]],
    ['words with them', { text: 'ĐÁI tháo' }, [diabetes]],
    ['words in any order and place', { text: 'penicillin metformin' }, [diabetes]],
    ['a code', { text: 'e11' }, [diabetes]],
    ['a facility’s name', { text: 'ttyt' }, [pressure]],
    ['a facility', { facilityCode: '31910' }, [diabetes]],
    ['a kind of care', { careKind: '03' }, [diabetes]],
    ['a year, as Viet Nam counts it', { year: '2026' }, [pressure, diabetes]],
    ['words and a kind', { text: 'tang huyet ap', careKind: '03' }, []],
  ])('by %s', (_, filter, found) => {
    expect(filterEpisodes(all, { ...NO_EPISODE_FILTER, ...filter })).toEqual(found)
  })
})
