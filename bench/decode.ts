import { chromium } from '@playwright/test'
import { fileURLToPath } from 'node:url'
import type { DecodeRow } from './decode-row'
import { startDecodeServer } from './decode-server'

const PER_SITUATION = 16
const LEAST_SHARE = 0.96
const LEAST_RATIO = 1.4

const root = fileURLToPath(new URL('..', import.meta.url))
const rows = await measure()
console.table(summarise(rows))
const result = judge(rows)
console.log(JSON.stringify(result))
process.exit(result.passed ? 0 : 1)

async function measure(): Promise<DecodeRow[]> {
  const { server, address } = await startDecodeServer(root)
  const browser = await chromium.launch({
    executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox'],
  })
  try {
    const page = await browser.newPage()
    page.on('request', (request) => {
      if (!/^(http:\/\/127\.0\.0\.1:|blob:|data:)/.test(request.url())) throw new Error('A request left the machine')
    })
    await page.goto(address)
    await page.waitForFunction(() => 'decodeNext' in globalThis)
    const measured: DecodeRow[] = []
    for (;;) {
      const row = await page.evaluate((perSituation) => globalThis.decodeNext(perSituation), PER_SITUATION)
      if (!row) return measured
      measured.push(row)
    }
  } finally {
    await browser.close()
    server.close()
  }
}

function summarise(all: DecodeRow[]): Record<string, unknown> {
  const names = [...new Set(all.map((row) => row.situation))]
  const groups = names.map((name) => [name, count(all.filter((row) => row.situation === name))] as const)
  return Object.fromEntries([...groups, ['all', count(all)] as const])
}

function count(group: DecodeRow[]) {
  return {
    codes: group.length,
    ours: group.filter((row) => row.ours).length,
    'html5-qrcode': group.filter((row) => row.theirs).length,
    'html5-qrcode, garbled text': group.filter((row) => row.theirsGarbled).length,
    'ours, median ms': median(group.map((row) => row.oursMs)),
    'html5-qrcode, median ms': median(group.map((row) => row.theirsMs)),
  }
}

function judge(all: DecodeRow[]) {
  const { codes, ours, 'html5-qrcode': theirs } = count(all)
  const share = ours / codes
  const ratio = ours / theirs
  return { codes, ours, theirs, share, ratio, passed: codes >= 150 && share >= LEAST_SHARE && ratio >= LEAST_RATIO }
}

function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  return Math.round(sorted[Math.floor(sorted.length / 2)] ?? 0)
}
