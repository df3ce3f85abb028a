import { DEMO_PASSWORD, expect, test } from './fixtures/test'
import { admit } from './fixtures/waiting-room'

test('a room that an administrator adds, renames and moves by keyboard is so on every screen at once', async ({
  page,
  browser,
  desk,
  otherApp,
  signIn,
}) => {
  const reception = await browser.newContext({ baseURL: otherApp.baseUrl })
  await reception.request.post('/api/v1/session', { data: { username: 'dieuduong', password: DEMO_PASSWORD } })
  const queue = await reception.newPage()
  await queue.goto('/queue')
  await expect(queue.getByLabel('Phòng').getByRole('option').nth(1)).toBeAttached()

  const code = `8${test.info().workerIndex}K`
  await signIn('quantri')
  await page.goto('/admin/rooms')
  const form = page.getByRole('region', { name: 'Thêm phòng' })
  await form.getByLabel('Mã phòng').fill('phòng 8')
  await page.keyboard.press('Enter')
  await expect(form.getByLabel('Mã phòng')).toBeFocused()
  await expect(form.getByText('1 đến 8 chữ số hoặc chữ cái không dấu.')).toBeVisible()
  await form.getByLabel('Mã phòng').fill(code.toLowerCase())
  await form.getByLabel('Tên phòng').fill('Mắt')
  await page.keyboard.press('Enter')
  const rooms = page.getByRole('region', { name: 'Phòng khám' }).getByRole('listitem')
  await expect(rooms.last()).toContainText('Mắt')
  await expect(queue.getByLabel('Phòng').getByRole('option', { name: `${code} · Mắt` })).toBeAttached({ timeout: 1000 })

  await page.getByRole('button', { name: `Sửa phòng ${code}` }).press('Enter')
  await rooms.last().getByLabel('Tên phòng').fill('Mắt trẻ em')
  await page.keyboard.press('Enter')
  await expect(queue.getByLabel('Phòng').getByRole('option', { name: `${code} · Mắt trẻ em` })).toBeAttached({
    timeout: 1000,
  })

  const up = page.getByRole('button', { name: `Đưa phòng ${code} lên` })
  await up.press('Enter')
  await expect(rooms.last()).not.toContainText('Mắt trẻ em')
  await expect(up).toBeFocused()
  expect(desk.app.baseUrl).not.toBe(otherApp.baseUrl)
  await reception.close()
})

test('closing a room where somebody waits is asked once more, and nobody there is lost', async ({
  page,
  browser,
  desk,
  signIn,
  waitingRoom,
}) => {
  const code = `9${test.info().workerIndex}W`
  await waitingRoom.addRoom(code)
  const reception = await browser.newContext()
  await reception.request.post(`${desk.app.baseUrl}/api/v1/session`, {
    data: { username: 'letan', password: DEMO_PASSWORD },
  })
  await admit(reception.request, desk.app.baseUrl, code)

  await signIn('quantri')
  await page.goto('/admin/rooms')
  const rooms = page.getByRole('region', { name: 'Phòng khám' })
  const line = rooms.getByRole('listitem').filter({ hasText: code })
  await expect(line).toContainText('1 người chờ')
  await line.getByRole('button', { name: `Đóng phòng ${code}` }).press('Enter')
  const question = page.getByRole('dialog', { name: `Phòng ${code} còn 1 người chờ` })
  await expect(question.getByRole('button', { name: 'Để mở' }).last()).toBeFocused()
  await question.getByRole('button', { name: 'Vẫn đóng' }).press('Enter')
  await expect(line).toContainText('Đang đóng')
  await expect(line).toContainText('1 người chờ')
  const listed = await (await reception.request.get(`${desk.app.baseUrl}/api/v1/rooms`)).json()
  expect(listed.value.rooms.map((room: { code: string }) => room.code)).not.toContain(code)
  await reception.close()
})

test('a service is added for its rooms, and its price changed later', async ({ page, signIn }) => {
  await signIn('quantri')
  await page.goto('/admin/rooms')
  const code = `KH.${Date.now()}`
  const form = page.getByRole('region', { name: 'Thêm dịch vụ' })
  await form.getByLabel('Tên dịch vụ').fill('Khám Mắt')
  await form.getByLabel('Mã dịch vụ').fill(code)
  await form.getByLabel('Giá (đồng)').fill('50.600')
  await form.getByRole('checkbox').first().check()
  await form.getByRole('button', { name: 'Lưu dịch vụ' }).press('Enter')
  const line = page.getByRole('listitem').filter({ hasText: `${code} · Khám Mắt` })
  await expect(line).toContainText('50.600 đ')
  await line.getByRole('button', { name: `Sửa dịch vụ ${code}` }).press('Enter')
  const change = page.getByRole('region', { name: `Sửa dịch vụ ${code}` })
  await change.getByLabel('Giá (đồng)').fill('55000')
  await page.keyboard.press('Enter')
  await expect(line).toContainText('55.000 đ')

  const services = page.getByRole('region', { name: 'Dịch vụ khám' }).getByRole('listitem')
  await expect(services.last()).toContainText(code)
  const up = page.getByRole('button', { name: `Đưa dịch vụ ${code} lên` })
  await up.press('Enter')
  await expect(services.last()).not.toContainText(code)
  await expect(up).toBeFocused()
})
