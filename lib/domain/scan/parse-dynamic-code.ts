import { ok } from '../result'
import type { ScanFormat } from './scan-format'

const SHORTEST_TOKEN = 24

/**
 * A code that only its own application can read: a URL, JSON, a JWT or another long token, such as the QR code
 * that VNeID shows for five minutes. Its content is neither kept nor followed.
 */
export const parseDynamicCode: ScanFormat = ({ text }) => {
  if (!isUrl(text) && !isJson(text) && !isToken(text)) return undefined
  return ok({ kind: 'dynamic-code', textTrusted: true, warnings: [] })
}

function isUrl(text: string): boolean {
  return /^[a-z][a-z0-9+.-]{1,30}:\/\//i.test(text)
}

function isJson(text: string): boolean {
  return (text.startsWith('{') && text.endsWith('}')) || (text.startsWith('[') && text.endsWith(']'))
}

function isToken(text: string): boolean {
  return (
    text.length >= SHORTEST_TOKEN && /^[A-Za-z0-9+/=_.:%~-]+$/.test(text) && /\d/.test(text) && /[A-Za-z]/.test(text)
  )
}
