/**
 * A queue number as it is printed and called: three digits, four past 999. One of an earlier day than today bears its
 * day, "045 (25/11)": today has a 045 of its own.
 */
export function ticketLabel(number: number, of?: { day: string; today: string }): string {
  const digits = String(number).padStart(3, '0')
  if (!of || of.day === of.today) return digits
  const [, month, day] = of.day.split('-')
  return `${digits} (${day}/${month})`
}
