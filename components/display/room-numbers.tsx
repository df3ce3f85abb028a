import type { DisplayCall } from '@/lib/contracts/display'
import { displayText } from '@/lib/content/display'
import { joinClasses } from '@/lib/utils/join-classes'
import { useClock } from './use-clock'

const ONE_COLUMN = 6
/** As many as fit in two columns, also on a screen of 1366×768 that has lost its source. */
const ON_A_PAGE = 14
const PAGE_MS = 8_000

/** The last number of every other room, in the order of the house; a large house turns pages. */
export function RoomNumbers({ calls }: { calls: readonly DisplayCall[] }) {
  const now = useClock() ?? 0
  const pages = Math.max(1, Math.ceil(calls.length / ON_A_PAGE))
  const page = Math.floor(now / PAGE_MS) % pages
  const isCrowded = calls.length > ONE_COLUMN
  return (
    <section
      aria-label={displayText.lastCalls}
      className="flex min-h-0 min-w-0 flex-col overflow-hidden px-4 py-3 lg:px-[2.9vw] lg:py-[2vh]"
    >
      <ul className={joinClasses('grid gap-x-8', isCrowded && 'lg:grid-cols-2')}>
        {calls.slice(page * ON_A_PAGE, (page + 1) * ON_A_PAGE).map((call) => (
          <RoomNumber key={call.roomCode} call={call} isCrowded={isCrowded} />
        ))}
      </ul>
      {pages > 1 && (
        <p className="mt-auto pt-2 text-right text-[max(14px,min(1.3vw,2.4vh))] font-medium">
          {displayText.page(page + 1, pages)}
        </p>
      )}
    </section>
  )
}

function RoomNumber({ call, isCrowded }: { call: DisplayCall; isCrowded: boolean }) {
  const [digits, day] = call.label.split(' ')
  return (
    <li className="flex min-w-0 items-center justify-between gap-4 border-b border-white/20 py-[max(6px,1.4vh)]">
      {isCrowded ? (
        <span className="min-w-0 text-[max(16px,min(1.5vw,2.8vh))] leading-tight font-medium">
          {displayText.room(call.roomCode)}
          <span className="block truncate text-[0.75em]">{call.roomName}</span>
        </span>
      ) : (
        <span className="min-w-0 truncate text-[max(18px,min(2.3vw,4.1vh))] font-medium">
          {displayText.line(call.roomCode, call.roomName)}
        </span>
      )}
      <strong
        className={joinClasses(
          'shrink-0 text-right leading-tight font-bold',
          isCrowded ? 'text-[max(32px,min(3.2vw,6vh))]' : 'text-[max(40px,min(4.7vw,8.4vh))]',
        )}
      >
        {day === undefined ? digits : <DatedNumber digits={digits} day={day} />}
      </strong>
    </li>
  )
}

/** As high as a number without its day: the rows stay where they are, and the room is never hidden. */
function DatedNumber({ digits, day }: { digits: string | undefined; day: string }) {
  return (
    <>
      <span className="block text-[0.75em] leading-none">{digits}</span>
      <span className="block text-[0.4em]"> {day}</span>
    </>
  )
}
