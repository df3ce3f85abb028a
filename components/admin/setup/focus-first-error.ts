/** Takes the focus to the first field that says it is wrong, once the page shows it. */
export function focusFirstError(form: HTMLElement): void {
  setTimeout(() => form.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus())
}
