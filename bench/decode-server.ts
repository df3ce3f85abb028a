import { build } from 'esbuild'
import { readFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import { createRequire } from 'node:module'

const PAGE =
  '<!doctype html><meta charset="utf-8"><div id="yardstick"></div><script type="module" src="/decode-page.js"></script>'
const WASM = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm')

/** Serves the bench page and the shipped worker from loopback. The address is that of the page. */
export async function startDecodeServer(root: string): Promise<{ server: Server; address: string }> {
  const [page, worker, wasm] = await Promise.all([
    bundle(root, 'bench/decode-page.ts'),
    bundle(root, 'components/scan/decode/decode.worker.ts'),
    readFile(WASM),
  ])
  const files = new Map<string, [type: string, body: string | Uint8Array]>([
    ['/', ['text/html', PAGE]],
    ['/decode-page.js', ['text/javascript', page]],
    ['/decode.worker.ts', ['text/javascript', worker]],
    ['/zxing-wasm/reader/zxing_reader.wasm', ['application/wasm', wasm]],
  ])
  const server = createServer((request, response) => {
    const [type, body] = files.get(request.url ?? '') ?? []
    response.writeHead(type ? 200 : 404, type ? { 'content-type': type } : {}).end(body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (!address || typeof address === 'string') throw new Error('The bench server has no port')
  return { server, address: `http://127.0.0.1:${address.port}/` }
}

async function bundle(root: string, entry: string): Promise<Uint8Array> {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: [entry],
    bundle: true,
    format: 'esm',
    target: 'es2023',
    write: false,
    logLevel: 'warning',
  })
  const [file] = outputFiles
  if (!file) throw new Error(`Nothing came of ${entry}`)
  return file.contents
}
