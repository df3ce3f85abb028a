import { expect, test, type Locator, type Page } from '@playwright/test'
import { pressBurst } from '../fixtures/wedge-burst'

/** The reception desk as the receptionist sees it. */
export class ReceptionPage {
  readonly box: Locator
  readonly admit: Locator
  readonly room: Locator
  /** The number just given, as it is read aloud. */
  readonly admittedNumber: Locator
  readonly insurance: Locator
  readonly referral: Locator
  /** "dùng lượt này" of the referral; absent where it cannot be used. */
  readonly useReferral: Locator
  readonly appointment: Locator
  readonly useAppointment: Locator

  constructor(readonly page: Page) {
    this.box = page.getByRole('combobox', { name: /^Quét thẻ/ })
    this.admit = page.getByRole('button', { name: /^(Cấp số|Đang cấp|Cấp lại)/ })
    this.room = page.getByRole('button', { name: /^Phòng khám/ })
    this.insurance = page.getByRole('region', { name: 'Bảo hiểm y tế' })
    this.referral = page.getByRole('region', { name: 'Phiếu chuyển cơ sở KCB' })
    this.useReferral = this.referral.getByRole('checkbox', { name: /^dùng lượt này/ })
    this.appointment = page.getByRole('region', { name: 'Phiếu hẹn khám lại' })
    this.useAppointment = this.appointment.getByRole('checkbox', { name: /^dùng lượt này/ })
    this.admittedNumber = page.getByRole('region', { name: 'Đã cấp số' }).getByText(/^\d{3,4}$/)
  }

  async open(): Promise<void> {
    // Headless browsers have no print dialog: the page's own call is what counts.
    await this.page.addInitScript(() => {
      Reflect.set(window, 'printsAsked', 0)
      window.print = () => Reflect.set(window, 'printsAsked', Number(Reflect.get(window, 'printsAsked')) + 1)
    })
    await this.page.goto('/reception')
    await expect(this.box).toBeFocused()
  }

  /** Types into the box and presses Enter, as fast as a person may. */
  async type(text: string): Promise<void> {
    await test.step(`types into the box`, async () => {
      await this.box.fill(text)
      await this.box.press('Enter')
    })
  }

  /** A keyboard-wedge scanner, wherever the focus is. */
  async wedge(text: string, terminator: 'Enter' | 'none' = 'Enter'): Promise<void> {
    await test.step('scans with the wedge scanner', () => pressBurst(this.page, text, terminator))
  }

  /** Somebody not on file: the form, filled from the card. */
  get newName(): Locator {
    return this.page.getByRole('textbox', { name: 'Họ và tên' })
  }

  /** The name that is read aloud. */
  person(fullName: string): Locator {
    return this.page.getByRole('region', { name: 'Người bệnh' }).getByText(fullName, { exact: true })
  }

  async chooseRoom(code: string): Promise<void> {
    await test.step(`chooses room ${code}`, async () => {
      await this.page.keyboard.press('F3')
      await this.page.getByRole('combobox', { name: 'Tìm phòng theo số hoặc tên' }).fill(code)
      await this.page.keyboard.press('Enter')
      await expect(this.room).toHaveAttribute('aria-expanded', 'false')
      await expect(this.room).toContainText(code)
    })
  }

  /** The print dialog was asked for, and on paper there is the slip and nothing else. */
  async expectPrintedTicket(roomCode: string): Promise<void> {
    await test.step('prints the ticket', async () => {
      const label = (await this.admittedNumber.textContent()) ?? ''
      await expect.poll(() => this.page.evaluate(() => Reflect.get(window, 'printsAsked'))).toBe(1)
      await this.page.emulateMedia({ media: 'print' })
      const onPaper = (text: string) => this.page.getByText(text, { exact: true }).filter({ visible: true })
      await expect(onPaper(label)).toHaveCount(1)
      await expect(onPaper(`Phòng ${roomCode}`)).toHaveCount(1)
      await expect(this.box).toBeHidden()
      await expect(this.admit).toBeHidden()
      await this.page.emulateMedia({ media: 'screen' })
    })
  }
}
