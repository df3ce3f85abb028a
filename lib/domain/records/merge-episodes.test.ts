import fc from 'fast-check'
import { expect, it } from 'vitest'
import { buildEpisode } from '@/lib/testing/builders/build-episode'
import { episodeIdSchema, type Episode } from './episode.schema'
import { mergeEpisodes } from './merge-episodes'

const from = (service: string) => ({ source: { kind: 'lookup', service, at: '2026-11-24T01:00:00.000Z' } }) as const
const told = (service: string, fields: Partial<Episode> = {}) => buildEpisode({ ...from(service), ...fields })
const withResults = (count: number) => ({ results: Array.from({ length: count }, () => ({ name: 'Glucose' })) })

it('the same day, facility and diagnosis is one episode; the fuller account wins and remembers who else told of it', () => {
  const own = buildEpisode({ medicines: [], results: [] })
  const [merged, ...rest] = mergeEpisodes([own], [told('b', withResults(3)), told('a')])
  expect(rest).toEqual([])
  expect(merged).toMatchObject({ episodeId: own.episodeId, results: [{}, {}, {}], source: { service: 'b' } })
  expect(merged?.otherSources).toEqual([own.source, from('a').source])
})

it('no word of another replaces an episode of ours that is signed', () => {
  const own = buildEpisode({ medicines: [], signature: { status: 'valid', signedBy: 'TTYT Mẫu 7' } })
  const [merged] = mergeEpisodes([own], [told('a', withResults(40))])
  expect(merged).toEqual({ ...own, otherSources: [from('a').source] })
})

it.each<[string, Partial<Episode>]>([
  ['another facility', { facilityCode: '31908' }],
  ['another day in Viet Nam', { admittedAt: '2026-11-09T17:30:00.000Z' }],
  ['another diagnosis', { mainDiagnosis: { code: 'E11.9' } }],
])('%s is another episode', (_, fields) => {
  expect(mergeEpisodes([buildEpisode()], [told('a', fields)])).toHaveLength(2)
})

it('the same day written otherwise is the same: time, case and further codes do not count', () => {
  const fields = { admittedAt: '2026-11-09T09:59:00Z', mainDiagnosis: { code: 'i10;E78' } }
  expect(mergeEpisodes([buildEpisode()], [told('a', fields)])).toHaveLength(1)
})

it('two of our own on one day are two: each has its own link', () => {
  expect(mergeEpisodes([buildEpisode(), buildEpisode()], [told('a')])).toHaveLength(2)
})

const episodes = fc.array(
  fc
    .record({
      day: fc.integer({ min: 1, max: 3 }),
      facilityCode: fc.constantFrom('31907', '31908'),
      code: fc.constantFrom('I10', 'E11.9'),
      results: fc.integer({ min: 0, max: 3 }),
      service: fc.constantFrom('a', 'b', 'c'),
      id: fc.uuid(),
    })
    .map(({ day, facilityCode, code, results, service, id }) =>
      told(service, {
        ...withResults(results),
        episodeId: episodeIdSchema.parse(id),
        facilityCode,
        admittedAt: `2026-11-0${day}T02:00:00.000Z`,
        mainDiagnosis: { code },
      }),
    ),
  { maxLength: 12 },
)

it('holds for any answers: nothing twice, nothing lost, ours all there, newest first, whatever the order', () => {
  fc.assert(
    fc.property(episodes, episodes, (own, others) => {
      const merged = mergeEpisodes(own, others)
      expect(mergeEpisodes(own, others.toReversed())).toEqual(merged)
      expect(mergeEpisodes(merged, others)).toHaveLength(merged.length)
      const key = ({ facilityCode, admittedAt, mainDiagnosis }: Episode) =>
        `${facilityCode} ${admittedAt} ${mainDiagnosis.code}`
      expect(new Set(merged.map(key))).toEqual(new Set([...own, ...others].map(key)))
      for (const { episodeId } of own) expect(merged.map((episode) => episode.episodeId)).toContain(episodeId)
      const times = merged.map(({ admittedAt }) => admittedAt)
      expect(times).toEqual(times.toSorted().toReversed())
    }),
  )
})
