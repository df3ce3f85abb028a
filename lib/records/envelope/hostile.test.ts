import { describe, expect, it } from 'vitest'
import type { EnvelopeProblem } from '@/lib/domain/records/envelope/envelope.types'
import {
  envelopeXml,
  sourceOf,
  tableXml,
  xml13Row,
  xml1Row,
  type FileSpec,
} from '@/lib/testing/builders/build-envelope'
import { checkEnvelope } from './check-envelope'
import { createTableReader } from './create-table-reader'
import { DEFAULT_LIMITS, type EnvelopeLimits } from './envelope-limits'
import { readXml } from './read-events'

const base64 = (text: string) => Buffer.from(text, 'utf8').toString('base64')
const good = envelopeXml()
const inner = (content: string, kind = 'XML1') => envelopeXml({ records: [[{ kind, content }]] })
const row = (overrides: Record<string, string>) =>
  envelopeXml({ records: [[{ kind: 'XML1', rows: [xml1Row(overrides)] }]] })
const cut = (part: number) => good.slice(0, Math.floor(good.length * part))
const table = tableXml('XML1', [xml1Row()])

const declarations = (count: number) => Array.from({ length: count }, (_, at) => ` xmlns:n${at}="urn:${at}"`).join('')
const signedWith = (content: string) =>
  good.replace(
    '<CHUKYDONVI/>',
    `<CHUKYDONVI><Signature xmlns="http://www.w3.org/2000/09/xmldsig#">${content}</Signature></CHUKYDONVI>`,
  )

type Case = [string, string | Uint8Array, Partial<EnvelopeProblem>, Partial<EnvelopeLimits>?]

