import type { Locator, Page } from '@playwright/test'

/** The health book of one patient as the nurse sees it. */
export class RecordPage {
  readonly allergies: Locator
  readonly conditions: Locator
  readonly trends: Locator
  readonly search: Locator

  constructor(readonly page: Page) {
    this.allergies = page.getByRole('region', { name: 'Dị ứng' })
    this.conditions = page.getByRole('region', { name: 'Bệnh đã ghi nhận' })
    this.trends = page.getByRole('region', { name: 'Kết quả theo thời gian' })
    this.search = page.getByRole('searchbox', { name: /^Tìm trong sổ/ })
  }

  /** The timeline, named by how many episodes it shows. */
  timeline(name: RegExp): Locator {
    return this.page.getByRole('region', { name })
  }

  episode(words: string): Locator {
    return this.timeline(/đợt/).getByRole('listitem').filter({ hasText: words })
  }
}
