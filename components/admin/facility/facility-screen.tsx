'use client'

import { useQuery } from '@tanstack/react-query'
import { useRef } from 'react'
import { ChangeHistory } from '@/components/admin/setup/change-history'
import { SetupPage } from '@/components/admin/setup/setup-page'
import { useDraft } from '@/components/admin/setup/use-draft'
import { facilitySetupQueries } from '@/lib/api/facility-setup'
import type { FacilitySetup } from '@/lib/contracts/facility-setup'
import { facilityText } from '@/lib/content/facility-setup'
import { ConditionsCard } from './conditions-card'
import { EMPTY_DESCRIPTION, toDraft } from './description-draft'
import { DescriptionForm } from './description-form'
import { DescriptionList } from './description-list'
import { OptionsForm } from './options-form'
import { ProfileForm } from './profile-form'

/** The facility itself, and what decides about its visits. */
export function FacilityScreen() {
  const { data, error } = useQuery(facilitySetupQueries.all())
  return (
    <SetupPage title={facilityText.title} intro={facilityText.intro} error={error} isWaiting={!data}>
      {data && (
        <>
          <ProfileForm setup={data} />
          <Descriptions setup={data} />
          <OptionsForm setup={data} />
          <ConditionsCard setup={data} />
          <ChangeHistory changes={data.changes} />
        </>
      )}
    </SetupPage>
  )
}

/** The list and its form: correcting one puts it into the form. */
function Descriptions({ setup }: { setup: FacilitySetup }) {
  const draft = useDraft(EMPTY_DESCRIPTION, setup.versions.descriptions)
  const form = useRef<HTMLDivElement>(null)
  return (
    <>
      <DescriptionList
        setup={setup}
        onCorrect={(facility, validFrom) => {
          draft.change(toDraft(facility, validFrom))
          form.current?.querySelector('input')?.focus()
        }}
      />
      <div ref={form}>
        <DescriptionForm setup={setup} draft={draft} />
      </div>
    </>
  )
}
