/** Outlines on a grid of 16, drawn with the text's colour. */
const outlines = {
  close: 'M4 4l8 8M12 4l-8 8',
  pin: 'M6 2.5h4l-.5 4.5 2.5 2.5v1H4v-1L6.5 7zM8 10.5V14',
  speak: 'M2.5 6v4h2.7L9 13V3L5.2 6zM11.2 5.6a3.4 3.4 0 010 4.8M13 3.8a6 6 0 010 8.4',
  copy: 'M6 5.5h7.5V14H6zM3.5 10.5h-1V2H10v1',
  pen: 'M3 13l.7-3.2L10.8 2.7l2.5 2.5-7.1 7.1zM9.2 4.3l2.5 2.5',
  source: 'M3 13.5V3.5C5 2.3 6.7 2.5 8 4c1.3-1.5 3-1.7 5-.5v10c-2-1.2-3.7-1-5 .5-1.3-1.5-3-1.7-5-.5zM8 4v10',
  check: 'M3 8.5l3.3 3.3L13 4.5',
  warning: 'M8 2.5L14.5 13.5h-13zM8 6.5v3.2M8 11.7v.1',
  search: 'M7 2.5a4.5 4.5 0 100 9 4.5 4.5 0 000-9zM10.3 10.3L14 14',
  trash: 'M2.5 4.5h11M6 4.5v-2h4v2M4 4.5l.7 9h6.6l.7-9M6.7 7v4M9.3 7v4',
  outward: 'M6 3.5H3v9.5h9.5V10M9 2.5h4.5V7M13.3 2.7L7.5 8.5',
  down: 'M4 6l4 4 4-4',
  back: 'M10 3.5L5.5 8l4.5 4.5',
  undo: 'M3 6.5h6.5a3.5 3.5 0 010 7H6M5.8 3.5L2.8 6.5l3 3',
  read: 'M2.5 3.5h11M2.5 6.5h11M2.5 9.5h7M2.5 12.5h5',
  library: 'M3 2.5v11M6 2.5v11M9 3l3.8 10.3',
  settings:
    'M2.5 4.5h6M12 4.5h1.5M2.5 11.5H4M7.5 11.5h6M10.2 2.8a1.7 1.7 0 100 3.4 1.7 1.7 0 000-3.4z' +
    'M5.8 9.8a1.7 1.7 0 100 3.4 1.7 1.7 0 000-3.4z',
} as const;

export type IconName = keyof typeof outlines;

/** A picture beside words; never the only name of a control. */
export function Icon({ name, size = 16 }: { name: IconName; size?: number }) {
  return (
    <svg class="cg-icon" width={size} height={size} viewBox="0 0 16 16" fill="none" stroke="currentColor"
      stroke-width="1.4" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true" focusable="false">
      <path d={outlines[name]} />
    </svg>
  );
}
