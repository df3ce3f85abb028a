import { Html5Qrcode, Html5QrcodeSupportedFormats } from 'html5-qrcode'
import type { CameraFailureCode } from '@/lib/content/camera'
import { err, ok, type Result } from '@/lib/domain/result'
import { toCameraFailure } from './to-camera-failure'

type CameraDevice = { id: string; label: string }

export type OpenCamera = {
  video: HTMLVideoElement
  deviceId: string
  devices: CameraDevice[]
  /** Numbers where the camera can zoom by itself. */
  zoom: { least: number; most: number; step: number } | null
  hasTorch: boolean
  setZoom: (value: number) => Promise<void>
  setTorch: (on: boolean) => Promise<void>
  close: () => Promise<void>
}

const NATIVE_SIZE: MediaTrackConstraints = { width: { ideal: 1920 }, height: { ideal: 1080 } }

// html5-qrcode owns the camera but must not decode: its loop shrinks frames and would take the main thread's time.
const ALMOST_NEVER_FPS = 0.001

const LONGEST_START_MS = 5000

/**
 * Opens a camera inside the element and asks for its full resolution and continuous focus.
 * @param deviceId the camera wanted; where it is gone, or null, the one that looks away from the screen, or any
 */
export async function openCamera(
  elementId: string,
  deviceId: string | null,
): Promise<Result<OpenCamera, CameraFailureCode>> {
  if (!window.isSecureContext) return err('insecure_page')
  // Kept because the dialog may be closed, and its element gone, by the time the camera answers.
  const box = document.getElementById(elementId)
  if (!box) return err('camera_failed')
  const stopHushing = hushInterruptedPlay()
  const library = new Html5Qrcode(elementId, {
    verbose: false,
    formatsToSupport: [Html5QrcodeSupportedFormats.QR_CODE],
    useBarCodeDetectorIfSupported: false,
  })
  const started =
    (deviceId !== null && (await start(library, { deviceId: { exact: deviceId } }))) ||
    (await start(library, { facingMode: 'environment' }))
  if (!started) {
    stopHushing()
    return err(await explainFailure())
  }

  const video = box.querySelector('video')
  if (!video) {
    await stop(library)
    stopHushing()
    return err('camera_failed')
  }
  await untilPlaying(video)
  const close = () => stop(library).finally(stopHushing)
  return ok({ ...(await describe(library, video)), close })
}

async function start(library: Html5Qrcode, wanted: MediaTrackConstraints): Promise<boolean> {
  const settings = { fps: ALMOST_NEVER_FPS, videoConstraints: { ...NATIVE_SIZE, ...wanted } }
  try {
    await library.start({ facingMode: 'environment' }, settings, ignore, ignore)
    return true
  } catch {
    return false
  }
}

// `stop` throws where there is nothing to stop, and stumbles over parts it had not made yet once the camera is off.
async function stop(library: Html5Qrcode): Promise<void> {
  try {
    await library.stop()
    library.clear()
  } catch {
    // The camera is off either way.
  }
}

// `start` wraps the browser's error in a sentence; asking for the cameras gives the error itself.
async function explainFailure(): Promise<CameraFailureCode> {
  try {
    const cameras = await Html5Qrcode.getCameras()
    return cameras.length === 0 ? 'no_camera' : 'camera_failed'
  } catch (reason) {
    return toCameraFailure(reason)
  }
}

async function describe(library: Html5Qrcode, video: HTMLVideoElement): Promise<Omit<OpenCamera, 'close'>> {
  await sharpen(library)
  const { zoomFeature, torchFeature } = bindFeatures(library)
  return {
    video,
    deviceId: library.getRunningTrackSettings().deviceId ?? '',
    devices: await listDevices(),
    zoom: zoomFeature.isSupported()
      ? { least: zoomFeature.min(), most: zoomFeature.max(), step: zoomFeature.step() }
      : null,
    hasTorch: torchFeature.isSupported(),
    setZoom: (value) => zoomFeature.apply(value).catch(ignore),
    setTorch: (on) => torchFeature.apply(on).catch(ignore),
  }
}

function bindFeatures(library: Html5Qrcode) {
  const capabilities = library.getRunningTrackCameraCapabilities()
  return { zoomFeature: capabilities.zoomFeature(), torchFeature: capabilities.torchFeature() }
}

// Taking the picture away before its first frame makes `play()` reject, and html5-qrcode catches nothing there.
function untilPlaying(video: HTMLVideoElement): Promise<void> {
  return new Promise((resolve) => {
    if (video.videoWidth > 0 && !video.paused) resolve()
    video.addEventListener('playing', () => resolve(), { once: true })
    setTimeout(resolve, LONGEST_START_MS)
  })
}

// The same when the dialog is closed in that moment; nothing is wrong then.
function hushInterruptedPlay(): () => void {
  const listening = new AbortController()
  window.addEventListener('unhandledrejection', hush, { signal: listening.signal })
  return () => listening.abort()
}

function hush(rejection: PromiseRejectionEvent): void {
  if (rejection.reason instanceof DOMException && rejection.reason.name === 'AbortError') rejection.preventDefault()
}

// TypeScript's DOM types know no focusMode yet; browsers that do not know it either ignore it.
async function sharpen(library: Html5Qrcode): Promise<void> {
  const continuous: MediaTrackConstraintSet & { focusMode: string } = { focusMode: 'continuous' }
  await library.applyVideoConstraints({ advanced: [continuous] }).catch(ignore)
}

async function listDevices(): Promise<CameraDevice[]> {
  const all = await navigator.mediaDevices.enumerateDevices()
  return all.filter((device) => device.kind === 'videoinput').map(({ deviceId, label }) => ({ id: deviceId, label }))
}

function ignore(): void {}
