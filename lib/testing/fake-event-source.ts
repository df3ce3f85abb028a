/** A browser's line to a server-sent stream, in the hands of a test. */
export class FakeEventSource extends EventTarget {
  static readonly CLOSED = 2
  /** Every line opened since `forget`, oldest first. */
  static readonly opened: FakeEventSource[] = []
  static forget(): void {
    FakeEventSource.opened.length = 0
  }

  readyState = 0
  constructor(readonly url: string) {
    super()
    FakeEventSource.opened.push(this)
  }

  open(): void {
    this.readyState = 1
    this.dispatchEvent(new Event('open'))
  }

  say(data: string, { type = 'message', lastEventId = '' } = {}): void {
    this.dispatchEvent(new MessageEvent(type, { data, lastEventId }))
  }

  /** The line breaks; the browser opens it again by itself. */
  cut(): void {
    this.readyState = 0
    this.dispatchEvent(new Event('error'))
  }

  /** The answer was no stream: the browser gives up. */
  refuse(): void {
    this.readyState = FakeEventSource.CLOSED
    this.dispatchEvent(new Event('error'))
  }

  close(): void {
    this.readyState = FakeEventSource.CLOSED
  }
}
