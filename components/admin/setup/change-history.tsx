'use client'

import { Card } from '@/components/ui/card'
import type { SettingChangeEntry } from '@/lib/contracts/setting-changes'
import { setupText } from '@/lib/content/setting-changes'
import { ChangeLine } from './change-line'

/** What administrators changed on this page, the newest first. */
export function ChangeHistory({ changes }: { changes: readonly SettingChangeEntry[] }) {
  return (
    <Card title={setupText.history} aside={setupText.historyAside}>
      {changes.length === 0 ? (
        <p className="text-table text-soft">{setupText.noHistory}</p>
      ) : (
        <ul className="divide-line divide-y">
          {changes.map((entry) => (
            <ChangeLine key={`${entry.topic}:${entry.version}`} entry={entry} />
          ))}
        </ul>
      )}
    </Card>
  )
}