const cases: Case[] = [
  ['nothing at all', '', { code: 'empty_file' }],
  ['blanks', '   \n ', { code: 'not_xml' }],
  ['a sentence', 'Kính gửi quý cơ quan', { code: 'not_xml', line: 1 }],
  ['JSON', '{"GIAMDINHHS":{}}', { code: 'not_xml' }],
  ['HTML of a proxy', '<html><head><title>502</title></head><body/></html>', { code: 'wrong_root' }],
  ['a ZIP under the name of an XML', Buffer.from('504b0304140000000800', 'hex'), { code: 'not_xml' }],
  ['a PDF', Buffer.from('%PDF-1.7\n%\xE2\xE3\xCF\xD3', 'latin1'), { code: 'not_utf8' }],
  ['NUL bytes', Buffer.alloc(100), { code: 'not_xml' }],
  ['half an envelope', cut(0.5), { code: 'not_xml' }],
  ['an envelope without its last tag', good.replace('</GIAMDINHHS>', ''), { code: 'not_xml' }],
  ['the first tenth', cut(0.1), { code: 'not_xml' }],
  ['two roots', `${good.replace(/<\?xml[^>]*>\n/, '')}${good.replace(/<\?xml[^>]*>\n/, '')}`, { code: 'not_xml' }],
  ['tags that cross', good.replace('</MACSKCB></THONGTINDONVI>', '</THONGTINDONVI></MACSKCB>'), { code: 'not_xml' }],
  ['an attribute without quotes', good.replace('<THONGTINHOSO>', '<THONGTINHOSO a=1>'), { code: 'not_xml' }],
  ['a DOCTYPE', good.replace('<GIAMDINHHS', '<!DOCTYPE GIAMDINHHS><GIAMDINHHS'), { code: 'doctype_refused', line: 2 }],
  [
    'an entity of its own',
    good.replace('<GIAMDINHHS', '<!DOCTYPE x [<!ENTITY a "31999">]><GIAMDINHHS').replace('31907', '&a;'),
    { code: 'doctype_refused' },
  ],
  [
    'an external entity',
    good.replace('<GIAMDINHHS', '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><GIAMDINHHS'),
    { code: 'doctype_refused' },
  ],
  [
    'a billion laughs',
    good.replace('<GIAMDINHHS', '<!DOCTYPE x [<!ENTITY a "aa"><!ENTITY b "&a;&a;&a;">]><GIAMDINHHS'),
    { code: 'doctype_refused' },
  ],
  [
    'a parameter entity fetched from elsewhere',
    good.replace('<GIAMDINHHS', '<!DOCTYPE x [<!ENTITY % p SYSTEM "http://192.0.2.1/x"> %p;]><GIAMDINHHS'),
    { code: 'doctype_refused' },
  ],
  ['an entity that XML does not have', good.replace('31907', '&nbsp;'), { code: 'not_xml' }],
  ['a DOCTYPE inside a table', inner(base64(`<!DOCTYPE x>${table}`)), { code: 'doctype_refused', table: 'XML1' }],
  [
    'entities inside a table',
    inner(base64(`<!DOCTYPE x [<!ENTITY a "b">]>${table.replace('I10', '&a;')}`)),
    { code: 'doctype_refused', table: 'XML1' },
  ],
  ['a hundred thousand open tags', `<GIAMDINHHS>${'<a>'.repeat(100_000)}`, { code: 'too_deep' }],
  ['the same inside a table', inner(base64(`<TONG_HOP>${'<a>'.repeat(100_000)}`)), { code: 'too_deep', table: 'XML1' }],
  [
    'an element of a thousand attributes',
    good.replace('<GIAMDINHHS', `<GIAMDINHHS${declarations(1000)}`),
    { code: 'too_many_attributes', line: 2 },
  ],
  [
    'the same inside a table',
    inner(base64(table.replace('<MA_LK>', `<MA_LK${declarations(1000)}>`))),
    { code: 'too_many_attributes', table: 'XML1' },
  ],
  [
    'namespaces that every element below would carry',
    good.replace('<GIAMDINHHS', `<GIAMDINHHS${declarations(40)}`),
    { code: 'too_many_namespaces' },
  ],
  [
    'the same, gathered on the way down',
    good.replace(
      '<NGAYLAP>',
      `<A${declarations(20)}><B${declarations(40).slice(declarations(20).length)}/></A><NGAYLAP>`,
    ),
    { code: 'too_many_namespaces' },
  ],
  ['a signature of many elements', signedWith('<a/>'.repeat(2500)), { code: 'signature_too_large' }],
  ['a signature of long text', signedWith('a'.repeat(300 * 1024)), { code: 'signature_too_large' }],
  [
    'a signature of long attributes',
    signedWith(`<a b="${'x'.repeat(40_000)}"/>`.repeat(10)),
    { code: 'signature_too_large' },
  ],
  [
    'an attribute that the parser itself calls',
    good.replace('<NGAYLAP>', '<NGAYLAP hasOwnProperty="a" b="c">'),
    { code: 'not_xml', line: 2 },
  ],
  [
    'a million FILEHOSO',
    inner('x', 'XML1').replace('<HOSO>', `<HOSO>${'<FILEHOSO/>'.repeat(11)}`),
    { code: 'too_many_tables' },
    { tables: 10 },
  ],
  [
    'XML itself over the limit of a table',
    inner(table.replace('I10', 'x'.repeat(3000))),
    { code: 'table_too_large', table: 'XML1' },
    { tableCharacters: 2000 },
  ],
  [
    'empty elements over the limit of a table',
    inner(table.replace('</TONG_HOP>', `${'<A/>'.repeat(1000)}</TONG_HOP>`)),
    { code: 'table_too_large', table: 'XML1' },
    { tableCharacters: 4000 },
  ],
  ['XML itself over the limit of a record', inner(table), { code: 'table_too_large' }, { recordCharacters: 300 }],
  [
    'the facility behind the records, which were held against none',
    good.replace(/(<THONGTINDONVI>.*<\/THONGTINDONVI>)(.*<\/THONGTINHOSO>)/, '$2$1'),
    { code: 'facility_behind', field: 'MACSKCB', line: 2 },
  ],
  ['a file over the limit', good, { code: 'too_large' }, { fileBytes: 500 }],
  ['a table over the limit', good, { code: 'table_too_large', table: 'XML1' }, { tableCharacters: 100 }],
  ['a record over the limit', good, { code: 'table_too_large', table: 'XML1' }, { recordCharacters: 100 }],
  [
    'more HOSO than anybody sends',
    envelopeXml({ records: ['1', '2', '3'].map((MA_LK) => [one({ MA_LK })]) }),
    { code: 'too_many_records' },
    { records: 2 },
  ],
  [
    'more rows than anybody has',
    inner(base64(tableXml('XML2', [{ MA_LK: '1' }, { MA_LK: '1' }])), 'XML2'),
    { code: 'too_many_rows', table: 'XML2' },
    { rows: 1 },
  ],
  ['more fields than any table has', good, { code: 'too_many_fields', table: 'XML1' }, { fieldsPerRow: 3 }],
  ['control characters', good.replace('31907', '319\u000107'), { code: 'not_xml' }],
  [
    'control characters in a table',
    inner(base64(table.replace('I10', 'I\u000010'))),
    { code: 'not_xml', table: 'XML1' },
  ],
  ['half a letter at the end', Buffer.concat([Buffer.from(good), Buffer.from([0xe1, 0xba])]), { code: 'not_utf8' }],
  ['no facility', good.replace('<MACSKCB>31907</MACSKCB>', ''), { code: 'facility_missing', field: 'MACSKCB' }],
  [
    'a facility code that is none',
    good.replace('<MACSKCB>31907', '<MACSKCB>../31907'),
    { code: 'facility_differs', field: 'MA_CSKCB' },
  ],
  [
    "another facility's record",
    envelopeXml({ facilityCode: '31908' }),
    { code: 'facility_differs', table: 'XML1', field: 'MA_CSKCB', row: 1 },
  ],
  ['no HOSO', envelopeXml({ records: [], declared: '' }), { code: 'no_records' }],
  ['an empty HOSO', envelopeXml({ records: [[]] }), { code: 'main_table_missing', table: 'XML1' }],
  [
    'only medicines',
    envelopeXml({ records: [[{ kind: 'XML2', rows: [{ MA_LK: '1' }] }]] }),
    { code: 'main_table_missing', table: 'XML1' },
  ],
  ['a FILEHOSO without its kind', good.replace('<LOAIHOSO>XML1</LOAIHOSO>', ''), { code: 'kind_missing' }],
  [
    'a FILEHOSO without content',
    good.replace(/<NOIDUNGFILE>.*?<\/NOIDUNGFILE>/, ''),
    { code: 'content_missing', table: 'XML1' },
  ],
  ['XML13 called XML1', inner(base64(tableXml('XML13', [xml13Row()]))), { code: 'wrong_table_root', table: 'XML1' }],
  ['two XML1 in one HOSO', envelopeXml({ records: [[one(), one()]] }), { code: 'table_repeated', table: 'XML1' }],
  [
    'tables of two patients in one HOSO',
    envelopeXml({ records: [[one(), { kind: 'XML13', rows: [xml13Row({ MA_LK: 'ANOTHER' })] }]] }),
    { code: 'link_differs', table: 'XML13', field: 'MA_LK', row: 1 },
  ],
  ['no MA_LK', row({ MA_LK: '' }), { code: 'field_missing', table: 'XML1', field: 'MA_LK', row: 1 }],
  ['no name', row({ HO_TEN: ' ' }), { code: 'field_missing', table: 'XML1', field: 'HO_TEN', row: 1 }],
  ['no birth date', row({ NGAY_SINH: '' }), { code: 'field_missing', field: 'NGAY_SINH' }],
  [
    'born on 31/02',
    row({ NGAY_SINH: '198502310000' }),
    { code: 'invalid_date', table: 'XML1', field: 'NGAY_SINH', row: 1 },
  ],
  ['arrived in words', row({ NGAY_VAO: 'hôm qua' }), { code: 'invalid_date', field: 'NGAY_VAO' }],
  ['left at 25 o’clock', row({ NGAY_RA: '202611132500' }), { code: 'invalid_date', field: 'NGAY_RA' }],
  ['an MA_LK as long as a novel', row({ MA_LK: 'x'.repeat(5000) }), { code: 'too_long', field: 'MA_LK' }],
  [
    'a table of attributes only',
    inner(base64('<TONG_HOP MA_LK="1" HO_TEN="A"/>')),
    { code: 'field_missing', table: 'XML1' },
  ],
  [
    'a table nested in a field',
    inner(base64(`<TONG_HOP><MA_LK>${table}</MA_LK></TONG_HOP>`)),
    { code: 'field_missing' },
  ],
]

