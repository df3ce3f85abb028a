import { describe, expect, it } from 'vitest'
import { buildEpisode } from '@/lib/testing/builders/build-episode'
import { createRestriction } from './create-restriction'
import { toEpisodeDigest } from './episode-digest'

const listed = [{ codePrefix: 'A15', label: 'Lao phổi, lao tiết niệu' }]
const { mentions, hides } = createRestriction(listed)

it.each([
  'B20',
  'b20.1',
  'B24;I10',
  'I10; B201',
  'Z21',
  'F02.4',
  'F024',
  'Nhiễm HIV giai đoạn 2',
  'hội chứng AIDS',
  'Điều trị ARV bậc 1',
  'Viêm phổi (B20.6)',
  'A15.0',
  'LAO PHỔI AFB dương tính',
  'lao phoi',
])('keeps %s from reception', (text) => expect(mentions(text)).toBe(true))

it.each(['I10', 'B18.1', 'Z20', 'A09', 'F02.3', 'Tai nạn lao động', 'Thiếu máu', '', undefined])(
  'lets %s pass',
  (text) => expect(mentions(text)).toBe(false),
)

it('an empty prefix of the list restricts nothing', () => {
  expect(createRestriction([{ codePrefix: ' ', label: '' }]).mentions('I10')).toBe(false)
})

describe('an episode is hidden', () => {
  it.each([
    ['by its main diagnosis', { mainDiagnosis: { code: 'B20' } }],
    ['by words alone', { mainDiagnosis: { text: 'Nhiễm HIV' } }],
    ['by another diagnosis', { otherDiagnoses: [{ code: 'Z21' }] }],
    ['by the diagnosis on admission', { admissionDiagnosis: 'TD HIV/AIDS' }],
    ['by its discharge paper', { dischargePaper: { diagnosis: 'B24' } }],
  ])('%s', (_, fields) => expect(hides(toEpisodeDigest(buildEpisode(fields)))).toBe(true))

  it('and not by a test that somebody took', () => {
    const courseNotes = [{ text: 'Test nhanh HIV âm tính' }]
    expect(hides(toEpisodeDigest(buildEpisode({ courseNotes })))).toBe(false)
  })
})
