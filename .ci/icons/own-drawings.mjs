// Drawings lucide has none for, in its manner: a 24 unit square, round caps, strokes only.
// A part is [role, path]; the roles are those of `Glyph` in src/controls/icons/glyph.ts. Without a role `make.mjs` finds it.

const circle = (x, y, r) => `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0 ${r} ${r} 0 1 0 ${-2 * r} 0z`;
const oval = (x, y, rx, ry) => `M${x - rx} ${y}a${rx} ${ry} 0 1 0 ${2 * rx} 0 ${rx} ${ry} 0 1 0 ${-2 * rx} 0z`;
const box = (x, y, w, h, r) =>
  `M${x + r} ${y}h${w - 2 * r}a${r} ${r} 0 0 1 ${r} ${r}v${h - 2 * r}a${r} ${r} 0 0 1 ${-r} ${r}` +
  `h${2 * r - w}a${r} ${r} 0 0 1 ${-r} ${-r}v${2 * r - h}a${r} ${r} 0 0 1 ${r} ${-r}z`;
const dot = (x, y) => `M${x} ${y}h.01`;

const check = 'm9 12 2 2 4-4';
const cross = 'm9.5 9.5 5 5M14.5 9.5l-5 5';
const plus = 'M12 9v6M9 12h6';
const minus = 'M9 12h6';
const question = ['M9.7 9.3a2.5 2.5 0 0 1 4.8.8c0 1.6-2.4 2.2-2.4 3.4', dot(12, 16.5)];
const bubble =
  'M22 17a2 2 0 0 1-2 2H6.828a2 2 0 0 0-1.414.586l-2.202 2.202A.71.71 0 0 1 2 21.286V5a2 2 0 0 1 2-2h16a2 2 0 0 1 2 2z';
const gem =
  'M2.7 10.3a2.41 2.41 0 0 0 0 3.41l7.59 7.59a2.41 2.41 0 0 0 3.41 0l7.59-7.59a2.41 2.41 0 0 0 0-3.41L13.7 2.71a2.41 2.41 0 0 0-3.41 0z';
const shield =
  'M20 13c0 5-3.5 7.5-7.66 8.95a1 1 0 0 1-.67-.01C7.5 20.5 4 18 4 13V6a1 1 0 0 1 1-1c2 0 4.5-1.2 6.24-2.72a1.17 1.17 0 0 1 1.52 0C14.51 3.81 17 5 19 5a1 1 0 0 1 1 1z';
const corners = [
  'M3 7V5a2 2 0 0 1 2-2h2',
  'M17 3h2a2 2 0 0 1 2 2v2',
  'M21 17v2a2 2 0 0 1-2 2h-2',
  'M7 21H5a2 2 0 0 1-2-2v-2',
];
const wide = box(2, 5, 20, 14, 2);
const bulb = 'M14 4v10.54a4 4 0 1 1-4 0V4a2 2 0 0 1 4 0Z';
const battery = (charge) => [['line', box(2, 6, 16, 12, 2)], 'M22 14v-4', ['solid', box(5, 9, charge, 6, 0.8)]];
const grid = (columns, rows, left, top, step, size, radius) =>
  Array.from({ length: columns * rows }, (_, at) =>
    box(left + (at % columns) * step, top + Math.floor(at / columns) * step, size, size, radius),
  );
const halves = (outline, half) => [
  ['body', outline],
  ['solid', half],
];

