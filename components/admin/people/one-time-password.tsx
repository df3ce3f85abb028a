import { ShownOnce } from '@/components/admin/shown-once'
import { staffText } from '@/lib/content/staff'
import { formatClock, formatDay } from '@/lib/utils/format-dates'

interface OneTimePasswordProps {
  name: string
  issued: { oneTimePassword: string; until: string }
  onClose: () => void
}

/** The password for handing over. */
export function OneTimePassword({ name, issued, onClose }: OneTimePasswordProps) {
  const { oneTimePassword, until } = issued
  return (
    <ShownOnce
      title={staffText.oneTimeTitle(name)}
      secret={oneTimePassword}
      detail={staffText.oneTimeDetail(`${formatClock(until)} ${formatDay(until)}`)}
      closeLabel={staffText.gotIt}
      onClose={onClose}
    />
  )
}
