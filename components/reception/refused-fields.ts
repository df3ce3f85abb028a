import { receptionText } from '@/lib/content/reception'
import { visitText } from '@/lib/content/visit-panels'

/** What the server calls the fields of an admission, as the desk calls them. */
const NAMES: Partial<Record<string, string>> = {
  person: receptionText.personTitle,
  fullName: visitText.fullName,
  birthDate: visitText.birthDate,
  sex: visitText.sex,
  address: visitText.address,
  phone: visitText.phone,
  guardian: visitText.guardian,
  relation: visitText.relation,
  personalNumber: visitText.personalNumber,
  differsBecause: visitText.differsBecause,
  roomCode: receptionText.room,
  priorityTicks: visitText.priority,
  vneid: visitText.vneid,
}

/**
 * Which fields the server refused, in the desk's words, nearest first: its checks are stricter than the form's where
 * both could drift apart, and "the marked fields" helps nobody when none is marked.
 */
export function refusedFields(fieldErrors: Readonly<Record<string, readonly string[]>> = {}): string | undefined {
  const names = Object.keys(fieldErrors).flatMap((path) => {
    const known = path.split('.').flatMap((part) => NAMES[part] ?? [])
    return known.at(-1) ?? []
  })
  return names.length > 0 ? visitText.refusedFields([...new Set(names)].join(', ')) : undefined
}
