import 'server-only'
import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'

/**
 * What a hashed value is. Numbers of one scope are found by each other: a cancelled personal number (NĐ 70/2024 Đ11)
 * has the same scope as a current one.
 */
export type HashScope =
  | 'personal-number'
  | 'old-id-number'
  | 'social-insurance-number'
  | 'insurance-card-number'
  | 'passport'
  | 'temporary-code'
  | 'phone'
  /** What a desk asked under a request id. */
  | 'question'
  /** MA_LK of a facility's episode, the content of one of its tables, and the number printed on a paper. */
  | 'record-link'
  | 'record-content'
  | 'paper-number'
  /** A sentence of somebody's records, to name it by. */
  | 'record-sentence'
  /** Where a chain stood when it was last found whole. */
  | 'audit-check'

export interface Vault {
  /** Encrypts a text; the same text gives other bytes each time. */
  seal: (text: string) => Buffer
  /** The text that `seal` was given. Throws where the bytes were changed or another secret sealed them. */
  open: (bytes: Buffer) => string
  /** The same as the bytes of its UTF-8, for whoever only passes it on. */
  openBytes: (bytes: Buffer) => Buffer
  /** Keyed hash to find a value by: equal for equal scope and value, of no use without the secret. */
  hash: (scope: HashScope, value: string) => Buffer
}

const VERSION = 1
const NONCE_BYTES = 12
const NONCES_AT_ONCE = 512
const TAG_BYTES = 16
const KEY_BYTES = 32
const MIN_SECRET_BYTES = 32

/** The one place that knows how identifiers rest in the database: AES-256-GCM and HMAC-SHA256 under separate keys. */
export function createVault(secret: Buffer): Vault {
  if (secret.length < MIN_SECRET_BYTES) throw new Error(`the app secret is shorter than ${MIN_SECRET_BYTES} bytes`)
  const sealKey = deriveKey(secret, 'tiepdon/seal/v1')
  const hashKey = deriveKey(secret, 'tiepdon/hash/v1')
  return {
    seal: (text) => seal(sealKey, text),
    open: (bytes) => open(sealKey, bytes).toString('utf8'),
    openBytes: (bytes) => open(sealKey, bytes),
    hash: (scope, value) => createHmac('sha256', hashKey).update(`${scope}\0${value}`, 'utf8').digest(),
  }
}

function deriveKey(secret: Buffer, label: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, Buffer.alloc(0), label, KEY_BYTES))
}

/** Version (1 byte), nonce (12), tag (16), ciphertext. */
function seal(key: Buffer, text: string): Buffer {
  const nonce = drawNonce()
  const cipher = createCipheriv('aes-256-gcm', key, nonce)
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return Buffer.concat([Buffer.of(VERSION), nonce, cipher.getAuthTag(), sealed])
}

let nonces = Buffer.alloc(0)

/** Random bytes never given out before. Asking the system for each nonce would take a third of the time of sealing. */
function drawNonce(): Buffer {
  if (nonces.length === 0) nonces = randomBytes(NONCE_BYTES * NONCES_AT_ONCE)
  const nonce = nonces.subarray(0, NONCE_BYTES)
  nonces = nonces.subarray(NONCE_BYTES)
  return nonce
}

function open(key: Buffer, bytes: Buffer): Buffer {
  if (bytes[0] !== VERSION) throw new Error('sealed with an unknown version')
  const nonce = bytes.subarray(1, 1 + NONCE_BYTES)
  const tag = bytes.subarray(1 + NONCE_BYTES, 1 + NONCE_BYTES + TAG_BYTES)
  const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG_BYTES })
  decipher.setAuthTag(tag)
  const sealed = bytes.subarray(1 + NONCE_BYTES + TAG_BYTES)
  const opened = decipher.update(sealed)
  // GCM keeps nothing back: what ends it only proves the tag.
  decipher.final()
  return opened
}
