import { SignedXml } from 'xml-crypto'
import { isKeptKind, TABLE_SHAPES } from '@/lib/domain/records/envelope/table-shapes'
import type { TableKind } from '@/lib/domain/records/envelope/envelope.types'

type Row = Record<string, string>

/** A table of an envelope: rows of fields, or the very text that stands in NOIDUNGFILE. */
export interface FileSpec {
  kind: string
  rows?: Row[]
  /** Instead of the base64 of the rows. */
  content?: string
}

export interface EnvelopeSpec {
  facilityCode?: string
  records?: FileSpec[][]
  declared?: number | string
  /** Replaces text in the finished document, before it is signed. */
  edit?: (xml: string) => string
}

/** A visit's XML1 with everything the store needs; anything may be overridden, `''` leaves a field empty. */
export function xml1Row(overrides: Row = {}): Row {
  return {
    MA_LK: 'MAU2611130001',
    STT: '1',
    MA_BN: 'BN000001',
    HO_TEN: 'PHẠM THỊ HỒNG MẪU',
    SO_CCCD: '031185000001',
    NGAY_SINH: '198503090000',
    GIOI_TINH: '2',
    MA_THE_BHYT: 'DN4313100000001',
    MA_DKBD: '31907',
    GT_THE_TU: '20260101',
    GT_THE_DEN: '20261231',
    CHAN_DOAN_RV: 'Tăng huyết áp vô căn',
    MA_BENH_CHINH: 'I10',
    NGAY_VAO: '202611090815',
    NGAY_RA: '202611131600',
    MA_LOAI_KCB: '01',
    MA_CSKCB: '31907',
    ...overrides,
  }
}

/** A referral to 31999, spelled as QĐ 3176 does. */
export function xml13Row(overrides: Row = {}): Row {
  return {
    MA_LK: 'MAU2611130001',
    SO_HOSO: 'HS-1',
    SO_CHUYENTUYEN: '12',
    GIAY_CHUYEN_TUYEN: '0412/PCCSKBCB',
    MA_CSKCB: '31907',
    MA_CSKCB_DEN: '31999',
    HO_TEN: 'PHẠM THỊ HỒNG MẪU',
    NGAY_SINH: '198503090000',
    GIOI_TINH: '2',
    MA_THE_BHYT: 'DN4313100000001',
    NGAY_RA: '202611131600',
    CHAN_DOAN_RV: 'Tăng huyết áp vô căn',
    MA_BENH_CHINH: 'I10',
    MA_LOAI_RV: '2',
    MA_LYDO_CT: '1',
    TINH_TRANG_CT: 'Tỉnh',
    ...overrides,
  }
}

/** The inner XML of a table. */
export function tableXml(kind: TableKind, rows: readonly Row[]): string {
  const { root, list } = TABLE_SHAPES[kind]
  const written = rows.map(fieldsXml)
  if (!list) return `<${root}>${written.join('')}</${root}>`
  const listed = written.map((fields) => `<${list.row}>${fields}</${list.row}>`).join('')
  return `<${root}><${list.name}>${listed}</${list.name}></${root}>`
}

/** An unsigned envelope as its text. */
export function envelopeXml({
  facilityCode = '31907',
  records = [[{ kind: 'XML1', rows: [xml1Row()] }]],
  declared,
  edit,
}: EnvelopeSpec = {}): string {
  const files = records.map((record) => `<HOSO>${record.map(fileXml).join('')}</HOSO>`).join('')
  const xml =
    `<?xml version="1.0" encoding="utf-8"?>\n` +
    `<GIAMDINHHS xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:xsd="http://www.w3.org/2001/XMLSchema">` +
    `<THONGTINDONVI><MACSKCB>${facilityCode}</MACSKCB></THONGTINDONVI>` +
    `<THONGTINHOSO><NGAYLAP>20261114</NGAYLAP><SOLUONGHOSO>${declared ?? records.length}</SOLUONGHOSO>` +
    `<DANHSACHHOSO>${files}</DANHSACHHOSO></THONGTINHOSO><CHUKYDONVI/></GIAMDINHHS>`
  return edit ? edit(xml) : xml
}

/** Makes a document readable by `checkEnvelope`; `pieces` are the sizes it arrives in. */
export function sourceOf(document: string | Uint8Array, pieceBytes = 65_536) {
  const bytes = typeof document === 'string' ? Buffer.from(document, 'utf8') : document
  return async function* source(): AsyncGenerator<Uint8Array> {
    for (let at = 0; at < bytes.length; at += pieceBytes) yield bytes.subarray(at, at + pieceBytes)
  }
}

/** Signs as hospitals do: enveloped, C14N 1.0, RSA-SHA256, into CHUKYDONVI. */
export function signEnvelope(
  xml: string,
  { privateKey, certificate }: SigningKey,
  over: Partial<SigningForm> = {},
): string {
  const form = { ...HOSPITAL_FORM, ...over }
  const signer = new SignedXml({
    privateKey,
    publicCert: certificate,
    signatureAlgorithm: form.signature,
    canonicalizationAlgorithm: form.canonicalization,
  })
  signer.addReference({
    xpath: form.xpath,
    transforms: form.transforms,
    digestAlgorithm: form.digest,
    isEmptyUri: form.xpath === '/*',
  })
  signer.computeSignature(xml, { location: { reference: "//*[local-name(.)='CHUKYDONVI']", action: 'append' } })
  return signer.getSignedXml()
}

export interface SigningKey {
  privateKey: string
  certificate: string
}

type SigningForm = typeof HOSPITAL_FORM

const HOSPITAL_FORM = {
  xpath: '/*',
  signature: 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256',
  canonicalization: 'http://www.w3.org/TR/2001/REC-xml-c14n-20010315',
  digest: 'http://www.w3.org/2001/04/xmlenc#sha256',
  transforms: [
    'http://www.w3.org/2000/09/xmldsig#enveloped-signature',
    'http://www.w3.org/TR/2001/REC-xml-c14n-20010315',
  ],
}
function fileXml({ kind, rows, content }: FileSpec): string {
  const inner = content ?? encode(kind, rows ?? [])
  return `<FILEHOSO><LOAIHOSO>${kind}</LOAIHOSO><NOIDUNGFILE>${inner}</NOIDUNGFILE></FILEHOSO>`
}

function encode(kind: string, rows: readonly Row[]): string {
  return Buffer.from(isKeptKind(kind) ? tableXml(kind, rows) : '<KHAC/>', 'utf8').toString('base64')
}

function fieldsXml(row: Row): string {
  return Object.entries(row)
    .map(([name, value]) => `<${name}>${escape(value)}</${name}>`)
    .join('')
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
