import { randomUUID } from 'node:crypto'
import type { APIRequestContext } from '@playwright/test'
import { readWire } from '@/lib/api/read-wire'
import { checkInResponseSchema } from '@/lib/contracts/check-ins'
import { expect, test } from './fixtures/test'

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
