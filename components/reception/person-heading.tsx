import { useToday } from '@/components/shell/use-today'
import type { BirthDate } from '@/lib/domain/patient/birth-date'
import { ageYears } from '@/lib/domain/patient/birth-date'
import type { Sex } from '@/lib/domain/patient/sex'
import { sexLabels } from '@/lib/content/people'
import { visitText } from '@/lib/content/visit-panels'
import { formatBirthDate } from '@/lib/utils/format-dates'

interface PersonHeadingProps {
  fullName: string
  birthDate: BirthDate | undefined
  sex: Sex | undefined
}

/** What is read aloud: the name, sex, birth date, age. */
export function PersonHeading({ fullName, birthDate, sex }: PersonHeadingProps) {
  const today = useToday()
  const facts = [
    sex && sexLabels[sex],
    birthDate && formatBirthDate(birthDate),
    birthDate && visitText.years(ageYears(birthDate, today)),
  ].filter(Boolean)
  return (
    <div>
      <p className="text-name leading-9 font-bold break-words">{fullName}</p>
      <p className="text-soft mt-0.5 text-[18px] leading-7">{facts.join(' · ')}</p>
    </div>
  )
}
