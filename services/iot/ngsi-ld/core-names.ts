/** Where the terms of the NGSI-LD core context live. */
const core = 'https://uri.etsi.org/ngsi-ld/'

/** Terms whose name in the core context is not the end of their address. */
const shortNames: Readonly<Record<string, string>> = {
  hasValue: 'value',
  hasObject: 'object',
  hasObjects: 'objects',
  hasObjectList: 'objectList',
  hasLanguageMap: 'languageMap',
  hasVocab: 'vocab',
  hasJSON: 'json',
  hasValueList: 'valueList',
  hasObjectType: 'objectType',
  hasKey: 'key',
}

/**
 * The short name of a term of the core context, however it was written. Every other term stays as it is, also an
 * address: no context is ever fetched.
 */
export function toCoreName(term: string): string {
  if (term === '@id' || term === '@type') {
    return term.slice(1)
  }
  const prefix = [core, 'ngsi-ld:'].find((start) => term.startsWith(start))
  const name = prefix === undefined ? undefined : term.slice(prefix.length)
  if (name === undefined || name.includes('/')) {
    return term
  }
  return shortNames[name] ?? name
}

/** The address of a name that no context explains. */
export function toDefaultAddress(name: string): string {
  return `${core}default-context/${name}`
}

/** True for contexts that only have the core terms. */
export function isCoreContext(context: unknown): boolean {
  return (
    typeof context === 'string' && /^https?:\/\/uri\.etsi\.org\/ngsi-ld\/v1\/ngsi-ld-core-context[\w.-]*$/.test(context)
  )
}

/** The end of a type's address, as `ParkingSpot`. */
export function toLocalName(type: string): string {
  return type.slice(Math.max(type.lastIndexOf('/'), type.lastIndexOf('#'), type.lastIndexOf(':')) + 1)
}

/**
 * The name of a type's stream where nothing else was said: `ParkingSpot` → `parking-spot`; undefined where it has none.
 */
export function toStreamName(type: string): string | undefined {
  const name = toLocalName(type)
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/([\p{Ll}\d])(\p{Lu})/gu, '$1-$2')
    .replaceAll(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1-$2')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^[-\d]+|-+$/g, '')
  return name === '' || name.length > 60 ? undefined : name
}
