import { expect, test, type Locator, type Page } from '@playwright/test'

/** A room's queue as the nurse sees it. */
export class QueuePage {
  readonly room: Locator
  readonly next: Locator
  readonly waiting: Locator
  readonly called: Locator
  readonly skipped: Locator
  readonly actions: Locator

  constructor(readonly page: Page) {
    this.room = page.getByRole('combobox', { name: 'Phòng', exact: true })
    this.next = page.getByRole('button', { name: /^(Gọi số tiếp theo|Đang gọi)/ })
    this.waiting = page.getByRole('region', { name: 'Đang chờ' }).getByRole('button')
    this.called = page.getByRole('region', { name: 'Trong phòng' }).getByRole('button')
    this.skipped = page.getByRole('region', { name: 'Gọi chưa thấy' }).getByRole('button')
    this.actions = page.getByRole('region', { name: 'Việc với số đang chọn' })
  }

  async open(roomCode: string, baseUrl = ''): Promise<void> {
    await test.step(`opens the queue of room ${roomCode}`, async () => {
      await this.page.goto(`${baseUrl}/queue`)
      await this.room.selectOption(roomCode)
      await expect(this.page.getByRole('region', { name: 'Đang chờ' })).toBeVisible()
    })
  }

  /** The numbers of a list, in its order. */
  async labels(list: Locator): Promise<string[]> {
    const rows = await list.allTextContents()
    return rows.map((text) => /\d{3,4}/.exec(text.replace(/^\d{1,2}(?=\d{3})/, ''))?.[0] ?? '')
  }

  row(label: string): Locator {
    return this.page.locator('[data-queue-row]').filter({ has: this.page.getByText(label, { exact: true }) })
  }
}
