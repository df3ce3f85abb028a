import { createHash, X509Certificate } from 'node:crypto'
import fc from 'fast-check'
import { C14nCanonicalization } from 'xml-crypto'
import { DOMParser } from '@xmldom/xmldom'
import { beforeAll, describe, expect, it } from 'vitest'
import { buildSigningKey } from '@/lib/testing/builders/build-signing-key'
import { envelopeXml, signEnvelope, sourceOf, xml1Row, type SigningKey } from '@/lib/testing/builders/build-envelope'
import { checkEnvelope } from './check-envelope'
import { createCanonicaliser } from './create-canonicaliser'
import { readXml } from './read-events'

let key: SigningKey
let stranger: SigningKey
let signed: string
beforeAll(() => {
  key = buildSigningKey()
  stranger = buildSigningKey('Nguoi la')
  signed = signEnvelope(envelopeXml(), key)
})

async function signatureOf(document: string, pieceBytes?: number) {
  const checked = await checkEnvelope(sourceOf(document, pieceBytes))
  return checked.ok ? checked.value.signature : checked.error
}

it('a signature as hospitals make it is whole, and names its certificate', async () => {
  const { fingerprint256 } = new X509Certificate(key.certificate)
  expect(await signatureOf(signed)).toEqual({
    integrity: 'intact',
    fingerprint: fingerprint256.replaceAll(':', '').toLowerCase(),
    signedBy: 'TTYT Mau 7',
  })
})

it.each([1, 7, 1000])('also where the file comes in pieces of %i bytes', async (size) => {
  expect(await signatureOf(signed, size)).toMatchObject({ integrity: 'intact' })
})

it.each<[string, (xml: string) => string]>([
  ['line ends of Windows', (xml) => xml.replaceAll('\n', '\r\n')],
  ['a byte order mark', (xml) => `\uFEFF${xml}`],
  ['a comment outside', (xml) => xml.replace('<GIAMDINHHS', '<!-- ghi chú --><GIAMDINHHS')],
  ['attributes in single quotes', (xml) => xml.replace(/xmlns:xsd="([^"]*)"/, "xmlns:xsd='$1'")],
  ['an element written out', (xml) => xml.replace('<STT/>', '<STT></STT>')],
])('what the canonical form levels out does not break it: %s', async (_, edit) => {
  expect(await signatureOf(edit(signed))).toMatchObject({ integrity: 'intact' })
})

it('white space, CDATA and entities in what is signed are all the same to it', async () => {
  const edit = (xml: string) => xml.replace('<MACSKCB>31907', '\n  <MACSKCB>&#51;1<![CDATA[907]]>')
  expect(await signatureOf(signEnvelope(envelopeXml({ edit }), key))).toMatchObject({ integrity: 'intact' })
})

it('without a signature it is absent', async () => {
  expect(await signatureOf(envelopeXml())).toEqual({ integrity: 'absent' })
})

describe('what was changed after signing', () => {
  const otherTable = () => Buffer.from('<TONG_HOP><MA_LK>X</MA_LK></TONG_HOP>').toString('base64')
  it.each<[string, (xml: string) => string]>([
    ['a character of a header', (xml) => xml.replace('20261114', '20261115')],
    ['white space between elements', (xml) => xml.replace('<THONGTINHOSO>', '<THONGTINHOSO> ')],
    ['an element more', (xml) => xml.replace('</THONGTINDONVI>', '<GHI_CHU/></THONGTINDONVI>')],
    ['another namespace declared', (xml) => xml.replace('<THONGTINHOSO>', '<THONGTINHOSO xmlns:a="urn:a">')],
    ['text beside the signature', (xml) => xml.replace('</CHUKYDONVI>', 'x</CHUKYDONVI>')],
  ])('%s', async (_, edit) => {
    expect(await signatureOf(edit(signed))).toEqual({ integrity: 'broken', problem: 'content_changed' })
  })

  it('a table more', async () => {
    const file = `<FILEHOSO><LOAIHOSO>XML99</LOAIHOSO><NOIDUNGFILE>${otherTable()}</NOIDUNGFILE></FILEHOSO>`
    const changed = signed.replace('</HOSO>', `${file}</HOSO>`)
    expect(await signatureOf(changed)).toEqual({ integrity: 'broken', problem: 'content_changed' })
  })

  it('a digest made to fit: then the signature over it is wrong', async () => {
    const changed = signed.replace('20261114', '20261115')
    const digest = createHash('sha256').update('anything').digest('base64')
    const forged = changed.replace(/(<DigestValue>)[^<]*/, `$1${digest}`)
    expect(await signatureOf(forged)).toEqual({ integrity: 'broken', problem: 'signature_wrong' })
  })

  it("somebody else's certificate put in", async () => {
    const theirs = /<X509Certificate>[^<]*/.exec(signEnvelope(envelopeXml(), stranger))?.[0] ?? ''
    const changed = signed.replace(/<X509Certificate>[^<]*/, theirs)
    expect(await signatureOf(changed)).toEqual({ integrity: 'broken', problem: 'signature_wrong' })
  })
})

