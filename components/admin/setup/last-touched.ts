import type { SettingChangeEntry } from '@/lib/contracts/setting-changes'
import type { SettingTopic } from '@/lib/domain/facility/setting-change'

/**
 * The version that last changed one of several things of a topic; 0 for none. They share a version on the server; to whoever
 * edits one of them only a change of that very one matters.
 */
export function lastTouched(changes: readonly SettingChangeEntry[], topic: SettingTopic, subject: string): number {
  const touching = changes.find(
    (entry) => entry.topic === topic && entry.changes.some((change) => change.subject === subject),
  )
  return touching?.version ?? 0
}
