'use client'

import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import type { SettingChangeEntry } from '@/lib/contracts/setting-changes'
import { setupText } from '@/lib/content/setting-changes'
import { ChangeLine } from './change-line'

interface OvertakenBannerProps {
  /** Those since the typing began. */
  changes: readonly SettingChangeEntry[]
  onKeepMine: () => void
  onTakeTheirs: () => void
}

/** What somebody else saved while this form was being filled in, and the choice between the two. */
export function OvertakenBanner({ changes, onKeepMine, onTakeTheirs }: OvertakenBannerProps) {
  return (
    <Banner
      tone="attention"
      live="alert"
      title={setupText.overtaken}
      actions={
        <>
          <Button size="small" onClick={onKeepMine}>
            {setupText.keepMine}
          </Button>
          <Button size="small" onClick={onTakeTheirs}>
            {setupText.takeTheirs}
          </Button>
        </>
      }
    >
      <ul>
        {changes.map((entry) => (
          <ChangeLine key={`${entry.topic}:${entry.version}`} entry={entry} />
        ))}
      </ul>
    </Banner>
  )
}
