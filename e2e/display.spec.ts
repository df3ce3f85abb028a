import type { Browser } from '@playwright/test'
import { speakCall } from '@/lib/domain/queue/speak-call'
import { layLine } from './fixtures/cut-line'
import { listenToSound, loudestHeard, playedClips } from './fixtures/listen-to-sound'
import { DEMO_PASSWORD, expect, test } from './fixtures/test'
import { citizenCardOf } from './fixtures/cards'
import { admit } from './fixtures/waiting-room'
import { DisplayPage } from './pages/display-page'
import { QueuePage } from './pages/queue-page'
import { browserOptions } from './setup/browser-options'

// What a browser does by default: no sound before somebody pressed something. A trace takes pictures of the page in a
// way that counts as pressing.
test.use({
  trace: 'off',
  launchOptions: {
    ...browserOptions.launchOptions,
    args: [...browserOptions.launchOptions.args, '--autoplay-policy=document-user-activation-required'],
  },
})

const A_SECOND = { timeout: 1000 }

let lastRoom = 0
const roomNumber = () => String(100 + test.info().workerIndex * 10 + ++lastRoom)

async function nurseAt(browser: Browser, baseUrl: string, room: string) {
  const context = await browser.newContext()
  const data = { username: 'dieuduong', password: DEMO_PASSWORD }
  await context.request.post(`${baseUrl}/api/v1/session`, { data })
  const queue = new QueuePage(await context.newPage())
  await queue.open(room, baseUrl)
  return { context, queue }
}

async function screenAt(
  browser: Browser,
  baseUrl: string,
  pair: (context: Awaited<ReturnType<Browser['newContext']>>) => Promise<void>,
) {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 } })
  await pair(context)
  const page = await context.newPage()
  await listenToSound(page)
  const display = new DisplayPage(page)
  await display.open(baseUrl)
  return { context, display }
}

test('one desk admits, another process shows it within a second, and the call is seen and heard', async ({
  browser,
  reception,
  stranger,
  otherApp,
  waitingRoom,
}) => {
  test.setTimeout(120_000)
  const room = roomNumber()
  await waitingRoom.addRoom(room, 'Nội tổng quát')
  const { baseUrl } = otherApp
  const nurse = await nurseAt(browser, baseUrl, room)
  const screen = await screenAt(browser, baseUrl, (context) =>
    waitingRoom.pair(context, baseUrl, { name: `Sảnh ${room}`, roomCodes: [room] }),
  )

  await test.step('the desk admits, the room sees it', async () => {
    await reception.page.reload()
    await reception.type(citizenCardOf(stranger()))
    await reception.chooseRoom(room)
    await reception.admit.click()
    await expect(reception.admittedNumber).toHaveText('001')
    await expect(nurse.queue.row('001')).toBeVisible(A_SECOND)
  })

  await test.step('before somebody has pressed "Bật tiếng" a call is shown in silence', async () => {
    await nurse.queue.next.click()
    await expect(screen.display.number('001')).toBeVisible(A_SECOND)
    expect(await playedClips(screen.display.page)).toEqual([])
  })

  await test.step('afterwards it is spoken: every clip decoded, loud, played to its end, one after the other', async () => {
    await screen.display.soundButton.click()
    await expect(screen.display.soundButton).toHaveCount(0)
    await nurse.queue.page.keyboard.press('F4')
    const words = speakCall({ number: 1, roomCode: room }).length
    await expect.poll(async () => (await playedClips(screen.display.page)).length, { timeout: 15_000 }).toBe(words)
    await expect
      .poll(async () => (await playedClips(screen.display.page)).every(({ endedAt }) => endedAt !== null), {
        timeout: 15_000,
      })
      .toBe(true)
    const clips = await playedClips(screen.display.page)
    for (const clip of clips) {
      expect(clip).toMatchObject({ contextState: 'running' })
      expect(clip.duration).toBeGreaterThan(0.1)
      expect(clip.loudest).toBeGreaterThan(0.3)
    }
    for (const [at, clip] of clips.slice(1).entries()) {
      expect(clip.startsAt).toBeGreaterThanOrEqual((clips[at]?.startsAt ?? 0) + (clips[at]?.duration ?? 0))
    }
    expect(await loudestHeard(screen.display.page)).toBeGreaterThan(0.2)
    expect(await screen.display.numbersShown()).toEqual(['001', '001'])
  })
  await nurse.context.close()
  await screen.context.close()
})

