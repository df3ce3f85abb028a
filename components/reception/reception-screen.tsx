'use client'

import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import type { ScanInput } from '@/components/scan/scan.types'
import { LazyCameraScanner } from '@/components/scan/lazy-camera-scanner'
import { useImageScanner } from '@/components/scan/use-image-scanner'
import { useSerialScanner } from '@/components/scan/use-serial-scanner'
import { useWedgeScanner } from '@/components/scan/use-wedge-scanner'
import { signedOut } from '@/components/shell/connection'
import { lastRoomCode } from '@/components/shell/desk-settings'
import { roomQueries } from '@/lib/api/rooms'
import { ActionBar } from './action-bar'
import { givenTickets } from './given-tickets'
import { IdlePanel } from './idle-panel'
import { GivenChips, ParkedChips, preloadVisit, RecentTickets, VisitAside, VisitBar, VisitPanel } from './lazy-panels'
import { loadDeskLogic } from './load-desk-logic'
import { RoomsNow } from './rooms-now'
import { ScanBar } from './scan-bar'
import { useDesk } from './use-desk'
import { useNextKey } from './use-next-key'
import { useRetryAfterSignIn } from './use-retry-after-sign-in'
import { useShortcuts } from './use-shortcuts'
import { useTypeToBox } from './use-type-to-box'
import { idOf } from './visit-state'

/** The reception desk: the box, the person, their insurance, and the button that gives a number. */
export function ReceptionScreen() {
  const model = useDesk()
  const { desk, dispatch, read } = model
  const box = useRef<HTMLInputElement>(null)
  const [camera, setCamera] = useState(false)
  const [roomsOpen, setRoomsOpen] = useState(false)
  const rooms = useQuery(roomQueries.all()).data?.rooms
  const lastRoom = lastRoomCode.use()
  const usualRoom = rooms?.some(({ code }) => code === lastRoom) ? lastRoom : undefined
  const enabled = !signedOut.use()
  const hasGiven = givenTickets.use().length > 0
  const onScan = (input: ScanInput) => void read(input)
  const image = useImageScanner({ onScan, enabled })
  const serial = useSerialScanner({ onScan, enabled })
  const screen = useNextKey(desk.current, box)
  useWedgeScanner({ onScan, enabled: enabled && !camera })
  useTypeToBox(box)

  const admit = async () => {
    if (await model.admit(usualRoom)) return
    // After the next drawing, when what is missing is marked.
    requestAnimationFrame(() => {
      const missing = screen.current?.querySelector<HTMLElement>(
        '[aria-invalid=true], [data-unanswered], [data-missing]',
      )
      if (missing && 'missing' in missing.dataset) setRoomsOpen(true)
      else missing?.focus()
    })
  }
  const focusBox = () => {
    box.current?.focus()
    box.current?.select()
  }
  const openCamera = () => setCamera(true)
  const startWithoutPapers = () => model.startWithoutPapers('no-papers')
  const leave = () => {
    dispatch({ type: 'left' })
    focusBox()
  }
  useShortcuts({
    focusBox,
    openRooms: () => setRoomsOpen(true),
    startWithoutPapers,
    openCamera,
    pickPicture: image.pick,
    admit: () => void admit(),
    leave,
    resume: (position) => {
      const draftId = desk.parked.map(idOf)[position - 1]
      if (draftId !== undefined) dispatch({ type: 'resumed', draftId })
    },
  })

  useRetryAfterSignIn(() => {
    const { current } = desk
    if (current.kind !== 'failed' || current.problem.code !== 'not_signed_in') return
    if (current.at === 'admit') void admit()
    else void model.ask(current.reading)
  })
  useEffect(() => {
    preloadVisit()
    loadDeskLogic().catch(() => undefined)
  }, [])

  const draft = 'draft' in desk.current && desk.current.kind !== 'admitted' ? desk.current.draft : undefined
  const bar = {
    model,
    rooms: rooms ?? [],
    usualRoom,
    roomsOpen,
    onRoomsOpen: setRoomsOpen,
    onAdmit: () => void admit(),
  }
  return (
    <div ref={screen} className="flex min-h-0 grow flex-col print:block">
      <div className="flex min-h-0 grow flex-col gap-3 px-4 py-3 md:px-5 print:hidden">
        <ScanBar
          box={box}
          model={model}
          image={image}
          actions={{ openCamera, pickPicture: image.pick, startWithoutPapers }}
        />
        {hasGiven && <GivenChips />}
        {desk.parked.length > 0 && <ParkedChips parked={desk.parked} dispatch={dispatch} />}
        <div className="grid min-h-0 grow gap-3 lg:grid-cols-[440px_minmax(0,1fr)]">
          {desk.current.kind === 'idle' ? (
            <>
              <IdlePanel serial={serial} />
              <RoomsNow rooms={rooms} />
            </>
          ) : (
            <>
              <VisitPanel state={desk.current} model={model} />
              <VisitAside state={desk.current} rooms={rooms} dispatch={dispatch} />
            </>
          )}
        </div>
      </div>
      {draft ? <VisitBar {...bar} draft={draft} /> : <ActionBar {...bar} />}
      <div className="border-line bg-page min-h-[38px] border-t print:hidden">
        <RecentTickets />
      </div>
      <LazyCameraScanner open={camera} onOpenChange={setCamera} onScan={onScan} />
    </div>
  )
}
