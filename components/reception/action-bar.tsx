'use client'

import type { ReactNode } from 'react'
import type { Room } from '@/lib/contracts/visits'
import { receptionText } from '@/lib/content/reception'
import { AdmitButton } from './admit-button'
import { RoomPicker } from './room-picker'
import type { Desk } from './use-desk'
import type { VisitDraft } from './visit-draft'

export interface ActionBarProps {
  model: Desk
  /** Whose visit it is; absent while nobody is known. */
  draft?: VisitDraft
  rooms: readonly Room[]
  usualRoom: string | undefined
  roomsOpen: boolean
  onRoomsOpen: (open: boolean) => void
  onAdmit: () => void
  /** How many fields were found missing at the last press. */
  missing?: number
  problem?: ReactNode
  /** What goes with the chosen room. */
  besideRoom?: ReactNode
  /** What else the visit may need. */
  children?: ReactNode
}

/** The room and the button that gives the number, in the same place in every state. */
export function ActionBar({ model, draft, rooms, usualRoom, roomsOpen, onRoomsOpen, ...rest }: ActionBarProps) {
  const { onAdmit, missing = 0, problem, besideRoom, children } = rest
  const roomCode = draft?.roomCode ?? usualRoom
  const choose =
    draft &&
    ((code: string) => {
      // Another room has services of its own.
      const edits = code === roomCode ? { roomCode } : { roomCode: code, serviceCode: undefined }
      model.dispatch({ type: 'edited', draftId: draft.draftId, edits })
    })
  return (
    <section
      aria-label={receptionText.barLabel}
      className="border-line bg-card z-10 border-t px-4 py-2 md:sticky md:bottom-0 md:px-5 lg:static print:hidden"
    >
      {problem && <div className="mb-2">{problem}</div>}
      <div className="flex flex-wrap items-end gap-x-3 gap-y-2 xl:flex-nowrap">
        <RoomPicker
          rooms={rooms}
          roomCode={roomCode}
          lastRoomName={draft?.subject.kind === 'known' ? draft.subject.person.lastVisit?.roomName : undefined}
          isMissing={model.isAttempted && roomCode === undefined}
          open={roomsOpen}
          onOpen={onRoomsOpen}
          onChoose={choose}
        >
          {besideRoom}
        </RoomPicker>
        {children}
        <AdmitButton state={model.desk.current} missing={missing} hasRoom={roomCode !== undefined} onAdmit={onAdmit} />
      </div>
    </section>
  )
}
