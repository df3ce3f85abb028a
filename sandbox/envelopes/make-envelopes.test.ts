import { X509Certificate } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { SignedXml } from 'xml-crypto'
import { toLocalDate } from '../../lib/domain/time/local-date'
import type { PaperCase } from '../episodes/paper-cases'
import { sandboxEpisodes } from '../episodes/sandbox-episodes'
import { sandboxPaperForCase } from '../episodes/sandbox-paper'
import { findSandboxPerson, sandboxPerson } from '../people/sandbox-person'
import { draftEnvelope, makeEnvelopes, type SandboxEnvelope } from './make-envelopes'
import { WITHHELD_MARK } from './rows/to-withheld-tables'
import { createSigningKeys } from './signing/signing-keys'
import { createSigningOffice, signerOf } from './signing/signing-office'
import { tableShapes } from './tables/table-shapes'

const seed = 1
const now = new Date('2026-11-25T02:00:00Z')
const office = createSigningOffice(createSigningKeys())

async function make(people: number[]): Promise<SandboxEnvelope[]> {
  const made: SandboxEnvelope[] = []
  for await (const envelope of makeEnvelopes({ seed, now, people, office })) made.push(envelope)
  return made
}
async function makeCase(paperCase: PaperCase): Promise<SandboxEnvelope> {
  const envelopes = await make([sandboxPaperForCase(seed, paperCase, now).index])
  const found = envelopes.find(({ episode }) => episode.paperCase === paperCase)
  if (!found) throw new Error(paperCase)
  return found
}
const readTables = (xml: string): Record<string, string> =>
  Object.fromEntries(
    [...xml.matchAll(/<LOAIHOSO>(\w+)<\/LOAIHOSO><NOIDUNGFILE>([^<]+)</g)].map(([, kind = '', content = '']) => [
      kind,
      Buffer.from(content, 'base64').toString(),
    ]),
  )
const readField = (table: string | undefined, name: string) =>
  new RegExp(`<${name}>(?:<!\\[CDATA\\[)?([^<\\]]*)`).exec(table ?? '')?.[1]
let everybody: SandboxEnvelope[]
beforeAll(async () => {
  everybody = await make(Array.from({ length: 100 }, (_, index) => index))
})

