'use client'

import { useQuery } from '@tanstack/react-query'
import { ChangeHistory } from '@/components/admin/setup/change-history'
import { SetupPage } from '@/components/admin/setup/setup-page'
import { catalogueQueries } from '@/lib/api/catalogue'
import { catalogueText } from '@/lib/content/catalogue'
import { HeldCard } from './held-card'
import { ImportCard } from './import-card'

/** What facilities are called: what is held, and a new list of them. */
export function CatalogueScreen() {
  const { data, error } = useQuery(catalogueQueries.setup())
  return (
    <SetupPage title={catalogueText.title} intro={catalogueText.intro} error={error} isWaiting={!data}>
      {data && (
        <>
          <ImportCard />
          <HeldCard setup={data} />
          <ChangeHistory changes={data.changes} />
        </>
      )}
    </SetupPage>
  )
}
