/** What to do about a failure in the words of the command line, where the node answers in the words of its API. */
const texts: Readonly<Record<string, string>> = {
  'acts.invalid-input': 'Correct these fields. What an act needs: concejo act describe <act>',
  'acts.not-found': 'Look for it with `concejo act list`; sign in as someone who may see it.',
  'acts.unknown-command': 'Every act is listed by: concejo act commands',
  'http.invalid-request': 'Correct what is listed above; the help of the command (`--help`) says what it needs.',
  'http.sign-in-needed': 'Sign in first: concejo sign-in --help',
  'identity.persona-unknown': 'The personas are listed by: concejo persona list',
}

/** Help for an error, by its code. */
export function findLocalHelp(code: string): string | undefined {
  return texts[code]
}
