/** The SDK forgets to clear its three-second warning when a request fails; what it says then of a broken line is noise. */
const warn = console.warn
console.warn = (...words: unknown[]) => { if (!String(words[0]).startsWith('[TCB][WARN] Your current request')) warn(...words) }
