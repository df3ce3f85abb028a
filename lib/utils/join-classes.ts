/** Class names in one string, without those that do not apply. */
export function joinClasses(...classes: ReadonlyArray<string | false | undefined>): string {
  return classes.filter(Boolean).join(' ')
}
