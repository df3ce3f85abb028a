import type { TicketSlip as Slip } from '@/lib/contracts/visits'
import { describeWait } from '@/lib/content/queue'
import { ticketText } from '@/lib/content/visits'
import { formatClock, formatDate } from '@/lib/utils/format-dates'
import { QrCode } from './qr-code'

/** What stands on the 80 mm paper: nothing that says who the patient is. */
export function TicketSlip({ slip }: { slip: Slip }) {
  return (
    <article
      aria-label={ticketText.title}
      className="text-ink flex w-[80mm] max-w-full flex-col items-center px-[5mm] py-[4mm] text-center"
    >
      <p className="text-[13px] leading-4 font-semibold">{slip.facilityName}</p>
      <p className="mt-1 text-[13px] tracking-wide uppercase">{ticketText.title}</p>
      {slip.priority && <p className="border-ink mt-1 border-2 px-2 text-[15px] font-bold">{ticketText.priority}</p>}
      <p className="text-[84px] leading-[1.1] font-bold">{slip.label}</p>
      <p className="text-[20px] leading-6 font-bold">{ticketText.room(slip.roomCode)}</p>
      <p className="text-[17px] leading-6 font-semibold">
        {slip.roomName}
        {slip.floor && ` · ${ticketText.floor(slip.floor)}`}
      </p>
      <p className="mt-1.5 text-[15px]">{ticketText.peopleBefore(slip.peopleBefore)}</p>
      {slip.expectedWait && <p className="text-[15px]">{ticketText.wait(describeWait(slip.expectedWait))}</p>}
      <div className="my-2 size-[30mm]">
        <QrCode text={slip.code} label={ticketText.qr} />
      </div>
      <p className="text-[12px]">{ticketText.issued(formatClock(slip.issuedAt), formatDate(slip.day))}</p>
      <p className="mt-0.5 text-[11px] leading-4">{ticketText.keep}</p>
    </article>
  )
}
