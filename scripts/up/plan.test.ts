import { describe, expect, it } from 'vitest'
import { planLaunch } from './plan'

const gateway = {
  FACILITY_CODE: '31998',
  BHXH_BASE_URL: 'https://gateway.example',
  BHXH_USERNAME: '31998_BV',
  BHXH_PASSWORD: 'mat-khau',
  BHXH_OFFICER_NAME: 'Cán Bộ',
  BHXH_OFFICER_ID: '031998000001',
}
const database = { DATABASE_URL: 'postgresql://app:secret@db/app' }

describe('planLaunch', () => {
  it.each([
    ['nothing set', {}, true],
    ['an empty .env', { DATABASE_URL: '', BHXH_BASE_URL: '', FACILITY_CODE: '31999' }, true],
    ['a demo asked for on an own database', { ...database, TIEPDON_DEMO: '1' }, true],
    ['a real gateway', gateway, false],
    ['a real gateway and database', { ...gateway, ...database }, false],
    ['a demo forbidden', { ...gateway, TIEPDON_DEMO: '0' }, false],
  ])('%s', (_, source, demo) => {
    expect(planLaunch(source).demo).toBe(demo)
  })

  it('gives the demo an account and the facility 31999', () => {
    expect(planLaunch({}).environment).toMatchObject({ FACILITY_CODE: '31999', TIEPDON_DEMO: '1' })
  })

  it('keeps a facility code that was given', () => {
    expect(planLaunch({ FACILITY_CODE: '31950' }).environment.FACILITY_CODE).toBe('31950')
  })

  it('never sends the demo to a real gateway', () => {
    expect(planLaunch({ ...gateway, TIEPDON_DEMO: '1' }).environment.BHXH_BASE_URL).toBeUndefined()
  })

  it.each([
    ['an own database without a gateway', database],
    ['an account without a gateway', { ...gateway, BHXH_BASE_URL: undefined }],
    ['a forbidden demo without a gateway', { TIEPDON_DEMO: '0' }],
  ])('%s stops and names BHXH_BASE_URL', (_, source) => {
    expect(() => planLaunch(source)).toThrow('BHXH_BASE_URL')
  })

  it('names what else a real facility lacks', () => {
    expect(() => planLaunch({ ...gateway, FACILITY_CODE: '' })).toThrow('Thiếu FACILITY_CODE')
  })
})