describe('content', () => {
  it('is the same for the same seed and day, whatever the hour and the keys', () => {
    const owner = { seed, person: sandboxPerson(seed, 77), today: toLocalDate(now) }
    const drafts = (at: Date) => sandboxEpisodes(seed, 77, at).map((episode) => draftEnvelope(owner, episode))
    expect(drafts(new Date('2026-11-25T11:30:00Z'))).toEqual(drafts(now))
    expect(drafts(new Date('2026-11-26T02:00:00Z'))).not.toEqual(drafts(now))
  })

  it('has every element of its tables, in their order, empty ones too', () => {
    const seen = new Set<string>()
    for (const { xml, facilityCode } of everybody) {
      for (const [kind, table] of Object.entries(readTables(xml))) {
        const shape = Object.entries(tableShapes).find(([name]) => name === kind)?.[1]
        if (!shape) throw new Error(kind)
        seen.add(`${kind} ${facilityCode.endsWith('7')}`)
        const fields = facilityCode.endsWith('7') ? (shape.fields4750 ?? shape.fields) : shape.fields
        const around = [shape.root, shape.list, shape.row]
        const written = [...table.matchAll(/<([A-Z0-9_]+)\/?>/g)].map(([, name = '']) => name)
        const names = written.filter((name) => !around.includes(name))
        expect(names.slice(0, fields.length)).toEqual(fields)
        expect(names.length % fields.length).toBe(0)
      }
    }
    expect([...seen].toSorted()).toEqual(
      expect.arrayContaining(['XML13 false', 'XML13 true', 'XML6 false', 'XML15 false', 'XML8 false', 'XML7 true']),
    )
  })

  it('is of invented people and facilities only, each person under their own numbers', () => {
    for (const { xml, personIndex } of everybody) {
      const { XML1 } = readTables(xml)
      const card = readField(XML1, 'MA_THE_BHYT')
      if (card) expect(findSandboxPerson(seed, 1_000, card)?.index).toBe(personIndex)
      expect(readField(XML1, 'MA_CSKCB')).toMatch(/^319\d\d$/)
      expect(readField(XML1, 'HO_TEN')?.toLocaleLowerCase('vi')).toBe(
        sandboxPerson(seed, personIndex).fullName.toLocaleLowerCase('vi'),
      )
    }
  })

  it('measures the same things again and again, so that a trend can be drawn', () => {
    const repeated = everybody.reduce((counts, { xml, personIndex }) => {
      for (const [, code] of readTables(xml)['XML4']?.matchAll(/<MA_CHI_SO>(\w+)</g) ?? []) {
        const key = `${personIndex} ${code}`
        counts.set(key, (counts.get(key) ?? 0) + 1)
      }
      return counts
    }, new Map<string, number>())
    expect([...repeated.values()].filter((times) => times >= 3).length).toBeGreaterThan(20)
  })

  it('tells allergies in free text: some have one, some deny it, some records are silent', () => {
    const histories = everybody.flatMap(({ xml }) => readField(readTables(xml)['XML8'], 'QT_BENHLY') ?? [])
    expect(histories.filter((text) => text.includes('dị ứng')).length).toBeLessThan(histories.length)
    expect(histories.some((text) => /^Tiền sử: dị ứng \S+/.test(text))).toBe(true)
    expect(histories.some((text) => text.includes('không ghi nhận dị ứng'))).toBe(true)
  })

  it.each([
    ['referral-restricted', 'XML6', 'B20'],
    ['appointment-tuberculosis', 'XML15', 'A15.0'],
  ] as const)('%s carries a marked %s', async (paperCase, kind, code) => {
    const { xml } = await makeCase(paperCase)
    const tables = readTables(xml)
    expect(tables[kind]).toContain(WITHHELD_MARK)
    expect(Object.entries(tables).filter(([, table]) => table.includes(WITHHELD_MARK))).toHaveLength(1)
    expect(readField(tables['XML1'], 'MA_BENH_CHINH')).toBe(code)
  })
})

describe('signature', () => {
  const verify = ({ xml }: SandboxEnvelope) => {
    const [signature = ''] = /<Signature .*<\/Signature>/s.exec(xml) ?? []
    const pem = new X509Certificate(Buffer.from(readField(signature, 'X509Certificate') ?? '', 'base64')).toString()
    const signed = new SignedXml({ publicCert: pem })
    signed.loadSignature(signature)
    return { holds: signed.checkSignature(xml), fingerprint: new X509Certificate(pem).fingerprint256 }
  }
  const fingerprintOf = (facilityCode: string) => signerOf(office, facilityCode).certificate.fingerprint256

  it('of every signed envelope is found whole by somebody else’s implementation', () => {
    const own = everybody.filter(({ episode }) => episode.signing === 'own').slice(0, 60)
    for (const envelope of own) {
      expect(verify(envelope)).toEqual({ holds: true, fingerprint: fingerprintOf(envelope.facilityCode) })
    }
  })

  it('of a stranger is whole and nobody’s, of another facility that one’s', async () => {
    const stranger = verify(await makeCase('referral-untrusted'))
    expect(stranger).toEqual({ holds: true, fingerprint: office.stranger.certificate.fingerprint256 })
    const other = await makeCase('referral-signed-by-another')
    expect(verify(other)).toEqual({ holds: true, fingerprint: fingerprintOf('31991') })
    expect(other.facilityCode).not.toBe('31991')
  })

  it.each(['referral-tampered', 'appointment-tampered'] as const)('of %s does not hold any more', async (paperCase) => {
    const tampered = await makeCase(paperCase)
    expect(verify(tampered)).toEqual({ holds: false, fingerprint: fingerprintOf(tampered.facilityCode) })
  })

  it('is missing where nobody signed', async () => {
    expect((await makeCase('referral-unsigned')).xml).toContain('<CHUKYDONVI></CHUKYDONVI>')
  })
})
