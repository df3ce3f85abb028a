import { Usb } from 'lucide-react'
import type { useSerialScanner } from '@/components/scan/use-serial-scanner'
import { Badge } from '@/components/ui/badge'
import { Card } from '@/components/ui/card'
import { TextButton } from '@/components/ui/text-button'
import { receptionText } from '@/lib/content/reception'
import { SerialProblem } from './lazy-panels'

/** Nobody stands there: how the next person gets in. */
export function IdlePanel({ serial }: { serial: ReturnType<typeof useSerialScanner> }) {
  return (
    <Card title={receptionText.personTitle} grow badge={<Badge tone="good">{receptionText.idleTitle}</Badge>}>
      <p className="text-name mb-3 leading-9 font-bold">{receptionText.idleHeading}</p>
      <dl className="divide-line border-line text-table divide-y border-y">
        {receptionText.idleSteps.map(([way, detail]) => (
          <div key={way} className="grid grid-cols-[96px_1fr] gap-3 py-3">
            <dt className="font-semibold">{way}</dt>
            <dd className="text-soft">{detail}</dd>
          </div>
        ))}
      </dl>
      {serial.state !== 'unsupported' && (
        <div className="text-table text-soft mt-3 flex flex-wrap items-center gap-x-2">
          <Usb aria-hidden size={18} />
          {receptionText.serialStates[serial.state]}
          {serial.state === 'disconnected' && (
            <TextButton onClick={() => void serial.connect()}>{receptionText.serialConnect}</TextButton>
          )}
          {serial.state === 'connected' && (
            <TextButton tone="soft" onClick={() => void serial.disconnect()}>
              {receptionText.serialDisconnect}
            </TextButton>
          )}
          {serial.failure && <SerialProblem code={serial.failure} />}
        </div>
      )}
    </Card>
  )
}
