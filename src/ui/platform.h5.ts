/** In a browser rather than in WeChat. Nothing here asks Taro, whose answer would bring a table of all browsers. */
export const onWeb: boolean = true

/** Browsers scale text by themselves. */
export const systemScale = (): number => 1

/** How wide the window is, in px. */
export const windowWidth = (): number => window.innerWidth
