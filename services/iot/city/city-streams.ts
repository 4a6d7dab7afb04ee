/** A stream of the simulated city: what a records steward says when it is created. */
export interface CityStream {
  readonly name: 'parking' | 'traffic' | 'noise' | 'air' | 'weather' | 'waste' | 'irrigation' | 'buses' | 'bikes'
  /** Type of its entities in the Smart Data Models of FIWARE. */
  readonly entityType: string
  readonly title: { readonly en: string; readonly es: string }
  /** JSON Schema 2020-12 of the records' data. */
  readonly schema: Readonly<Record<string, unknown>>
  readonly personalData: 'none'
  readonly readers: 'public'
}

const location = {
  type: 'object',
  required: ['type', 'coordinates'],
  properties: {
    type: { const: 'Point' },
    coordinates: {
      type: 'array',
      minItems: 2,
      maxItems: 3,
      items: { type: 'number' },
    },
  },
}

type Attributes = Readonly<Record<string, Readonly<Record<string, unknown>>>>

function create(
  name: CityStream['name'],
  entityType: string,
  title: CityStream['title'],
  content: { readonly needed: readonly string[]; readonly properties: Attributes },
): CityStream {
  return {
    name,
    entityType,
    title,
    personalData: 'none',
    readers: 'public',
    schema: {
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      type: 'object',
      properties: { ...content.properties, location },
      // An NGSI-LD operation may tell of a single attribute, or of none where something was deleted.
      anyOf: [{ required: ['operation'] }, { required: [...content.needed, 'location'] }],
    },
  }
}

function measure(unit: string, minimum?: number, maximum?: number): Readonly<Record<string, unknown>> {
  return {
    // Null: deleted by an NGSI-LD operation.
    type: ['number', 'null'],
    'x-unit': unit,
    ...(minimum === undefined ? {} : { minimum }),
    ...(maximum === undefined ? {} : { maximum }),
  }
}

const share = measure('1', 0, 1)

/** Streams of the simulated city. Data follow the Smart Data Models: their attributes' names and units. */
export const cityStreams: readonly CityStream[] = [
  create(
    'parking',
    'ParkingSpot',
    { en: 'Parking spots', es: 'Plazas de aparcamiento' },
    { needed: ['status'], properties: { status: { enum: ['free', 'occupied', 'closed', 'unknown', null] } } },
  ),
  create(
    'traffic',
    'TrafficFlowObserved',
    { en: 'Traffic', es: 'Tráfico' },
    {
      needed: ['intensity', 'occupancy', 'averageVehicleSpeed'],
      properties: { intensity: measure('1/h', 0), occupancy: share, averageVehicleSpeed: measure('km/h', 0, 300) },
    },
  ),
  create(
    'noise',
    'NoiseLevelObserved',
    { en: 'Noise', es: 'Ruido' },
    { needed: ['LAeq'], properties: { LAeq: measure('dB(A)', 0, 200) } },
  ),
  create(
    'air',
    'AirQualityObserved',
    { en: 'Air quality', es: 'Calidad del aire' },
    {
      needed: ['NO2', 'O3', 'PM10', 'PM2.5'],
      properties: {
        NO2: measure('µg/m³', 0),
        O3: measure('µg/m³', 0),
        PM10: measure('µg/m³', 0),
        'PM2.5': measure('µg/m³', 0),
      },
    },
  ),
  create(
    'weather',
    'WeatherObserved',
    { en: 'Weather', es: 'Meteorología' },
    {
      needed: ['temperature', 'relativeHumidity', 'windSpeed', 'atmosphericPressure', 'precipitation'],
      properties: {
        temperature: measure('°C', -90, 70),
        relativeHumidity: share,
        windSpeed: measure('m/s', 0, 150),
        atmosphericPressure: measure('hPa', 800, 1_200),
        precipitation: measure('mm/h', 0),
      },
    },
  ),
  create(
    'waste',
    'WasteContainer',
    { en: 'Waste containers', es: 'Contenedores de residuos' },
    {
      needed: ['fillingLevel'],
      properties: {
        fillingLevel: share,
        temperature: measure('°C'),
        storedWasteKind: { type: ['array', 'null'], items: { type: 'string' } },
      },
    },
  ),
  create(
    'irrigation',
    'GreenspaceRecord',
    { en: 'Parks and irrigation', es: 'Parques y riego' },
    {
      needed: ['soilMoistureVwc', 'soilTemperature'],
      properties: { soilMoistureVwc: share, soilTemperature: measure('°C', -60, 90) },
    },
  ),
  create(
    'buses',
    'Vehicle',
    { en: 'Buses', es: 'Autobuses' },
    {
      needed: ['speed'],
      properties: {
        vehicleType: { type: ['string', 'null'] },
        speed: measure('km/h', 0, 200),
        heading: measure('°', 0, 360),
        serviceStatus: { type: ['string', 'null'] },
      },
    },
  ),
  create(
    'bikes',
    'BikeHireDockingStation',
    { en: 'Bike stations', es: 'Estaciones de bicicletas' },
    {
      needed: ['availableBikeNumber', 'freeSlotNumber'],
      properties: {
        availableBikeNumber: measure('1', 0),
        freeSlotNumber: measure('1', 0),
        totalSlotNumber: measure('1', 0),
        status: { type: ['string', 'null'] },
      },
    },
  ),
]
