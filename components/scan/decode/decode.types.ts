/** How long the decoder may try: one camera frame of many, or the only picture there is. */
export type DecodeEffort = 'frame' | 'picture'

export type DecodeRequest = { id: number; image: ImageBitmap; effort: DecodeEffort }

/** `texts` is what was read, empty where nothing was; `failed` means the decoder itself could not run. */
export type DecodeReply = { id: number; texts: string[]; failed: boolean }
