/** The word beside the door to the inbox; none while nothing is new. The server counts up to 60. */
export const unreadMark = (count = 0): string | undefined => count > 0 ? `${count < 60 ? count : '60 多'} 条未读` : undefined
