'use client'

import { ProblemBanner } from '@/components/shell/problem-banner'
import { Button } from '@/components/ui/button'
import type { SettingChangeEntry } from '@/lib/contracts/setting-changes'
import { setupText } from '@/lib/content/setting-changes'
import type { SettingTopic } from '@/lib/domain/facility/setting-change'
import { OvertakenBanner } from './overtaken-banner'
import type { useDraft } from './use-draft'

interface SaveBarProps {
  draft: Pick<ReturnType<typeof useDraft>, 'version' | 'isDirty' | 'isOvertaken' | 'keepMine' | 'discard'>
  topic: SettingTopic
  changes: readonly SettingChangeEntry[]
  saving: { error: Error | null; isPending: boolean; isSuccess: boolean; reset: () => void }
  label?: string
}

/** The foot of a form: what stands in the way of saving, and saving. */
export function SaveBar({ draft, topic, changes, saving, label = setupText.save }: SaveBarProps) {
  const theirs = changes.filter((entry) => entry.topic === topic && entry.version > draft.version)
  const isStopped = saving.isPending || draft.isOvertaken
  const settle = (choose: () => void) => () => {
    saving.reset()
    choose()
  }
  return (
    <>
      {draft.isOvertaken ? (
        <OvertakenBanner changes={theirs} onKeepMine={settle(draft.keepMine)} onTakeTheirs={settle(draft.discard)} />
      ) : (
        <ProblemBanner error={saving.error} />
      )}
      <div className="flex flex-wrap items-center gap-2">
        <Button
          type="submit"
          look="primary"
          aria-disabled={isStopped}
          onClick={(press) => {
            // Enter in a field presses it too.
            if (isStopped) press.preventDefault()
          }}
        >
          {label}
        </Button>
        {draft.isDirty && !draft.isOvertaken && (
          <Button
            aria-disabled={saving.isPending}
            onClick={() => {
              if (!saving.isPending) settle(draft.discard)()
            }}
          >
            {setupText.undo}
          </Button>
        )}
        <span role="status" className="text-table text-good font-semibold">
          {saving.isSuccess && !draft.isDirty ? setupText.saved : ''}
        </span>
      </div>
    </>
  )
}
