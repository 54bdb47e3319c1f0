// The whole sample: the stories as they are told, then their plots lived by others, sooner or later in their course, so
// that the lists are as full as those of a working day. The same each time: chance is drawn from a seed.
import { type SampleStory, sampleStories, story } from './sample-stories.ts'

const cast = `Ingrid Halvorsen|Halvorsen Bygg|Europe/Oslo
Rafael Moreira|Moreira Vinhos|America/Sao_Paulo
Grace Achieng|Achieng Farms|Africa/Nairobi
Liam Gallagher-Byrne|Byrne Interiors|Europe/Dublin
Sofia Marchetti|Marchetti Tessuti|Europe/Rome
Daniel Kowalczyk|Kowalczyk Okna|Europe/Warsaw
Priya Raman|Raman Textiles|Asia/Kolkata
Chen Wei|Weihai Parts|Asia/Shanghai
Olivia Brooks|Brooks & Daughters|America/New_York
Marcus Reed|Reed Roofing|America/Chicago
Elena Vasquez|Vasquez Dental|America/Los_Angeles
Noah Tremblay|Tremblay Bois|America/Toronto
Anna Virtanen|Virtanen Design|Europe/Helsinki
Pieter de Groot|De Groot Kassen|Europe/Amsterdam
Léa Moreau|Moreau Fleurs|Europe/Paris
Hassan El Amrani|Atlas Riads|Africa/Casablanca
Zeynep Kaya|Kaya Halı|Europe/Istanbul
Georgios Pappas|Pappas Olive|Europe/Athens
Maria Ionescu|Ionescu Consult|Europe/Bucharest
Bálint Szabó|Szabó Bútor|Europe/Budapest
Katarína Horváthová|Horváth Tlač|Europe/Bratislava
Isabel Fonseca|Fonseca Azulejos|Europe/Lisbon
Mateo Quiroga|Quiroga Cueros|America/Argentina/Buenos_Aires
Valentina Rojas|Rojas Turismo|America/Santiago
Kenji Mori|Mori Precision|Asia/Tokyo
Min-ji Park|Park Beauty|Asia/Seoul
Siti Rahma|Rahma Batik|Asia/Jakarta
Aroha Ngata|Ngata Honey|Pacific/Auckland
Jack Thornton|Thornton Surf|Australia/Brisbane
Fatima Al Mansoori|Mansoori Logistics|Asia/Dubai
David Levi|Levi Optics|Asia/Jerusalem
Thabo Nkosi|Nkosi Print|Africa/Johannesburg
Ngozi Eze|Eze Fashion|Africa/Lagos
Karin Steiner|Steiner Treuhand|Europe/Zurich
Lukas Huber|Huber Holzbau|Europe/Vienna
Emma Sørensen|Sørensen Cykler|Europe/Copenhagen
Mikael Berg|Berg El|Europe/Stockholm
Andrei Popov|Popov Stroi|Europe/Sofia
Clodagh Nolan|Nolan Events|Europe/Dublin
Harriet Cole|Cole Kitchens|Europe/London
Joaquín Prieto|Prieto Catering|America/Mexico_City
Mei Ling Tan|Tan Ceramics|Asia/Singapore`

/** What people write who are interested, for plots that more than one lives. */
const replies = [
  'Could you send the prices for twelve pieces?',
  'That sounds right for us. When could you come by?',
  'Thank you! Does it also work outdoors?',
  'My partner asks how long delivery takes. Can you say?',
  'Good timing. What would the smaller one cost?',
]

// Any other makes another sample; this one puts every kind of verdict on the list.
const seed = 20261122

export function castSample(): SampleStory[] {
  const draw = chance(seed)
  const others = cast.split('\n').map((line, place) => {
    const [name = '', company = '', timeZone = ''] = line.split('|')
    const plot = sampleStories[place % sampleStories.length]!
    return story([name, company, timeZone], livedAnew(plot, { pace: 0.8 + draw() * 0.6, draw }))
  })
  return [...sampleStories, ...others]
}

interface Course {
  /** Days of this life to a day of the plot. */
  readonly pace: number
  readonly draw: () => number
}

function livedAnew({ events }: SampleStory, { pace, draw }: Course): SampleStory['events'] {
  return events.map(([days, kind, fields]) => {
    const reply = replies[Math.floor(draw() * replies.length)]
    const isInterested = kind === 'reply_received' && fields?.sentiment === 'positive'
    const lived = Object.entries(fields ?? {}).map(([name, value]) => [
      name,
      isDays(value) ? { days: value.days * pace } : isInterested && name === 'text' ? reply : value,
    ])
    return [days * pace, kind, Object.fromEntries(lived)] as const
  })
}

function isDays(value: unknown): value is { readonly days: number } {
  return typeof value === 'object' && value !== null && 'days' in value
}

/** Numbers from 0 to 1, the same ones for the same seed (Park and Miller's minimal standard generator, 1988). */
function chance(start: number): () => number {
  let state = start % 2_147_483_647
  return () => {
    state = (state * 48_271) % 2_147_483_647
    return state / 2_147_483_647
  }
}
