// Before anything is painted: the chosen colours and language. Before any schema is made: zod compiles none, since the
// content security policy forbids it and its attempt would be reported.
globalThis.__zod_globalConfig = { ...globalThis.__zod_globalConfig, jitless: true }
try {
  const theme = localStorage.getItem('concejo.theme')
  if (theme === 'light' || theme === 'dark') {
    document.documentElement.dataset.colorScheme = theme
  }
  const language = localStorage.getItem('concejo.language') ?? navigator.language
  document.documentElement.lang = language.toLowerCase().startsWith('es') ? 'es' : 'en'
} catch {
  // A private window may forbid the storage; the defaults of the page stay.
}
