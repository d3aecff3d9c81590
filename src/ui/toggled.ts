/** A choice of several after a tap on one of them. */
export const toggled = <T>(chosen: readonly T[], value: T): T[] => (chosen.includes(value) ? chosen.filter(one => one !== value) : [...chosen, value])
