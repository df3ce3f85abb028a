import { createHash } from 'node:crypto'
import { escapeXml } from '../tables/write-table'
import { ROOT_NAMESPACES } from '../write-envelope'
import type { Signer } from './signing-office'

const XMLDSIG = 'http://www.w3.org/2000/09/xmldsig#'
const C14N = 'http://www.w3.org/TR/2001/REC-xml-c14n-20010315'
const RSA_SHA256 = 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256'
const SHA256 = 'http://www.w3.org/2001/04/xmlenc#sha256'

/**
 * The `Signature` element (W3C XMLDSig, enveloped, whole document) for a document in canonical form, to be put into its
 * CHUKYDONVI. The sandbox writes both documents canonically itself; that what it signs is what C14N makes of the file is
 * for tests to show with somebody else's canonicaliser.
 */
export function signDocument(canonical: string, signer: Signer): string {
  const references = writeSignedInfo(createHash('sha256').update(canonical).digest('base64'))
  // Inclusive C14N writes the namespaces of all elements around SignedInfo on it.
  const signedInfo = `<SignedInfo xmlns="${XMLDSIG}" ${ROOT_NAMESPACES}>${references}</SignedInfo>`
  const { subject, raw } = signer.certificate
  return [
    `<Signature xmlns="${XMLDSIG}"><SignedInfo>${references}</SignedInfo>`,
    `<SignatureValue>${signer.sign(signedInfo).toString('base64')}</SignatureValue>`,
    `<KeyInfo><X509Data><X509SubjectName>${escapeXml(subject.replaceAll('\n', ', '))}</X509SubjectName>`,
    `<X509Certificate>${raw.toString('base64')}</X509Certificate></X509Data></KeyInfo></Signature>`,
  ].join('')
}

function writeSignedInfo(digest: string): string {
  return [
    `<CanonicalizationMethod Algorithm="${C14N}"></CanonicalizationMethod>`,
    `<SignatureMethod Algorithm="${RSA_SHA256}"></SignatureMethod>`,
    `<Reference URI=""><Transforms><Transform Algorithm="${XMLDSIG}enveloped-signature"></Transform></Transforms>`,
    `<DigestMethod Algorithm="${SHA256}"></DigestMethod><DigestValue>${digest}</DigestValue></Reference>`,
  ].join('')
}
