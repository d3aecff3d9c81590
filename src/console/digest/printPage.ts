/** Opens the browser's own print dialogue. */
export const printPage: (() => void) | null = () => window.print()
