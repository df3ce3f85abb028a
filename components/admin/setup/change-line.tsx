import type { SettingChangeEntry } from '@/lib/contracts/setting-changes'
import { describeChanges, setupText } from '@/lib/content/setting-changes'
import { formatClock, formatDay } from '@/lib/utils/format-dates'

/** One change: who, when, and what is different. */
export function ChangeLine({ entry }: { entry: SettingChangeEntry }) {
  return (
    <li className="py-2">
      <p className="text-label text-faint">{setupText.by(entry.by, formatDay(entry.at), formatClock(entry.at))}</p>
      {describeChanges(entry.topic, entry.changes).map((sentence) => (
        <p key={sentence} className="text-table break-words">
          {sentence}
        </p>
      ))}
    </li>
  )
}
