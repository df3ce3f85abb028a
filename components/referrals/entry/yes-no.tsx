import { ChoiceGroup } from '@/components/ui/choice-group'

interface YesNoProps {
  label: string
  value: 'yes' | 'no' | ''
  yes: string
  no: string
  error: string | undefined
  onChoose: (value: 'yes' | 'no') => void
}

/** A question without a default: both answers have to be meant. */
export function YesNo({ label, value, yes, no, error, onChoose }: YesNoProps) {
  const options = [
    { value: 'yes', label: yes },
    { value: 'no', label: no },
  ] as const
  return <ChoiceGroup label={label} value={value} options={options} error={error} onChoose={onChoose} />
}