export const OWN = {
  unknown: [
    ['line', 'M8 3H6a3 3 0 0 0-3 3v2M16 3h2a3 3 0 0 1 3 3v2M8 21H6a3 3 0 0 1-3-3v-2M16 21h2a3 3 0 0 0 3-3v-2'],
    ...question,
  ],
  at: [['line', circle(12, 12, 4)], 'M16 8v5a3 3 0 0 0 6 0v-1a10 10 0 1 0-4 8'],
  'battery-low': battery(2.5),
  'battery-medium': battery(5),
  'battery-almost-full': battery(7.5),
  'battery-full': battery(10),
  'bolt-horizontal': [
    'M20.5 10.5h-6.3l1.4-3.6a.7.7 0 0 0-1.1-.8l-11.3 6.3c-.6.4-.4 1.1.3 1.1h6.3l-1.4 3.6a.7.7 0 0 0 1.1.8l11.3-6.3c.6-.4.4-1.1-.3-1.1Z',
  ],
  bottle: [
    'M10 2h4v4l1.6 2A6 6 0 0 1 17 11.8v8.2a2 2 0 0 1-2 2H9a2 2 0 0 1-2-2v-8.2A6 6 0 0 1 8.4 8L10 6z',
    ['inner', 'M7 13h10M7 17h10'],
  ],
  cabinet: [['body', box(3, 3, 18, 16, 2)], 'M12 3v16', dot(9, 11), dot(15, 11), ['line', 'M6 19v2M18 19v2']],
  capsule: [box(1.5, 7, 21, 10, 5)],
  'capsule-portrait': [box(7, 1.5, 10, 21, 5)],
  cent: ['M17 8.5a6 6 0 1 0 0 7M12 3v3M12 18v3'],
  chair: [
    ['body', 'M7 3h10a1 1 0 0 1 1 1l-1 9H7L6 4a1 1 0 0 1 1-1z'],
    ['body', box(5, 13, 14, 4, 1)],
    ['line', 'M6 17v4M18 17v4'],
  ],
  'chart-bars': [
    ['body', box(3, 12, 4, 9, 1)],
    ['body', box(10, 7, 4, 14, 1)],
    ['body', box(17, 3, 4, 18, 1)],
  ],
  'chart-line-down': ['M3 3v16a2 2 0 0 0 2 2h16', 'm19 15-5-5-4 4-3-3'],
  'circle-bottom-half': halves(circle(12, 12, 10), 'M2 12a10 10 0 0 0 20 0z'),
  'circle-top-half': halves(circle(12, 12, 10), 'M2 12a10 10 0 0 1 20 0z'),
  'circle-left-half': halves(circle(12, 12, 10), 'M12 2a10 10 0 0 0 0 20z'),
  'circle-right-half': halves(circle(12, 12, 10), 'M12 2a10 10 0 0 1 0 20z'),
  'square-left-half': halves(box(3, 3, 18, 18, 2), 'M5 3h7v18H5a2 2 0 0 1-2-2V5a2 2 0 0 1 2-2z'),
  'square-right-half': halves(box(3, 3, 18, 18, 2), 'M19 3h-7v18h7a2 2 0 0 0 2-2V5a2 2 0 0 0-2-2z'),
  'square-top-half': halves(box(3, 3, 18, 18, 2), 'M3 12V5a2 2 0 0 1 2-2h14a2 2 0 0 1 2 2v7z'),
  'square-bottom-half': halves(box(3, 3, 18, 18, 2), 'M3 12v7a2 2 0 0 0 2 2h14a2 2 0 0 0 2-2v-7z'),
  'circle-circle': [
    ['body', circle(12, 12, 10)],
    ['inner', circle(12, 12, 4)],
  ],
  'circle-filled-dot': [
    ['body', circle(12, 12, 10)],
    ['inner', circle(12, 12, 4.5)],
    ['solid', circle(12, 12, 3.6)],
  ],
  'circle-grid-2x1': [circle(6.5, 12, 4), circle(17.5, 12, 4)],
  'circle-grid-3x3': [4.5, 12, 19.5].flatMap((y) => [4.5, 12, 19.5].map((x) => ['body', circle(x, y, 2)])),
  'circle-grid-cross': [circle(12, 5, 3), circle(12, 19, 3), circle(5, 12, 3), circle(19, 12, 3)],
  'circle-hexagon': [
    [12, 4.5],
    [18.5, 8.2],
    [18.5, 15.8],
    [12, 19.5],
    [5.5, 15.8],
    [5.5, 8.2],
    [12, 12],
  ].map(([x, y]) => ['body', circle(x, y, 2.2)]),
  'circle-tennis': [['body', circle(12, 12, 10)], 'M6 4c3 4.5 3 11.5 0 16M18 4c-3 4.5-3 11.5 0 16'],
  'clipboard-heart': [
    ['body', 'M16 4h2a2 2 0 0 1 2 2v14a2 2 0 0 1-2 2H6a2 2 0 0 1-2-2V6a2 2 0 0 1 2-2h2'],
    ['body', box(8, 2, 8, 4, 1)],
    ['inner', 'm12 18-3-3a2 2 0 0 1 3-2.7A2 2 0 0 1 15 15z'],
  ],
  'cloud-x': ['M17.5 19H9a7 7 0 1 1 6.71-9h1.79a4.5 4.5 0 1 1 0 9Z', 'm8.5 10.5 4 4M12.5 10.5l-4 4'],
  comb: [
    ['body', box(3, 5, 18, 5, 2)],
    ['line', 'M5 10v9M8.5 10v9M12 10v9M15.5 10v9M19 10v9'],
  ],
  cooktop: [
    ['body', box(2, 4, 20, 16, 2)],
    circle(7.5, 10, 2.5),
    circle(16.5, 10, 2.5),
    dot(8, 16.5),
    dot(12, 16.5),
    dot(16, 16.5),
  ],
  curtains: ['M2 3h20', ['body', 'M4 3v18c4-2 6-8 6.5-18'], ['body', 'M20 3v18c-4-2-6-8-6.5-18']],
  'delete-right': [
    'M14 5a2 2 0 0 1 1.344.519l6.328 5.74a1 1 0 0 1 0 1.481l-6.328 5.741A2 2 0 0 1 14 19H4a2 2 0 0 1-2-2V7a2 2 0 0 1 2-2z',
    'm6 9 6 6',
    'm12 9-6 6',
  ],
  desktop: [box(2, 3, 20, 14, 2), 'M2 13h20M9.5 17 9 21h6l-.5-4M7 21h10'],
  dial: [
    ['body', circle(12, 12, 7)],
    'm12 12 2.5-3.5',
    ['line', 'M3.3 17.5 2.5 18M12 2V1M20.7 17.5l.8.5M2.5 7l.7.4M21.5 7l-.7.4'],
  ],
  'diamond-check': [gem, check],
  'diamond-x': [gem, cross],
  'diamond-question': [gem, ...question],
  'diamond-suit': [
    'M11.2 2.5a1 1 0 0 1 1.6 0l6.7 8.9a1 1 0 0 1 0 1.2l-6.7 8.9a1 1 0 0 1-1.6 0l-6.7-8.9a1 1 0 0 1 0-1.2z',
  ],
  dishwasher: [
    ['body', box(4, 2, 16, 20, 2)],
    'M4 7h16',
    dot(8, 4.5),
    'M12 4.5h4M8 16a4 4 0 0 0 8 0M8 11.5h.01M12 11.5h.01M16 11.5h.01',
  ],
  'droplet-half': [
    ['line', 'M12 22a7 7 0 0 0 7-7c0-2-1-3.9-3-5.5s-3.5-4-4-6.5c-.5 2.5-2 4.9-4 6.5C6 11.1 5 13 5 15a7 7 0 0 0 7 7z'],
    ['solid', 'M5 15a7 7 0 0 0 14 0z'],
  ],
  'ear-buds': [
    'M7 4a4 4 0 0 0-1.5 7.7l1 6.8a1.5 1.5 0 0 0 3 0V7a3 3 0 0 0-2.5-3zM17 4a4 4 0 0 1 1.5 7.7l-1 6.8a1.5 1.5 0 0 1-3 0V7A3 3 0 0 1 17 4z',
  ],
  'ellipse-portrait': [oval(12, 12, 7, 10)],
  exclamation: ['M12 4v10', dot(12, 19)],
  'exclamation-2': ['M8.5 4v10M15.5 4v10', dot(8.5, 19), dot(15.5, 19)],
  'frying-pan': [circle(9, 14, 7), 'm14 9 7-7'],
  'greater-than': ['m6 5 13 7-13 7'],
  'less-than': ['M18 5 5 12l13 7'],
  'hand-tap': [
    [
      'body',
      'M10 15.5V9.8a1.8 1.8 0 0 1 3.6 0v4l4.6.9A2.5 2.5 0 0 1 20.2 17.5L19.7 22H11l-4.3-4.6a1.6 1.6 0 0 1 2.2-2.3z',
    ],
    ['line', 'M7.6 11.3a5 5 0 1 1 8.4 0M5 13.5a8.5 8.5 0 1 1 13.6 0'],
  ],
  homepod: [['body', box(5, 3, 14, 18, 6)], 'M9 7.5q3 2 6 0'],
  hurricane: [
    ['line', circle(12, 12, 3)],
    'M12 5a7 7 0 0 1 7 7c0 5-4 8-9 9 2-1 3-1.5 3.5-2.2A7 7 0 0 1 5 12c0-5 4-8 9-9-2 1-3 1.5-3.5 2.2',
  ],
  'info-mark': [dot(12, 5.5), 'M12 10.5V19'],
  'key-signal': [
    'm2 20 8-8',
    'm4.5 17.5 2 2',
    circle(12.5, 9.5, 3.5),
    'M17 3a9 9 0 0 1 4 6M16.5 6.5a5 5 0 0 1 1.5 2.5',
  ],
  keypad: [['body', box(5, 2, 14, 20, 2)], ...[7, 12, 17].flatMap((y) => [9, 12, 15].map((x) => dot(x, y)))],
  'layout-board': [
    ...grid(3, 1, 2, 3, 7.33, 5.34, 1),
    'M2 12.5h20',
    ['body', box(2, 16, 20, 1.8, 0.9)],
    ['body', box(2, 20, 20, 1.8, 0.9)],
  ],
  'layout-rows': [box(3, 3, 18, 7.5, 1.5), box(3, 13.5, 18, 7.5, 1.5)],
  'light-panel': [
    ['body', box(3, 4, 18, 10, 1.5)],
    ['line', 'M6 18l-1 2M12 18v2.5M18 18l1 2'],
  ],
  'light-strip': [
    ['body', box(2, 7, 20, 5, 2.5)],
    dot(7, 9.5),
    dot(12, 9.5),
    dot(17, 9.5),
    ['line', 'M7 16v2M12 16v2M17 16v2'],
  ],
  'light-switch': [
    ['body', box(5, 2, 14, 20, 2)],
    ['inner', box(9.5, 7, 5, 10, 1)],
    ['inner', 'M9.5 12h5'],
  ],
  'line-diagonal': ['M4 20 20 4'],
  'power-on': ['M12 3v18'],
  'list-123': [
    'M4 8.5 6 7v10M10 8.5a2 2 0 0 1 4 0c0 2.5-4 5-4 8.5h4M17.5 7.5q3.5-.8 3.5 1.8 0 2.2-2.5 2.2 3 0 3 2.7 0 3-4 2.6',
  ],
  'list-below': ['M8 4h13M8 9h13', dot(3.5, 4), dot(3.5, 9), ['body', box(3, 13, 18, 8, 1.5)]],
  'list-rectangle': [wide, 'M10 9h8M10 12h8M10 15h8', dot(6, 9), dot(6, 12), dot(6, 15)],
  lungs: [
    ['line', 'M12 3v8M12 11l-3 3M12 11l3 3'],
    ['body', 'M8.5 6C6 8 2.5 13 2.5 18.5c0 3 7 2.5 7-1.5V7.5C9.5 6.5 9 5.6 8.5 6z'],
    ['body', 'M15.5 6c2.5 2 6 7 6 12.5 0 3-7 2.5-7-1.5V7.5c0-1 .5-1.9 1-1.5z'],
  ],
  'message-square-info': [bubble, dot(12, 7.5), 'M11 11h1v4.5'],
  'message-square-question-mark': [bubble, 'M9.8 8.3a2.3 2.3 0 0 1 4.4.8c0 1.5-2.2 2-2.2 3.1', dot(12, 15)],
  'message-square-right': [
    'M2 17a2 2 0 0 0 2 2h13.172a2 2 0 0 1 1.414.586l2.202 2.202a.710.71 0 0 0 1.212-.502V5a2 2 0 0 0-2-2H4a2 2 0 0 0-2 2z',
  ],
  'minimize-2-mirrored': ['M4 10h6V4', 'm10 10-7-7', 'M20 14h-6v6', 'm14 14 7 7'],
  'moon-zzz': ['M18.5 15.5A8.5 8.5 0 1 1 9 4a7 7 0 0 0 9.5 11.5z', ['line', 'M14 3h4l-4 5h4M20 9.5h2.5L20 13h2.5']],
  'music-player': [
    ['body', box(5, 2, 14, 20, 2)],
    ['inner', box(8, 5, 8, 6, 0.5)],
    ['inner', circle(12, 16.5, 2.5)],
  ],
  'navigation-turn': [gem, 'M9 16v-3a2 2 0 0 1 2-2h4.5M13.5 8.5l2.5 2.5-2.5 2.5'],
  outlet: [box(3, 3, 18, 18, 3), 'M9 8.5v4M15 8.5v4M11 16.5a1 1 0 0 1 2 0'],
  'outlet-round': [box(3, 3, 18, 18, 3), ['inner', circle(12, 12, 5)], dot(10, 12), dot(14, 12)],
  parking: ['M8 21V3h5a5 5 0 0 1 0 10H8'],
  'phone-down': [
    'M21.5 15.7l-1.9-.6c-.8-.3-2.3-.8-2.3-1.7v-1.8c-3.4-1.3-7.2-1.3-10.6 0v1.8c0 .9-1.5 1.4-2.3 1.7l-1.9.6c-.9.2-1.7-2-1.3-3.7C2.2 7.5 7.5 6.5 12 6.5s9.8 1 10.8 5.5c.4 1.7-.4 3.9-1.3 3.7z',
  ],
  pills: [['body', circle(7, 8, 5)], 'm3.5 11.5 7-7', ['body', circle(17, 16, 5)], 'M12 16h10'],
  'pin-straight': [
    ['body', circle(12, 7, 4.5)],
    ['line', 'M12 11.5V22'],
  ],
  'play-pause': [
    'M3.5 5v14a.8.8 0 0 0 1.2.7l8.5-7a.9.9 0 0 0 0-1.4l-8.5-7a.8.8 0 0 0-1.2.7z',
    ['line', 'M17 5v14M21 5v14'],
  ],
  'play-rectangle': [wide, 'm10 8.5 5.5 3.5-5.5 3.5z'],
  question: ['M8 8a4 4 0 1 1 6.5 3.1C13 12.2 12 13 12 15', dot(12, 19.5)],
  'question-dashed': [
    'M5 3a2 2 0 0 0-2 2M19 3a2 2 0 0 1 2 2M21 19a2 2 0 0 1-2 2M5 21a2 2 0 0 1-2-2M9 3h1M9 21h1M14 3h1M14 21h1M3 9v1M21 9v1M3 14v1M21 14v1',
    ...question,
  ],
  racket: [['line', oval(14.5, 8, 6.5, 6)], 'm9.5 12.5-7 8M11 5l7.5 6.5M16.5 3.5 10 9.5M20 6.5 13.5 13'],
  'radio-device': [
    'm6.5 8 12-5',
    ['body', box(2, 8, 20, 13, 2)],
    ['inner', circle(8, 14.5, 3)],
    'M14.5 12h4M14.5 17h.01M18.5 17h.01',
  ],
  'rectangle-check': [wide, check],
  'rectangle-x': [wide, cross],
  'rectangle-plus': [wide, plus],
  'rectangle-minus': [wide, minus],
  'square-question': [box(3, 3, 18, 18, 2), ...question],
  'rectangle-dashed': [
    'M4 5a2 2 0 0 0-2 2M8 5h2M14 5h2M20 5a2 2 0 0 1 2 2M22 11v2M22 17a2 2 0 0 1-2 2M16 19h-2M10 19H8M4 19a2 2 0 0 1-2-2M2 13v-2',
  ],
  'rectangle-grid-2x2': [
    [2, 4],
    [13, 4],
    [2, 13.5],
    [13, 13.5],
  ].map(([x, y]) => box(x, y, 9, 6.5, 1.2)),
  'rectangle-inset-filled': [
    ['body', wide],
    ['solid', box(6, 8.5, 12, 7, 1)],
  ],
  rectangles: [
    ['body', box(7, 9, 15, 11, 2)],
    ['line', 'M17 5.5V6a2 2 0 0 0-2-2H4a2 2 0 0 0-2 2v7a2 2 0 0 0 1.5 2'],
  ],
  'rectangles-angled': [
    ['body', box(2, 10, 15, 10.5, 2)],
    ['line', 'm6.5 6.5.4-1.5a2 2 0 0 1 2.5-1.4l10.7 3a2 2 0 0 1 1.4 2.5l-1.9 6.7'],
  ],
  'refresh-cw-alert': [
    'M3 12a9 9 0 0 1 9-9 9.75 9.75 0 0 1 6.74 2.74L21 8M21 3v5h-5M21 12a9 9 0 0 1-9 9 9.75 9.75 0 0 1-6.74-2.74L3 16M8 16H3v5M12 8v4.5',
    dot(12, 16),
  ],
  remote: [
    ['body', box(7.5, 1.5, 9, 21, 3)],
    ['inner', circle(12, 7, 2)],
    dot(10.5, 13),
    dot(13.5, 13),
    dot(10.5, 17),
    dot(13.5, 17),
  ],
  'scan-camera': [
    ...corners,
    'M7 10.5A1.5 1.5 0 0 1 8.5 9h1L10.5 7.5h3l1 1.5h1a1.5 1.5 0 0 1 1.5 1.5V15a1.5 1.5 0 0 1-1.5 1.5h-7A1.5 1.5 0 0 1 7 15z',
    circle(12, 12.5, 1.6),
  ],
  'scan-dot': [...corners, ['solid', circle(12, 12, 2.5)]],
  'scan-plus': [...corners, plus],
  'scan-user': [...corners, circle(12, 9.5, 2.5), 'M7.5 17a4.5 4.5 0 0 1 9 0'],
  scanner: [['body', box(2, 12, 20, 8, 2)], 'M6 16h.01M14 16h4', ['line', 'm4 12 14-8']],
  screwdriver: [
    ['body', 'm12.5 9.5 5.7-5.7a2 2 0 0 1 2.8 0 2 2 0 0 1 0 2.8l-5.7 5.7z'],
    ['line', 'm13.5 10.5-8 8M7 17l-4 4 1-3.5L5.5 16z'],
  ],
  sensor: [
    box(8.5, 5, 7, 14, 2),
    dot(12, 9),
    ['line', 'M5 8a7 7 0 0 0 0 8M2 5.5a11 11 0 0 0 0 13M19 8a7 7 0 0 1 0 8M22 5.5a11 11 0 0 1 0 13'],
  ],
  'sensor-dots': [
    [12, 12],
    [7, 8],
    [17, 8],
    [7, 16],
    [17, 16],
    [12, 4],
    [12, 20],
    [3, 12],
    [21, 12],
  ].map(([x, y]) => ['solid', circle(x, y, 1.3)]),
  'shield-half': [
    ['line', shield],
    [
      'solid',
      'M12 2v20c-.1 0-.2 0-.33-.06C7.5 20.5 4 18 4 13V6a1 1 0 0 1 1-1c2 0 4.5-1.2 6.24-2.72.2-.2.5-.28.76-.28z',
    ],
  ],
  'shield-lock': [shield, box(8.5, 11, 7, 5.5, 1), 'M10 11V9.5a2 2 0 0 1 4 0V11'],
  'shield-zap': [shield, 'M12.5 7 9 12.5h6L11.5 18'],
  'smartphone-landscape': [box(2, 5, 20, 14, 2), 'M18 12v.01'],
  'tablet-landscape': [box(2, 4, 20, 16, 2), 'M18 12v.01'],
  'sports-court': [box(2, 5, 20, 14, 1.5), 'M12 5v14', ['inner', circle(12, 12, 2.5)], 'M2 9h3v6H2M22 9h-3v6h3'],
  sprinkler: [
    ['body', box(9, 12, 6, 9, 1)],
    ['line', 'M12 12V9M6 21h12'],
    ...[
      [12, 3],
      [8, 4],
      [16, 4],
      [4, 6.5],
      [20, 6.5],
      [7, 8],
      [17, 8],
      [3.5, 11],
      [20.5, 11],
    ].map(([x, y]) => dot(x, y)),
  ],
  'square-grid-3x2': grid(3, 2, 2, 5.5, 7.33, 5.34, 1),
  'square-grid-3x3': grid(3, 3, 2, 2, 7.33, 5.34, 1),
  stairs: ['M3 21h4v-4.5h4.5V12H16V7.5h5'],
  'steering-wheel': [
    ['line', circle(12, 12, 10)],
    ['line', circle(12, 12, 2.5)],
    'M2.5 10.5 9.6 11.5M21.5 10.5l-7.1 1M12 14.5V22',
  ],
  'star-half': [
    [
      'line',
      'M11.525 2.295a.53.53 0 0 1 .95 0l2.31 4.679a2.123 2.123 0 0 0 1.595 1.16l5.166.756a.53.53 0 0 1 .294.904l-3.736 3.638a2.123 2.123 0 0 0-.611 1.878l.882 5.14a.53.53 0 0 1-.771.56l-4.618-2.428a2.122 2.122 0 0 0-1.973 0L6.396 21.01a.53.53 0 0 1-.77-.56l.881-5.139a2.122 2.122 0 0 0-.611-1.879L2.16 9.795a.53.53 0 0 1 .294-.906l5.165-.755a2.122 2.122 0 0 0 1.597-1.16z',
    ],
    [
      'solid',
      'M12 18.34a2.1 2.1 0 0 0-.99.24L6.4 21.01a.53.53 0 0 1-.77-.56l.88-5.14a2.12 2.12 0 0 0-.61-1.88L2.16 9.8a.53.53 0 0 1 .29-.91l5.17-.76a2.12 2.12 0 0 0 1.6-1.16l2.31-4.68A.53.53 0 0 1 12 2z',
    ],
  ],
  stop: [box(4.5, 4.5, 15, 15, 2)],
  stove: [
    ['body', box(4, 2, 16, 20, 2)],
    'M4 8h16',
    dot(8, 5),
    dot(12, 5),
    dot(16, 5),
    ['inner', box(7.5, 11.5, 9, 7, 1)],
  ],
  stroller: [
    ['body', 'M6.5 11H20.5A7.5 7.5 0 0 0 13 3.5V11'],
    ['line', 'M2.5 5h1.7a1 1 0 0 1 .9.6L8 14.5h9a3.5 3.5 0 0 0 3.5-3.5'],
    circle(9, 19, 2),
    circle(17, 19, 2),
  ],
  'table-furniture': [
    ['body', box(2, 6, 20, 3, 1)],
    ['line', 'M5 9v10M19 9v10'],
  ],
  'thermometer-high': [
    ['line', bulb],
    ['solid', circle(12, 18, 2)],
    ['line', 'M12 18V6'],
  ],
  'thermometer-low': [
    ['line', bulb],
    ['solid', circle(12, 18, 2)],
  ],
  tray: [
    'M22 13.5h-6l-2 3h-4l-2-3H2V17a2 2 0 0 0 2 2h16a2 2 0 0 0 2-2v-3.5L18.6 6.5A2 2 0 0 0 16.8 5.5H7.2A2 2 0 0 0 5.4 6.5L2 13.5',
  ],
  'triangle-up': ['M10.3 5.3a2 2 0 0 1 3.4 0l7.2 11.2a2 2 0 0 1-1.7 3H4.8a2 2 0 0 1-1.7-3z'],
  'triangle-down': ['M10.3 18.7a2 2 0 0 0 3.4 0l7.2-11.2a2 2 0 0 0-1.7-3H4.8a2 2 0 0 0-1.7 3z'],
  'triangle-left': ['M5.3 10.3a2 2 0 0 0 0 3.4l11.2 7.2a2 2 0 0 0 3-1.7V4.8a2 2 0 0 0-3-1.7z'],
  'triangle-right-pointing': ['M18.7 10.3a2 2 0 0 1 0 3.4L7.5 20.9a2 2 0 0 1-3-1.7V4.8a2 2 0 0 1 3-1.7z'],
  'tuning-fork': ['M8 2v8a4 4 0 0 0 8 0V2M12 14v8'],
  'user-speaking': [
    circle(8, 8, 4),
    ['body', 'M2 21v-1a6 6 0 0 1 12 0v1'],
    ['line', 'M16 6a5 5 0 0 1 0 5M19.5 4a9 9 0 0 1 0 9'],
  ],
  'uturn-down': ['m10 15 5 5 5-5', 'M15 20V9.5a5.5 5.5 0 0 0-11 0V13'],
  'uturn-up': ['m10 9 5-5 5 5', 'M15 4v10.5a5.5 5.5 0 0 1-11 0V11'],
  'volume-3': [
    'M9 4.702a.705.705 0 0 0-1.203-.498L4.413 7.587A1.4 1.4 0 0 1 3.416 8H2a1 1 0 0 0-1 1v6a1 1 0 0 0 1 1h1.416a1.4 1.4 0 0 1 .997.413l3.383 3.384A.705.705 0 0 0 9 19.298z',
    ['line', 'M12.5 9.5a4 4 0 0 1 0 5M15.7 7.2a8 8 0 0 1 0 9.6M19 5a12 12 0 0 1 0 14'],
  ],
  wallet: [
    ['body', 'M19 7V4a1 1 0 0 0-1-1H5a2 2 0 0 0 0 4h15a1 1 0 0 1 1 1v12a1 1 0 0 1-1 1H5a2 2 0 0 1-2-2V5'],
    ['inner', 'M21 12h-3a2 2 0 0 0 0 4h3'],
  ],
  'wave-left': ['M18 10.5a3 3 0 0 0 0 3M14 7.5a8 8 0 0 0 0 9M9.5 5a13 13 0 0 0 0 14'],
  'wave-right': ['M6 10.5a3 3 0 0 1 0 3M10 7.5a8 8 0 0 1 0 9M14.5 5a13 13 0 0 1 0 14'],
  'wifi-alert': [
    'M2 8.82a15 15 0 0 1 20 0M5 12.859a10 10 0 0 1 4-2.5M19 12.859a10 10 0 0 0-4-2.5M12 12v5',
    dot(12, 20.5),
  ],
  window: [box(4, 3, 16, 18, 1.5), 'M12 3v18M4 12h16'],
  'wrench-screwdriver': [
    ['line', 'M4 4l2 .8 8 8M4 4l.8 2 8 8'],
    ['body', 'm14.5 12.5 5.8 5.8a1.7 1.7 0 0 1-2.4 2.4l-5.8-5.8z'],
    [
      'body',
      'M15.5 7.5a1 1 0 0 0 0 1.4l.3.3a1 1 0 0 0 1.4 0l3-3a5 5 0 0 1-6 6.5l-7.5 7.7a2 2 0 0 1-2.9-2.9l7.7-7.5a5 5 0 0 1 6.5-6z',
    ],
  ],
  zzz: ['M3 14h5l-5 6h5M10.5 8.5h4l-4 5h4M16.5 3.5h4.5l-4.5 6H21'],
};
