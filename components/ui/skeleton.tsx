import { joinClasses } from '@/lib/utils/join-classes'

/** The place of text that is still being asked for; as tall as the line that will come. */
export function Skeleton({ width, height = 'h-5' }: { width: string; height?: string }) {
  return (
    <span
      aria-hidden
      className={joinClasses('bg-line/60 block max-w-full rounded-md motion-safe:animate-pulse', width, height)}
    />
  )
}
