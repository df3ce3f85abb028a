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
  const strip = page.getByRole('region', { name: 'Vừa cấp' })
  await expect(strip.getByText(person.fullName)).toHaveCount(1)
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

test('Enter in the address field moves on and admits nobody', async ({ reception, page, stranger }) => {
  await reception.type(citizenCardOf(stranger()))
  await reception.chooseRoom('3')
  const address = page.getByLabel(/^Địa chỉ/)
  await address.focus()
  await page.keyboard.press('Enter')
  await expect(address).not.toBeFocused()
  await expect(reception.admittedNumber).toHaveCount(0)
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
