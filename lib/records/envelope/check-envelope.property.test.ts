import fc from 'fast-check'
import { expect, it } from 'vitest'
import { envelopeXml, sourceOf, tableXml, xml13Row, xml1Row } from '@/lib/testing/builders/build-envelope'
import { checkEnvelope } from './check-envelope'
import { readRecords } from './read-records'

const document = envelopeXml({
  records: [
    [
      { kind: 'XML1', rows: [xml1Row()] },
      { kind: 'XML13', rows: [xml13Row()] },
    ],
  ],
})
const bytes = Buffer.from(document)
interface Mutation {
  kind: 'cut' | 'drop' | 'flip' | 'double'
  at: number
  length?: number
  to?: number
}

function mutate(file: Buffer, { kind, at, length = 0, to = 0 }: Mutation): Buffer {
  switch (kind) {
    case 'cut':
      return file.subarray(0, at)
    case 'drop':
      return Buffer.concat([file.subarray(0, at), file.subarray(at + length)])
    case 'double':
      return Buffer.concat([file.subarray(0, at + length), file.subarray(at)])
    case 'flip': {
      const flipped = Buffer.from(file)
      if (at < flipped.length) flipped[at] = to
      return flipped
    }
  }
}

const NAMES = new Set(['PHẠM THỊ HỒNG MẪU'])

async function namesIn(file: Uint8Array): Promise<string[] | undefined> {
  const checked = await checkEnvelope(sourceOf(file))
  if (!checked.ok) return undefined
  const names: string[] = []
  for await (const { tables } of readRecords(sourceOf(file))) {
    names.push(...tables.flatMap(({ rows }) => rows.flatMap(({ HO_TEN }) => HO_TEN ?? [])))
  }
  return names
}

it('a file broken anywhere never throws, and never becomes readable as fewer people', async () => {
  const mutation = fc.oneof(
    fc.record({ kind: fc.constant('cut' as const), at: fc.nat(bytes.length) }),
    fc.record({ kind: fc.constant('drop' as const), at: fc.nat(bytes.length), length: fc.nat(200) }),
    fc.record({ kind: fc.constant('flip' as const), at: fc.nat(bytes.length - 1), to: fc.nat(255) }),
    fc.record({ kind: fc.constant('double' as const), at: fc.nat(bytes.length), length: fc.nat(300) }),
  )
  await fc.assert(
    fc.asyncProperty(fc.array(mutation, { minLength: 1, maxLength: 3 }), async (mutations) => {
      const names = await namesIn(mutations.reduce<Buffer>(mutate, bytes))
      if (names === undefined) return
      // What base64 still carries whole is a whole table: a name is there or the file is refused.
      expect(names.length).toBeGreaterThan(0)
    }),
    { numRuns: 2000 },
  )
}, 120_000)

it('any row that can be written is read as it was written', async () => {
  const value = fc.string({ unit: fc.constantFrom('a', 'ệ', '<', '&', '>', '"', ' ', '\n', '9', ']]>'), maxLength: 20 })
  await fc.assert(
    fc.asyncProperty(fc.dictionary(fc.stringMatching(/^[A-Z_]{1,12}$/), value, { maxKeys: 8 }), async (extra) => {
      const row = { ...extra, ...xml1Row() }
      const content = Buffer.from(tableXml('XML1', [row])).toString('base64')
      const names: unknown[] = []
      const file = envelopeXml({ records: [[{ kind: 'XML1', content }]] })
      const checked = await checkEnvelope(sourceOf(file))
      if (!checked.ok) throw new Error(checked.error.code)
      for await (const { tables } of readRecords(sourceOf(file))) names.push(tables[0]?.rows[0])
      const expected = Object.entries(row).flatMap(([name, text]) => (text.trim() === '' ? [] : [[name, text.trim()]]))
      expect(names).toEqual([Object.fromEntries(expected)])
    }),
    { numRuns: 300 },
  )
})

it('time grows with the size and no faster', async () => {
  const time = async (rows: number) => {
    const records = [
      [
        { kind: 'XML1', rows: [xml1Row()] },
        { kind: 'XML2', rows: medicines(rows) },
      ],
    ]
    const file = Buffer.from(envelopeXml({ records }))
    const began = performance.now()
    for (let round = 0; round < 3; round++) expect((await checkEnvelope(sourceOf(file))).ok).toBe(true)
    return performance.now() - began
  }
  await time(500)
  const [small, large] = [await time(500), await time(4000)]
  expect(large / small).toBeLessThan(8 * 3)
}, 60_000)

function medicines(count: number) {
  return Array.from({ length: count }, (_, at) => ({ MA_LK: 'MAU2611130001', STT: String(at + 1), TEN_THUOC: 'Mẫu' }))
}

it('the names that were written are the ones that come out', async () => {
  expect(new Set(await namesIn(bytes))).toEqual(NAMES)
})
