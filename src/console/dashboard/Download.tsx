import type { Dashboard, UnitRow } from '@contract'

export interface DownloadProps { data: Dashboard; units: readonly UnitRow[] }

/** In WeChat there are no files: `Download.h5.tsx` stands in for this in a browser. */
export const Download = (_: DownloadProps) => null
