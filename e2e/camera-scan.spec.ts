import { chromium } from '@playwright/test'
import { GATEWAY_STATES, setGateway } from './fixtures/gateway-states'
import { expect, test as base } from './fixtures/test'
import { cameraLaunchOptions, filmedPerson, filmOf } from './setup/camera-films'

const test = base.extend<{ film: number }>({
  film: [0, { option: true }],
  /** A page of a browser whose camera shows the film. */
  page: async ({ film, baseURL, viewport, locale, timezoneId }, use) => {
    const browser = await chromium.launch(cameraLaunchOptions(filmOf(film)))
    const context = await browser.newContext({ permissions: ['camera'], baseURL, viewport, locale, timezoneId })
    await use(await context.newPage())
    await browser.close()
  },
})

for (const [film, state] of GATEWAY_STATES.entries()) {
  test.describe(`with the gateway ${state}`, () => {
    test.use({ film })
    test.beforeEach(({ desk }) => setGateway(desk.sandbox, state))
    test.afterEach(({ desk }) => setGateway(desk.sandbox, 'alive'))

    test('a dense citizen card before the camera becomes a ticket', async ({ reception, page }) => {
      const person = filmedPerson(film)
      await page.keyboard.press('F8')
      await expect(reception.newName).toHaveValue(person.fullName, { timeout: 30_000 })
      await expect(page.getByRole('dialog')).toBeHidden()
      await reception.chooseRoom('9')
      await reception.admit.click()
      await expect(reception.admittedNumber).toHaveText(/^\d{3}$/)
      await reception.expectPrintedTicket('9')
    })
  })
}
