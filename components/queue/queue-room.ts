import { createLocalSetting } from '../shell/local-setting'

/** The room whose queue this computer shows. */
export const queueRoom = createLocalSetting('tiepdon.queue-room', '')
