import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CORE_GLYPHS } from './core-glyphs.ts';
import { GLYPHS } from './glyphs.ts';
import { COMPOSED } from './symbol-table.ts';
import { baseSymbols, ENCLOSURES, type ResolvedSymbol, resolveSymbol } from './symbols.ts';

const COMMON = `
house house.fill lightbulb lightbulb.fill lightbulb.slash lamp.desk lamp.floor fan fan.fill powerplug power bolt
bolt.fill bolt.slash lock lock.fill lock.open lock.open.fill key key.fill bell bell.fill bell.slash bell.badge
bell.badge.fill gear gearshape gearshape.fill gearshape.2 slider.horizontal.3 switch.2 thermometer
thermometer.medium thermometer.sun.fill humidity drop drop.fill flame flame.fill snowflake wind sun.max
sun.max.fill sun.min moon moon.fill moon.stars.fill cloud cloud.fill cloud.rain cloud.rain.fill cloud.bolt
cloud.sun.fill umbrella sunrise.fill sunset.fill tv tv.fill desktopcomputer laptopcomputer iphone ipad applewatch
server.rack externaldrive cpu memorychip network wifi wifi.slash wifi.exclamationmark
antenna.radiowaves.left.and.right dot.radiowaves.left.and.right globe link cloud.slash phone phone.fill
envelope envelope.fill message message.fill bubble.left bubble.left.and.bubble.right paperplane.fill megaphone
mic mic.fill mic.slash mic.slash.fill speaker.wave.2 speaker.wave.2.fill speaker.wave.3.fill speaker.slash.fill
play play.fill pause pause.fill stop.fill playpause.fill backward.fill forward.fill backward.end.fill
forward.end.fill shuffle repeat music.note music.note.list waveform headphones hifispeaker.fill camera
camera.fill video video.fill video.slash photo photo.fill film heart heart.fill star star.fill bookmark.fill
tag.fill flag.fill pin.fill mappin mappin.circle.fill location.fill map car car.fill bus tram.fill airplane
bicycle ferry person person.fill person.2.fill person.3 person.crop.circle person.crop.circle.badge.plus
hand.raised.fill hand.thumbsup.fill figure.walk eye eye.slash trash trash.fill pencil square.and.pencil
square.and.arrow.up square.and.arrow.down doc doc.text doc.on.doc folder folder.fill folder.badge.plus tray
calendar clock clock.fill alarm timer stopwatch hourglass cart cart.fill creditcard.fill dollarsign.circle gift
plus plus.circle plus.circle.fill minus minus.circle xmark xmark.circle.fill checkmark checkmark.circle.fill
checkmark.seal.fill exclamationmark.triangle exclamationmark.triangle.fill exclamationmark.circle
questionmark.circle info.circle info.circle.fill ellipsis ellipsis.circle magnifyingglass line.3.horizontal
list.bullet square.grid.2x2 square.grid.2x2.fill rectangle.grid.1x2 chart.bar chart.bar.fill chart.pie.fill
chart.line.uptrend.xyaxis gauge speedometer arrow.up arrow.down arrow.left arrow.right arrow.clockwise
arrow.counterclockwise arrow.triangle.2.circlepath arrow.up.arrow.down arrow.up.circle.fill chevron.left
chevron.right chevron.up chevron.down chevron.left.circle chevron.up.chevron.down circle circle.fill square
square.fill triangle.fill hexagon.fill qrcode barcode printer.fill gamecontroller.fill leaf.fill pawprint.fill
hammer.fill wrench.and.screwdriver.fill paintbrush.fill shield.fill checkmark.shield.fill cross.fill pills.fill
bed.double.fill shower.fill refrigerator.fill washer.fill fork.knife cup.and.saucer.fill 1.circle.fill 12.square
a.circle
`
  .trim()
  .split(/\s+/);

const ICON_KEY = /^(icon|.*Icon|systemName|markerSymbol)$/;
const LIST_KEY = /^(optionIcons|iconMap)$/;

