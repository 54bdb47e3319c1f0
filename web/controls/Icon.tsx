// The few drawings that the pages use, each one path on a grid of 16; decoration only, words stand beside them.
const paths = {
  today: 'M3 3.5h10v9.5H3zM3 6.5h10M5.5 2v2.5M10.5 2v2.5',
  people:
    'M6 8a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5ZM1.5 13.5c0-2.5 2-4 4.5-4s4.5 1.5 4.5 4M10.5 3.3a2.4 2.4 0 0 1 0 4.5M12 9.7c1.5.5 2.5 1.8 2.5 3.8',
  book: 'M8 4.5C6.5 3.3 4.5 3 2.5 3v9.5c2 0 4 .3 5.5 1.5 1.5-1.2 3.5-1.5 5.5-1.5V3c-2 0-4 .3-5.5 1.5Zm0 0V14',
  door: 'M4 14V2h8v12M2 14h12M9.5 8v.5',
  gear: 'M3 4.5h10M3 11.5h10M6 2.5v4M10.5 9.5v4',
  import: 'M8 2v8M4.8 7 8 10.2 11.2 7M2.5 11.5V14h11v-2.5',
  chart: 'M2.5 2.5v11h11M5.5 10.5v-3M8.5 10.5v-6M11.5 10.5V6',
  sun: 'M8 5a3 3 0 1 0 0 6 3 3 0 0 0 0-6ZM8 1v1.5M8 13.5V15M1 8h1.5M13.5 8H15M3 3l1 1M12 12l1 1M13 3l-1 1M4 12l-1 1',
  moon: 'M13.5 9.5A6 6 0 0 1 6.5 2.5a6 6 0 1 0 7 7Z',
  auto: 'M2 3h12v8H2zM5.5 13.5h5M8 11v2.5',
  close: 'm4 4 8 8M12 4l-8 8',
  email: 'M2 4h12v8.5H2zM2 4.5l6 4.5 6-4.5',
  phone:
    'M3.5 2.5h2.3l1.2 3-1.6 1.2a8 8 0 0 0 3.9 3.9L10.5 9l3 1.2v2.3c0 .6-.4 1-1 1C6.7 13.5 2.5 9.3 2.5 3.5c0-.6.4-1 1-1Z',
  sms: 'M2.5 3h11v7.5H7L4 13v-2.5H2.5z',
  letter: 'M3.5 2h9v12h-9zM5.5 5h5M5.5 7.5h5M5.5 10h3',
  meeting: 'M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2Zm0 2.5V8l2.5 1.8',
  social:
    'M4 6a2 2 0 1 0 0 4 2 2 0 0 0 0-4Zm8-4a2 2 0 1 0 0 4 2 2 0 0 0 0-4Zm0 8a2 2 0 1 0 0 4 2 2 0 0 0 0-4ZM5.8 7l4.4-2M5.8 9l4.4 2',
  note: 'M3 2.5h10v8L9.5 14H3zM13 10.5H9.5V14',
  undo: 'M6 3 3 6l3 3M3 6h6.5a3.5 3.5 0 0 1 0 7H6',
  search: 'M7 2.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9ZM10.5 10.5 14 14',
  plus: 'M8 3v10M3 8h10',
  warn: 'M8 2 14.5 13.5h-13zM8 6.5V10M8 11.8v.2',
  check: 'm3 8.5 3.5 3.5L13 4.5',
} as const
export type IconName = keyof typeof paths

export function Icon({ name }: { name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 16 16" aria-hidden="true">
      <path d={paths[name]} />
    </svg>
  )
}
