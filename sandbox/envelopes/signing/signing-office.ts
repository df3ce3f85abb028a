import { sign, X509Certificate, type KeyObject } from 'node:crypto'
import { sandboxFacilities, type SandboxFacility } from '../../people/sandbox-facility'
import { issueCertificate } from './issue-certificate'
import type { SigningKeys } from './signing-keys'

/** Somebody who can sign: RSA PKCS#1 v1.5 with SHA-256, under a certificate. */
export interface Signer {
  certificate: X509Certificate
  sign: (data: string) => Buffer
}

export interface SigningOffice {
  /** The certificate of every facility of the invented world: whom to trust, and for which facility. */
  signers: ReadonlyMap<string, Signer>
  /** Has a certificate that nobody should trust. */
  stranger: Signer
}

export function createSigningOffice({ facilities, stranger }: SigningKeys): SigningOffice {
  const toEntry = ({ code, name }: SandboxFacility) => [code, createSigner(facilities, `${name} (${code})`)] as const
  return {
    signers: new Map(sandboxFacilities().map(toEntry)),
    stranger: createSigner(stranger, 'Đơn vị lạ'),
  }
}

export function signerOf({ signers }: SigningOffice, facilityCode: string): Signer {
  const signer = signers.get(facilityCode)
  if (!signer) throw new Error(`Facility ${facilityCode} is not of the sandbox`)
  return signer
}

function createSigner(key: KeyObject, commonName: string): Signer {
  const certificate = new X509Certificate(issueCertificate(key, commonName))
  return { certificate, sign: (data) => sign('sha256', Buffer.from(data), key) }
}
