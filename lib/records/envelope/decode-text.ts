import 'server-only'
import { fault } from './envelope-fault'

// What XML 1.0 does not allow anywhere.
// oxlint-disable-next-line no-control-regex
const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/

/** UTF-8 as text with `\n` line ends, as XML wants it. Throws EnvelopeFault past the limit or where it is no UTF-8. */
export async function* decodeText(bytes: AsyncIterable<Uint8Array>, limitBytes: number): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let total = 0
  let endsInReturn = false
  for await (const chunk of bytes) {
    total += chunk.byteLength
    if (total > limitBytes) throw fault('too_large')
    const text = normalise(decode(decoder, chunk), endsInReturn)
    endsInReturn = text.endsInReturn
    if (text.lines !== '') yield text.lines
  }
  if (total === 0) throw fault('empty_file')
  const rest = normalise(decode(decoder), endsInReturn)
  yield rest.endsInReturn ? `${rest.lines}\n` : rest.lines
}

function decode(decoder: TextDecoder, chunk?: Uint8Array): string {
  try {
    return chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode()
  } catch {
    throw fault('not_utf8')
  }
}

// A return at the end of a chunk waits for what follows: \r\n is one line end.
function normalise(text: string, afterReturn: boolean) {
  if (FORBIDDEN.test(text)) throw fault('not_xml')
  const whole = afterReturn ? `\r${text}` : text
  const endsInReturn = whole.endsWith('\r')
  const lines = (endsInReturn ? whole.slice(0, -1) : whole).replaceAll(/\r\n?/g, '\n')
  return { lines, endsInReturn }
}
