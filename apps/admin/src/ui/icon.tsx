/** Our own 16 px icons: 1.5 stroke, round ends, no fill. Always beside a word or with a name on their button. */
const PATHS = {
  queue: 'M2.5 4h11M2.5 8h11M2.5 12h6.5M11 12l1.2 1.2L14.5 11',
  article: 'M4 1.8h5.2L12.5 5v9.2H4zM9 2v3.3h3.3M6 8h4.5M6 10.8h4.5',
  records: 'M2.5 3.5h3v3h-3zM2.5 9.5h3v3h-3zM8 5h5.5M8 11h5.5',
  flag: 'M3.5 14.2V2.2M3.5 3c3-1.6 5 1.4 9 .2v6c-4 1.200-6-1.800-9-.2',
  tag: 'M2.5 2.5H8l5.5 5.5L8 13.5 2.5 8zM5.5 5.5h.01',
  publish: 'M8 10.5V2.5M5 5.2l3-3 3 3M2.5 9.5v4h11v-4',
  ingest: 'M2 9.5 4 3h8l2 6.5v4H2zM2 9.5h3.500l1 2h3l1-2H14',
  search: 'M11.200 7a4.200 4.200 0 1 1-8.400 0 4.200 4.200 0 0 1 8.400 0ZM10.200 10.200l3.300 3.300',
  moon: 'M13 9.800A5.600 5.600 0 0 1 6.200 3 5.600 5.600 0 1 0 13 9.800Z',
  sun: 'M10.800 8a2.800 2.800 0 1 1-5.600 0 2.800 2.800 0 0 1 5.600 0ZM8 1.500v1.200M8 13.300v1.200M1.500 8h1.200M13.300 8h1.200M3.400 3.400l.9.9M11.700 11.700l.9.9M12.600 3.400l-.9.9M4.300 11.700l-.9.9',
  check: 'm3 8.500 3.200 3L13 4.500',
  close: 'M4 4l8 8M12 4l-8 8',
  right: 'm6 3.500 4.500 4.500L6 12.500',
  down: 'm3.500 6 4.500 4.500L12.500 6',
  warn: 'M8 2.200 14.200 13H1.800zM8 6.500v3M8 11.200v.1',
  filter: 'M2.500 4h11M4.500 8h7M6.500 12h3',
  upload: 'M8 10.500V3M5 6l3-3 3 3M3 13.500h10',
} as const;

export type IconName = keyof typeof PATHS;

export function Icon({ name }: { name: IconName }) {
  return (
    <svg className="ic" viewBox="0 0 16 16" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  );
}
