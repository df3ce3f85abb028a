import type { CameraFailureCode } from '@/lib/content/camera'

/** Why a camera did not open, from what `getUserMedia` rejected with (names: W3C Media Capture and Streams §10). */
export function toCameraFailure(reason: unknown): CameraFailureCode {
  if (!(reason instanceof Error)) return 'camera_failed'
  switch (reason.name) {
    case 'NotFoundError':
    case 'OverconstrainedError':
      return 'no_camera'
    case 'NotAllowedError':
    case 'SecurityError':
      return 'camera_refused'
    case 'NotReadableError':
    case 'AbortError':
      return 'camera_busy'
    default:
      return 'camera_failed'
  }
}
