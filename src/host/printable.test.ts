import { expect, it } from 'vitest';
import { printable } from './printable.ts';

const ESC = String.fromCharCode(27);
const CSI = String.fromCharCode(0x9b);

it('what would move the cursor or retitle the window loses its power', () => {
  expect(printable(`hub${ESC}[2J${ESC}[1A`)).toBe('hub[2J[1A');
  expect(printable(`${ESC}]0;owned${String.fromCharCode(7)}`)).toBe(']0;owned');
  expect(printable(`${CSI}2K\rjoined as root\b\b`)).toBe('2Kjoined as root');
});

it('text of any script, lines and colours stay', () => {
  const qr = `${ESC}[47m${ESC}[30m ▄▄▄ ${ESC}[0m\n`;
  expect(printable(qr)).toBe(qr);
  expect(printable('garten-größe\t客厅 🚗')).toBe('garten-größe\t客厅 🚗');
});
