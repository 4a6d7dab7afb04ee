/** The forms of a service's name, as `street-trees`, `streetTrees`, `StreetTrees`, `street_trees`. */
export interface ServiceNames {
  readonly kebab: string
  readonly camel: string
  readonly pascal: string
  readonly snake: string
}

/** Undefined when the text is no name for a service: one to three words of at least two letters, in lower case. */
export function createServiceNames(kebab: string): ServiceNames | undefined {
  if (!/^[a-z]{2,20}(?:-[a-z]{2,20}){0,2}$/.test(kebab)) {
    return undefined
  }
  const words = kebab.split('-')
  const pascal = words.map((word) => word.slice(0, 1).toUpperCase() + word.slice(1)).join('')
  return { kebab, pascal, camel: pascal.slice(0, 1).toLowerCase() + pascal.slice(1), snake: words.join('_') }
}

/** Replace the placeholders of a template, in its path as in its text. */
export function fillTemplate(text: string, names: ServiceNames): string {
  return text
    .replaceAll('__name__', names.kebab)
    .replaceAll('__Name__', names.pascal)
    .replaceAll('__camel__', names.camel)
    .replaceAll('__table__', names.snake)
}
