import { Value } from './sheet-parts'

// As the card prints it: object, benefit, province, and the ten digits of the social insurance number.
const GROUPS = [2, 1, 2, 2, 3, 5]

/** The card number in the boxes of the form; blank where it is unknown. */
export function CardNumberBoxes({ number }: { number: string | undefined }) {
  if (!number) return <Value />
  return (
    <>
      <span className="sr-only">{number}</span>
      <span aria-hidden className="inline-flex flex-wrap align-middle">
        {toGroups(number).map(({ from, text }) => (
          <span key={from} className="border-ink -ml-px border px-1 leading-snug font-bold tracking-widest first:ml-0">
            {text}
          </span>
        ))}
      </span>
    </>
  )
}

function toGroups(number: string): Array<{ from: number; text: string }> {
  if (number.length !== 15) return [{ from: 0, text: number }]
  let from = 0
  return GROUPS.map((length) => {
    const group = { from, text: number.slice(from, from + length) }
    from += length
    return group
  })
}
