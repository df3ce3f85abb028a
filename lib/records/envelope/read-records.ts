import 'server-only'
import { findLinkId } from '@/lib/domain/records/envelope/check-record'
import type { EnvelopeRecord } from '@/lib/domain/records/envelope/envelope.types'
import { createEnvelopeWalker, type EnvelopeHeader, type RawFile } from './create-envelope-walker'
import { decodeText } from './decode-text'
import { DEFAULT_LIMITS, type EnvelopeLimits } from './envelope-limits'
import { createXmlReader } from './read-events'
import { readRecord } from './read-record'

/** Opens the same bytes anew each time: an envelope is read twice, once to check all of it, once to keep it. */
export type ByteSource = () => AsyncIterable<Uint8Array>

/**
 * The records of an envelope that `checkEnvelope` accepted, one by one. Throws where the bytes are no longer those that
 * were checked.
 */
export async function* readRecords(source: ByteSource, limits = DEFAULT_LIMITS): AsyncGenerator<EnvelopeRecord> {
  const waiting: RawFile[][] = []
  const walker = createEnvelopeWalker(limits, (files) => void waiting.push(files))
  const reader = createXmlReader(walker)
  let index = 0
  for await (const text of decodeText(source(), limits.fileBytes)) {
    reader.write(text)
    for (let files = waiting.shift(); files; files = waiting.shift()) {
      yield toRecord(index++, files, walker.header, limits)
    }
  }
  reader.end()
}

function toRecord(
  index: number,
  files: RawFile[],
  { facilityCode }: EnvelopeHeader,
  limits: EnvelopeLimits,
): EnvelopeRecord {
  const { tables } = readRecord(index, files, { facilityCode, limits })
  const linkId = findLinkId(tables)
  if (linkId === undefined || facilityCode === undefined) throw new Error('a checked record without MA_LK or MACSKCB')
  return { index, facilityCode, linkId, tables }
}
