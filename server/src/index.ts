export { type Configuration, readConfiguration, settings } from './configuration.ts'
export { type Node, openCore, startNode } from './create-node.ts'