function one(overrides: Record<string, string> = {}): FileSpec {
  return { kind: 'XML1', rows: [xml1Row(overrides)] }
}

describe('refused whole, with the reason and the place', () => {
  it('at least forty kinds', () => expect(cases.length).toBeGreaterThanOrEqual(40))

  it.each(cases)('%s', async (_, document, problem, limits) => {
    const checked = await checkEnvelope(sourceOf(document, 4096), limits)
    expect(checked.ok).toBe(false)
    if (checked.ok) return
    expect(checked.error.code).toBe(problem.code)
    expect(checked.error.problems).toContainEqual(expect.objectContaining({ severity: 'error', ...problem }))
  })

  it('never says what stood there', async () => {
    for (const [, document, , limits] of cases) {
      const checked = await checkEnvelope(sourceOf(document), limits)
      expect(JSON.stringify(checked)).not.toMatch(/PHẠM|MẪU|031185000001|DN4313100000001/)
    }
  })
})

it('ends as soon as nobody wants it any more, and says so', async () => {
  let asked = 0
  const checked = await checkEnvelope(sourceOf(good, 256), {}, () => Promise.resolve(++asked < 3))
  expect(checked).toMatchObject({ ok: false, error: { code: 'stopped' } })
  expect(asked).toBe(3)
})

