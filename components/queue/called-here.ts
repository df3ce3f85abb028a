import { createLocalSetting } from '../shell/local-setting'

/** The visit that this computer called last. An id that says nothing of who it is. */
export const calledHere = createLocalSetting('tiepdon.called-here', '')
