import { afterEach, beforeEach } from 'vitest'
import { startRecordedGateway, type RecordedGateway, type RecordedReply } from './recorded-gateway'
import {
  cardShape,
  copaymentShape,
  historyShape,
  recordedAccessToken,
  recordedIdToken,
  tokenShape,
} from './recorded-shapes'

/** Word for word what each function says, unless a text of the test's own stands in. */
export const recordedWire: Record<string, (changed: Record<string, string>) => RecordedReply> = {
  '/api/token/take': (changed) => ({ body: changed['token'] ?? JSON.stringify(tokenShape) }),
  '/api/egw/KQNhanLichSuKCB2024': (changed) => ({ body: changed['card'] ?? JSON.stringify(cardShape) }),
  '/api/egw/Lskcb2025': (changed) => ({ body: changed['history'] ?? JSON.stringify(historyShape) }),
  '/api/TraCuuCCT/TraCuuTienMCCT': (changed) => ({ body: changed['copayment'] ?? JSON.stringify(copaymentShape) }),
}

/** Recorded gateways for one file's tests, on the day the recorded card holds. */
export function setUpRecorded({ clock, hide }: { clock: { aheadMs: number }; hide: (...texts: string[]) => void }) {
  let recorded: RecordedGateway | undefined
  const record = async (answer: Parameters<typeof startRecordedGateway>[0]) =>
    (recorded = await startRecordedGateway(answer))
  beforeEach(() => {
    clock.aheadMs = Date.parse('2026-11-20T03:00:00Z') - Date.now()
    hide(recordedAccessToken, recordedIdToken, 'GD4313100000001', 'Nguyễn Văn Mẫu', 'NGUYỄN')
  })
  afterEach(() => recorded?.stop())

  return {
    record,
    recordBodies: (changed: Record<string, string> = {}) =>
      record(({ path }) => recordedWire[path]?.(changed) ?? { status: 404, body: '' }),
  }
}