describe('nothing that is only counted grows with it', () => {
  it('elements where none should be are told once', () => {
    const reader = createTableReader(DEFAULT_LIMITS)
    readXml(table.replace('</TONG_HOP>', `<MA_BN>${'<A/>'.repeat(5000)}</MA_BN></TONG_HOP>`), reader)
    expect(reader.finish()?.problems).toMatchObject([{ code: 'unexpected_element' }])
  })

  it('warnings of fields that nobody knows end somewhere, and errors are still told', async () => {
    const odd = Array.from({ length: 150 }, (_, at) => `<X${at}>&lt;![CDATA[a]]&gt;</X${at}>`).join('')
    const wrong = table.replace('</TONG_HOP>', `${odd}</TONG_HOP>`)
    const checked = await checkEnvelope(sourceOf(inner(base64(wrong))))
    if (!checked.ok) throw new Error(checked.error.code)
    expect(checked.value.records[0]?.tables[0]?.problems).toHaveLength(50)
    expect(await checkEnvelope(sourceOf(inner(base64(wrong.replace('20261109', 'x')))))).toMatchObject({
      ok: false,
      error: { code: 'invalid_date' },
    })
  })
})

describe('harmless oddities are read', () => {
  it.each([
    ['a comment', good.replace('<NGAYLAP>', '<!-- <HOSO> --><NGAYLAP>')],
    ['a stylesheet instruction', good.replace('<GIAMDINHHS', '<?xml-stylesheet href="x.xsl"?><GIAMDINHHS')],
    ['a field called __proto__', inner(base64(table.replace('</TONG_HOP>', '<__proto__>x</__proto__></TONG_HOP>')))],
    [
      'a field called constructor',
      inner(base64(table.replace('</TONG_HOP>', '<constructor>x</constructor></TONG_HOP>'))),
    ],
    ['the same field twice', inner(base64(table.replace('</TONG_HOP>', '<HO_TEN>KHÁC</HO_TEN></TONG_HOP>')))],
  ])('%s', async (_, document) => {
    expect(await checkEnvelope(sourceOf(document))).toMatchObject({ ok: true })
  })
})
