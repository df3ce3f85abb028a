import { createHash } from 'node:crypto'
import { jsonReply, type Reply } from '../server/exchange'
import { toWireStamp } from '../replies/wire-dates'
import { findMessageFault } from './find-message-fault'
import { hasValidSignature } from './has-valid-signature'
import { readMessage } from './read-message'

interface Kept {
  digest: string
  transactionId: string
  receivedAt: string
  /** How often the very same came again. */
  repeats: number
  /** How often another content came under the same MA_LK and trigger. */
  conflicts: number
}

/**
 * Takes check-in messages (`checkInKcbQd3176`). What the real gateway does with the same message twice is unknown; this
 * one knows it again by MA_LK and trigger, counts it and answers with the first receipt.
 */
export function createMessageDesk(facilityCode: string, isSignatureWanted: boolean) {
  const kept = new Map<string, Kept>()
  const refused = new Map<string, number>()
  let given = 0

  const refuse = (code: string, why: string): Reply => {
    refused.set(code, (refused.get(code) ?? 0) + 1)
    return receipt({ maKetQua: code, maGiaoDich: '', thoiGianTiepNhan: '', thongDiep: why })
  }

  return {
    receive: ({ loaiHoSo, maTinh, maCSKCB, fileHSBase64 = '' }: Record<string, string>, now: Date): Reply => {
      if (loaiHoSo !== '0' || maCSKCB !== facilityCode || maTinh !== facilityCode.slice(0, 2))
        return refuse('205', 'Sai định dạng tham số')
      if (!/^[A-Za-z0-9+/]+={0,2}$/.test(fileHSBase64)) return refuse('205', 'fileHSBase64 không hợp lệ')
      const xml = Buffer.from(fileHSBase64, 'base64').toString('utf8')
      const rows = readMessage(xml)
      const [row] = rows ?? []
      if (!row || rows?.length !== 1) return refuse('201', 'XML sai định dạng')
      if (isSignatureWanted && !hasValidSignature(xml)) return refuse('202', 'Chữ ký số không hợp lệ')
      const fault = findMessageFault(row)
      if (fault) return refuse('202', `Nội dung sai: ${fault}`)
      return keep(row, createHash('sha256').update(xml).digest('hex'), now)
    },
    /** What was accepted, and how often; of one visit where its MA_LK is given. */
    count: (linkId?: string) => {
      const held = [...kept].filter(([key]) => linkId === undefined || key.startsWith(`${linkId}\n`))
      const sum = (of: (each: Kept) => number) => held.reduce((total, [, each]) => total + of(each), 0)
      return {
        accepted: held.length,
        repeats: sum(({ repeats }) => repeats),
        conflicts: sum(({ conflicts }) => conflicts),
        refused: Object.fromEntries(refused),
      }
    },
    /** MA_LK of everything accepted. */
    list: () => [...kept.keys()].map((key) => key.split('\n')[0] ?? ''),
  }

  function keep(row: Record<string, string>, digest: string, now: Date): Reply {
    const trigger = row['NGAY_VAO_NOI_TRU'] === '' ? 'first-cost' : 'treatment'
    const key = `${row['MA_LK']}\n${trigger}`
    const before = kept.get(key)
    if (before && before.digest === digest) before.repeats += 1
    else if (before) before.conflicts += 1
    given += 1
    const fresh = {
      digest,
      transactionId: `MAU-${String(given).padStart(8, '0')}`,
      receivedAt: `${toWireStamp(now)}${String(now.getSeconds()).padStart(2, '0')}`,
      repeats: 0,
      conflicts: 0,
    }
    const { transactionId, receivedAt } = before ?? fresh
    if (!before) kept.set(key, fresh)
    return receipt({
      maKetQua: '200',
      maGiaoDich: transactionId,
      thoiGianTiepNhan: receivedAt,
      thongDiep: 'Tiếp nhận thành công',
    })
  }
}

function receipt(fields: Record<string, string>): Reply {
  return jsonReply(fields)
}
