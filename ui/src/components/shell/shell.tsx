/* oxlint-disable set-state-in-effect -- an open menu closes when another page opens */
import { SkipLink } from '@digdir/designsystemet-react'
import { type ReactNode, useEffect, useId, useState } from 'react'
import type { Language } from '../../page-manifest.ts'
import { languages } from '../../page-manifest.ts'
import { useUiText } from '../../use-text.tsx'
import type { ThemeChoice } from '../../use-theme.ts'
import type { Box } from '../box.ts'
import { Link } from '../link/link.tsx'
import { BrandMark } from './brand-mark.tsx'
import './shell.css'

export interface ShellEntry {
  readonly label: string
  readonly to: string
  readonly current: boolean
  /** How many things wait there. */
  readonly count?: number | undefined
}

export interface ShellGroup {
  readonly key: string
  /** Absent for the first group, which needs no name. */
  readonly label?: string | undefined
  readonly entries: readonly ShellEntry[]
}

/** Frame of every page: skip link, sandbox banner, header, navigation, content, footer. */
export function Shell(
  props: Box & {
    readonly groups: readonly ShellGroup[]
    readonly footer: readonly ShellEntry[]
    readonly footerNote: ReactNode
    /** Who is signed in, and the way in or out. */
    readonly account: ReactNode
    readonly banner: ReactNode
    readonly language: Language
    readonly onLanguage: (language: Language) => void
    readonly theme: ThemeChoice
    readonly onTheme: (theme: ThemeChoice) => void
    /** Path of the open page: a change closes the menu. */
    readonly path: string
  },
): ReactNode {
  const text = useUiText()
  const [open, setOpen] = useState(false)
  const menuId = useId()
  useEffect(() => setOpen(false), [props.path])
  return (
    <div className="cj-shell">
      <SkipLink href="#content">{text('shell.skip')}</SkipLink>
      {props.banner}
      <header className="cj-header">
        <div className="cj-header-inner">
          <Link to="/" className="cj-brand" label={text('shell.home')}>
            <BrandMark />
            <span className="cj-brand-name">Concejo</span>
          </Link>
          <button
            type="button"
            className="cj-menu-button"
            aria-expanded={open}
            aria-controls={menuId}
            onClick={() => setOpen(!open)}
          >
            <svg viewBox="0 0 20 20" aria-hidden="true" focusable="false">
              <path d={open ? 'M5 5l10 10M15 5L5 15' : 'M3 6h14M3 10h14M3 14h14'} />
            </svg>
            {text('shell.menu')}
          </button>
          <HeaderTools {...props} />
        </div>
      </header>
      <div className="cj-body">
        <Navigation id={menuId} open={open} groups={props.groups} onOpen={() => setOpen(false)} />
        <main id="content" className="cj-main" tabIndex={-1}>
          {props.children}
        </main>
      </div>
      <footer className="cj-footer">
        <div className="cj-footer-inner">
          <nav aria-label={text('shell.footer')}>
            <ul>
              {props.footer.map((entry) => (
                <li key={entry.to}>
                  <Link to={entry.to}>{entry.label}</Link>
                </li>
              ))}
            </ul>
          </nav>
          <div className="cj-footer-note">{props.footerNote}</div>
        </div>
      </footer>
    </div>
  )
}

function HeaderTools(props: {
  readonly language: Language
  readonly onLanguage: (language: Language) => void
  readonly theme: ThemeChoice
  readonly onTheme: (theme: ThemeChoice) => void
  readonly account: ReactNode
}): ReactNode {
  return (
    <div className="cj-header-tools">
      <LanguageSwitch language={props.language} onLanguage={props.onLanguage} />
      <ThemeSwitch theme={props.theme} onTheme={props.onTheme} />
      <div className="cj-account">{props.account}</div>
    </div>
  )
}

function Navigation(props: {
  readonly id: string
  readonly open: boolean
  readonly groups: readonly ShellGroup[]
  readonly onOpen: () => void
}): ReactNode {
  const text = useUiText()
  return (
    <nav id={props.id} className="cj-nav" aria-label={text('shell.navigation')} data-open={props.open ? '' : undefined}>
      {props.groups
        .filter((group) => group.entries.length > 0)
        .map((group) => (
          <div key={group.key} className="cj-nav-group">
            {group.label === undefined ? null : <p className="cj-nav-title">{group.label}</p>}
            <ul>
              {group.entries.map((entry) => (
                <li key={entry.to}>
                  <Link to={entry.to} current={entry.current} className="cj-nav-link" onOpen={props.onOpen}>
                    <span>{entry.label}</span>
                    {entry.count === undefined || entry.count === 0 ? null : (
                      <span className="cj-nav-count">
                        {entry.count > 99 ? '99+' : entry.count}
                        <span className="cj-hidden"> {text('shell.waiting')}</span>
                      </span>
                    )}
                  </Link>
                </li>
              ))}
            </ul>
          </div>
        ))}
    </nav>
  )
}

const languageNames = { en: 'English', es: 'Español' } as const

function LanguageSwitch(props: {
  readonly language: Language
  readonly onLanguage: (language: Language) => void
}): ReactNode {
  const text = useUiText()
  return (
    <fieldset className="cj-switch">
      <legend className="cj-hidden">{text('shell.language')}</legend>
      {languages.map((language) => (
        <button
          key={language}
          type="button"
          lang={language}
          aria-pressed={props.language === language}
          aria-label={languageNames[language]}
          title={languageNames[language]}
          onClick={() => props.onLanguage(language)}
        >
          {language.toUpperCase()}
        </button>
      ))}
    </fieldset>
  )
}

const themes: readonly ThemeChoice[] = ['auto', 'light', 'dark']

function ThemeSwitch(props: {
  readonly theme: ThemeChoice
  readonly onTheme: (theme: ThemeChoice) => void
}): ReactNode {
  const text = useUiText()
  const next = themes[(themes.indexOf(props.theme) + 1) % themes.length] ?? 'auto'
  const label = `${text('shell.theme')}: ${text(`shell.${props.theme}`)}`
  return (
    <button
      type="button"
      className="cj-icon-button cj-theme"
      aria-label={label}
      title={label}
      onClick={() => props.onTheme(next)}
    >
      <svg viewBox="0 0 20 20" aria-hidden="true" focusable="false">
        <circle cx="10" cy="10" r="7" />
        {props.theme === 'light' ? null : (
          <path
            className="cj-theme-fill"
            d={props.theme === 'dark' ? 'M10 3a7 7 0 1 0 0 14 7 7 0 0 0 0-14' : 'M10 3a7 7 0 0 0 0 14z'}
          />
        )}
      </svg>
    </button>
  )
}
