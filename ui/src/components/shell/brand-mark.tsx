import type { ReactNode } from 'react'

/** The mark: the arcade of a town hall, open in the middle. Decorative; the name stands beside it. */
export function BrandMark(): ReactNode {
  return (
    <svg className="cj-mark" viewBox="0 0 40 40" aria-hidden="true" focusable="false">
      <path className="cj-mark-ring" d="M6 34V20a14 14 0 0 1 28 0v14" />
      <path className="cj-mark-inner" d="M14 34V21a6 6 0 0 1 12 0v13" />
      <path className="cj-mark-ground" d="M3 35.5h34" />
    </svg>
  )
}
