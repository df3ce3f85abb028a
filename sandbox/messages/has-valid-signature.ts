import { createHash, verify, X509Certificate } from 'node:crypto'

const SIGNATURE = /<Signature xmlns="http:\/\/www\.w3\.org\/2000\/09\/xmldsig#">.*<\/Signature>/s

/**
 * Whether the enveloped signature in CHUKYDONVI covers the document as it came. Only for text that is canonical as it
 * stands (C14N 1.0), as this program writes it itself and the app does; anything else is refused.
 */
export function hasValidSignature(xml: string): boolean {
  const [signature = ''] = SIGNATURE.exec(xml) ?? []
  const signedInfo = between(signature, '<SignedInfo>', '</SignedInfo>')
  const digest = createHash('sha256').update(xml.replace(SIGNATURE, '')).digest('base64')
  if (signedInfo === undefined || between(signedInfo, '<DigestValue>', '</DigestValue>') !== digest) return false
  const canonical = `<SignedInfo xmlns="http://www.w3.org/2000/09/xmldsig#">${signedInfo}</SignedInfo>`
  const value = Buffer.from(between(signature, '<SignatureValue>', '</SignatureValue>') ?? '', 'base64')
  const der = Buffer.from(between(signature, '<X509Certificate>', '</X509Certificate>') ?? '', 'base64')
  try {
    return verify('RSA-SHA256', Buffer.from(canonical), new X509Certificate(der).publicKey, value)
  } catch {
    return false
  }
}

function between(text: string, from: string, to: string): string | undefined {
  const start = text.indexOf(from)
  const end = text.indexOf(to, start)
  return start < 0 || end < 0 ? undefined : text.slice(start + from.length, end)
}
