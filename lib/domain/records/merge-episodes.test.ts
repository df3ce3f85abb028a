import fc from 'fast-check'
import { expect, it } from 'vitest'
import { buildEpisode } from '@/lib/testing/builders/build-episode'
import { toEpisodeDigest } from './episode-digest'
import { episodeIdSchema, type Episode } from './episode.schema'
import { mergeEpisodes as mergeWithDigests } from './merge-episodes'
import { summariseEpisodes } from './summarise-episodes'

const from = (service: string) => ({ source: { kind: 'lookup', service, at: '2026-11-24T01:00:00.000Z' } }) as const
const told = (service: string, fields: Partial<Episode> = {}) => buildEpisode({ ...from(service), ...fields })
const mergeEpisodes = (...given: Parameters<typeof mergeWithDigests>) =>
  mergeWithDigests(...given).map(({ episode }) => episode)
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

it('what only the account that is not shown says of allergies and diagnoses still counts', () => {
  const own = buildEpisode({ summary: { history: 'Dị ứng penicillin' }, otherDiagnoses: [{ code: 'B20' }] })
  const [merged] = mergeWithDigests([own], [told('a', { ...withResults(30), otherDiagnoses: [] })])
  expect(merged?.episode.source).toMatchObject({ service: 'a' })
  if (!merged) throw new Error('nothing')
  expect(summariseEpisodes([merged.digest])).toMatchObject({
    allergies: [{ text: 'Dị ứng penicillin', says: 'has' }],
    conditions: [{ diagnosis: { code: 'I10' }, episodes: 1 }, { diagnosis: { code: 'B20' } }],
  })
})

it('two of one service on one day are two, each with its own medicines', () => {
  const morning = told('a', { medicines: [{ name: 'Sáng' }] })
  const evening = told('a', { admittedAt: '2026-11-09T09:00:00.000Z', medicines: [{ name: 'Chiều' }] })
  const both = mergeEpisodes([], [morning, evening])
  expect(both.map(({ medicines }) => medicines[0]?.name)).toEqual(['Chiều', 'Sáng'])
  // Which of the two another service means is known by the hour alone.
  expect(mergeEpisodes([], [morning, evening, told('b')])).toHaveLength(2)
  expect(mergeEpisodes([], [morning, evening, told('b', { admittedAt: '2026-11-09T05:00:00.000Z' })])).toHaveLength(3)
})

const episodes = fc.array(
  fc
    .record({
      day: fc.integer({ min: 1, max: 3 }),
      hour: fc.integer({ min: 2, max: 3 }),
      says: fc.constantFrom('Dị ứng tôm', 'Dị ứng penicillin', 'Không dị ứng', 'Bình thường'),
      other: fc.constantFrom('B20', 'E78.5', 'J45'),
      facilityCode: fc.constantFrom('31907', '31908'),
      code: fc.constantFrom('I10', 'E11.9'),
      results: fc.integer({ min: 0, max: 3 }),
      service: fc.constantFrom('a', 'b', 'c'),
      id: fc.uuid(),
    })
    .map(({ day, hour, says, other, facilityCode, code, results, service, id }) =>
      told(service, {
        ...withResults(results),
        episodeId: episodeIdSchema.parse(id),
        facilityCode,
        admittedAt: `2026-11-0${day}T0${hour}:00:00.000Z`,
        mainDiagnosis: { code },
        otherDiagnoses: [{ code: other }],
        summary: { history: says },
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
        `${facilityCode} ${admittedAt.slice(0, 10)} ${mainDiagnosis.code}`
      expect(new Set(merged.map(key))).toEqual(new Set([...own, ...others].map(key)))
      for (const { episodeId } of own) expect(merged.map((episode) => episode.episodeId)).toContain(episodeId)
      const times = merged.map(({ admittedAt }) => admittedAt)
      expect(times).toEqual(times.toSorted().toReversed())
    }),
  )
})

it('loses no allergy, no diagnosis and no second episode of one source, whatever is merged', () => {
  fc.assert(
    fc.property(episodes, episodes, (own, others) => {
      const merged = mergeWithDigests(own, others).map(({ digest }) => digest)
      const given = [...own, ...others].map(toEpisodeDigest)
      const allergiesOf = (digests: typeof given) => summariseEpisodes(digests).allergies.map(({ text }) => text)
      expect(new Set(allergiesOf(merged))).toEqual(new Set(allergiesOf(given)))
      for (const { facilityCode, admittedAt, diagnoses } of given) {
        const ofDay = merged.filter(
          (digest) =>
            digest.facilityCode === facilityCode && digest.admittedAt.slice(0, 10) === admittedAt.slice(0, 10),
        )
        expect(ofDay.flatMap((digest) => digest.diagnoses)).toEqual(expect.arrayContaining(diagnoses))
      }
      for (const service of ['a', 'b', 'c']) {
        expect(merged.length).toBeGreaterThanOrEqual(others.filter(({ source }) => source.service === service).length)
      }
    }),
  )
})
