import { CircleCheck } from 'lucide-react'
import { Badge } from '@/components/ui/badge'
import { Card } from '@/components/ui/card'
import { identifiedMethodLabels } from '@/lib/content/people'
import { receptionText } from '@/lib/content/reception'
import { visitText } from '@/lib/content/visit-panels'
import { parseBirthDateText } from '@/lib/utils/parse-birth-date-text'
import { LatePapers } from './late-papers'
import { nameOf } from './name-of'
import { PersonHeading } from './person-heading'
import type { VisitDraft } from './visit-draft'

/** Done: whose number it is, until the next person comes. */
export function AdmittedPerson({ draft }: { draft: VisitDraft }) {
  const { subject, form, method } = draft
  const details =
    subject.kind === 'known'
      ? { birthDate: subject.person.birthDate, sex: subject.person.sex }
      : { birthDate: parseBirthDateText(form.birthDate), sex: form.sex || undefined }
  return (
    <Card
      title={receptionText.personTitle}
      grow
      badge={<Badge tone="good">{visitText.admittedTitle.toLowerCase()}</Badge>}
      aside={identifiedMethodLabels[method]}
    >
      <PersonHeading fullName={nameOf(draft)} {...details} />
      <p className="border-line text-table text-soft mt-4 flex gap-2.5 border-t pt-4">
        <CircleCheck aria-hidden size={20} className="text-good shrink-0" />
        {visitText.next}
      </p>
      <LatePapers draft={draft} />
    </Card>
  )
}
