import { expect, it } from 'vitest'
import { toCameraFailure } from './to-camera-failure'

it.each([
  ['NotFoundError', 'no_camera'],
  ['OverconstrainedError', 'no_camera'],
  ['NotAllowedError', 'camera_refused'],
  ['SecurityError', 'camera_refused'],
  ['NotReadableError', 'camera_busy'],
  ['AbortError', 'camera_busy'],
  ['TypeError', 'camera_failed'],
])('%s is %s', (name, code) => {
  expect(toCameraFailure(new DOMException('', name))).toBe(code)
})

it('a rejection that is no error is camera_failed', () => {
  expect(toCameraFailure('Error getting userMedia')).toBe('camera_failed')
})
