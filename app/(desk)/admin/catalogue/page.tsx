import type { Metadata } from 'next'
import { CatalogueScreen } from '@/components/admin/catalogue/catalogue-screen'
import { requirePermission } from '@/lib/auth/require-user'
import { catalogueText } from '@/lib/content/catalogue'

export const metadata: Metadata = { title: catalogueText.title }

export default async function CataloguePage() {
  await requirePermission('facility:write')
  return <CatalogueScreen />
}
