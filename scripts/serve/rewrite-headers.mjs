const FROM_OUTSIDE = /^(x-forwarded-.*|forwarded|x-real-ip|x-client-ip|true-client-ip|cf-connecting-ip|x-request-id)$/
const KEPT_FROM_PROXY = new Set(['x-forwarded-proto', 'x-forwarded-host'])

/**
 * Makes `x-forwarded-for` one address that a client cannot choose: limits and lockouts count by it. Behind a trusted
 * proxy that is the last hop of its header (what stands before it came from the client), and what the proxy says of
 * scheme and host stays.
 *
 * @param {import('node:http').IncomingHttpHeaders} headers changed in place
 * @param {{ clientAddress: string, requestId: string, trustProxy: boolean }} request
 */
export function rewriteHeaders(headers, { clientAddress, requestId, trustProxy }) {
  const forwarded = trustProxy ? lastHop(headers['x-forwarded-for']) : undefined
  for (const name of Object.keys(headers)) {
    if (FROM_OUTSIDE.test(name) && !(trustProxy && KEPT_FROM_PROXY.has(name))) delete headers[name]
  }
  headers['x-forwarded-for'] = forwarded ?? clientAddress
  headers['x-request-id'] = requestId
}

/** @param {string | string[] | undefined} header */
function lastHop(header) {
  return [header].flat().join(',').split(',').at(-1)?.trim() || undefined
}
