import { FaultView } from '@/components/fault/fault-view'
import { HomeLink } from '@/components/fault/home-link'
import { faultTexts } from '@/lib/content/fault-pages'

export default function ForbiddenPage() {
  return (
    <FaultView title={faultTexts.forbidden.title} text={faultTexts.forbidden.text}>
      <HomeLink />
    </FaultView>
  )
}
