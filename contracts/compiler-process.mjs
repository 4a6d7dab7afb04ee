// Standard JSON in on stdin, standard JSON out into the file named by the first argument: a pipe may be cut at exit.
import fs from 'node:fs'
import { createRequire } from 'node:module'

const solc = createRequire(import.meta.url)('solc')
const [, , outputFile = ''] = process.argv
fs.writeFileSync(outputFile, solc.compile(fs.readFileSync(0, 'utf8')))
