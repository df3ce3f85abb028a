import 'server-only'
import { createHash } from 'node:crypto'
import type { MessageFields } from '@/lib/domain/check-in-message/message-field'
import { writeMessage } from '@/lib/domain/check-in-message/write-message'
import type { MessageSigner } from './message-signer'

const XMLDSIG = 'http://www.w3.org/2000/09/xmldsig#'
const C14N = 'http://www.w3.org/TR/2001/REC-xml-c14n-20010315'
const RSA_SHA256 = 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256'
const SHA256 = 'http://www.w3.org/2001/04/xmlenc#sha256'

/**
 * XML0 with the facility's signature in CHUKYDONVI: W3C XMLDSig, enveloped, over the whole document (`Reference URI=""`),
 * as two independent hospital systems sign. BHXH's guide words the scope otherwise ("from CHI_TIEU_TRANG_THAI_KCB to
 * /DSACH_TRANG_THAI_KCB"), which no XMLDSig reference can say: see ADR 020.
 */
export async function signMessage(fields: MessageFields, signer: MessageSigner): Promise<string> {
  // Written canonically: the enveloped transform takes the signature out and leaves exactly this.
  const digest = createHash('sha256').update(writeMessage(fields), 'utf8').digest('base64')
  const references = writeReferences(digest)
  const value = await signer.sign(`<SignedInfo xmlns="${XMLDSIG}">${references}</SignedInfo>`)
  const { subject, raw } = signer.certificate
  const signature = [
    `<Signature xmlns="${XMLDSIG}"><SignedInfo>${references}</SignedInfo>`,
    `<SignatureValue>${value.toString('base64')}</SignatureValue>`,
    `<KeyInfo><X509Data><X509SubjectName>${escapeText(subject.replaceAll('\n', ', '))}</X509SubjectName>`,
    `<X509Certificate>${raw.toString('base64')}</X509Certificate></X509Data></KeyInfo></Signature>`,
  ]
  return writeMessage(fields, signature.join(''))
}

function writeReferences(digest: string): string {
  return [
    `<CanonicalizationMethod Algorithm="${C14N}"></CanonicalizationMethod>`,
    `<SignatureMethod Algorithm="${RSA_SHA256}"></SignatureMethod>`,
    `<Reference URI=""><Transforms><Transform Algorithm="${XMLDSIG}enveloped-signature"></Transform></Transforms>`,
    `<DigestMethod Algorithm="${SHA256}"></DigestMethod><DigestValue>${digest}</DigestValue></Reference>`,
  ].join('')
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
