import type { Executor } from '@/lib/db/client'
import { facility, room } from '@/lib/db/schema/facility'

/** The test facility 31999 with rooms 12, 14 and P3A open and room 99 closed. */
export async function fillFacility(db: Executor): Promise<void> {
  const facilityCode = '31999'
  await db.insert(facility).values({ facilityCode, name: 'Bệnh viện Mẫu' })
  await db.insert(room).values([
    { facilityCode, code: '12', name: 'Nội tổng quát', floor: '2', position: 1 },
    { facilityCode, code: '14', name: 'Răng', position: 2 },
    { facilityCode, code: 'P3A', name: 'Nhi', position: 3 },
    { facilityCode, code: '99', name: 'Đang sửa', position: 4, open: false },
  ])
}
