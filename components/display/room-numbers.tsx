import type { DisplayCall } from '@/lib/contracts/display'
import { displayText } from '@/lib/content/display'
import { joinClasses } from '@/lib/utils/join-classes'

const ONE_COLUMN = 6

/** The last number of every other room, in the order of the house. */
export function RoomNumbers({ calls }: { calls: readonly DisplayCall[] }) {
  const isCrowded = calls.length > ONE_COLUMN
  return (
    <section
      aria-label={displayText.lastCalls}
      className="min-h-0 min-w-0 overflow-hidden px-4 py-3 lg:px-[2.9vw] lg:py-[2vh]"
    >
      <ul className={joinClasses('grid gap-x-8', isCrowded && 'lg:grid-cols-2')}>
        {calls.map((call) => (
          <li
            key={call.roomCode}
            className="flex min-w-0 items-center justify-between gap-4 border-b border-white/20 py-[max(6px,1.4vh)]"
          >
            <span
              className={joinClasses(
                'min-w-0 truncate font-medium',
                isCrowded ? 'text-[max(16px,min(1.5vw,2.8vh))]' : 'text-[max(18px,min(2.3vw,4.1vh))]',
              )}
            >
              {displayText.line(call.roomCode, call.roomName)}
            </span>
            <strong
              className={joinClasses(
                'leading-tight font-bold',
                isCrowded ? 'text-[max(32px,min(3.2vw,6vh))]' : 'text-[max(40px,min(4.7vw,8.4vh))]',
              )}
            >
              {call.label}
            </strong>
          </li>
        ))}
      </ul>
    </section>
  )
}
