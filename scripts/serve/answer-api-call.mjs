const LONGEST_BODY_BYTES = 64 * 1024

/** @typedef {(request: Request) => Promise<Response>} ApiCall */

/**
 * The route that answers a request without the framework around it (ADR 014). Undefined where the framework has to:
 * for whatever is not in the table of `app/api/api-routes.ts`, and for bodies that are long or of unknown length.
 *
 * @param {import('node:http').IncomingMessage} request
 * @returns {ApiCall | undefined}
 */
export function findApiCall({ method, url = '', headers }) {
  const route = globalThis.tiepdonApiRoutes?.get(url.split('?', 1)[0] ?? '')
  if (method === 'GET' && !('content-length' in headers || 'transfer-encoding' in headers)) return route?.GET
  if (method === 'POST' && Number(headers['content-length']) <= LONGEST_BODY_BYTES) return route?.POST
  return undefined
}

/**
 * Calls a route and sends its answer. Rejects where the client broke off while sending.
 *
 * @param {ApiCall} call
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 */
export async function answerApiCall(call, request, response) {
  const answer = await call(await toWebRequest(request))
  const body = Buffer.from(await answer.arrayBuffer())
  response.statusCode = answer.status
  for (const [name, value] of answer.headers) if (name !== 'set-cookie') response.setHeader(name, value)
  const cookies = answer.headers.getSetCookie()
  if (cookies.length > 0) response.setHeader('set-cookie', cookies)
  response.end(body)
}

/** @param {import('node:http').IncomingMessage} request */
async function toWebRequest(request) {
  const headers = new Headers()
  for (const [name, value] of Object.entries(request.headers)) headers.set(name, String(value))
  const body = request.method === 'POST' ? await readBody(request) : null
  // Routes go by path; which host was asked for stands in the headers.
  return new Request(`http://localhost${request.url}`, { method: request.method, headers, body })
}

/**
 * @param {import('node:http').IncomingMessage} request
 * @returns {Promise<Buffer>}
 */
function readBody(request) {
  return new Promise((resolve, reject) => {
    /** @type {Buffer[]} */
    const chunks = []
    request.on('data', (chunk) => chunks.push(chunk))
    request.once('end', () => resolve(Buffer.concat(chunks)))
    request.once('error', reject)
  })
}
