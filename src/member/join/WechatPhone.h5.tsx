/** A browser has no such button: there the number is typed. */
export const WechatPhone = (_: object) => null
