/** Writes a fault of ours to the log by name and place only: its message may hold what a person wrote. */
export const logged = (where: string) => (error: unknown): void => {
  const { name, stack } = error instanceof Error ? error : new Error('not an error')
  console.error(JSON.stringify({ where, name, at: stack?.split('\n').filter((line) => line.includes(' at ')).slice(0, 3).map((line) => line.trim()) }))
}
