import { citizenCardOf, insuranceCardOf } from './fixtures/cards'
import { GATEWAY_STATES, setGateway } from './fixtures/gateway-states'
import { expect, test } from './fixtures/test'

for (const state of GATEWAY_STATES) {
  test.describe(`with the gateway ${state}`, () => {
    test.beforeEach(({ desk }) => setGateway(desk.sandbox, state))
    test.afterEach(({ desk }) => setGateway(desk.sandbox, 'alive'))

    test('a wedge scan with the focus elsewhere becomes a ticket', async ({ reception, page, stranger }) => {
      const person = stranger()
      await page.getByRole('button', { name: /^Tài khoản/ }).focus()
      await reception.wedge(insuranceCardOf(person))
      await expect(reception.newName).toHaveValue(person.fullName)
      await reception.chooseRoom('12')
      await reception.admit.click()
      await expect(reception.admittedNumber).toHaveText(/^\d{3}$/)
      await expect(page.getByRole('region', { name: 'Đã cấp số' })).toContainText('Phòng 12')
      await reception.expectPrintedTicket('12')
    })

    test('by keyboard alone, from a typed number to a ticket', async ({ reception, page, regular }) => {
      const person = regular()
      await page.keyboard.press('F2')
      await page.keyboard.type(person.personalNumber, { delay: 60 })
      await page.keyboard.press('Enter')
      await expect(reception.person(person.fullName)).toBeVisible()
      await reception.chooseRoom('5')
      await page.keyboard.press('Control+Enter')
      await expect(reception.admittedNumber).toHaveText(/^\d{3}$/)
      await reception.expectPrintedTicket('5')
    })
  })
}

test('insurance fills in by itself and says what it found', async ({ reception, page, stranger }) => {
  const expired = stranger('010')
  await reception.type(citizenCardOf(expired))
  await expect(page.getByRole('region', { name: 'Bảo hiểm y tế' })).toContainText('Thẻ BHYT đã hết giá trị sử dụng')
})

test('a card that could not be verified is asked again until it is, and the list says so', async ({
  reception,
  page,
  desk,
  regular,
}) => {
  test.slow()
  const person = regular()
  await setGateway(desk.sandbox, 'dead')
  await reception.type(person.personalNumber)
  await expect(page.getByRole('region', { name: 'Bảo hiểm y tế' })).toContainText('chưa xác minh')
  await reception.chooseRoom('12')
  await reception.admit.click()
  await expect(reception.admittedNumber).toHaveText(/^\d{3}$/)
  await page.getByRole('link', { name: 'Lượt hôm nay' }).click()
  const visit = page.getByRole('main').getByRole('listitem').filter({ hasText: person.fullName })
  await expect(visit).toContainText('chưa xác minh')
  await setGateway(desk.sandbox, 'alive')
  await expect(visit).toContainText('đã xác minh', { timeout: 120_000 })
})
