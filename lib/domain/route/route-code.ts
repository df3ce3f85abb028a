import { z } from 'zod'

/** Mã đối tượng đến KCB of QĐ 3276/QĐ-BYT PL1 that a visit at the desk can count as. Strings: "1.11" is not 1.1100. */
export const decidedCodeSchema = z.enum([
  '1.1',
  '1.2',
  '1.3',
  '1.4',
  '1.5',
  '1.6',
  '1.7',
  '1.11',
  '1.12',
  '1.13',
  '1.14',
  '1.15',
  '1.16',
  '1.17',
  '1.18',
  '2',
  '3.1',
  '3.2',
  '3.3',
  '3.6',
  '9',
])
export type DecidedCode = z.infer<typeof decidedCodeSchema>

/** All 27 codes. Those of picking up medicines (7, 7.2, 7.3, 7.4, 10) and of a withdrawn claim (8) are set elsewhere. */
export const routeCodeSchema = z.enum([...decidedCodeSchema.options, '7', '7.2', '7.3', '7.4', '10', '8'])
export type RouteCode = z.infer<typeof routeCodeSchema>
