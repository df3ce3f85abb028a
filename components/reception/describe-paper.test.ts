import { expect, it } from 'vitest'
import { buildAppointmentCard, buildPaperCard } from '@/lib/testing/builders/build-paper-card'
import { describePaper } from './describe-paper'

const HERE = '31999'

it('says from where to here, and that nobody has read the signing day', () => {
  expect(describePaper(buildPaperCard({ fromFacilityName: 'TTYT Mẫu 7' }), HERE)).toEqual({
    badge: { tone: 'good', text: 'còn 5 ngày làm việc' },
    from: '31907 TTYT Mẫu 7',
    to: '→ đây',
    day: 'ngày chuyển 13/11/2026',
    diagnosis: 'I10 Tăng huyết áp',
  })
})

it.each([
  ['expired', { referral: { status: 'expired' as const, lastDay: '2026-11-27' } }, 'wrong', 'hết hạn sau 27/11'],
  ['used', { referral: { status: 'used' as const }, usedOn: '2026-11-18' }, 'neutral', 'đã dùng 18/11'],
  ['elsewhere', { referral: { status: 'wrong-facility' as const } }, 'wrong', 'chuyển đến cơ sở khác'],
  [
    'running out',
    { referral: { status: 'expiring' as const }, workingDaysLeft: 1 },
    'attention',
    'còn 1 ngày làm việc',
  ],
  [
    'for a year',
    { oneYear: true, workingDaysLeft: 180, referral: { status: 'valid' as const, lastDay: '2027-07-27' } },
    'good',
    'dùng đến 27/07/2027',
  ],
  [
    'in use today',
    { referral: { status: 'continuing' as const, lastDay: '2026-11-27' }, usedOn: '2026-11-20' },
    'attention',
    'đã dùng hôm nay',
  ],
])('a badge for one that is %s', (_, overrides, tone, text) => {
  expect(describePaper(buildPaperCard(overrides), HERE).badge).toEqual({ tone, text })
})

it('a restricted diagnosis is not shown, and said to be so', () => {
  const paper = buildPaperCard({ diagnosis: undefined, restricted: true })
  expect(describePaper(paper, HERE).diagnosis).toBe('chẩn đoán không hiện tại quầy')
})

it('an appointment of ours says its day', () => {
  expect(describePaper(buildAppointmentCard(), HERE)).toMatchObject({
    badge: { tone: 'good', text: 'đúng hẹn' },
    from: 'Hẹn khám lại tại đây',
    day: 'hẹn 20/11/2026',
  })
})
