import { createHash, createPublicKey, sign, type KeyObject } from 'node:crypto'
import { bitString, der, integer, objectId, sequence, utcTime, utf8 } from './der'

// RFC 5280, RFC 4055: sha256WithRSAEncryption with its empty parameters, and the attributes of a name.
const SIGNATURE_ALGORITHM = sequence(objectId('2a864886f70d01010b'), der(0x05))
const COUNTRY = '550406'
const ORGANISATION = '55040a'
const COMMON_NAME = '550403'

/**
 * A test certificate of an RSA key, signed by that key itself: nobody vouches for it but who chooses to trust it. Made
 * here because node:crypto only reads certificates. The same key and name give the same certificate.
 */
export function issueCertificate(key: KeyObject, commonName: string): Buffer {
  const name = sequence(
    attribute(COUNTRY, 'VN'),
    attribute(ORGANISATION, 'Tiếp đón Mẫu'),
    attribute(COMMON_NAME, commonName),
  )
  const content = sequence(
    der(0xa0, integer(Buffer.from([2]))),
    integer(toSerial(commonName)),
    SIGNATURE_ALGORITHM,
    name,
    sequence(utcTime('200101000000Z'), utcTime('391231235959Z')),
    name,
    createPublicKey(key).export({ type: 'spki', format: 'der' }),
  )
  return sequence(content, SIGNATURE_ALGORITHM, bitString(sign('sha256', content, key)))
}

function attribute(type: string, value: string): Buffer {
  return der(0x31, sequence(objectId(type), utf8(value)))
}

// Positive: the first bit of an INTEGER is its sign.
function toSerial(commonName: string): Buffer {
  return Buffer.concat([Buffer.from([0x01]), createHash('sha256').update(commonName).digest().subarray(0, 8)])
}
