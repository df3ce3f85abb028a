import 'server-only'

const LOOPBACK = ['127.0.0.1', '[::1]', 'localhost']

/**
 * The gateway's address, refused where account and identifiers would cross a network in clear text.
 * @throws where the text is no URL, or plain http to anything but this machine
 */
export function requireSafeBaseUrl(baseUrl: string): URL {
  const url = new URL(baseUrl)
  if (url.protocol === 'https:' || (url.protocol === 'http:' && LOOPBACK.includes(url.hostname))) return url
  throw new Error(`The insurance gateway must be https (plain http only on this machine), not ${url.protocol}`)
}
