import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findAllergySentences } from './find-allergy-sentences'

const sayings = (text: string) => findAllergySentences(text).map(({ says }) => says)

describe('says that there is an allergy', () => {
  it.each([
    'Dị ứng penicillin',
    'DỊ ỨNG PENICILLIN',
    'di ung penicilin',
    'Tiền sử dị ứng hải sản',
    'Tiền sử: THA 5 năm, dị ứng Cefotaxim (nổi mẩn)',
    'Dị ứng: có, amoxicillin',
    'Dị ứng thuốc (+)',
    'Dị ứng thuốc không rõ loại',
    'Dị ứng không khí lạnh',
    'Nghi dị ứng thuốc cản quang',
    'Không hút thuốc, dị ứng tôm cua',
    'Bệnh nhân không sốt, dị ứng paracetamol',
    'Không dị ứng thuốc, dị ứng hải sản',
    'Không dị ứng penicillin nhưng dị ứng cephalosporin',
    'Không ghi nhận dị ứng nào ngoài penicillin',
    'Không loại trừ dị ứng thuốc',
    'Phản vệ độ II sau tiêm ceftriaxon',
    'Tiền sử sốc phản vệ với lidocain',
    'Quá mẫn với sulfamid',
    'Cơ địa dị ứng',
    'Khi dùng ibuprofen bị dị ứng',
    'Viêm da dị ứng do thuốc',
    'Test dị ứng dương tính với mạt nhà',
    'Chống chỉ định NSAID do dị ứng aspirin',
  ])('%s', (text) => expect(sayings(text)).toEqual(['has']))
})

describe('says that there is none', () => {
  it.each([
    'Không dị ứng',
    'không dị ứng thuốc, thức ăn',
    'KHÔNG DỊ ỨNG',
    'khong di ung',
    'ko dị ứng',
    'Chưa ghi nhận dị ứng',
    'Chưa từng dị ứng',
    'Chưa phát hiện tiền sử dị ứng thuốc',
    'Không có tiền sử dị ứng',
    'Không có tiền sử bệnh lý và dị ứng',
    'Không có tiền sử bệnh lý, dị ứng',
    'Không ghi nhận tiền sử dị ứng thuốc hay thức ăn',
    'Dị ứng: không',
    'Dị ứng : Không',
    'Dị ứng không',
    'Dị ứng thuốc: không có',
    'Dị ứng: chưa ghi nhận',
    'Dị ứng: chưa phát hiện',
    'Dị ứng (-)',
    'Dị ứng: (-)',
    'Tiền sử dị ứng: không',
    'Dị ứng: không có dị ứng thuốc',
    'Bản thân không có cơ địa dị ứng',
    'Không quá mẫn với thành phần nào của thuốc',
    'Không có tiền sử phản vệ',
    'Không có dấu hiệu dị ứng sau tiêm',
  ])('%s', (text) => expect(sayings(text)).toEqual(['denied']))
})

describe('says nothing of it', () => {
  it.each([
    'Viêm mũi dị ứng',
    'Viêm kết mạc dị ứng mạn',
    'Thuốc chống dị ứng',
    'Dùng kháng dị ứng 5 ngày',
    'Hộp chống sốc phản vệ sẵn sàng',
    'Theo dõi dấu hiệu dị ứng',
    'Nếu có dấu hiệu dị ứng cần tái khám ngay',
    'Chưa khai thác được tiền sử dị ứng',
    'Không rõ tiền sử dị ứng',
    'Dị ứng: không rõ',
    'Tiền sử dị ứng:',
    'Tiền sử dị ứng: ......',
    'Bệnh nhân được đưa đi ung bướu',
    'di ung thu giai đoạn cuối',
    'Huyết áp ổn định',
    '',
  ])('%s', (text) => expect(sayings(text)).toEqual([]))
})

it('reads each sentence by itself and shows it whole', () => {
  expect(findAllergySentences('Dị ứng thuốc: không;  dị ứng thức ăn: tôm,\tcua. Không sốt.\nKhông dị ứng.')).toEqual([
    { text: 'Dị ứng thuốc: không', says: 'denied' },
    { text: 'dị ứng thức ăn: tôm, cua', says: 'has' },
    { text: 'Không dị ứng', says: 'denied' },
  ])
})

it('reads composed and decomposed letters alike', () => {
  const text = 'Tiền sử dị ứng hải sản'
  expect(findAllergySentences(text.normalize('NFD'))).toEqual(findAllergySentences(text))
})

const words = ['không', 'dị ứng', 'chưa', 'có', 'tiền sử', 'thuốc', ',', ':', 'ngoài', 'ghi nhận', 'viêm', '(-)', '.']

it('takes time in proportion to the text, whatever it holds', () => {
  const long = Array.from({ length: 40_000 }, (_, at) => words[at % 6]).join(' ')
  const began = performance.now()
  findAllergySentences(long)
  findAllergySentences('không có '.repeat(20_000))
  findAllergySentences('viêm a '.repeat(20_000))
  expect(performance.now() - began).toBeLessThan(1_500)
})

it('never invents text', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...words), { maxLength: 30 }), (picked) => {
      const text = picked.join(' ')
      for (const found of findAllergySentences(text)) expect(text.replace(/\s+/g, ' ')).toContain(found.text)
    }),
  )
})
