import 'server-only'
import { fault } from './envelope-fault'

/**
 * The inner XML of a NOIDUNGFILE: base64 of UTF-8, line breaks allowed. Some exports put the XML itself there. Throws
 * EnvelopeFault for anything else: Node's own decoder would take rubbish without a word.
 */
export function decodeContent(text: string): string {
  const content = text.replace(/^\uFEFF/, '').trimStart()
  if (content.startsWith('<')) return content
  const packed = content.replaceAll(/\s+/g, '')
  if (packed === '') throw fault('content_missing')
  if (!/^[A-Za-z0-9+/]*={0,2}$/.test(packed) || packed.length % 4 !== 0) throw fault('not_base64')
  const bytes = Buffer.from(packed, 'base64')
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) throw fault('compressed_content')
  return toText(bytes)
}

// oxlint-disable-next-line no-control-regex
const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/

function toText(bytes: Buffer): string {
  const text = decodeUtf8(bytes).replaceAll(/\r\n?/g, '\n')
  if (FORBIDDEN.test(text)) throw fault('not_xml')
  return text.trimStart()
}

function decodeUtf8(bytes: Buffer): string {
  try {
    // The decoder takes a byte order mark off by itself.
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw fault('not_utf8')
  }
}
