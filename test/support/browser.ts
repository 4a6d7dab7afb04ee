import { existsSync } from 'node:fs'
import { ConcejoError, defineErrors } from '@concejo/protocol'
import bundledChromium from '@sparticuz/chromium'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'

export const browserTestErrors = defineErrors({
  noChromium: {
    code: 'test.no-chromium',
    text: 'No Chromium was found: {reason}',
    status: 500,
    help: 'Run `npm install`, or set CONCEJO_CHROMIUM to the path of a Chromium.',
  },
})

const systemPaths = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

const quietFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
]

/** Launch a real, headless Chromium: the one named by CONCEJO_CHROMIUM, the system's, or the one an npm package carries. */
export async function launchBrowser(): Promise<Browser> {
  const systemChromium = [process.env['CONCEJO_CHROMIUM'] ?? '', ...systemPaths].find((path) => existsSync(path))
  if (systemChromium !== undefined) {
    return chromium.launch({ executablePath: systemChromium, args: quietFlags, headless: true })
  }
  try {
    const executablePath = await bundledChromium.executablePath()
    return await chromium.launch({ executablePath, args: quietFlags, headless: true })
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new ConcejoError(browserTestErrors.noChromium, { reason }, { cause })
  }
}

/** A fresh visitor: own cookies, language and screen. */
export async function openVisitor(
  browser: Browser,
  options: { readonly baseUrl: string; readonly locale?: string; readonly phone?: boolean; readonly dark?: boolean },
): Promise<{ readonly context: BrowserContext; readonly page: Page }> {
  const context = await browser.newContext({
    baseURL: options.baseUrl,
    locale: options.locale ?? 'en-GB',
    viewport: options.phone === true ? { width: 360, height: 780 } : { width: 1280, height: 900 },
    colorScheme: options.dark === true ? 'dark' : 'light',
  })
  return { context, page: await context.newPage() }
}

/** Give a page a passkey device of Chromium's own making (CDP WebAuthn domain). */
export async function addVirtualAuthenticator(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page)
  await session.send('WebAuthn.enable')
  await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
}
