import { expect, it } from 'vitest'
import { toCell } from './grants-csv.ts'

it.each([
  ['plain', 'plain'],
  ['-12.50', '-12.50'],
  ['=1+1', "'=1+1"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['-cmd', "'-cmd"],
  ['a,b', '"a,b"'],
  ['say "hello"', '"say ""hello"""'],
  ['=a,"b"', '"\'=a,""b"""'],
  ['two\nlines', '"two\nlines"'],
])('writes the cell %j as %j', (text, cell) => {
  expect(toCell(text)).toBe(cell)
})
