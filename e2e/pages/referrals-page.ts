import { expect, test, type Locator, type Page } from '@playwright/test'

/** "Giấy chuyển · hẹn" as the nurse sees it. */
export class ReferralsPage {
  readonly list: Locator
  readonly checks: Locator

  constructor(readonly page: Page) {
    this.list = page.getByRole('listbox', { name: /^Giấy chuyển/ })
    this.checks = page.getByRole('region', { name: 'Kiểm tra' })
  }

  async open(): Promise<void> {
    await this.page.goto('/referrals')
    await expect(this.page.getByRole('heading', { name: /^Hôm nay/ })).toBeVisible()
  }

  line(fullName: string): Locator {
    return this.list.getByRole('option').filter({ hasText: fullName })
  }

  /** The sheet on the screen; the one for the printer is hidden there. */
  sheet(name: 'referral' | 'appointment'): Locator {
    const title = name === 'referral' ? /^Phiếu chuyển cơ sở/ : /^Phiếu hẹn khám lại/
    return this.page.getByRole('region', { name: 'Giấy theo mẫu' }).getByRole('article', { name: title })
  }

  /** Down the list with the arrow key until the mark is on somebody's line, then Enter. */
  async openByKeyboard(fullName: string): Promise<void> {
    await test.step('opens a paper by keyboard', async () => {
      await this.line(fullName).waitFor()
      await this.page.keyboard.press('F2')
      await this.page.keyboard.press('Home')
      for (let moves = await this.list.getByRole('option').count(); moves > 0; moves--) {
        if ((await this.line(fullName).getAttribute('aria-selected')) === 'true') break
        await this.page.keyboard.press('ArrowDown')
      }
      await this.page.keyboard.press('Enter')
    })
  }

  async choose(group: string, answer: string): Promise<void> {
    await this.page.getByRole('group', { name: group }).getByRole('radio', { name: answer, exact: true }).check()
  }

  /** On paper there is the sheet and nothing else of the page. */
  async expectOnlyTheSheetPrinted(title: string): Promise<void> {
    await test.step('prints the sheet alone', async () => {
      await this.page.emulateMedia({ media: 'print' })
      await expect(this.page.getByText(title).filter({ visible: true })).toHaveCount(1)
      await expect(this.list).toBeHidden()
      await expect(this.checks).toBeHidden()
      await this.page.emulateMedia({ media: null })
    })
  }
}
