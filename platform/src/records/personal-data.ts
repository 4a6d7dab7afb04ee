/** What looks personal, and where. */
export interface PersonalFinding {
  readonly attribute: string
  readonly kind: string
}

/** Names of attributes that say what they hold, in English and Spanish, whole words of a name in any style of writing. */
const names: Readonly<Record<string, readonly string[]>> = {
  name: ['firstname', 'lastname', 'surname', 'fullname', 'personname', 'apellido', 'apellidos', 'nombrecompleto'],
  contact: ['email', 'mail', 'phone', 'telephone', 'mobile', 'telefono', 'movil', 'correo', 'correoelectronico'],
  'identity number': [
    'dni',
    'nie',
    'nif',
    'passport',
    'pasaporte',
    'ssn',
    'nationalid',
    'taxid',
    'amka',
    'bsn',
    'pesel',
  ],
  address: ['homeaddress', 'domicilio', 'postaladdress', 'streetaddress'],
  birth: ['birthdate', 'dateofbirth', 'fechanacimiento', 'birthplace'],
  'vehicle plate': ['licenseplate', 'licenceplate', 'numberplate', 'plate', 'matricula', 'vehicleplate'],
  device: ['imei', 'imsi', 'macaddress', 'ipaddress', 'advertisingid'],
  'bank account': ['iban', 'bankaccount', 'cuentabancaria'],
}

const patterns: readonly { readonly kind: string; readonly test: (text: string) => boolean }[] = [
  { kind: 'e-mail address', test: (text) => /^[^\s@]{1,64}@[^\s@.]{1,100}(\.[^\s@.]{1,63}){1,5}$/.test(text) },
  { kind: 'phone number', test: (text) => /^(\+|00)\d[\d ().-]{7,18}$/.test(text) },
  { kind: 'bank account', test: isIban },
  { kind: 'identity number', test: isSpanishIdentity },
]

/** Attributes of a schema whose names say that they hold personal data. */
export function findPersonalNames(schema: Readonly<Record<string, unknown>>): readonly PersonalFinding[] {
  const found: PersonalFinding[] = []
  const visit = (value: unknown, path: string): void => {
    if (typeof value !== 'object' || value === null) {
      return
    }
    for (const [key, inner] of Object.entries(value)) {
      if (key === 'properties' && typeof inner === 'object' && inner !== null) {
        for (const [name, property] of Object.entries(inner)) {
          const kind = kindOfName(name)
          if (kind !== undefined) {
            found.push({ attribute: `${path}/${name}`, kind })
          }
          visit(property, `${path}/${name}`)
        }
      } else if (key === 'format' && (inner === 'email' || inner === 'idn-email')) {
        found.push({ attribute: path, kind: 'contact' })
      } else {
        visit(inner, path)
      }
    }
  }
  visit(schema, '')
  return found
}

/** The first value of a record that has the form of personal data; undefined where none has. */
export function findPersonalValue(data: unknown, path = ''): PersonalFinding | undefined {
  if (typeof data === 'string') {
    if (data.length < 8 || data.length > 320) {
      return undefined
    }
    const kind = patterns.find(({ test }) => test(data))?.kind
    return kind === undefined ? undefined : { attribute: path, kind }
  }
  if (typeof data !== 'object' || data === null) {
    return undefined
  }
  for (const [name, value] of Object.entries(data)) {
    const found =
      typeof value === 'string' || typeof value === 'object' ? findPersonalValue(value, `${path}/${name}`) : undefined
    if (found !== undefined) {
      return found
    }
  }
  return undefined
}

function kindOfName(name: string): string | undefined {
  const plain = name
    .normalize('NFD')
    .replaceAll(/[^A-Za-z]/g, '')
    .toLowerCase()
  return Object.entries(names).find(([, list]) => list.includes(plain))?.[0]
}

/** ISO 13616: letters as two digits, first four characters moved to the end, remainder 1 of 97. */
function isIban(text: string): boolean {
  const bare = text.replaceAll(' ', '')
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/.test(bare)) {
    return false
  }
  const digits = [...`${bare.slice(4)}${bare.slice(0, 4)}`].map((char) => Number.parseInt(char, 36)).join('')
  return [...digits].reduce((rest, digit) => (rest * 10 + Number(digit)) % 97, 0) === 1
}

const identityLetters = 'TRWAGMYFPDXBNJZSQVHLCKE'

/** Spanish DNI and NIE: the letter follows from the number (Orden INT/2058/2008; remainder of 23). */
function isSpanishIdentity(text: string): boolean {
  const match = /^([XYZ]?)(\d{7,8})-?([A-Z])$/.exec(text.toUpperCase())
  const [, prefix = '', digits = '', letter = ''] = match ?? []
  if (match === null || prefix.length + digits.length !== 8) {
    return false
  }
  const number = Number(`${prefix === '' ? '' : 'XYZ'.indexOf(prefix)}${digits}`)
  return identityLetters[number % 23] === letter
}
