import { agreeBirthDates, type BirthDate } from '../patient/birth-date'
import { foldName } from '../patient/fold-name'

type Named = { fullName: string; birthDate?: BirthDate | undefined }

/** Whether a paper says it is this person's. What the paper leaves out, or nobody knows of the person, agrees. */
export function isHeldBy({ holder }: { holder: Named }, person: Named): boolean {
  const name = foldName(person.fullName)
  const sameName = name !== '' && (holder.fullName === '' || foldName(holder.fullName) === name)
  return sameName && (!holder.birthDate || !person.birthDate || agreeBirthDates(holder.birthDate, person.birthDate))
}
