'use client'

import { useInfiniteQuery } from '@tanstack/react-query'
import { ProblemBanner } from '@/components/shell/problem-banner'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { Skeleton } from '@/components/ui/skeleton'
import { auditQueries } from '@/lib/api/audit'
import { auditText } from '@/lib/content/audit'
import { AuditLineRow } from './audit-line'
import type { AuditSearch, OnSearch } from './audit-search'

/** The lines of a search, the newest first, page by page. */
export function AuditLines({ search, onSearch }: { search: AuditSearch; onSearch: OnSearch }) {
  const found = useInfiniteQuery(auditQueries.lines(search.filter, search.token))
  const lines = found.data?.pages.flatMap((page) => page.lines) ?? []
  return (
    <Card title={auditText.lines}>
      <ProblemBanner error={found.error} />
      {found.isPending && <Skeleton width="w-64" />}
      <ul className="divide-line divide-y">
        {lines.map((line) => (
          <AuditLineRow key={line.seq} line={line} search={search} onSearch={onSearch} />
        ))}
      </ul>
      <div role="status">
        {found.data && lines.length === 0 && !found.hasNextPage && (
          <p className="text-table text-soft">{auditText.none}</p>
        )}
        {found.hasNextPage && lines.length === 0 && <p className="text-table text-soft">{auditText.moreToLook}</p>}
      </div>
      {found.hasNextPage && (
        <div className="mt-2">
          <Button
            aria-disabled={found.isFetchingNextPage}
            onClick={() => {
              if (!found.isFetchingNextPage) void found.fetchNextPage()
            }}
          >
            {found.isFetchingNextPage ? auditText.searching : auditText.more}
          </Button>
        </div>
      )}
    </Card>
  )
}
