const part = () => Math.random().toString(36).slice(2, 12).padEnd(10, '0')

/** A new id for one intent, 28 letters and digits or so; every retry of the intent sends it again. */
export const newRequestId = (): string => `${Date.now().toString(36)}${part()}${part()}`
