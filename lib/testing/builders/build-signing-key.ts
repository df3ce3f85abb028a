import { generateKeyPairSync } from 'node:crypto'
import forge from 'node-forge'
import type { SigningKey } from './build-envelope'

/** A throw-away key with a certificate of its own making, as PEM. */
export function buildSigningKey(name = 'TTYT Mau 7', modulusLength = 2048): SigningKey {
  const keys = generateKeyPairSync('rsa', {
    modulusLength,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  })
  const certificate = forge.pki.createCertificate()
  certificate.publicKey = forge.pki.publicKeyFromPem(keys.publicKey)
  certificate.serialNumber = '01'
  certificate.validity.notBefore = new Date('2026-01-01T00:00:00Z')
  certificate.validity.notAfter = new Date('2036-01-01T00:00:00Z')
  const subject = [{ name: 'commonName', value: name }]
  certificate.setSubject(subject)
  certificate.setIssuer(subject)
  certificate.sign(forge.pki.privateKeyFromPem(keys.privateKey), forge.md.sha256.create())
  return { privateKey: keys.privateKey, certificate: forge.pki.certificateToPem(certificate) }
}
