#!/usr/bin/env node
// Runs the command line from source: tsx is a loader in this very process, so signals and exit codes are its own.
import { register } from 'tsx/esm/api'

register()
const { main } = await import('../src/main.ts')
process.exitCode = await main(process.argv.slice(2))