test('two calls at once are spoken one after the other', async ({ browser, page, desk, signIn, waitingRoom }) => {
  const baseURL = desk.app.baseUrl
  test.setTimeout(90_000)
  const room = roomNumber()
  await waitingRoom.addRoom(room)
  await signIn('letan')
  for (let person = 0; person < 2; person++) await admit(page.request, baseURL, room)
  const screen = await screenAt(browser, baseURL, (context) =>
    waitingRoom.pair(context, baseURL, { name: `Sảnh ${room}`, roomCodes: [room] }),
  )
  await screen.display.soundButton.click()
  await expect(screen.display.soundButton).toHaveCount(0)
  const nurse = await nurseAt(browser, baseURL, room)
  const call = () =>
    nurse.context.request.post(`${baseURL}/api/v1/queue/call-next`, {
      data: { requestId: crypto.randomUUID(), roomCode: room },
    })
  await Promise.all([call(), call()])
  await expect.poll(() => screen.display.numbersShown(), { timeout: 30_000 }).toHaveLength(2)
  const clips = () => playedClips(screen.display.page)
  const words = speakCall({ number: 1, roomCode: room }).length
  await expect
    .poll(async () => (await clips()).filter(({ endedAt }) => endedAt !== null).length, { timeout: 30_000 })
    .toBe(2 * words)
  const played = await clips()
  const firstEnded = Math.max(...played.slice(0, words).map(({ endedAt }) => endedAt ?? Infinity))
  expect(played[words]?.startsAt).toBeGreaterThan(firstEnded)
  await nurse.context.close()
  await screen.context.close()
})

test('the network is cut and comes back: nothing missed, nothing repeated', async ({
  browser,
  page,
  desk,
  otherApp,
  signIn,
  waitingRoom,
}) => {
  const baseURL = desk.app.baseUrl
  test.setTimeout(120_000)
  const room = roomNumber()
  await waitingRoom.addRoom(room)
  await signIn('letan')
  const line = await layLine(otherApp.port)
  const screen = await screenAt(browser, line.baseUrl, (context) =>
    waitingRoom.pair(context, line.baseUrl, { name: `Sảnh ${room}`, roomCodes: [room] }),
  )
  const far = await nurseAt(browser, line.baseUrl, room)
  const near = await nurseAt(browser, baseURL, room)
  for (let person = 0; person < 4; person++) await admit(page.request, baseURL, room)
  await expect(far.queue.waiting).toHaveCount(4, A_SECOND)
  await near.queue.next.click()
  await expect(screen.display.number('001')).toBeVisible(A_SECOND)

  line.cut()
  await expect(screen.display.lost).toBeVisible()
  await near.queue.next.click()
  await expect(near.queue.called).toHaveCount(2)
  await near.queue.next.click()
  await expect(near.queue.called).toHaveCount(3)
  await admit(page.request, baseURL, room)
  expect(await screen.display.numbersShown()).toEqual(['001'])

  line.mend()
  await expect(screen.display.lost).toHaveCount(0)
  await expect.poll(() => screen.display.numbersShown(), { timeout: 30_000 }).toEqual(['001', '002', '003'])
  await expect(far.queue.called).toHaveCount(3)
  await expect(far.queue.row('005')).toBeVisible()
  await near.queue.next.click()
  await expect.poll(() => screen.display.numbersShown(), { timeout: 30_000 }).toEqual(['001', '002', '003', '004'])
  for (const { context } of [near, far, screen]) await context.close()
  await line.close()
})

test.describe('a screen', () => {
  test.use({ allowedConsoleErrors: [/401/] })

  test('is paired with a code typed once, and goes dark when it is revoked', async ({ page, waitingRoom }) => {
    const code = await waitingRoom.pairingCode('Thu hồi')
    await page.goto('/display')
    await page.getByLabel('Mã ghép').fill(code)
    await page.getByRole('button', { name: 'Ghép' }).click()
    const display = new DisplayPage(page)
    await expect(display.soundButton).toBeVisible()
    expect(page.url()).not.toContain(code)
    expect(await page.evaluate(() => document.cookie)).toBe('')
    await waitingRoom.revoke('Thu hồi')
    await expect(display.pairing).toBeVisible({ timeout: 15_000 })
  })
})
