/** One distorted code and what became of it. `theirsGarbled`: html5-qrcode read it, but not the text that was written. */
export type DecodeRow = {
  situation: string
  kind: string
  ours: boolean
  theirs: boolean
  theirsGarbled: boolean
  oursMs: number
  theirsMs: number
}
