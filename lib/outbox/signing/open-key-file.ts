import 'server-only'
import { createPrivateKey, sign, X509Certificate, type KeyObject } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'
import forge from 'node-forge'
import type { SignerProblem } from '@/lib/domain/check-in-message/signer-problem'
import { err, ok, type Result } from '@/lib/domain/result'
import type { FindSigner, MessageSigner } from './message-signer'

const LARGEST_FILE_BYTES = 1024 * 1024
const SHORTEST_KEY_BITS = 2048

/** Where the key is: a PKCS#12 file and a file with its password (ASCII: node-forge knows no other in AES files). */
export interface KeyFile {
  file: string | undefined
  passwordFile: string | undefined
}

/** Reads the key file once. A file that cannot be used is a reason for messages to wait, never for the desk to stop. */
export function openKeyFile(where: KeyFile): FindSigner {
  const opened = readKeyFile(where)
  return (now) => {
    if (!opened.ok) return opened
    const { validFrom, validTo } = opened.value.certificate
    const isInForce = Date.parse(validFrom) <= now.getTime() && now.getTime() <= Date.parse(validTo)
    return isInForce ? opened : err({ code: 'key_expired' })
  }
}

function readKeyFile({ file, passwordFile }: KeyFile): Result<MessageSigner, { code: SignerProblem }> {
  if (file === undefined) return err({ code: 'no_key' })
  const pair = tryToRead(file, passwordFile)
  if (!pair) return err({ code: 'key_unreadable' })
  const { key, certificate } = pair
  const bits = key.asymmetricKeyDetails?.modulusLength ?? 0
  if (key.asymmetricKeyType !== 'rsa' || bits < SHORTEST_KEY_BITS || !certificate)
    return err({ code: 'key_unsuitable' })
  return ok({ certificate, sign: async (text) => sign('RSA-SHA256', Buffer.from(text, 'utf8'), key) })
}

/** The key and the certificate that belongs to it; undefined whatever is wrong with file or password. */
function tryToRead(file: string, passwordFile: string | undefined) {
  try {
    if (statSync(file).size > LARGEST_FILE_BYTES) return undefined
    const password = passwordFile === undefined ? '' : readFileSync(passwordFile, 'utf8').replace(/\r?\n$/, '')
    const bytes = forge.util.createBuffer(readFileSync(file).toString('binary'))
    const archive = forge.pkcs12.pkcs12FromAsn1(forge.asn1.fromDer(bytes), password)
    const key = readKey(archive)
    if (!key) return undefined
    return { key, certificate: readCertificates(archive).find((certificate) => certificate.checkPrivateKey(key)) }
  } catch {
    return undefined
  }
}

function readKey(archive: forge.pkcs12.Pkcs12Pfx): KeyObject | undefined {
  const { pkcs8ShroudedKeyBag = '', keyBag = '' } = forge.pki.oids
  const [bag] = [pkcs8ShroudedKeyBag, keyBag].flatMap((bagType) => archive.getBags({ bagType })[bagType] ?? [])
  if (!bag) return undefined
  // What forge itself cannot read (an elliptic curve) stays ASN.1, for node to name it.
  const asn1 = bag.key ? forge.pki.wrapRsaPrivateKey(forge.pki.privateKeyToAsn1(bag.key)) : bag.asn1
  const der = Buffer.from(forge.asn1.toDer(asn1).getBytes(), 'binary')
  return createPrivateKey({ key: der, format: 'der', type: 'pkcs8' })
}

function readCertificates(archive: forge.pkcs12.Pkcs12Pfx): X509Certificate[] {
  const { certBag = '' } = forge.pki.oids
  return (archive.getBags({ bagType: certBag })[certBag] ?? []).flatMap(({ cert, asn1 }) => {
    const source = cert ? forge.pki.certificateToAsn1(cert) : asn1
    return [new X509Certificate(Buffer.from(forge.asn1.toDer(source).getBytes(), 'binary'))]
  })
}
