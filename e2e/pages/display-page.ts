import { expect, test, type Locator, type Page } from '@playwright/test'

/** The waiting-room wall. */
export class DisplayPage {
  readonly soundButton: Locator
  readonly lost: Locator
  readonly pairing: Locator

  constructor(readonly page: Page) {
    this.soundButton = page.getByRole('button', { name: 'Bật tiếng' })
    this.lost = page.getByText(/^Mất kết nối từ/)
    this.pairing = page.getByRole('heading', { name: 'Ghép màn hình này' })
  }

  /**
   * Opens it as somebody does who has not touched it. What the test looks at counts as a touch to the browser: nothing
   * is looked at before the page has begun to listen.
   */
  async open(baseUrl: string): Promise<void> {
    await test.step('opens the wall screen', async () => {
      await this.page.addInitScript(noteNumbers)
      const listening = this.page.waitForRequest(/\/display\/events/)
      await this.page.goto(`${baseUrl}/display`)
      await listening
      await expect(this.page.getByText('Chưa gọi số nào').or(this.page.getByText('MỜI SỐ'))).toBeVisible()
    })
  }

  /** Every number that stood large, in the order in which they did. */
  async numbersShown(): Promise<string[]> {
    return this.page.evaluate(() => Reflect.get(window, 'numbersShown') ?? [])
  }

  number(label: string): Locator {
    return this.page.getByRole('main').getByText(label, { exact: true })
  }
}

/** Runs in the page, before anything of it. */
function noteNumbers(): void {
  const shown: string[] = []
  Reflect.set(window, 'numbersShown', shown)
  let last: Element | null = null
  const note = () => {
    const call = document.querySelector('[aria-live]')?.firstElementChild ?? null
    const label = call?.querySelectorAll('p')[1]?.textContent ?? ''
    // Each call has an element of its own: the same number called again is shown again.
    if (call !== last && /^\d{3,4}$/.test(label)) shown.push(label)
    last = call
  }
  new MutationObserver(note).observe(document, { childList: true, subtree: true, characterData: true })
}
