import 'server-only'
import { ageBandLabels, insuranceStateLabels, shiftLabels, tablesText } from '@/lib/content/intake'
import { identifiedMediumLabels, identifiedMethodLabels, vneidUnusedLabels } from '@/lib/content/people'
import { isRouteCode, routeCodeTitles } from '@/lib/content/route'
import { workbookText as text } from '@/lib/content/workbooks'
import type { IntakeResponse } from '@/lib/contracts/intake'
import type { SheetColumn, WorkbookSheet } from '../workbook.types'
import { inMinutes, inSeconds, toShare } from './times'

type Frame = Pick<WorkbookSheet, 'title' | 'preface'>

const COUNT = 11
const TIME = 15

export function toDaySheet({ days }: IntakeResponse, frame: Frame): WorkbookSheet {
  return {
    ...frame,
    name: text.byDay,
    columns: [
      { heading: text.day, width: 13 },
      ...counts(text.visits, text.cancelled, text.unverified, text.vneidVisits),
      { heading: text.share, width: COUNT },
    ],
    rows: days.map(({ day, visits, cancelled, unverified, vneid }) => [
      { date: day },
      visits,
      cancelled,
      unverified,
      vneid,
      toShare(vneid, visits),
    ]),
  }
}

export function toHourSheet({ arrivals, rooms }: IntakeResponse, frame: Frame): WorkbookSheet {
  const names = new Map(rooms.map(({ roomCode, roomName }) => [roomCode, roomName]))
  return {
    ...frame,
    name: text.byHour,
    columns: [
      { heading: text.hour, width: COUNT },
      { heading: text.roomCode, width: COUNT },
      { heading: text.room, width: 26 },
      ...counts(text.visits, text.waiting, text.cancelled),
    ],
    rows: arrivals.map(({ hour, roomCode, visits, waiting, cancelled }) => [
      hour,
      roomCode,
      names.get(roomCode),
      visits,
      waiting,
      cancelled,
    ]),
  }
}

export function toRoomSheet({ rooms }: IntakeResponse, frame: Frame): WorkbookSheet {
  return {
    ...frame,
    name: text.rooms,
    landscape: true,
    columns: [
      { heading: text.roomCode, width: COUNT },
      { heading: text.room, width: 26 },
      ...counts(text.visits, text.waiting, text.cancelled),
      ...times(text.waitMedian, text.waitP90, text.scanMedian, text.scanP90),
    ],
    rows: rooms.map(({ roomCode, roomName, visits, waiting, cancelled, wait, scanToTicket }) => [
      roomCode,
      roomName,
      visits,
      waiting,
      cancelled,
      ...inMinutes(wait),
      ...inSeconds(scanToTicket),
    ]),
  }
}

export function toWaySheet({ ways, totals }: IntakeResponse, frame: Frame): WorkbookSheet {
  return {
    ...frame,
    name: text.ways,
    landscape: true,
    columns: [
      { heading: text.way, width: 22 },
      { heading: text.medium, width: 14 },
      ...counts(text.visits, text.share, text.scanMeasured),
      ...times(text.scanMedian, text.scanP90, text.waitMedian, text.waitP90),
    ],
    rows: ways.map(({ method, medium, visits, scanToTicket, wait }) => [
      identifiedMethodLabels[method],
      identifiedMediumLabels[medium] || undefined,
      visits,
      toShare(visits, totals.visits),
      scanToTicket.count,
      ...inSeconds(scanToTicket),
      ...inMinutes(wait),
    ]),
  }
}

export function toDeskSheet({ desks }: IntakeResponse, frame: Frame): WorkbookSheet {
  return {
    ...frame,
    name: text.desks,
    columns: [
      { heading: text.desk, width: 24 },
      ...counts(text.visits, text.vneidVisits, text.share),
      ...times(text.scanMedian, text.scanP90, text.waitMedian, text.waitP90),
    ],
    landscape: true,
    rows: desks.map(({ desk, visits, vneid, scanToTicket, wait }) => [
      desk ?? tablesText.noDesk,
      visits,
      vneid,
      toShare(vneid, visits),
      ...inSeconds(scanToTicket),
      ...inMinutes(wait),
    ]),
  }
}

export function toInsuranceSheet({ insurance, routeCodes, totals }: IntakeResponse, frame: Frame): WorkbookSheet {
  return {
    ...frame,
    name: text.insurance,
    columns: groupedColumns(text.visits, text.share),
    rows: [
      ...insurance.map(({ insurance: state, visits }) => [
        tablesText.insurance,
        insuranceStateLabels[state],
        visits,
        toShare(visits, totals.visits),
      ]),
      ...routeCodes.map(({ routeCode, visits }) => [
        tablesText.routeCodes,
        nameRouteCode(routeCode),
        visits,
        toShare(visits, totals.visits),
      ]),
    ],
  }
}

export function toVneidSheet({ vneid }: IntakeResponse, frame: Frame): WorkbookSheet {
  return {
    ...frame,
    name: text.vneid,
    columns: groupedColumns(text.visits, text.vneidVisits, text.share),
    rows: [
      ...vneid.unusedReasons.map(({ unusedReason, visits }) => [
        tablesText.unusedReasons,
        unusedReason === null ? tablesText.noReason : vneidUnusedLabels[unusedReason],
        visits,
      ]),
      ...vneid.ages.map(({ ageBand, visits, vneid: used }) => [
        tablesText.ages,
        ageBandLabels[ageBand],
        visits,
        used,
        toShare(used, visits),
      ]),
      ...vneid.shifts.map(({ shift, visits, vneid: used }) => [
        tablesText.shifts,
        shiftLabels[shift],
        visits,
        used,
        toShare(used, visits),
      ]),
    ],
  }
}

function nameRouteCode(routeCode: string | null): string {
  if (routeCode === null) return tablesText.noRouteCode
  return isRouteCode(routeCode) ? `${routeCode} ${routeCodeTitles[routeCode]}` : routeCode
}

function groupedColumns(...headings: string[]): SheetColumn[] {
  return [{ heading: text.group, width: 24 }, { heading: text.name, width: 44 }, ...counts(...headings)]
}

function counts(...headings: string[]): SheetColumn[] {
  return headings.map((heading) => ({ heading, width: COUNT }))
}

function times(...headings: string[]): SheetColumn[] {
  return headings.map((heading) => ({ heading, width: TIME }))
}
