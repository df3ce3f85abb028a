import fc from 'fast-check'
import { expect, it } from 'vitest'
import { episodeSchema } from './episode.schema'
import { appointmentPaperSchema, referralPaperSchema } from './paper.schema'
import { toAppointment } from './to-appointment'
import { toEnvelopePerson } from './to-envelope-person'
import { toEpisode } from './to-episode'
import { toReferral } from './to-referral'

const FIELDS =
  'HO_TEN NGAY_SINH SO_CCCD MA_THE_BHYT GT_THE_TU GT_THE_DEN DIEN_THOAI NGAY_VAO NGAY_RA MA_BENH_CHINH MA_BENH_KT CAN_NANG NGAY_TAI_KHAM SO_LUONG NGAY_YL TEN_THUOC MA_CSKCB GIAY_CHUYEN_TUYEN MA_CSKCB_DI MA_LYDO_CT SO_GIAYHEN_KL NGAY_HEN_KL NGAY_CT GIOI_TINH'
const text = fc.oneof(
  fc.string({ maxLength: 200, unit: 'binary' }),
  fc.stringMatching(/^[0-9;., ]{0,40}$/),
  fc.stringMatching(/^\d{4}(\d{2}){0,5}$/),
  fc.stringMatching(/^(19|20)\d\d(0[0-9]|1[0-2])([0-3]\d)([0-2]\d[0-5]\d)?$/),
)
const row = fc.dictionary(fc.constantFrom(...FIELDS.split(' ')), text)
const origin = { facilityCode: '31907', importedAt: new Date('2026-11-14T02:00:00Z') }
const added = { signature: { status: 'absent' }, uses: [] }
const episodeId = '6f1c2c7e-52a4-4d0c-9a49-1f50b6b6f0a1'

it('whatever a table holds, what is made of it can be kept', () => {
  fc.assert(
    fc.property(row, fc.array(row, { maxLength: 3 }), (main, rows) => {
      const tables = { XML1: [main], XML2: rows, XML3: rows, XML4: rows, XML5: rows, XML7: rows, XML8: rows }
      const episode = toEpisode(tables, origin)
      if (episode.ok) episodeSchema.parse({ ...episode.value, ...added, episodeId })
      const referral = toReferral(main, origin)
      if (referral.ok) referralPaperSchema.parse({ ...referral.value, ...added, paperId: episodeId })
      const appointment = toAppointment(main, origin)
      if (appointment.ok) appointmentPaperSchema.parse({ ...appointment.value, ...added, paperId: episodeId })
      expect(toEnvelopePerson(main).identifiers.length).toBeLessThan(300)
    }),
    { numRuns: 500 },
  )
})
