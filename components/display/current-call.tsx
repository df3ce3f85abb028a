import type { DisplayCall } from '@/lib/contracts/display'
import { displayText } from '@/lib/content/display'
import { ticketLabel } from '@/lib/domain/queue/ticket-label'
import { joinClasses } from '@/lib/utils/join-classes'
import './display.css'

/** The number called now, large enough for the last row of chairs; it flashes while it is announced. */
export function CurrentCall({ call, announcing }: { call: DisplayCall | undefined; announcing: boolean }) {
  // Its day stands apart: four characters are read from the last row of chairs, a date beside them is not.
  const digits = call ? ticketLabel(call.number) : ''
  return (
    <section
      aria-live="assertive"
      className="bg-display flex min-h-[60dvh] min-w-0 flex-col items-center justify-center p-4 text-center lg:min-h-0"
    >
      {call ? (
        <div
          key={call.id}
          className={joinClasses('flex max-w-full flex-col items-center', announcing && 'display-flash')}
        >
          <p className="text-[max(20px,min(2.7vw,4.8vh))] font-semibold tracking-wide">{displayText.invite}</p>
          <p className={joinClasses('leading-[1.05] font-bold', sizeOf(call, digits))}>{digits}</p>
          {call.numberDay && (
            <p className="text-ink mb-[1vh] rounded-full bg-white px-5 py-1 text-[max(18px,min(2.4vw,4.2vh))] font-bold">
              {displayText.ofYesterday(call.numberDay)}
            </p>
          )}
          <p className="text-[max(40px,min(5.4vw,9.6vh))] leading-tight font-bold">{displayText.room(call.roomCode)}</p>
          <p className="text-[max(18px,min(2.4vw,4.2vh))]">{displayText.where(call.roomName, call.floor)}</p>
          {call.maskedName && <p className="mt-2 text-[max(20px,min(2.8vw,5vh))] font-semibold">{call.maskedName}</p>}
          {call.attempt > 1 && (
            <p className="mt-2 rounded-full bg-white/15 px-5 py-1 text-[max(16px,min(1.8vw,3.2vh))] font-semibold">
              {displayText.again(call.attempt)}
            </p>
          )}
        </div>
      ) : (
        <>
          <p className="text-[max(28px,min(4vw,7vh))] font-bold">{displayText.nobody}</p>
          <p className="mt-2 text-[max(18px,min(2vw,3.6vh))]">{displayText.nobodyDetail}</p>
        </>
      )}
    </section>
  )
}

/** Whatever stands below it, all of it fits on the screen. */
function sizeOf({ numberDay }: DisplayCall, digits: string): string {
  if (numberDay) return 'text-[max(96px,min(17vw,30vh))]'
  return digits.length > 3 ? 'text-[max(96px,min(17vw,38vh))]' : 'text-[max(120px,min(22vw,40vh))]'
}
