import type { BrowserContext } from '@playwright/test'
import { DEMO_PASSWORD, expect, test } from './fixtures/test'
import { admit } from './fixtures/waiting-room'
import { QueuePage } from './pages/queue-page'

let lastRoom = 700
async function newRoom(waitingRoom: { addRoom: (code: string) => Promise<void> }): Promise<string> {
  lastRoom += 1
  const code = `${lastRoom}W${test.info().workerIndex}`
  await waitingRoom.addRoom(code)
  return code
}

async function signInAs(context: BrowserContext, baseUrl: string, username: string): Promise<void> {
  const data = { username, password: DEMO_PASSWORD }
  expect((await context.request.post(`${baseUrl}/api/v1/session`, { data })).status()).toBe(200)
}

test('a nurse does everything from the keyboard', async ({ browser, page, desk, signIn, waitingRoom }) => {
  const baseURL = desk.app.baseUrl
  const room = await newRoom(waitingRoom)
  const reception = await browser.newContext()
  await signInAs(reception, baseURL, 'letan')
  for (let person = 0; person < 4; person++) await admit(reception.request, baseURL, room)
  await admit(reception.request, baseURL, room, new Date().getFullYear() - 2)
  await signIn('dieuduong')
  const queue = new QueuePage(page)
  await queue.open(room)
  await expect(queue.waiting.first()).toContainText('005')
  await expect(queue.waiting.first()).toContainText('Ưu tiên theo luật: Trẻ dưới 6 tuổi')
  await expect(queue.waiting.nth(1)).toContainText('Theo giờ đến')

  await page.keyboard.press('Control+Enter')
  await expect(queue.called).toHaveText([/005/])
  await page.keyboard.press('F4')
  await expect(queue.called).toHaveText([/gọi lần 2/])
  await page.keyboard.press('F2')
  await expect(page.getByRole('region', { name: 'Giấy chuyển, giấy hẹn' })).toBeVisible()
  await expect(page.getByRole('region', { name: 'Dị ứng' })).toBeVisible()
  await page.getByRole('link', { name: 'Về Hàng chờ' }).press('Enter')
  await expect(queue.called).toHaveText([/005/])
  await page.keyboard.press('F6')
  await expect(queue.skipped).toHaveText([/005/])
  await queue.skipped.first().focus()
  await page.keyboard.press('F7')
  await expect(queue.waiting.first()).toContainText('005')
  await page.keyboard.press('Control+Enter')
  await expect(queue.called).toHaveText([/gọi lần 3/])
  await page.keyboard.press('F8')
  await expect(queue.called).toHaveCount(0)
  await expect(queue.actions.getByText(/^Vừa xong 005 ·/)).toBeVisible()
  await page.keyboard.press('F7')
  await expect(queue.called).toHaveText([/005/])
  await page.keyboard.press('F8')
  await expect(queue.called).toHaveCount(0)

  await queue.waiting.first().focus()
  for (let row = 0; row < 3; row++) await page.keyboard.press('ArrowDown')
  await expect(queue.row('004')).toBeFocused()
  await page.keyboard.press('F10')
  const jump = page.getByRole('dialog', { name: /^Đưa số 004/ })
  await expect(jump.getByLabel('Lý do')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(jump.getByText('Ghi lý do, ít nhất 3 ký tự.')).toBeVisible()
  await page.keyboard.type('Sốt cao')
  await page.keyboard.press('Enter')
  await expect(queue.waiting.first()).toContainText('Đưa lên trước: Sốt cao')

  const elsewhere = await newRoom(waitingRoom)
  await page.reload()
  await queue.row('003').focus()
  await page.keyboard.press('F9')
  await page.getByRole('dialog').getByLabel('Phòng khám').selectOption(elsewhere)
  await page.getByRole('dialog').getByRole('button', { name: 'Chuyển và cấp số mới' }).press('Enter')
  await expect(queue.row('003')).toHaveCount(0)
  await page.keyboard.press('F3')
  await expect(queue.room).toBeFocused()
  await queue.open(elsewhere)
  await expect(queue.waiting).toHaveText([/001/])
  await reception.close()
})

test.describe('two nurses', () => {
  test('who press at once call two people', async ({ browser, page, desk, otherApp, signIn, waitingRoom }) => {
    const baseURL = desk.app.baseUrl
    const room = await newRoom(waitingRoom)
    await signIn('letan')
    for (let person = 0; person < 6; person++) await admit(page.request, baseURL, room)
    const nurses = await Promise.all(
      [baseURL, otherApp.baseUrl].map(async (baseUrl) => {
        const context = await browser.newContext()
        await signInAs(context, baseUrl, 'dieuduong')
        const queue = new QueuePage(await context.newPage())
        await queue.open(room, baseUrl)
        return { context, queue }
      }),
    )
    for (let round = 1; round <= 3; round++) {
      await Promise.all(nurses.map(({ queue }) => queue.next.click()))
      for (const { queue } of nurses) await expect(queue.called).toHaveCount(2 * round)
    }
    const [called] = await Promise.all(nurses.map(({ queue }) => queue.labels(queue.called)))
    expect(called?.toSorted()).toEqual(['001', '002', '003', '004', '005', '006'])
    // Whoever is finished is one's own; the next press meets nobody, least of all the colleague's patient.
    for (const [at, { queue }] of nurses.entries()) {
      await queue.page.keyboard.press('F8')
      await expect(queue.called).toHaveCount(5 - at)
      await expect(queue.actions.getByText('Chưa chọn số nào')).toBeVisible()
      await expect(queue.actions.getByRole('button', { name: 'Khám xong' })).toBeDisabled()
    }
    for (const { context } of nurses) await context.close()
  })
})

test.describe('who may', () => {
  test.use({ allowedConsoleErrors: [/403/, /401/] })

  test('a receptionist sees the queue and calls nobody; a screen reads its numbers and nothing else', async ({
    browser,
    page,
    desk,
    signIn,
    waitingRoom,
  }) => {
    const baseURL = desk.app.baseUrl
    const room = await newRoom(waitingRoom)
    await signIn('letan')
    await admit(page.request, baseURL, room)
    const queue = new QueuePage(page)
    await queue.open(room)
    await expect(queue.waiting).toHaveText([/001/])
    await expect(queue.next).toHaveCount(0)
    for (const path of ['call-next', 'call-again', 'change', 'send']) {
      expect((await page.request.post(`/api/v1/queue/${path}`, { data: {} })).status(), path).toBe(403)
    }
    expect((await page.request.get('/api/v1/display')).status()).toBe(403)

    const screen = await browser.newContext()
    await waitingRoom.pair(screen, baseURL, { name: `Sảnh ${room}`, roomCodes: [room] })
    expect((await screen.request.get(`${baseURL}/api/v1/display`)).status()).toBe(200)
    for (const path of ['queue/list', 'visits/today', 'people/search', 'queue/call-next']) {
      expect((await screen.request.post(`${baseURL}/api/v1/${path}`, { data: {} })).status(), path).toBe(401)
    }
    await screen.close()
  })
})

test.describe('a page that stays open', () => {
  test.use({ allowedConsoleErrors: [/401|503/] })

  test('shows who comes: past an empty room, the end of the session and a server that was not well', async ({
    page,
    desk,
    browser,
    signIn,
    waitingRoom,
  }) => {
    const baseURL = desk.app.baseUrl
    const room = await newRoom(waitingRoom)
    await signIn('dieuduong')
    const queue = new QueuePage(page)
    await queue.open(room)
    await expect(page.getByText('Không còn ai chờ.', { exact: false })).toBeVisible()
    const reception = await browser.newContext()
    await signInAs(reception, baseURL, 'letan')
    await admit(reception.request, baseURL, room)
    await expect(queue.waiting.first()).toBeVisible({ timeout: 1000 })

    await page.route('**/api/v1/events', (route) => route.fulfill({ status: 503 }))
    await waitingRoom.endSessions('dieuduong')
    const dialog = page.getByRole('dialog', { name: 'Phiên làm việc đã hết' })
    await dialog.getByLabel('Mật khẩu').fill(DEMO_PASSWORD)
    await dialog.getByRole('button', { name: 'Đăng nhập' }).click()
    await expect(dialog).toHaveCount(0)
    await expect(page.getByText('Danh sách đang đứng yên.')).toBeVisible()
    await admit(reception.request, baseURL, room)
    await expect(queue.waiting).toHaveText([/001/])
    await page.unroute('**/api/v1/events')
    await expect(queue.waiting).toHaveText([/001/, /002/], { timeout: 10_000 })
    await expect(page.getByText('Danh sách đang đứng yên.')).toHaveCount(0)
    await admit(reception.request, baseURL, room)
    await expect(queue.waiting).toHaveText([/001/, /002/, /003/])
    await reception.close()
  })
})
