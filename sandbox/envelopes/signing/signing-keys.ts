import { createPrivateKey, generateKeyPairSync, type KeyObject } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

export interface SigningKeys {
  /** Signs for all facilities of the invented world, under a certificate of each. */
  facilities: KeyObject
  /** Signs for nobody anybody knows. */
  stranger: KeyObject
}

const RSA = { modulusLength: 2048 }

/** The sandbox's keys, made at first use and kept in `folder`, so that what was trusted once stays so. */
export function openSigningKeys(folder: string): SigningKeys {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  return { facilities: openKey(join(folder, 'facilities.pem')), stranger: openKey(join(folder, 'stranger.pem')) }
}

/** Keys that nothing keeps, for tests. */
export function createSigningKeys(): SigningKeys {
  return { facilities: createKey(), stranger: createKey() }
}

function openKey(file: string): KeyObject {
  if (!existsSync(file)) {
    // Written aside first: a key cut off half-way would be there for good.
    writeFileSync(`${file}.new`, createKey().export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600 })
    renameSync(`${file}.new`, file)
  }
  return createPrivateKey(readFileSync(file))
}

function createKey(): KeyObject {
  return generateKeyPairSync('rsa', RSA).privateKey
}
