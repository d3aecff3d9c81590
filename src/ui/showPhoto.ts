import Taro from '@tarojs/taro'

/** Shows one of several photos in full. */
export function showPhoto(url: string, all: string[]) {
  void Taro.previewImage({ current: url, urls: all })
}
