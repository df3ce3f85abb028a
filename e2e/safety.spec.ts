import { citizenCardOf } from './fixtures/cards'
import { DEMO_PASSWORD, expect, test } from './fixtures/test'

test('identifiers reach no address, no title and no log', async ({ reception, page, desk, stranger }) => {
  const person = stranger()
  const addresses: string[] = []
  page.on('request', (request) => addresses.push(request.url()))
  await reception.type(citizenCardOf(person))
  await expect(reception.newName).toHaveValue(person.fullName)
  await reception.chooseRoom('12')
  await reception.admit.click()
  await expect(reception.admittedNumber).toHaveText(/^\d{3}$/)

  const log = desk.app.output()
  expect(log).not.toBe('')
  for (const secret of [person.personalNumber, person.socialInsuranceNumber, person.cardNumber, person.fullName]) {
    expect(addresses.filter((address) => decodeURIComponent(address).includes(secret))).toEqual([])
    expect(await page.title()).not.toContain(secret)
    expect(log).not.toContain(secret)
  }
  expect(
    addresses.filter((address) => !address.startsWith(desk.app.baseUrl) && !/^(data|blob):/.test(address)),
  ).toEqual([])
})

test.describe('signed out in the middle', () => {
  test.use({ allowedConsoleErrors: [/401/] })

  test('the desk signs in where it stands and nothing typed is lost', async ({ reception, page, stranger }) => {
    const person = stranger()
    await reception.type(citizenCardOf(person))
    await page.getByLabel('Điện thoại').fill('0987654321')
    await reception.chooseRoom('12')
    // Pressed at once: a few seconds later the page would have noticed by itself.
    await page.request.post('/api/auth/sign-out', { data: {}, headers: { origin: new URL(page.url()).origin } })
    await page.context().clearCookies()
    await reception.admit.click()
    const dialog = page.getByRole('dialog', { name: 'Phiên làm việc đã hết' })
    const password = dialog.getByLabel('Mật khẩu')
    // The next in the queue is scanned, and somebody hits Esc: nothing is typed, nothing sent, nothing closed.
    await expect(password).toBeFocused()
    await reception.wedge(citizenCardOf(stranger()))
    await expect(dialog.getByText('Đăng nhập trước, rồi quét lại.')).toBeVisible()
    await page.keyboard.press('Escape')
    await page.keyboard.press('Escape')
    await expect(password).toHaveValue('')
    await password.fill(DEMO_PASSWORD)
    await dialog.getByRole('button', { name: 'Đăng nhập' }).click()
    await expect(reception.admittedNumber).toHaveText(/^\d{3}$/)
  })
})

test('nobody gets in without signing in, and no role gets more than its own', async ({ page, baseURL, signIn }) => {
  const paths = ['/api/v1/people/search', '/api/v1/check-ins', '/api/v1/visits/today', '/api/v1/coverage']
  for (const path of paths) {
    expect((await page.request.post(`${baseURL}${path}`, { data: {} })).status(), path).toBe(401)
  }
  await signIn('quantri')
  for (const path of paths) {
    expect((await page.request.post(`${baseURL}${path}`, { data: {} })).status(), path).toBe(403)
  }
})
