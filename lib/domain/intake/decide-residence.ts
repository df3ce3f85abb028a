import { foldName } from '../patient/fold-name'
import type { Residence } from '../visit/visit.schema'

/**
 * Whether an address on file lies in the plan's province: Hải Phòng in its boundary since 01/07/2025, that is with the
 * former Hải Dương (NQ 202/2025/QH15; domain/rules.md §6 K2, §9). It is what the person or the card told, not the
 * register of permanent residence, which a clinic cannot ask: K2 is therefore a sample. An address that ends with no
 * province says nothing.
 */
export function decideResidence(address: string | undefined): Residence {
  const province = foldName(address?.split(',').at(-1) ?? '').replace(PREFIX, '')
  if (PLAN_PROVINCE.has(province)) return 'resident'
  return OTHER_PROVINCES.has(province) ? 'elsewhere' : 'unknown'
}

const PREFIX = /^(tinh|thanh pho|tp|t p) /
const PLAN_PROVINCE = new Set(['hai phong', 'hai duong'])
// The names of before and after the mergers of 01/07/2025: old papers show the old ones.
const OTHER_PROVINCES = new Set(
  (
    'an giang,ba ria vung tau,bac giang,bac kan,bac lieu,bac ninh,ben tre,binh dinh,binh duong,binh phuoc,binh thuan,' +
    'ca mau,can tho,cao bang,da nang,dak lak,dak nong,dien bien,dong nai,dong thap,gia lai,ha giang,ha nam,ha noi,' +
    'ha tinh,hau giang,hoa binh,ho chi minh,hue,hung yen,khanh hoa,kien giang,kon tum,lai chau,lam dong,lang son,' +
    'lao cai,long an,nam dinh,nghe an,ninh binh,ninh thuan,phu tho,phu yen,quang binh,quang nam,quang ngai,' +
    'quang ninh,quang tri,soc trang,son la,tay ninh,thai binh,thai nguyen,thanh hoa,thua thien hue,tien giang,' +
    'tra vinh,tuyen quang,vinh long,vinh phuc,yen bai'
  ).split(','),
)
