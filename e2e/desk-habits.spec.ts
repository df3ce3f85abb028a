import { citizenCardOf, insuranceCardOf } from './fixtures/cards'
import { expect, test } from './fixtures/test'

test('ten fast clicks give one number', async ({ reception, page, regular }) => {
  const person = regular()
  const requests: string[] = []
  page.on('request', (request) => {
    if (request.url().endsWith('/api/v1/check-ins')) requests.push(request.postData() ?? '')
  })
  await reception.type(person.personalNumber)
  await expect(reception.person(person.fullName)).toBeVisible()
  await reception.chooseRoom('12')
  await reception.admit.click({ clickCount: 10, delay: 5 })
  await expect(reception.admittedNumber).toHaveText(/^\d{3}$/)
  expect(new Set(requests.map((body) => JSON.parse(body).requestId)).size).toBe(1)
  const strip = page.getByRole('region', { name: 'Vừa cấp', exact: true })
  await expect(strip.getByText(person.fullName)).toHaveCount(1)

  // Other numbers given meanwhile push the line out, not the reason that is being typed.
  const label = (await reception.admittedNumber.textContent()) ?? ''
  await strip.getByRole('button', { name: `Hủy số ${label}` }).click()
  const reason = page.getByRole('dialog').getByLabel('Lý do hủy')
  await reason.fill('Người bệnh về')
  for (const roomCode of ['3', '5', '8']) {
    const body = { ...JSON.parse(requests[0] ?? ''), requestId: crypto.randomUUID(), roomCode }
    expect((await page.request.post('/api/v1/check-ins', { data: body })).ok()).toBe(true)
  }
  await expect(strip.getByText(`P12 ${person.fullName}`)).toHaveCount(0)
  await expect(reason).toHaveValue('Người bệnh về')
})

test('the same card twice shows the number already held, where and since when', async ({
  reception,
  page,
  regular,
}) => {
  const person = regular()
  await reception.type(citizenCardOf(person))
  await reception.chooseRoom('8')
  await reception.admit.click()
  const label = await reception.admittedNumber.textContent()
  await reception.type(citizenCardOf(person))
  const held = page.getByRole('region', { name: 'Người bệnh' })
  await expect(held).toContainText(`Số ${label}`)
  await expect(held).toContainText('Không cấp trùng')
})

test('what was typed survives a scan: the first person waits as a chip', async ({ reception, page, stranger }) => {
  const [first, second] = [stranger(), stranger()]
  await reception.type(citizenCardOf(first))
  await page.getByLabel('Điện thoại').fill('0912345678')
  await reception.wedge(insuranceCardOf(second))
  await expect(reception.newName).toHaveValue(second.fullName)
  await page.keyboard.press('Alt+1')
  await expect(page.getByLabel('Điện thoại')).toHaveValue('0912345678')

  // Thrown away by mistake, and taken back.
  await page.getByRole('button', { name: `Bỏ phần đang dở của ${second.fullName}` }).click()
  await page.getByRole('button', { name: 'Hoàn tác' }).click()
  await expect(page.getByRole('button', { name: `Làm tiếp: ${second.fullName}` })).toBeVisible()

  // The number comes while the second one is in front: it waits to be printed.
  let letAnswer = () => {}
  const held = new Promise<void>((resolve) => (letAnswer = resolve))
  await page.route('**/api/v1/check-ins', async (route) => {
    await held
    await route.continue()
  })
  await reception.chooseRoom('12')
  await reception.admit.click()
  await page.keyboard.press('Alt+1')
  await expect(reception.newName).toHaveValue(second.fullName)
  letAnswer()
  const given = page.getByRole('region', { name: 'Vừa cấp, chưa in' })
  await expect(given).toContainText(first.fullName)
  await given.getByRole('button', { name: /^In phiếu/ }).click()
  await expect.poll(() => page.evaluate(() => Reflect.get(window, 'printsAsked'))).toBe(1)
  await page.keyboard.press('Escape')
  await expect(given).toHaveCount(0)
  await expect(reception.newName).toHaveValue(second.fullName)
})

