import 'server-only'

/** A CSV file that is sent while it is made; what nobody reads any more is not made. */
export function streamCsv(fileName: string, parts: AsyncIterable<string>): Response {
  const iterator = parts[Symbol.asyncIterator]()
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const part = await iterator.next()
      if (part.done) controller.close()
      else controller.enqueue(Buffer.from(part.value))
    },
    async cancel() {
      await iterator.return?.()
    },
  })
  return new Response(body, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${fileName}"`,
      'cache-control': 'no-store, no-transform',
    },
  })
}
