import { Agent, request } from 'node:http'

// A connection per client, kept open, as a browser keeps it. `fetch` would take three times the processor time, from
// the same cores that the app and its database are measured on.
const agent = new Agent({ keepAlive: true })
const ANSWER_WITHIN_MS = 30_000

/** Posts a body as JSON and parses the answer. Rejects where none comes within 30 s or it is not JSON. */
export function postJson(url: string, cookie: string, body: unknown): Promise<{ status: number; json: unknown }> {
  return new Promise((resolve, reject) => {
    const text = JSON.stringify(body)
    const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text), cookie }
    const sent = request(url, { method: 'POST', agent, headers, timeout: ANSWER_WITHIN_MS }, (response) => {
      const chunks: string[] = []
      response.setEncoding('utf8')
      response.on('data', (chunk: string) => chunks.push(chunk))
      response.once('error', reject)
      response.once('end', () => {
        try {
          resolve({ status: response.statusCode ?? 0, json: JSON.parse(chunks.join('')) })
        } catch (error) {
          reject(error instanceof Error ? error : new Error('not JSON', { cause: error }))
        }
      })
    })
    sent.once('error', reject)
    sent.once('timeout', () => sent.destroy(new Error('no answer in time')))
    sent.end(text)
  })
}
