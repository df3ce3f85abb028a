import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'

export type RecordedReply = { status?: number; body: string; closeAfter?: boolean } | 'reset'
export type RecordedRequest = {
  path: string
  url: string
  headers: IncomingMessage['headers']
  body: string
  onSocket: number
}
export type RecordedGateway = { baseUrl: string; requests: RecordedRequest[]; stop: () => Promise<void> }

/** A gateway in this process that answers word for word what a test says and when, and keeps what it was asked. */
export async function startRecordedGateway(
  answer: (request: RecordedRequest) => RecordedReply | Promise<RecordedReply>,
): Promise<RecordedGateway> {
  const requests: RecordedRequest[] = []
  const perSocket = new WeakMap<object, number>()
  const server = createServer((request, response) => {
    const onSocket = (perSocket.get(request.socket) ?? 0) + 1
    perSocket.set(request.socket, onSocket)
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const url = request.url ?? ''
      const path = url.split('?')[0] ?? ''
      const asked = { path, url, headers: request.headers, body: Buffer.concat(chunks).toString('utf8'), onSocket }
      requests.push(asked)
      void reply(asked, request, response)
    })
  })
  const reply = async (asked: RecordedRequest, request: IncomingMessage, response: ServerResponse) => {
    const said = await answer(asked)
    if (said === 'reset') request.socket.resetAndDestroy()
    else response.writeHead(said.status ?? 200, said.closeAfter ? { connection: 'close' } : {}).end(said.body)
  }
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (typeof address !== 'object' || address === null) throw new Error('The recorded gateway listens on no port')
  return {
    baseUrl: `http://127.0.0.1:${address.port}`,
    requests,
    stop: async () => {
      server.close()
      server.closeAllConnections()
      await once(server, 'close')
    },
  }
}
