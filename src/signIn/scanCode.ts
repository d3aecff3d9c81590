import Taro from '@tarojs/taro'
import { codeIn } from './words'

/** Opens the camera on a code; never an old picture from the album. `null`: nothing was scanned, `other`: it is no code of ours. */
export async function scanCode(): Promise<{ code: string } | 'other' | null> {
  const scanned = await Taro.scanCode({ onlyFromCamera: true, scanType: ['qrCode'] }).catch(() => null)
  if (!scanned) return null
  const code = codeIn(scanned.result)
  return code ? { code } : 'other'
}
