import { useId, useState } from 'react'
import { Button } from '@/components/ui/button'
import { SelectField } from '@/components/ui/select-field'
import { cameraTexts } from '@/lib/content/camera'
import type { OpenCamera } from './open-camera'

/** What this camera can do: another device, zoom, lamp. Nothing is shown that it cannot. */
export function CameraControls({ camera, onChoose }: { camera: OpenCamera; onChoose: (deviceId: string) => void }) {
  const zoomId = useId()
  const [zoom, setZoom] = useState(camera.zoom?.least ?? 1)
  const [torch, setTorch] = useState(false)
  const options = camera.devices.map(({ id, label }, i) => ({
    value: id,
    label: label || cameraTexts.unnamedDevice(i + 1),
  }))

  return (
    <div className="flex flex-wrap items-end gap-3">
      {options.length > 1 && (
        <SelectField
          label={cameraTexts.device}
          placeholder={cameraTexts.device}
          value={camera.deviceId}
          options={options}
          onSelect={(deviceId) => deviceId !== '' && onChoose(deviceId)}
        />
      )}
      {camera.zoom && (
        <label htmlFor={zoomId} className="text-label grid gap-1">
          {cameraTexts.zoom}
          <input
            id={zoomId}
            type="range"
            min={camera.zoom.least}
            max={camera.zoom.most}
            step={camera.zoom.step}
            value={zoom}
            onChange={(change) => {
              setZoom(change.target.valueAsNumber)
              void camera.setZoom(change.target.valueAsNumber)
            }}
          />
        </label>
      )}
      {camera.hasTorch && (
        <Button
          aria-pressed={torch}
          onClick={() => {
            setTorch(!torch)
            void camera.setTorch(!torch)
          }}
        >
          {torch ? cameraTexts.torchOff : cameraTexts.torchOn}
        </Button>
      )}
    </div>
  )
}