/** Every icon name in a definition: its own, those of its presets and samples, and those inside JSON samples. */
function iconsIn(value: unknown, key = ''): readonly string[] {
  if (typeof value === 'string') {
    if (ICON_KEY.test(key)) return [value];
    if (!/^[[{]/.test(value)) return [];
    try {
      return iconsIn(JSON.parse(value));
    } catch {
      return [];
    }
  }
  if (typeof value !== 'object' || value === null) return [];
  // The field called iconMap is no map of icons.
  const isList = LIST_KEY.test(key) && !('kind' in value);
  return Object.entries(value).flatMap(([name, inner]) => iconsIn(inner, isList ? 'icon' : name));
}

const controlFiles = import.meta.glob<Readonly<Record<string, unknown>>>(['../*/*.ts', '!../*/*.test.ts', '!./*'], {
  eager: true,
});

const resolved = (parts: Partial<ResolvedSymbol>): ResolvedSymbol => ({
  glyph: 'unknown',
  filled: false,
  slash: false,
  known: true,
  ...parts,
});

describe('the names of symbols', () => {
  it('that controls and their presets use are all known', () => {
    const used = Object.entries(controlFiles).flatMap(([file, module]) =>
      iconsIn(module).map((name) => ({ file, name })),
    );
    expect(new Set(used.map(({ name }) => name)).size).toBeGreaterThan(60);
    expect(used.filter(({ name }) => !resolveSymbol(name).known)).toEqual([]);
  });

  it('that layouts use most are all known', () => {
    expect(COMMON.length).toBeGreaterThan(150);
    expect(COMMON.filter((name) => !resolveSymbol(name).known)).toEqual([]);
  });

  it('that are offered as composed ones are all known', () => {
    const names = COMPOSED.trim().split(/\s+/);
    expect(names.filter((name) => !resolveSymbol(name).known)).toEqual([]);
    expect(new Set(names).size).toBe(names.length);
  });

  it('in the table stand once, and each has a drawing', () => {
    expect(baseSymbols.length).toBeGreaterThan(600);
    expect(new Set(baseSymbols.map(({ name }) => name)).size).toBe(baseSymbols.length);
    const drawn = new Set([...Object.keys(GLYPHS), ...Object.keys(CORE_GLYPHS)]);
    expect(baseSymbols.filter(({ glyph }) => !drawn.has(glyph))).toEqual([]);
  });

  it('leave no drawing without a name', () => {
    const named = new Set(['unknown', ...baseSymbols.map(({ glyph }) => glyph)]);
    expect(Object.keys({ ...GLYPHS, ...CORE_GLYPHS }).filter((glyph) => !named.has(glyph))).toEqual([]);
  });
});

describe('resolving a name', () => {
  it.each<[string, Partial<ResolvedSymbol>]>([
    ['mic', { glyph: 'mic' }],
    ['mic.fill', { glyph: 'mic', filled: true }],
    ['mic.slash', { glyph: 'mic', slash: true }],
    ['mic.slash.fill', { glyph: 'mic', slash: true, filled: true }],
    ['mic.circle', { glyph: 'mic', enclosure: 'circle' }],
    ['mic.slash.circle.fill', { glyph: 'mic', slash: true, enclosure: 'circle', filled: true }],
    ['chevron.left.circle', { glyph: 'chevron-left', enclosure: 'circle' }],
    ['chevron.left.square.fill', { glyph: 'chevron-left', enclosure: 'square', filled: true }],
    ['bell.badge', { glyph: 'bell', badge: 'dot' }],
    ['bell.badge.fill', { glyph: 'bell', badge: 'dot', filled: true }],
    ['bell.badge.circle', { glyph: 'bell', badge: 'dot', enclosure: 'circle' }],
    ['bell.badge.3', { glyph: 'bell', badge: '3' }],
    ['cart.badge.plus', { glyph: 'shopping-cart', badge: 'plus' }],
    ['cart.fill.badge.plus', { glyph: 'shopping-cart', badge: 'plus', filled: true }],
    ['clock.badge.checkmark.fill', { glyph: 'clock', badge: 'check', filled: true }],
    ['person.fill.questionmark', { glyph: 'user-round', badge: 'question', filled: true }],
    ['externaldrive.badge.person.crop', { glyph: 'hard-drive', badge: 'user-round' }],
    ['display.trianglebadge.exclamationmark', { glyph: 'monitor', badge: 'warning' }],
    ['wifi.exclamationmark.circle', { glyph: 'wifi', badge: 'exclamation', enclosure: 'circle' }],
    ['play.rectangle.fill', { glyph: 'play-rectangle', filled: true }],
    ['play.diamond', { glyph: 'play', enclosure: 'diamond' }],
    ['key.icloud', { glyph: 'key', enclosure: 'icloud' }],
    ['circle', { glyph: 'circle' }],
    ['circle.fill', { glyph: 'circle', filled: true }],
    ['circle.circle', { glyph: 'circle', enclosure: 'circle' }],
    ['person.2.fill', { glyph: 'users-round', filled: true }],
    ['7.circle', { glyph: '7', enclosure: 'circle' }],
    ['42.square.fill', { glyph: '42', enclosure: 'square', filled: true }],
    ['p.circle.fill', { glyph: 'P', enclosure: 'circle', filled: true }],
    ['character.book.closed.ja', { glyph: 'book-type' }],
  ])('reads %s', (name, parts) => {
    expect(resolveSymbol(name)).toEqual(resolved(parts));
  });

  it.each(['', ' ', '.', 'house ', 'House', 'fill', 'circle.circle.circle', 'badge', 'lightbulp', 'constructor', '7'])(
    'does not know “%s”',
    (name) => {
      expect(resolveSymbol(name).known).toBe(false);
    },
  );

  it('shows the nearest relative of a name that is newer than the table', () => {
    expect(resolveSymbol('lightbulb.rainbow.fill')).toEqual(
      resolved({ glyph: 'lightbulb', filled: true, known: false }),
    );
    expect(resolveSymbol('bell.badge.wobble')).toEqual(resolved({ glyph: 'bell', known: false }));
  });

  it('answers for any text', () => {
    const parts = fc.constantFrom(
      ...ENCLOSURES,
      'fill',
      'slash',
      'badge',
      'trianglebadge',
      'plus',
      'rtl',
      '7',
      'mic',
      'x',
    );
    const names = fc.oneof(
      fc.string(),
      fc.array(parts, { maxLength: 40 }).map((words) => words.join('.')),
    );
    fc.assert(
      fc.property(names, (name) => {
        const { glyph, known } = resolveSymbol(name);
        expect(glyph).not.toBe('');
        expect(typeof known).toBe('boolean');
      }),
    );
  });

  it('does not get lost in names of any length', () => {
    expect(resolveSymbol('fill.badge.'.repeat(10_000)).known).toBe(false);
  });

  it('knows each variant of each symbol that it lists', () => {
    const suffixes = { fill: 'fill', circle: 'circle.fill', square: 'square.fill', slash: 'slash' };
    const unknown = baseSymbols.flatMap(({ name, variants }) =>
      variants.map((variant) => `${name}.${suffixes[variant]}`).filter((full) => !resolveSymbol(full).known),
    );
    expect(unknown).toEqual([]);
  });
});
