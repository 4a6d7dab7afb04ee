import type { Finding, SourceFile } from '../sources.ts'
import { checkCycles } from './check-cycles.ts'
import { checkDependencies } from './check-dependencies.ts'
import { checkImports } from './check-imports.ts'
import { checkServiceShape } from './check-service-shape.ts'

/** All rules about what may stand where and import what. */
export function checkArchitecture(files: readonly SourceFile[]): readonly Finding[] {
  return [...checkImports(files), ...checkServiceShape(files), ...checkCycles(files), ...checkDependencies(files)]
}