test('a look at another page and back loses nothing, and F5 asks before it does', async ({
  reception,
  page,
  stranger,
}) => {
  await reception.type(citizenCardOf(stranger()))
  const phone = page.getByLabel('Điện thoại')
  await phone.fill('0912345678')
  await page.getByRole('link', { name: 'Lượt hôm nay' }).click()
  await expect(page.getByRole('heading', { name: 'Lượt khám hôm nay' })).toBeVisible()
  await page.getByRole('link', { name: 'Tiếp đón', exact: true }).click()
  await expect(phone).toHaveValue('0912345678')

  const asked = page.waitForEvent('dialog')
  await page.evaluate(() => setTimeout(() => location.reload()))
  const question = await asked
  expect(question.type()).toBe('beforeunload')
  await question.dismiss()
  await expect(phone).toHaveValue('0912345678')
})

test('a number once given is not printed again by coming back to the page', async ({ reception, page, regular }) => {
  await reception.type(regular().personalNumber)
  await reception.chooseRoom('5')
  await reception.admit.click()
  await expect(reception.admittedNumber).toHaveText(/^\d{3}$/)
  const prints = () => page.evaluate(() => Reflect.get(window, 'printsAsked'))
  await expect.poll(prints).toBe(1)
  await page.getByRole('link', { name: 'Lượt hôm nay' }).click()
  await expect(page.getByRole('heading', { name: 'Lượt khám hôm nay' })).toBeVisible()
  await page.getByRole('link', { name: 'Tiếp đón', exact: true }).click()
  await expect(page.getByText('Mời người bệnh tiếp theo')).toBeVisible()
  expect(await prints()).toBe(1)
})

test('neither Enter in the address field, nor a name typed past the box, nor a number too short admits anybody', async ({
  reception,
  page,
  stranger,
}) => {
  await reception.type(citizenCardOf(stranger()))
  await reception.chooseRoom('3')
  const admissions: string[] = []
  page.on('request', (request) => {
    if (request.url().endsWith('/api/v1/check-ins')) admissions.push(request.url())
  })
  const address = page.getByLabel(/^Địa chỉ/)
  await address.focus()
  await page.keyboard.press('Enter')
  await expect(address).not.toBeFocused()

  // The next name, typed while the button has the focus: its space presses nothing.
  await reception.admit.focus()
  await page.keyboard.type('mau  khong', { delay: 60 })
  await expect(reception.box).toHaveValue('mau  khong')
  await reception.box.fill('03118500441')
  await reception.box.press('Enter')
  await expect(page.getByRole('region', { name: 'Không đọc được' })).toContainText('Căn cước 12 số')
  await expect(reception.box).toHaveValue('03118500441')
  await expect(reception.newName).toBeVisible()
  expect(admissions).toEqual([])
})

test('rubbish gets a clear sentence and the next step', async ({ reception, page }) => {
  await reception.type('abc|def|ghi|jkl')
  const said = page.getByRole('region', { name: 'Không đọc được' }).getByRole('alert')
  await expect(said).toContainText('căn cước')
  await reception.type('https://vneid.gov.vn/qr?t=xyz')
  await expect(said).toContainText('12 số')
})

test('nobody without papers is sent away', async ({ reception, page }) => {
  await page.keyboard.press('F4')
  await reception.chooseRoom('12')
  await reception.admit.click()
  await expect(reception.admittedNumber).toHaveText(/^\d{3}$/)
})

test('a name finds the person without accents, by keyboard', async ({ reception, page, regular }) => {
  const person = regular()
  const plain = person.fullName.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D')
  await reception.box.fill(`${plain.toLowerCase()} ${person.birthDate.year}`)
  await expect(page.getByRole('option', { name: new RegExp(person.fullName) }).first()).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(reception.person(person.fullName)).toBeVisible()
})
