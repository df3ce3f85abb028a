import { execFileSync } from 'node:child_process'
import { generateKeyPairSync } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DOMParser, XMLSerializer } from '@xmldom/xmldom'
import fc from 'fast-check'
import { SignedXml } from 'xml-crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildMessage } from '@/lib/domain/check-in-message/build-message'
import { createSignatureReader } from '@/lib/records/envelope/create-signature-reader'
import { readXml } from '@/lib/records/envelope/read-events'
import { buildFirstCost, buildMessageSubject } from '@/lib/testing/builders/build-message-subject'
import { hasValidSignature } from '@/sandbox/messages/has-valid-signature'
import { toKeyFile, writeDemoKey } from '@/scripts/demo/write-demo-key'
import type { MessageSigner } from './message-signer'
import { openKeyFile } from './open-key-file'
import { signMessage } from './sign-message'

const now = new Date('2026-11-20T01:00:00Z')
const folder = mkdtempSync(join(tmpdir(), 'message-key-'))
const put = (name: string, content: string | Buffer) => {
  const file = join(folder, name)
  writeFileSync(file, content)
  return file
}
const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey
const passwordFile = put('password', 'Khoa-mau-2026\n')
let signer: MessageSigner
beforeAll(() => {
  const found = openKeyFile(writeDemoKey(folder, '31999'))(now)
  if (!found.ok) throw new Error(found.error.code)
  signer = found.value
})
afterAll(() => rmSync(folder, { recursive: true }))

const messageOf = (fullName: string) => buildMessage(buildMessageSubject({ fullName }), buildFirstCost()).fields

function checkOurselves(xml: string) {
  const reader = createSignatureReader()
  readXml(xml, reader)
  return reader.finish()
}

function checkByXmlCrypto(xml: string): boolean {
  const [node] = Array.from(new DOMParser().parseFromString(xml, 'text/xml').getElementsByTagName('Signature'))
  const verifier = new SignedXml({ publicCert: signer.certificate.toString() })
  if (!node) return false
  verifier.loadSignature(new XMLSerializer().serializeToString(node))
  try {
    return verifier.checkSignature(xml)
  } catch {
    return false
  }
}

describe('a signed message', () => {
  it('is whole to our own checker, to an independent library and to the sandbox, whatever the name', async () => {
    const name = fc.string({ unit: fc.constantFrom('Ỡ', '&', '<', '>', '"', ' ', 'a', '😀'), minLength: 1 })
    await fc.assert(
      fc.asyncProperty(name, async (fullName) => {
        const xml = await signMessage(messageOf(fullName), signer)
        expect(checkOurselves(xml)).toMatchObject({ integrity: 'intact', signedBy: '31999' })
        expect(checkByXmlCrypto(xml)).toBe(true)
        expect(hasValidSignature(xml)).toBe(true)
      }),
      { numRuns: 25 },
    )
  })

  it.each<[string, (xml: string) => string]>([
    ['another code', (xml) => xml.replace('>1.1<', '>1.3<')],
    ['another order', (xml) => xml.replace(/(<MA_LK>.*<\/MA_LK>)(<STT>.*<\/STT>)/, '$2$1')],
    ['white space', (xml) => xml.replace('<STT>', ' <STT>')],
    ['text in CHUKYDONVI', (xml) => xml.replace('<CHUKYDONVI>', '<CHUKYDONVI>x')],
  ])('is broken by %s', async (_, edit) => {
    const xml = await signMessage(messageOf('Mẫu'), signer)
    const changed = edit(xml)
    expect(changed).not.toBe(xml)
    expect(checkOurselves(changed)).toEqual({ integrity: 'broken', problem: 'content_changed' })
    expect(checkByXmlCrypto(changed)).toBe(false)
    expect(hasValidSignature(changed)).toBe(false)
  })
})

describe('a key file', () => {
  it.each(['', '-legacy', '-certpbe AES-256-CBC -keypbe AES-256-CBC -macalg sha512'])(
    'of OpenSSL opens (%s)',
    (form) => {
      const pem = put('key.pem', rsa.export({ type: 'pkcs8', format: 'pem' }))
      const [certificate, file] = [join(folder, 'certificate.pem'), join(folder, 'openssl.p12')]
      openssl('req', '-x509', '-new', '-key', pem, '-out', certificate, '-subj', '/CN=Mau', '-days', '36500')
      const options = form.split(' ').filter(Boolean)
      const [key, from] = [`file:${passwordFile}`, ['-inkey', pem, '-in', certificate, '-out', file]]
      openssl('pkcs12', '-export', ...from, '-passout', key, ...options)
      expect(openKeyFile({ file, passwordFile })(new Date()).ok).toBe(true)
    },
  )

  it.each<[string, () => Parameters<typeof openKeyFile>[0], string]>([
    ['none is set', () => ({ file: undefined, passwordFile }), 'no_key'],
    ['the file is not there', () => ({ file: join(folder, 'nowhere'), passwordFile }), 'key_unreadable'],
    ['it is no PKCS#12', () => ({ file: put('rubbish', 'rubbish'), passwordFile }), 'key_unreadable'],
    [
      'the password is wrong',
      () => ({ file: put('a.p12', toKeyFile(rsa, 'Mau', 'another')), passwordFile }),
      'key_unreadable',
    ],
    [
      'the key is short',
      () => {
        const short = generateKeyPairSync('rsa', { modulusLength: 1024 }).privateKey
        return { file: put('short.p12', toKeyFile(short, 'Mau', 'Khoa-mau-2026')), passwordFile }
      },
      'key_unsuitable',
    ],
  ])('that cannot be used is a reason and no fault: %s', (_, where, code) => {
    expect(openKeyFile(where())(now)).toEqual({ ok: false, error: { code } })
  })

  it('ends with its certificate', () => {
    const find = openKeyFile(writeDemoKey(folder, '31999'))
    expect(find(new Date('2041-01-01T00:00:00Z'))).toEqual({ ok: false, error: { code: 'key_expired' } })
  })
})

function openssl(...given: string[]): void {
  execFileSync('openssl', given, { stdio: 'ignore' })
}
