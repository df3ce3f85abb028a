/** One episode (HOSO): its tables as XML, by LOAIHOSO. */
export type WrittenRecord = ReadonlyArray<{ kind: string; xml: string }>

export interface EnvelopeDraft {
  facilityCode: string
  /** NGAYLAP, `yyyyMMdd`. */
  createdOn: string
  records: readonly WrittenRecord[]
}

const XSI = 'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'
const XSD = 'xmlns:xsd="http://www.w3.org/2001/XMLSchema"'
/** Namespaces of the root as C14N 1.0 orders them: by prefix. */
export const ROOT_NAMESPACES = `${XSD} ${XSI}`
const DECLARATION = '<?xml version="1.0" encoding="utf-8"?>\n'

/**
 * An envelope, `signature` inside CHUKYDONVI. `form: 'file'` is what is sent, its namespaces in the order in which
 * everybody writes them; `'canonical'` is the same document by C14N 1.0, which is what is signed.
 */
export function writeEnvelope(draft: EnvelopeDraft, form: 'file' | 'canonical', signature = ''): string {
  const { facilityCode, createdOn, records } = draft
  const isFile = form === 'file'
  return [
    isFile ? DECLARATION : '',
    `<GIAMDINHHS ${isFile ? `${XSI} ${XSD}` : ROOT_NAMESPACES}>\n`,
    `  <THONGTINDONVI><MACSKCB>${facilityCode}</MACSKCB></THONGTINDONVI>\n`,
    '  <THONGTINHOSO>\n',
    `    <NGAYLAP>${createdOn}</NGAYLAP>\n    <SOLUONGHOSO>${records.length}</SOLUONGHOSO>\n`,
    `    <DANHSACHHOSO>\n${records.map(writeRecord).join('')}    </DANHSACHHOSO>\n`,
    '  </THONGTINHOSO>\n',
    `  <CHUKYDONVI>${signature}</CHUKYDONVI>\n</GIAMDINHHS>`,
  ].join('')
}

function writeRecord(tables: WrittenRecord): string {
  const files = tables.map(
    ({ kind, xml }) =>
      `        <FILEHOSO><LOAIHOSO>${kind}</LOAIHOSO><NOIDUNGFILE>${Buffer.from(xml).toString('base64')}</NOIDUNGFILE></FILEHOSO>\n`,
  )
  return `      <HOSO>\n${files.join('')}      </HOSO>\n`
}
