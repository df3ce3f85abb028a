import { messageFields, type MessageFields } from './message-field'

/**
 * The message as XML0 in canonical form (C14N 1.0), so that its bytes are what a signature covers. `signature` stands in
 * CHUKYDONVI, which itself belongs to what is signed.
 */
export function writeMessage(fields: MessageFields, signature = ''): string {
  const row = messageFields.map((field) => `<${field}>${escapeText(fields[field])}</${field}>`).join('')
  return [
    '<CHI_TIEU_TRANG_THAI_KCB>',
    `<DSACH_TRANG_THAI_KCB><TRANG_THAI_KCB>${row}</TRANG_THAI_KCB></DSACH_TRANG_THAI_KCB>`,
    `<CHUKYDONVI>${signature}</CHUKYDONVI>`,
    '</CHI_TIEU_TRANG_THAI_KCB>',
  ].join('')
}

/** As C14N writes character data. */
function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\r', '&#xD;')
}
