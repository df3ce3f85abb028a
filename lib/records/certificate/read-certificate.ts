import 'server-only'
import { X509Certificate } from 'node:crypto'

/** A certificate as an administrator hands it in. */
export interface ReadCertificate {
  /** SHA-256, hexadecimal. */
  fingerprint: string
  subject: string
  pem: string
  validFrom: Date
  validTo: Date
}

/** Reads PEM or the base64 of DER; undefined for anything else, and for keys that no envelope may be signed with. */
export function readCertificate(text: string): ReadCertificate | undefined {
  const certificate = parse(text)
  if (certificate?.publicKey.asymmetricKeyType !== 'rsa') return undefined
  return {
    fingerprint: certificate.fingerprint256.replaceAll(':', '').toLowerCase(),
    subject: certificate.subject.replaceAll('\n', ', '),
    pem: certificate.toString(),
    validFrom: new Date(certificate.validFrom),
    validTo: new Date(certificate.validTo),
  }
}

function parse(text: string): X509Certificate | undefined {
  const isPem = text.includes('-----BEGIN CERTIFICATE-----')
  if (!isPem && !/^[A-Za-z0-9+/=\s]+$/.test(text)) return undefined
  try {
    return new X509Certificate(isPem ? text : Buffer.from(text, 'base64'))
  } catch {
    return undefined
  }
}
