import { expect, it } from 'vitest'
import { forecastDay } from './forecast-day'

const day = (afternoon: number) => ({ 7: 100, 9: 40, 14: afternoon })

it('adds what still came after this time on such days, from quartile to quartile', () => {
  const past = [day(10), day(20), day(30), day(40)]
  expect(forecastDay(120, 10, past)).toEqual({ low: 130, high: 150, days: 4 })
})

it('counts the current hour by what is left of it', () => {
  const past = [day(0), day(0), day(0), day(0)]
  expect(forecastDay(100, 9.25, past)).toEqual({ low: 130, high: 130, days: 4 })
})

it('forecasts nothing new at the end of the day', () => {
  expect(forecastDay(77, 23.99, [day(1), day(2), day(3), day(4)])).toMatchObject({ low: 77, high: 77 })
})

it('says nothing from fewer than four such days', () => {
  expect(forecastDay(120, 10, [day(10), day(20), day(30)])).toBeUndefined()
})
