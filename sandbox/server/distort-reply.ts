import { jsonReply, type Reply } from './exchange'
import type { Fault } from './faults'

/** A right answer as a fault would have it arrive. */
export function distortReply(reply: Reply, mode: Fault['mode']): Reply {
  switch (mode) {
    case 'http-500':
      return jsonReply({ maKetQua: '500', ghiChu: 'Có lỗi hệ thống xảy ra trong quá trình xử lý!' }, 500)
    case 'html-502':
      return html('<html><head><title>502 Bad Gateway</title></head><body><h1>502 Bad Gateway</h1></body></html>', 502)
    case 'empty-401':
      return { ...reply, httpStatus: 401, body: '' }
    case 'empty-200':
      return { ...reply, body: '' }
    case 'json-400':
      return jsonReply({ maKetQua: '205', ghiChu: 'Lỗi sai định dạng tham số' }, 400)
    case 'truncated-json':
      return { ...reply, body: reply.body.slice(0, Math.floor(reply.body.length / 2)) }
    case 'wrong-case':
      return mapJson(reply, swapCase)
    case 'numbers':
      return mapJson(reply, digitsToNumbers)
    case 'null-arrays':
      return mapJson(reply, withoutArrays)
    case 'byte-order-mark':
      return { ...reply, body: `\uFEFF${reply.body}` }
    case 'rubbish':
      return { ...reply, contentType: 'text/plain', body: '\u0000\u0001 lỗi ??? }{ \uFFFD' }
    case 'token-sentence':
      return { ...reply, contentType: 'text/plain; charset=utf-8', body: 'Token không đúng' }
    case 'huge':
      return { ...reply, body: reply.body + ' '.repeat(3 * 1024 * 1024) }
    case 'redirect':
      return html('moved', 302)
    default:
      return reply
  }
}

function html(body: string, httpStatus: number): Reply {
  return { httpStatus, body, contentType: 'text/html' }
}

function mapJson(reply: Reply, change: (value: unknown) => unknown): Reply {
  return { ...reply, body: JSON.stringify(change(JSON.parse(reply.body))) }
}

function mapDeep(value: unknown, name: (key: string) => string, leaf: (held: unknown) => unknown): unknown {
  if (Array.isArray(value)) return value.map((held) => mapDeep(held, name, leaf))
  if (typeof value !== 'object' || value === null) return leaf(value)
  return Object.fromEntries(Object.entries(value).map(([key, held]) => [name(key), mapDeep(held, name, leaf)]))
}

function swapCase(value: unknown): unknown {
  return mapDeep(value, swapName, (held) => held)
}

function swapName(name: string): string {
  const first = name.charAt(0)
  return (first === first.toUpperCase() ? first.toLowerCase() : first.toUpperCase()) + name.slice(1).toLowerCase()
}

function digitsToNumbers(value: unknown): unknown {
  return mapDeep(
    value,
    (key) => key,
    (held) => (typeof held === 'string' && /^\d{1,10}$/.test(held) ? Number(held) : held),
  )
}

function withoutArrays(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, held]) => [key, Array.isArray(held) || key === 'ghiChu' ? null : held]),
  )
}
