import { describe, expect, it } from 'vitest'
import type { EnvelopeProblem, EnvelopeRecord } from '@/lib/domain/records/envelope/envelope.types'
import {
  envelopeXml,
  sourceOf,
  tableXml,
  xml13Row,
  xml1Row,
  type EnvelopeSpec,
  type FileSpec,
} from '@/lib/testing/builders/build-envelope'
import { checkEnvelope } from './check-envelope'
import { createEnvelopeWalker, type RawFile } from './create-envelope-walker'
import { DEFAULT_LIMITS } from './envelope-limits'
import { readXml } from './read-events'
import { readRecords } from './read-records'

const base64 = (text: string) => Buffer.from(text, 'utf8').toString('base64')
const xml1 = (overrides: Record<string, string> = {}): FileSpec => ({ kind: 'XML1', rows: [xml1Row(overrides)] })
const withContent = (content: string, kind = 'XML1'): EnvelopeSpec => ({ records: [[{ kind, content }]] })

async function check(document: string | Uint8Array) {
  const checked = await checkEnvelope(sourceOf(document))
  return checked.ok ? checked.value : checked.error
}

async function readAll(document: string | Uint8Array): Promise<EnvelopeRecord[]> {
  const checked = await checkEnvelope(sourceOf(document))
  if (!checked.ok) throw new Error(JSON.stringify(checked.error.problems))
  const records: EnvelopeRecord[] = []
  for await (const record of readRecords(sourceOf(document))) records.push(record)
  return records
}

async function firstRow(document: string | Uint8Array) {
  const [record] = await readAll(document)
  return record?.tables[0]?.rows[0]
}

async function warningsOf(document: string): Promise<EnvelopeProblem[]> {
  const checked = await checkEnvelope(sourceOf(document))
  if (!checked.ok) throw new Error(JSON.stringify(checked.error.problems))
  return checked.value.warnings
}

it('reads what an envelope holds', async () => {
  const records = [[xml1(), { kind: 'XML13', rows: [xml13Row()] }]]
  expect(await check(envelopeXml({ records }))).toMatchObject({
    facilityCode: '31907',
    createdOn: '2026-11-14',
    signature: { integrity: 'absent' },
    records: [
      {
        index: 0,
        tables: [
          { kind: 'XML1', outcome: 'readable', rows: 1 },
          { kind: 'XML13', outcome: 'readable' },
        ],
      },
    ],
  })
  expect(await readAll(envelopeXml({ records }))).toMatchObject([
    {
      index: 0,
      facilityCode: '31907',
      linkId: 'MAU2611130001',
      tables: [
        { kind: 'XML1', rows: [{ HO_TEN: 'PHẠM THỊ HỒNG MẪU', MA_BENH_CHINH: 'I10' }] },
        { kind: 'XML13', version: '3176', rows: [{ MA_CSKCB_DEN: '31999' }] },
      ],
    },
  ])
})

