import { useCallback, useEffect, useState } from 'react'

/** `auto` follows the system. */
export type ThemeChoice = 'auto' | 'light' | 'dark'

const storageKey = 'concejo.theme'

/** The colour scheme: remembered in the browser, applied to the document. */
export function useTheme(): readonly [ThemeChoice, (theme: ThemeChoice) => void] {
  const [theme, setTheme] = useState<ThemeChoice>(() => parseTheme(readStored(storageKey)))
  useEffect(() => {
    document.documentElement.dataset['colorScheme'] = theme
  }, [theme])
  const choose = useCallback((next: ThemeChoice): void => {
    setTheme(next)
    writeStored(storageKey, next)
  }, [])
  return [theme, choose]
}

function parseTheme(value: string | undefined): ThemeChoice {
  return value === 'light' || value === 'dark' ? value : 'auto'
}

/** What the browser remembers; undefined also where it may not remember anything. */
export function readStored(key: string): string | undefined {
  try {
    return localStorage.getItem(key) ?? undefined
  } catch {
    return undefined
  }
}

/** Let the browser remember, where it may. */
export function writeStored(key: string, value: string): void {
  try {
    localStorage.setItem(key, value)
  } catch {
    // Private windows may forbid it; the choice then lasts as long as the page.
  }
}
