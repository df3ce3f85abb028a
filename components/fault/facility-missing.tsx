import { facilityMissingText } from '@/lib/content/facility'
import { FaultView } from './fault-view'
import { HomeLink } from './home-link'

/** Instead of any page, while the database does not know the facility yet. */
export function FacilityMissing({ facilityCode }: { facilityCode: string }) {
  const { title, text, command } = facilityMissingText
  return (
    <FaultView title={title} text={text(facilityCode)}>
      <code className="rounded-control bg-page text-label text-ink w-full px-3 py-2 text-left break-words">
        {command}
      </code>
      <HomeLink />
    </FaultView>
  )
}