describe('what real exports do, and what comes of it (domain/envelopes.md §6)', () => {
  it('several HOSO: every one is read', async () => {
    const records = [[xml1()], [xml1({ MA_LK: 'MAU2', HO_TEN: 'NGUYỄN VĂN MẪU' })]]
    expect((await readAll(envelopeXml({ records }))).map(({ linkId }) => linkId)).toEqual(['MAU2611130001', 'MAU2'])
  })

  it('fewer HOSO than said: cut off, refused', async () => {
    expect(await check(envelopeXml({ declared: 2 }))).toMatchObject({
      code: 'records_missing',
      problems: [{ field: 'SOLUONGHOSO' }],
    })
  })

  it('more HOSO than said: read, and said', async () => {
    const document = envelopeXml({ declared: 1, records: [[xml1()], [xml1({ MA_LK: 'MAU2' })]] })
    expect(await warningsOf(document)).toContainEqual(expect.objectContaining({ code: 'more_records_than_said' }))
  })

  it('XML2 before XML1', async () => {
    const drug = { kind: 'XML2', rows: [{ MA_LK: 'MAU2611130001', STT: '1', TEN_THUOC: 'Amlodipin' }] }
    const [record] = await readAll(envelopeXml({ records: [[drug, xml1()]] }))
    expect(record).toMatchObject({ linkId: 'MAU2611130001', tables: [{ kind: 'XML2' }, { kind: 'XML1' }] })
  })

  it('an unknown LOAIHOSO is passed over, and said', async () => {
    const document = envelopeXml({ records: [[xml1(), { kind: 'XML16' }]] })
    expect(await check(document)).toMatchObject({
      records: [{ tables: [{ outcome: 'readable' }, { kind: 'XML16', outcome: 'skipped' }] }],
    })
    expect(await warningsOf(document)).toContainEqual(expect.objectContaining({ code: 'kind_unknown', table: 'XML16' }))
  })

  it.each(['XML6', 'XML15'])('%s is neither decoded nor kept: rubbish in it does not matter', async (kind) => {
    const document = envelopeXml({ records: [[xml1(), { kind, content: '!! not base64 !!' }]] })
    const [record] = await readAll(document)
    expect(record?.tables.map((table) => table.kind)).toEqual(['XML1'])
    expect(await warningsOf(document)).toContainEqual(expect.objectContaining({ code: 'kind_not_kept', table: kind }))
  })

  it.each(['XML6', 'XML15'])('%s as XML itself is not looked into: what stands there does not matter', async (kind) => {
    const content = tableXml('XML1', [xml1Row({ MA_LK: 'ANOTHER' })])
    const [record] = await readAll(envelopeXml({ records: [[xml1(), { kind, content }]] }))
    expect(record?.tables.map((table) => table.kind)).toEqual(['XML1'])
    // The first row that anybody began to read would be refused.
    const walked: RawFile[][] = []
    const walker = createEnvelopeWalker({ ...DEFAULT_LIMITS, rows: 0 }, (files) => void walked.push(files))
    readXml(envelopeXml({ records: [[{ kind, content }]] }), walker)
    expect(walked).toEqual([[{ kind, line: expect.any(Number) }]])
  })

  it.each([
    ['health checks (QĐ 2062), same outer form', 'KHAMSUCKHOE', 'health_check'],
    ['BaoHiemYTe', 'BaoHiemYTe', 'wrong_root'],
    ['a bare HOSO', 'HOSO', 'wrong_root'],
    ['TONG_HOP', 'TONG_HOP', 'wrong_root'],
    ['lower case', 'giamdinhhs', 'wrong_root'],
  ])('another root, %s: refused by name', async (_, root, code) => {
    const edit = (xml: string) => xml.replaceAll('GIAMDINHHS', root)
    expect(await check(envelopeXml({ edit }))).toMatchObject({ code })
  })

  it('another table inside (health checks number theirs the same): refused', async () => {
    expect(await check(envelopeXml(withContent(base64('<KHAM><MA_LK>1</MA_LK></KHAM>'))))).toMatchObject({
      code: 'wrong_table_root',
      problems: [{ table: 'XML1' }],
    })
  })

  it.each([
    ['MA_THE', { MA_THE: 'DN4313100000001', MA_THE_BHYT: '' }],
    ['MA_LYDO_VVIEN', { MA_LYDO_VVIEN: '1' }],
  ])('QĐ 4210, by %s: refused politely', async (_, fields) => {
    const row: Record<string, string> = { ...xml1Row(), ...fields }
    if (row['MA_THE_BHYT'] === '') delete row['MA_THE_BHYT']
    expect(await check(envelopeXml({ records: [[{ kind: 'XML1', rows: [row] }]] }))).toMatchObject({
      code: 'old_version',
    })
  })

  it('both spellings of XML13 are told apart', async () => {
    const { MA_CSKCB_DEN: _to, TINH_TRANG_CT: _state, ...row } = xml13Row()
    const older = { ...row, MA_NOI_DEN: '31999', PP_DIEU_TRI: 'Tỉnh' }
    const [record] = await readAll(envelopeXml({ records: [[{ kind: 'XML13', rows: [older] }]] }))
    expect(record?.tables).toMatchObject([{ version: '130-4750', rows: [{ MA_NOI_DEN: '31999' }] }])
  })

  it.each<[string, string]>([
    ['nested XML instead of base64', tableXml('XML1', [xml1Row()])],
    ['the XML itself in CDATA', `<![CDATA[${tableXml('XML1', [xml1Row()])}]]>`],
    ['base64 with line breaks', base64(tableXml('XML1', [xml1Row()])).replaceAll(/(.{76})/g, '$1\r\n')],
    ['base64 in CDATA', `<![CDATA[${base64(tableXml('XML1', [xml1Row()]))}]]>`],
    ['a byte order mark inside', base64(`\uFEFF${tableXml('XML1', [xml1Row()])}`)],
    ['an XML declaration inside', base64(`<?xml version="1.0"?>\n${tableXml('XML1', [xml1Row()])}`)],
    ['a wrong declaration inside', base64(`<?xml version="1.0" encoding="utf-16"?>${tableXml('XML1', [xml1Row()])}`)],
  ])('%s', async (_, content) => {
    expect(await firstRow(envelopeXml(withContent(content)))).toMatchObject({ HO_TEN: 'PHẠM THỊ HỒNG MẪU' })
  })

  it('a byte order mark outside', async () => {
    expect(await firstRow(`\uFEFF${envelopeXml()}`)).toMatchObject({ MA_LK: 'MAU2611130001' })
  })

  it.each<[string, string, string]>([
    ['gzip', Buffer.from([0x1f, 0x8b, 8, 0, 0, 0]).toString('base64'), 'compressed_content'],
    ['letters base64 does not have', 'PFRPTk*=', 'not_base64'],
    ['base64 cut off', base64(tableXml('XML1', [xml1Row()])).slice(0, -3), 'not_base64'],
    ['nothing', '', 'content_missing'],
    [
      'Latin letters in one byte',
      Buffer.from('<TONG_HOP><HO_TEN>PH\xC1</HO_TEN></TONG_HOP>', 'latin1').toString('base64'),
      'not_utf8',
    ],
    ['a raw < in a value', base64('<TONG_HOP><MA_LK>1</MA_LK><HO_TEN>CSST<M75_</HO_TEN></TONG_HOP>'), 'not_xml'],
    ['a raw & in a value', base64('<TONG_HOP><HO_TEN>A & B</HO_TEN></TONG_HOP>'), 'not_xml'],
  ])('a table that is %s: refused, the table named', async (_, content, code) => {
    expect(await check(envelopeXml(withContent(content)))).toMatchObject({ code, problems: [{ table: 'XML1' }] })
  })

  it('UTF-16: refused as what it is', async () => {
    expect(await check(Buffer.from(`\uFEFF${envelopeXml()}`, 'utf16le'))).toMatchObject({ code: 'not_utf8' })
  })

  it.each([
    ['CDATA around a value', '<![CDATA[PHẠM THỊ MẪU]]>', 'PHẠM THỊ MẪU'],
    ['CDATA and text together', 'PHẠM <![CDATA[THỊ]]> MẪU', 'PHẠM THỊ MẪU'],
    ['an escaped CDATA mark', '&lt;![CDATA[PHẠM THỊ MẪU]]&gt;', 'PHẠM THỊ MẪU'],
    ['blanks around', '\n   PHẠM THỊ MẪU \n', 'PHẠM THỊ MẪU'],
    ['letters taken apart', 'PHẠM THỊ MẪU'.normalize('NFD'), 'PHẠM THỊ MẪU'],
  ])('%s', async (_, written, expected) => {
    const table = tableXml('XML1', [xml1Row()]).replace('PHẠM THỊ HỒNG MẪU', written)
    expect(await firstRow(envelopeXml(withContent(base64(table))))).toMatchObject({ HO_TEN: expected })
  })

  it('the escaped CDATA mark is said', async () => {
    const table = tableXml('XML1', [xml1Row()]).replace('PHẠM THỊ HỒNG MẪU', '&lt;![CDATA[A B]]&gt;')
    expect(await warningsOf(envelopeXml(withContent(base64(table))))).toContainEqual(
      expect.objectContaining({ code: 'literal_cdata', field: 'HO_TEN', row: 1 }),
    )
  })

  it.each([
    ['an empty element', '<GHI_CHU></GHI_CHU>'],
    ['an empty CDATA', '<GHI_CHU><![CDATA[]]></GHI_CHU>'],
    ['xsi:nil', '<GHI_CHU xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:nil="true"/>'],
  ])('%s is no value', async (_, element) => {
    const table = tableXml('XML1', [xml1Row()]).replace('</TONG_HOP>', `${element}</TONG_HOP>`)
    expect(await firstRow(envelopeXml(withContent(base64(table))))).not.toHaveProperty('GHI_CHU')
  })

  it('a missing element is an empty one, and said where it is expected', async () => {
    const document = envelopeXml({ records: [[xml1({ MA_BENH_CHINH: '' })]] })
    expect(await warningsOf(document)).toContainEqual(
      expect.objectContaining({ code: 'field_missing', field: 'MA_BENH_CHINH' }),
    )
  })

  it("Excel's mark of a text cell", async () => {
    const document = envelopeXml({ records: [[xml1({ NGAY_VAO: "'202611090815" })]] })
    expect(await firstRow(document)).toMatchObject({ NGAY_VAO: '202611090815' })
    expect(await warningsOf(document)).toContainEqual(
      expect.objectContaining({ code: 'excel_residue', field: 'NGAY_VAO' }),
    )
  })

  it('a decimal comma is read as a point, and said; zeros stay zeros', async () => {
    const document = envelopeXml({ records: [[xml1({ CAN_NANG: '52,5', T_BNTT: '0' })]] })
    expect(await firstRow(document)).toMatchObject({ CAN_NANG: '52.5', T_BNTT: '0' })
    expect(await warningsOf(document)).toContainEqual(
      expect.objectContaining({ code: 'decimal_comma', field: 'CAN_NANG' }),
    )
  })

  it('numbers and codes stay text: "01", "1.10", lists of weights', async () => {
    const fields = { MA_LOAI_KCB: '01', MA_DOITUONG_KCB: '1.10', CAN_NANG_CON: '3000;2800' }
    expect(await firstRow(envelopeXml({ records: [[xml1(fields)]] }))).toMatchObject(fields)
  })

  it('any order of elements, and unknown ones kept', async () => {
    const reversed = Object.fromEntries(Object.entries({ ...xml1Row(), TRUONG_MOI: 'x' }).toReversed())
    const document = envelopeXml({ records: [[{ kind: 'XML1', rows: [reversed] }]] })
    expect(await firstRow(document)).toMatchObject({ HO_TEN: 'PHẠM THỊ HỒNG MẪU', TRUONG_MOI: 'x' })
  })

  it('no district since 07/2025: nothing is said', async () => {
    const warnings = await warningsOf(envelopeXml({ records: [[xml1({ MAHUYEN_CU_TRU: '' })]] }))
    expect(warnings.filter(({ severity }) => severity === 'error')).toEqual([])
  })

  it.each(['198503050000', '198500000000', '198503000000', '19850305', '1985'])('born %s', async (NGAY_SINH) => {
    expect(await firstRow(envelopeXml({ records: [[xml1({ NGAY_SINH })]] }))).toMatchObject({ NGAY_SINH })
  })

  it.each(['20261130', '202611300800'])('XML14 that says %s', async (NGAY_HEN_KL) => {
    const rows = [{ MA_LK: 'MAU1', SO_GIAYHEN_KL: 'H1', HO_TEN: 'A B', NGAY_SINH: '1985', NGAY_HEN_KL }]
    expect(await firstRow(envelopeXml({ records: [[{ kind: 'XML14', rows }]] }))).toMatchObject({ NGAY_HEN_KL })
  })

  it('a card changed in mid-stay: parallel lists; lists of unequal length are said', async () => {
    const cards = { MA_THE_BHYT: 'DN4313100000001;HT3313100000001', MA_DKBD: '31907;31907' }
    const even = { ...cards, GT_THE_TU: '20260101;20260701', GT_THE_DEN: '20260630;20261231' }
    expect(await warningsOf(envelopeXml({ records: [[xml1(even)]] }))).not.toContainEqual(
      expect.objectContaining({ code: 'list_counts_differ' }),
    )
    const uneven = { ...even, GT_THE_DEN: '20261231' }
    expect(await warningsOf(envelopeXml({ records: [[xml1(uneven)]] }))).toContainEqual(
      expect.objectContaining({ code: 'list_counts_differ', field: 'GT_THE_DEN' }),
    )
  })

  it('twins: two XML7 in one HOSO', async () => {
    const paper = (SO_LUU_TRU: string): FileSpec => ({ kind: 'XML7', rows: [{ MA_LK: 'MAU2611130001', SO_LUU_TRU }] })
    const [record] = await readAll(envelopeXml({ records: [[xml1(), paper('1'), paper('2')]] }))
    expect(record?.tables[1]?.rows).toMatchObject([{ SO_LUU_TRU: '1' }, { SO_LUU_TRU: '2' }])
  })

  it('a row that names materials and services both is one row', async () => {
    const rows = [{ MA_LK: 'MAU2611130001', MA_DICH_VU: '02.0001.0001', MA_VAT_TU: 'N01.01.010' }]
    const [record] = await readAll(envelopeXml({ records: [[xml1(), { kind: 'XML3', rows }]] }))
    expect(record?.tables[1]?.rows).toEqual(rows)
  })

  it('too long a value is said and kept', async () => {
    const document = envelopeXml({ records: [[xml1({ MA_KHUVUC: 'K1K2K3' })]] })
    expect(await warningsOf(document)).toContainEqual(expect.objectContaining({ code: 'too_long', field: 'MA_KHUVUC' }))
  })
})
