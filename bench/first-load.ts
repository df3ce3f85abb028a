/**
 * JavaScript that the reception page loads before it can be used, as a browser fetches it, compressed with gzip.
 *
 * npm run bench:first-load
 */
import { gzipSync } from 'node:zlib'
import { chromium } from '@playwright/test'
import { browserOptions } from '@/e2e/setup/browser-options'
import { DEMO_PASSWORD } from './desk-client'
import { reportFigures } from './report'
import { createWorld } from './world'

const world = await createWorld({ apps: 1, people: 50 })
const browser = await chromium.launch(browserOptions.launchOptions)
try {
  const baseUrl = world.apps[0]?.baseUrl ?? ''
  const page = await browser.newPage()
  await page.request.post(`${baseUrl}/api/v1/session`, { data: { username: 'letan', password: DEMO_PASSWORD } })
  const foreign: string[] = []
  page.on('request', (request) => {
    if (!request.url().startsWith(baseUrl) && !request.url().startsWith('data:')) foreign.push(request.url())
  })
  await page.goto(`${baseUrl}/reception`, { waitUntil: 'load' })
  const html = await (await page.request.get(`${baseUrl}/reception`)).text()
  const sources = [...html.matchAll(/<script[^>]+src="([^"]+\.js[^"]*)"[^>]*>/g)]
    .filter(([tag]) => !/nomodule/i.test(tag))
    .map(([, source]) => source ?? '')
  const sizes = await Promise.all(
    [...new Set(sources)].map(
      async (source) => gzipSync(await (await page.request.get(new URL(source, baseUrl).href)).body()).length,
    ),
  )
  const total = sizes.reduce((sum, size) => sum + size, 0)
  reportFigures('First load of /reception', [
    { name: 'script files', value: sizes.length, unit: '' },
    { name: 'JavaScript, gzip', value: total / 1000, unit: 'kB', bar: { kind: 'max', value: 180 } },
    { name: 'requests to other hosts', value: foreign.length, unit: '', bar: { kind: 'max', value: 0 } },
  ])
} finally {
  await browser.close()
  await world.close()
}
