export { type ContractName, contracts } from './contracts.ts'
export { type Founding, initialiseData } from './initialise.ts'
