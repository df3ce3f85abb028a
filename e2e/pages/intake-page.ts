import { readFile } from 'node:fs/promises'
import { expect, test, type Locator, type Page } from '@playwright/test'
import { openWorkbook } from '@/lib/testing/open-workbook'

/** The managers' figures as a manager sees them. */
export class IntakePage {
  /** "Lượt tiếp đón": the number of visits, large. */
  readonly visits: Locator
  readonly opened: Locator

  constructor(readonly page: Page) {
    this.visits = page.getByRole('region', { name: 'Lượt tiếp đón' })
    this.opened = page.getByRole('dialog')
  }

  async open(): Promise<void> {
    await this.page.goto('/intake')
    // The first look after a start counts the days before for the first time.
    await expect(this.page.getByRole('table', { name: 'Cách nhận diện' })).toBeVisible({ timeout: 30_000 })
  }

  /** How many visits the large figure says. */
  async countVisits(): Promise<number> {
    const link = this.visits.getByRole('button', { name: /^xem [\d.]+ lượt$/ })
    return Number(/[\d.]+/.exec((await link.textContent()) ?? '')?.[0].replaceAll('.', ''))
  }

  async choose(period: string): Promise<void> {
    await this.page.getByRole('radio', { name: period }).press('Space')
  }

  /** The row of a table that begins with these words. */
  row(table: string, name: string): Locator {
    return this.page
      .getByRole('table', { name: table, exact: true })
      .getByRole('row')
      .filter({
        has: this.page.getByRole('rowheader', { name, exact: true }),
      })
  }

  /** Presses a button that saves a workbook, and opens the file by another library. */
  async download(button: Locator) {
    return test.step('saves a workbook and opens it', async () => {
      const [download] = await Promise.all([this.page.waitForEvent('download'), button.click()])
      return { fileName: download.suggestedFilename(), ...(await openWorkbook(await readFile(await download.path()))) }
    })
  }
}
