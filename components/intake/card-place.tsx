import { joinClasses } from '@/lib/utils/join-classes'

/** The place of a card that is still being asked for. */
export function CardPlace({ height }: { height: string }) {
  return (
    <div
      aria-hidden
      className={joinClasses('rounded-card border-line bg-card border motion-safe:animate-pulse', height)}
    />
  )
}
