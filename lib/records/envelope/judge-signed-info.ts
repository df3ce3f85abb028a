import 'server-only'
import { createVerify, X509Certificate } from 'node:crypto'
import type { CheckedSignature, SignatureProblem } from '@/lib/domain/records/signature.schema'
import { childrenOf, onlyChild, type SignatureNode } from './signature-tree'

const C14N = 'http://www.w3.org/TR/2001/REC-xml-c14n-20010315'
const RSA_SHA256 = 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256'
const SHA256 = 'http://www.w3.org/2001/04/xmlenc#sha256'
const ENVELOPED = 'http://www.w3.org/2000/09/xmldsig#enveloped-signature'
const SHORTEST_KEY_BITS = 2048

/** What was signed, as it was read: the digest of everything but the signature, and SignedInfo in canonical form. */
export interface SignedContent {
  digest: Buffer
  signedInfo: string
}

/**
 * Checks an enveloped signature over the whole document, in the one form the insurance fund and hospitals use
 * (C14N 1.0, RSA-SHA256, one reference to ""). Anything else is refused by name: what is not understood is not trusted.
 * The certificate it brings proves only that whoever holds its key signed; whom to believe is asked elsewhere.
 */
export function judgeSignedInfo(signature: SignatureNode, content: SignedContent): CheckedSignature {
  const shape = readShape(signature)
  if (typeof shape === 'string') return { integrity: 'broken', problem: shape }
  const certificate = readCertificate(shape.certificate)
  if (!certificate) return { integrity: 'broken', problem: 'signature_malformed' }
  if (certificate.publicKey.asymmetricKeyType !== 'rsa') return { integrity: 'broken', problem: 'algorithm_refused' }
  const bits = certificate.publicKey.asymmetricKeyDetails?.modulusLength ?? 0
  if (bits < SHORTEST_KEY_BITS) return { integrity: 'broken', problem: 'algorithm_refused' }
  const verify = createVerify('RSA-SHA256').update(content.signedInfo, 'utf8')
  if (!verify.verify(certificate.publicKey, shape.value)) return { integrity: 'broken', problem: 'signature_wrong' }
  if (!shape.digest.equals(content.digest)) return { integrity: 'broken', problem: 'content_changed' }
  const fingerprint = certificate.fingerprint256.replaceAll(':', '').toLowerCase()
  return { integrity: 'intact', fingerprint, signedBy: nameOf(certificate) }
}

interface Shape {
  digest: Buffer
  value: Buffer
  certificate: Buffer
}

function readShape(signature: SignatureNode): Shape | SignatureProblem {
  const signedInfo = onlyChild(signature, 'SignedInfo')
  const value = readBase64(onlyChild(signature, 'SignatureValue'))
  if (!signedInfo || !value) return 'signature_malformed'
  if (algorithmOf(signedInfo, 'CanonicalizationMethod') !== C14N) return 'algorithm_refused'
  if (algorithmOf(signedInfo, 'SignatureMethod') !== RSA_SHA256) return 'algorithm_refused'

  const references = childrenOf(signedInfo, 'Reference')
  const [reference] = references
  // One reference, to the whole document: with several, or with another, somebody else's content could be shown as signed.
  if (!reference || references.length !== 1 || reference.attributes['URI'] !== '') return 'signature_covers_part'
  const transforms = childrenOf(onlyChild(reference, 'Transforms'), 'Transform').map(
    (node) => node.attributes['Algorithm'],
  )
  const [first, second, ...more] = transforms
  if (first !== ENVELOPED || (second !== undefined && second !== C14N) || more.length > 0) return 'algorithm_refused'
  if (algorithmOf(reference, 'DigestMethod') !== SHA256) return 'algorithm_refused'

  const digest = readBase64(onlyChild(reference, 'DigestValue'))
  const data = childrenOf(onlyChild(signature, 'KeyInfo'), 'X509Data')
  const certificate = readBase64(data.flatMap((node) => childrenOf(node, 'X509Certificate'))[0])
  return digest && certificate ? { digest, value, certificate } : 'signature_malformed'
}

function algorithmOf(node: SignatureNode, child: string): string | undefined {
  return onlyChild(node, child)?.attributes['Algorithm']
}

function readBase64(node: SignatureNode | undefined): Buffer | undefined {
  const text = node?.text.replaceAll(/\s/g, '')
  return text && /^[A-Za-z0-9+/]+={0,2}$/.test(text) ? Buffer.from(text, 'base64') : undefined
}

function readCertificate(bytes: Buffer): X509Certificate | undefined {
  try {
    return new X509Certificate(bytes)
  } catch {
    return undefined
  }
}

/** CN of the holder, or the whole subject where it has none. */
function nameOf({ subject }: X509Certificate): string {
  const common = subject.split('\n').find((line) => line.startsWith('CN='))
  return (common?.slice('CN='.length) ?? subject.replaceAll('\n', ', ')).slice(0, 200)
}
