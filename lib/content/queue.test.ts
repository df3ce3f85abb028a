import { expect, it } from 'vitest'
import { waitingPersonSchema, type WaitingPerson } from '@/lib/contracts/queue'
import { describePlace, describeWait } from './queue'

const plain = waitingPersonSchema.parse({
  visitId: '00000000-0000-4000-8000-000000000001',
  label: '001',
  fullName: 'Lê Mẫu',
  priorityGroup: 4,
  priorityReason: 'normal',
  admittedAt: '2026-11-23T01:05:00.000Z',
  callCount: 0,
  position: 1,
  queueClass: 'P4',
  isTurn: false,
  yieldsTo: 0,
})

it.each<[Partial<WaitingPerson>, string]>([
  [{}, 'Theo giờ đến 08:05'],
  [{ isTurn: true }, 'Theo giờ đến 08:05 · đến lượt, sau các lượt ưu tiên'],
  [{ queueClass: 'P1', priorityReason: 'child-under-6' }, 'Ưu tiên theo luật: Trẻ dưới 6 tuổi'],
  [{ queueClass: 'P2', priorityReason: undefined }, 'Ưu tiên theo luật: nhóm 2'],
  [
    { queueClass: 'P2', priorityReason: 'age-75', yieldsTo: 1 },
    'Ưu tiên theo luật: Từ đủ 75 tuổi · nhường 1 lượt xếp sau',
  ],
  [{ queueClass: 'P3', priorityReason: 'appointment-on-time' }, 'Hẹn khám đúng giờ'],
  [{ queueClass: 'jumped', jumpReason: 'Sốt cao' }, 'Đưa lên trước: Sốt cao'],
  [{ queueClass: 'emergency', priorityReason: 'emergency' }, 'Cấp cứu, trước mọi người'],
])('%j: %s', (place, words) => expect(describePlace({ ...plain, ...place })).toBe(words))

it.each([
  [{ lowMinutes: 10, highMinutes: 25 }, 'khoảng 10–25 phút'],
  [{ lowMinutes: 0, highMinutes: 5 }, 'không quá 5 phút'],
])('%j: %s', (range, words) => expect(describeWait(range)).toBe(words))
