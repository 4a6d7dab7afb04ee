import type { Finding, SourceFile } from '../sources.ts'
import { contractFoldersOfNoService, serviceMembers } from './layers.ts'

const lists = ['services/index.ts', 'services/api.ts', 'services/web.ts'] as const

/**
 * Every service has every member, a line in each of the three lists, and a contract folder of its name (and the
 * reverse).
 */
export function checkServiceShape(files: readonly SourceFile[]): readonly Finding[] {
  const services = namesUnder(files, 'services/')
  const contractFolders = namesUnder(files, 'contracts/src/')
  return [
    ...services.flatMap((service) => checkMembers(files, service)),
    ...services.flatMap((service) => checkLists(files, service)),
    ...services
      .filter((service) => !contractFolders.includes(service) && ownsContracts(files, service))
      .map((service) => fault(`services/${service}`, `needs its contracts in contracts/src/${service}.`)),
    ...contractFolders
      .filter((folder) => !contractFoldersOfNoService.includes(folder) && !services.includes(folder))
      .map((folder) => fault(`contracts/src/${folder}`, `needs a service of the same name: services/${folder}.`)),
    ...contractFolders.flatMap((folder) => checkInterfaces(files, folder)),
  ]
}

function namesUnder(files: readonly SourceFile[], prefix: string): readonly string[] {
  const names = files
    .filter((file) => file.path.startsWith(prefix) && file.path.slice(prefix.length).includes('/'))
    .map((file) => file.path.slice(prefix.length).split('/')[0] ?? '')
  return [...new Set(names)]
}

function checkMembers(files: readonly SourceFile[], service: string): readonly Finding[] {
  return serviceMembers
    .filter((member) => member.optional !== true)
    .filter((member) => {
      const path = `services/${service}/${member.path}`
      const { ending } = member
      return ending === undefined
        ? !files.some((file) => file.path === path)
        : !files.some((file) => file.path.startsWith(`${path}/`) && file.path.endsWith(ending))
    })
    .map((member) => fault(`services/${service}`, `has no ${member.path}; every service has one.`))
}

function checkLists(files: readonly SourceFile[], service: string): readonly Finding[] {
  return lists
    .filter((list) => !(files.find((file) => file.path === list)?.text ?? '').includes(`'./${service}/`))
    .map((list) => fault(list, `has no line for the service ${service}.`))
}

/** A service that keeps only readings has `contracts: []` in its manifest. */
function ownsContracts(files: readonly SourceFile[], service: string): boolean {
  const manifest = files.find((file) => file.path === `services/${service}/index.ts`)?.text ?? ''
  return !/contracts:\s*\[\s*\]/.test(manifest)
}

function checkInterfaces(files: readonly SourceFile[], folder: string): readonly Finding[] {
  const prefix = `contracts/src/${folder}/`
  const names = files
    .filter((file) => file.path.startsWith(prefix) && file.path.endsWith('.sol'))
    .map((file) => file.path.slice(prefix.length, -'.sol'.length))
  return names
    .filter((name) => /^I[A-Z]/.test(name) && !names.includes(name.slice(1)))
    .map((name) => fault(`${prefix}${name}.sol`, `has no contract ${name.slice(1)}.sol beside it.`))
}

function fault(path: string, text: string): Finding {
  return { rule: 'architecture/service', path, text }
}
