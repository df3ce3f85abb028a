import type { IncomingMessage, ServerResponse } from 'node:http'

export type Asked = {
  path: string
  query: URLSearchParams
  headers: IncomingMessage['headers']
  ip: string
  isForm: boolean
  /** Form or JSON fields; empty where the body is neither. */
  body: Record<string, string>
}
export type Reply = { httpStatus: number; body: string; contentType: string }

const MAX_BODY_BYTES = 64 * 1024

export async function readAsked(request: IncomingMessage): Promise<Asked> {
  const url = new URL(request.url ?? '/', 'http://sandbox')
  const text = await readBody(request)
  const isForm = (request.headers['content-type'] ?? '').startsWith('application/x-www-form-urlencoded')
  return {
    path: url.pathname,
    query: url.searchParams,
    headers: request.headers,
    ip: request.socket.remoteAddress ?? '',
    isForm,
    body: isForm ? Object.fromEntries(new URLSearchParams(text)) : readJson(text),
  }
}

export function jsonReply(value: unknown, httpStatus = 200): Reply {
  return { httpStatus, body: JSON.stringify(value), contentType: 'application/json; charset=utf-8' }
}

export function send(response: ServerResponse, { httpStatus, body, contentType }: Reply): void {
  response.writeHead(httpStatus, { 'content-type': contentType, 'content-length': Buffer.byteLength(body) })
  response.end(body)
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request) {
    if (!Buffer.isBuffer(chunk)) continue
    size += chunk.length
    if (size > MAX_BODY_BYTES) throw new Error('body too large')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

function readJson(text: string): Record<string, string> {
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value !== 'object' || value === null) return {}
    return Object.fromEntries(
      Object.entries(value)
        .filter(([, held]) => held !== null)
        .map(([name, held]) => [name, String(held)]),
    )
  } catch {
    return {}
  }
}
