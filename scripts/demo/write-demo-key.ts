import { createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto'
import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import forge from 'node-forge'
import { issueCertificate } from '@/sandbox/envelopes/signing/issue-certificate'

export interface DemoKey {
  file: string
  passwordFile: string
}

const PASSWORD = 'Khoa-mau-2026'

/** The demo facility's signing key as a PKCS#12 file, made at first use and kept. Nobody but the sandbox takes it. */
export function writeDemoKey(folder: string, facilityCode: string): DemoKey {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const [file, passwordFile] = [join(folder, 'signing-key.p12'), join(folder, 'signing-key.password')]
  if (existsSync(file) && existsSync(passwordFile)) return { file, passwordFile }
  writeWhole(passwordFile, PASSWORD)
  writeWhole(file, toKeyFile(generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey, facilityCode, PASSWORD))
  return { file, passwordFile }
}

/** The bytes of a PKCS#12 file with an RSA key and a certificate of its own making. */
export function toKeyFile(key: KeyObject, commonName: string, password: string): Buffer {
  const pem = key.export({ type: 'pkcs8', format: 'pem' }).toString()
  const der = forge.util.createBuffer(issueCertificate(key, commonName).toString('binary'))
  const certificate = forge.pki.certificateFromAsn1(forge.asn1.fromDer(der))
  certificate.publicKey = forge.pki.publicKeyFromPem(
    createPublicKey(key).export({ type: 'spki', format: 'pem' }).toString(),
  )
  const archive = forge.pkcs12.toPkcs12Asn1(forge.pki.privateKeyFromPem(pem), certificate, password, {
    algorithm: 'aes256',
  })
  return Buffer.from(forge.asn1.toDer(archive).getBytes(), 'binary')
}

// Written aside first: a file cut off half-way would be there for good.
function writeWhole(file: string, content: string | Buffer): void {
  writeFileSync(`${file}.new`, content, { mode: 0o600 })
  renameSync(`${file}.new`, file)
}
