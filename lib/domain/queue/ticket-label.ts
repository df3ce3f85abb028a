/** A queue number as it is printed and called: three digits, four past 999. */
export function ticketLabel(number: number): string {
  return String(number).padStart(3, '0')
}
