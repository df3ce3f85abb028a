import { generateKeyPairSync, X509Certificate } from 'node:crypto'
import { mkdtempSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { issueCertificate } from './issue-certificate'
import { openSigningKeys } from './signing-keys'

const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })

it('is a certificate that others can read and check', () => {
  const certificate = new X509Certificate(issueCertificate(privateKey, 'Trạm Y tế Mẫu 7 (31907)'))
  expect(certificate.verify(publicKey)).toBe(true)
  expect(certificate.checkIssued(certificate)).toBe(true)
  expect(certificate.checkPrivateKey(privateKey)).toBe(true)
  expect(certificate.subject).toContain('CN=Trạm Y tế Mẫu 7 (31907)')
  expect([certificate.validFrom, certificate.validTo]).toEqual(['Jan  1 00:00:00 2020 GMT', 'Dec 31 23:59:59 2039 GMT'])
})

it('is the same for the same key and name, so that what was trusted stays trusted', () => {
  expect(issueCertificate(privateKey, 'A')).toEqual(issueCertificate(privateKey, 'A'))
  expect(issueCertificate(privateKey, 'B')).not.toEqual(issueCertificate(privateKey, 'A'))
})

it('keeps its keys for itself, from one start to the next', () => {
  const folder = mkdtempSync(join(tmpdir(), 'signing-'))
  const first = openSigningKeys(folder)
  const second = openSigningKeys(folder)
  expect(second.facilities.equals(first.facilities)).toBe(true)
  expect(second.stranger.equals(first.facilities)).toBe(false)
  expect(statSync(join(folder, 'facilities.pem')).mode & 0o077).toBe(0)
})
