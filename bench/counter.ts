/**
 * The counter in a real browser: from the scanner's last key to the person on screen, and on to the number, with the
 * insurance gateway alive and dead. Only the machine's time counts; nobody thinks in between.
 *
 * npm run bench:counter -- --rounds 30
 */
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { chromium, type Page } from '@playwright/test'
import { insuranceCardOf } from '@/e2e/fixtures/cards'
import { pressBurst } from '@/e2e/fixtures/wedge-burst'
import { browserOptions } from '@/e2e/setup/browser-options'
import { sandboxPerson } from '@/sandbox/people/sandbox-person'
import { DEMO_PASSWORD } from './desk-client'
import { percentile } from './percentile'
import { reportFigures } from './report'
import { createWorld } from './world'

const PEOPLE = 2000
const SEED = 1
const { values } = parseArgs({ options: { rounds: { type: 'string', default: '30' } } })
const rounds = Number(values.rounds)

const world = await createWorld({ apps: 1, people: PEOPLE })
const browser = await chromium.launch(browserOptions.launchOptions)
try {
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 } })
  const baseUrl = world.apps[0]?.baseUrl ?? ''
  await page.request.post(`${baseUrl}/api/v1/session`, { data: { username: 'letan', password: DEMO_PASSWORD } })
  await page.addInitScript({ path: fileURLToPath(new URL('./watch-the-screen.js', import.meta.url)) })
  await page.goto(`${baseUrl}/reception`)
  // The box takes the focus once the page is alive.
  await page.waitForFunction(() => document.activeElement?.getAttribute('role') === 'combobox')
  await chooseRoomOnce(page)

  const alive = await measure(page, 0)
  await world.sandbox.setFault({ mode: 'hang' })
  const dead = await measure(page, rounds)
  reportFigures(`${rounds} people each, known to the desk, scanned by wedge`, [
    ...toFigures('gateway alive', alive),
    ...toFigures('gateway hanging', dead),
  ])
} finally {
  await browser.close()
  await world.close()
}

interface Times {
  identity: number[]
  ticket: number[]
}

async function measure(page: Page, first: number): Promise<Times> {
  const times: Times = { identity: [], ticket: [] }
  for (let round = first; round < first + rounds; round++) {
    const person = sandboxPerson(SEED, 100 + round)
    await page.evaluate((name) => Reflect.set(window, 'awaitedName', name), person.fullName)
    await pressBurst(page, insuranceCardOf(person), 'Enter')
    times.identity.push(await takeMark(page, 'identityMs'))
    const ready = await takeMark(page, 'readyMs')
    await page.keyboard.press('Control+Enter')
    times.ticket.push(ready + (await takeMark(page, 'ticketMs')))
  }
  return times
}

async function takeMark(page: Page, name: string): Promise<number> {
  const mark = await page.waitForFunction((key) => Reflect.get(window, key), name, { polling: 5, timeout: 15_000 })
  const value = Number(await mark.jsonValue())
  await page.evaluate((key) => Reflect.set(window, key, undefined), name)
  return value
}

async function chooseRoomOnce(page: Page): Promise<void> {
  const person = sandboxPerson(SEED, 99)
  await page.evaluate((name) => Reflect.set(window, 'awaitedName', name), person.fullName)
  await pressBurst(page, insuranceCardOf(person), 'Enter')
  await takeMark(page, 'identityMs')
  await takeMark(page, 'readyMs')
  await page.keyboard.press('F3')
  await page.getByRole('combobox', { name: 'Tìm phòng theo số hoặc tên' }).press('Enter')
  await page.getByRole('button', { name: /^Phòng khám/, expanded: false }).waitFor()
  await page.keyboard.press('Control+Enter')
  await takeMark(page, 'ticketMs')
}

function toFigures(state: string, { identity, ticket }: Times) {
  return [
    {
      name: `${state}: scan to identity, p95`,
      value: percentile(identity, 0.95),
      unit: 'ms',
      bar: { kind: 'max' as const, value: 100 },
    },
    {
      name: `${state}: scan to ticket, p95`,
      value: percentile(ticket, 0.95),
      unit: 'ms',
      bar: { kind: 'max' as const, value: 1000 },
    },
  ]
}
