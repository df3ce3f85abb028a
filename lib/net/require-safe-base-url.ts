import 'server-only'

const LOOPBACK = ['127.0.0.1', '[::1]', 'localhost']

/**
 * A service's address, refused where account and identifiers would cross a network in clear text.
 * @throws where the text is no URL, or plain http to anything but this machine
 */
export function requireSafeBaseUrl(baseUrl: string): URL {
  const url = new URL(baseUrl)
  if (isSafeBaseUrl(url)) return url
  throw new Error(
    `A service that people are asked about must be https (plain http only on this machine), not ${url.protocol}`,
  )
}

/** Whether nothing sent there crosses a network in clear text. */
export function isSafeBaseUrl({ protocol, hostname }: URL): boolean {
  return protocol === 'https:' || (protocol === 'http:' && LOOPBACK.includes(hostname))
}
