'use client'

import { useQuery } from '@tanstack/react-query'
import { ProblemBanner } from '@/components/shell/problem-banner'
import { importQueries } from '@/lib/api/imports'
import type { ImportId } from '@/lib/contracts/imports'
import { importText } from '@/lib/content/import'
import { FileReports } from './file-reports'

/** The files of a delivery that were not kept in full, and why. */
export function TroubledFiles({ importId }: { importId: ImportId }) {
  const { data, error } = useQuery(importQueries.detail(importId))
  if (error) return <ProblemBanner error={error} />
  if (!data) {
    return (
      <p role="status" className="text-table text-soft py-2">
        {importText.historyLoading}
      </p>
    )
  }
  return <FileReports files={data.troubled} />
}
