import { randomUUID } from 'node:crypto'
import type { APIRequestContext } from '@playwright/test'
import { eq } from 'drizzle-orm'
import { readWire } from '@/lib/api/read-wire'
import { checkInResponseSchema } from '@/lib/contracts/check-ins'
import { saveExaminationService } from '@/lib/db/examination-service-store'
import { checkInMessage } from '@/lib/db/schema/outbox'
import { firstCostSchema } from '@/lib/domain/check-in-message/first-cost.schema'
import { buildExaminationService } from '@/lib/testing/builders/build-examination-service'
import { FACILITY_CODE } from './setup/start-database'
import { citizenCardOf } from './fixtures/cards'
import { expect, test } from './fixtures/test'
import { withDatabase } from './fixtures/with-database'

const ROOM = '12'

/** Admits somebody nobody knows to a room with one examination service; `request` is signed in as one who may. */
async function admit(request: APIRequestContext, fullName: string) {
  const answer = await request.post('/api/v1/check-ins', {
    data: {
      requestId: randomUUID(),
      person: { create: { fullName, birthDate: { year: 1985, month: 3, day: 9 }, sex: 'male', identifiers: [] } },
      roomCode: ROOM,
      identified: { method: 'typed-number', medium: 'none' },
      useInsurance: false,
    },
  })
  return readWire(checkInResponseSchema, answer.status(), await answer.json())
}

test('an admission tells the insurance gateway once; while it is down the message waits and says why', async ({
  page,
  desk: { sandbox },
  signIn,
  inventName,
  expectAccessible,
}) => {
  await signIn('letan')
  const first = await admit(page.request, inventName('Nguyễn Văn Gửi'))
  await expect.poll(() => sandbox.messages(first.visitId)).toMatchObject({ accepted: 1, repeats: 0 })

  await sandbox.setFault({ mode: 'other-sentence', only: 'message' })
  const second = await admit(page.request, inventName('Nguyễn Văn Chờ'))
  await signIn('quanly')
  await page.goto('/admin/messages')
  await expect(page.getByRole('heading', { name: 'Gửi cổng BHXH' })).toBeVisible()
  const name = new RegExp(`^Số ${second.ticket.label} · phòng ${ROOM}`)
  const line = page.getByRole('listitem').filter({ hasText: name })
  await expect(line).toContainText('Cổng chưa xác nhận')
  await expect(line).toContainText('gửi lại lúc')
  await expectAccessible()
  await expect.poll(() => sandbox.messages(second.visitId)).toMatchObject({ accepted: 0 })

  await sandbox.setFault({ mode: 'none' })
  await line.getByRole('button', { name: /^Gửi lại Số/ }).click()
  await expect(line).toBeHidden()
  await page.getByRole('button', { name: /^Đã gửi/ }).click()
  await expect(line).toContainText(/Mã giao dịch MAU-\d+/)
  expect(await sandbox.messages(second.visitId)).toMatchObject({ accepted: 1, repeats: 0, conflicts: 0 })
})

test('the administrator decides whether an admission is the first cost', async ({ page, signIn }) => {
  await signIn('quantri')
  await page.goto('/admin/messages')
  const choice = page.getByRole('checkbox', { name: /^Cấp số là chi phí đầu tiên/ })
  await expect(choice).toBeChecked()
  await page.getByRole('checkbox', { name: 'Chỉ gửi lượt có BHYT' }).click()
  await expect(page.getByText('Đã lưu.')).toBeVisible()
  await page.reload()
  await expect(page.getByRole('checkbox', { name: 'Chỉ gửi lượt có BHYT' })).toBeChecked()
  await page.getByRole('checkbox', { name: 'Chỉ gửi lượt có BHYT' }).click()
  await expect(page.getByText('Đã lưu.')).toBeVisible()
})

test.describe('a room with two services', () => {
  // A refusal is an answer like any other; the browser's console calls it an error.
  test.use({ allowedConsoleErrors: [/409/] })

  test('one key takes the other, and the message tells of it; one that was closed meanwhile costs a glance and nothing typed', async ({
    reception,
    page,
    desk: { databaseUrl },
    regular,
    stranger,
  }) => {
    const usual = page.getByRole('button', { name: 'Dịch vụ khám: Khám Ngoại (mẫu)' })
    const byWish = page.getByRole('button', { name: 'Dịch vụ khám: Khám Ngoại theo yêu cầu (mẫu)' })
    await reception.type(regular().personalNumber)
    await reception.chooseRoom('12')
    await expect(page.getByRole('button', { name: /^Dịch vụ khám/ })).toHaveCount(0)
    await reception.chooseRoom('10')
    await expect(usual).toBeVisible()
    await page.keyboard.press('Alt+KeyK')
    await expect(byWish).toBeVisible()
    const answered = page.waitForResponse('**/api/v1/check-ins')
    await page.keyboard.press('Control+Enter')
    const answer = await answered
    const { visitId } = readWire(checkInResponseSchema, answer.status(), await answer.json())
    await expect(page.getByRole('region', { name: 'Đã cấp số' })).toContainText('Khám Ngoại theo yêu cầu (mẫu)')
    const told = await withDatabase(databaseUrl, async (db, vault) => {
      const [message] = await db.select().from(checkInMessage).where(eq(checkInMessage.visitId, visitId))
      return message && firstCostSchema.parse(JSON.parse(vault.open(message.costCipher)))
    })
    expect(told).toMatchObject({ kind: 'service', code: 'KB.MAU.10.YC' })

    await reception.type(citizenCardOf(stranger()))
    await page.getByLabel('Điện thoại').fill('0912345678')
    // The next patient begins with what is usual; the list is open to arrows too.
    await usual.press('Enter')
    await expect(page.getByRole('listbox', { name: 'Dịch vụ khám' })).toBeFocused()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await expect(byWish).toBeFocused()
    const closed = buildExaminationService({ code: 'KB.MAU.10.YC', roomCodes: ['10'], open: false })
    await withDatabase(databaseUrl, (db) => saveExaminationService(db, FACILITY_CODE, closed))
    await page.keyboard.press('Control+Enter')
    await expect(page.getByRole('region', { name: 'Cấp số' }).getByRole('alert')).toContainText(
      'không còn dịch vụ khám đã chọn',
    )
    await expect(usual).toBeVisible()
    await expect(page.getByText('Dịch vụ vừa đóng')).toBeVisible()
    await expect(page.getByLabel('Điện thoại')).toHaveValue('0912345678')
    await page.keyboard.press('Control+Enter')
    await expect(reception.admittedNumber).toHaveText(/^\d{3}$/)
  })
})
