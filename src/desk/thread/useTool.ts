import { useEffect, useRef, useState } from 'react'
import { useWidth } from '../../ui/wide'
import { enter } from '../keys'
import { searchId } from './LawFinder'
import type { Tool } from './Tools'

/** Which helper stands open; beside the box the law does from the start. `find` opens it and goes into its search. */
export function useTool() {
  const width = useWidth()
  const [tool, setTool] = useState<Tool | null>(width === 'wide' ? 'law' : null)
  const wanted = useRef<'search' | 'nothing'>('nothing')
  useEffect(() => {
    if (wanted.current === 'search') enter(searchId)
    wanted.current = 'nothing'
  }, [tool])
  const find = () => {
    if (tool === 'law') return enter(searchId)
    wanted.current = 'search'
    setTool('law')
  }
  return { tool, setTool, find }
}
