const key = 'as'

/**
 * Whom a local build signs in as: the `?as=` the tab was opened with, kept for that tab.
 * Null everywhere else; released builds do not contain the branch.
 */
export function localPerson(): string | null {
  if (!LOCAL_SIGN_IN || process.env.TARO_ENV !== 'h5') return null
  const asked = new URLSearchParams(window.location.search).get(key)
  if (asked) sessionStorage.setItem(key, asked)
  return sessionStorage.getItem(key)
}
