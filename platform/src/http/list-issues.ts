import type { z } from 'zod'

type Issue = z.core.$ZodIssue

const needed = 'is needed'

/** What a schema found wrong, for an answer: `first` begins each path, as `input.amount`. */
export function listIssues(
  error: z.ZodError,
  first: string,
): readonly { readonly path: string; readonly message: string }[] {
  return error.issues.map((issue) => ({
    path: [first, ...issue.path.map(String)].join('.'),
    message: describeIssue(issue),
  }))
}

/** A missing value is named as such, and a value that may be of several kinds is told all of them. */
function describeIssue(issue: Issue): string {
  if (issue.code === 'invalid_union') {
    const messages = new Set(issue.errors.flatMap((issues) => issues.map(describeIssue)))
    return messages.size === 0 ? issue.message : [...messages].join(', or ')
  }
  return issue.code === 'invalid_type' && issue.message.endsWith('received undefined') ? needed : issue.message
}