describe('wrapping', () => {
  const signatureIn = (xml: string) => /<Signature .*<\/Signature>/s.exec(xml)?.[0] ?? ''

  it.each<[string, (xml: string) => string, string]>([
    ['the signature elsewhere', moveSignature('THONGTINDONVI'), 'signature_malformed'],
    [
      'two signatures',
      (xml) => xml.replace('</CHUKYDONVI>', `${signatureIn(xml)}</CHUKYDONVI>`),
      'signature_malformed',
    ],
    [
      'a second one inside a table',
      (xml) => xml.replace('<NGAYLAP>', `<KY>${signatureIn(xml)}</KY><NGAYLAP>`),
      'signature_malformed',
    ],
    [
      'one hidden in the Object of the first',
      (xml) => xml.replace('</KeyInfo>', `</KeyInfo><Object>${signatureIn(xml)}</Object>`),
      'signature_malformed',
    ],
    ['a reference to a part', (xml) => xml.replace('URI=""', 'URI="#x"'), 'signature_covers_part'],
    ['no SignedInfo', (xml) => xml.replace(/<SignedInfo>.*<\/SignedInfo>/s, ''), 'signature_malformed'],
    ['two SignedInfo', (xml) => xml.replace(/(<SignedInfo>.*<\/SignedInfo>)/s, '$1$1'), 'signature_malformed'],
    ['no certificate', (xml) => xml.replace(/<X509Data>.*<\/X509Data>/s, ''), 'signature_malformed'],
    ['a certificate that is none', (xml) => xml.replace(/(<X509Certificate>)[^<]*/, '$1AAAA'), 'signature_malformed'],
    ['SHA-1', (xml) => xml.replace('xmldsig-more#rsa-sha256', 'xmldsig#rsa-sha1'), 'algorithm_refused'],
    ['HMAC', (xml) => xml.replace('2001/04/xmldsig-more#rsa-sha256', '2000/09/xmldsig#hmac-sha1'), 'algorithm_refused'],
    ['an XPath transform', (xml) => xml.replace('xmldsig#enveloped-signature', 'xmldsig#other'), 'algorithm_refused'],
  ])('%s', async (_, edit, problem) => {
    const changed = edit(signed)
    expect(changed).not.toBe(signed)
    expect(await signatureOf(changed)).toEqual({ integrity: 'broken', problem })
  })

  it('a key too short to be believed', async () => {
    const weak = signEnvelope(envelopeXml(), buildSigningKey('Yeu', 1024))
    expect(await signatureOf(weak)).toEqual({ integrity: 'broken', problem: 'algorithm_refused' })
  })

  function moveSignature(element: string) {
    return (xml: string) => {
      const signature = signatureIn(xml)
      return xml.replace(signature, '').replace(`</${element}>`, `${signature}</${element}>`)
    }
  }
})

describe('the canonical form', () => {
  const name = fc.constantFrom('a', 'b', 'p:c', 'q:d')
  const value = fc.string({ unit: fc.constantFrom('x', '&', '<', '>', '"', "'", ' ', 'ệ', '😀'), maxLength: 6 })
  const element: fc.Arbitrary<string> = fc.letrec<{ node: string }>((tie) => ({
    node: fc
      .tuple(
        name,
        fc.uniqueArray(fc.tuple(fc.constantFrom('z', 'm', 'p:k', 'q:k', 'xml:lang'), value), {
          selector: ([key]) => key,
        }),
        fc.subarray(['xmlns="urn:d"', 'xmlns:p="urn:p2"', 'xmlns:q="urn:q"', 'xmlns=""']),
        fc.array(fc.oneof({ depthSize: 'small' }, value.map(escapeText), tie('node')), { maxLength: 4 }),
      )
      .map(([tag, attributes, declarations, children]) => {
        const spaces = declarations.includes('xmlns=""')
          ? declarations.filter((given) => given !== 'xmlns="urn:d"')
          : declarations
        const written = attributes.map(([key, text]) => ` ${key}="${escapeText(text).replaceAll('"', '&quot;')}"`)
        return `<${tag} ${spaces.join(' ')}${written.join('')}>${children.join('')}</${tag}>`
      }),
  })).node

  it('is the one that an independent library writes', () => {
    fc.assert(
      fc.property(element, (inner) => {
        const xml = `<r xmlns:p="urn:p" xmlns:q="urn:q1">${inner}</r>`
        let ours = ''
        readXml(
          xml,
          createCanonicaliser((text) => (ours += text)),
        )
        const document = new DOMParser().parseFromString(xml, 'text/xml')
        const theirs = new C14nCanonicalization().process(document.documentElement, {})
        expect(ours).toBe(theirs)
      }),
      { numRuns: 500 },
    )
  })
})

it('signs a row that XML must escape', async () => {
  const rows = [xml1Row({ LY_DO_VV: 'Sốt > 39 & "rét run" <3 ngày' })]
  const xml = signEnvelope(envelopeXml({ records: [[{ kind: 'XML1', rows }]] }), key)
  expect(await signatureOf(xml)).toMatchObject({ integrity: 'intact' })
})

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}
