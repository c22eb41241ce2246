// How fields and values read to a person.
import { type Field, humanise } from '../../layout/fields.ts';
import { isArray, isObject, type Json, kindOf, member } from '../../layout/json.ts';

/** Values that are written in small letters, and read in others. */
const SPELT: Readonly<Record<string, string>> = {
  ascii: 'ASCII',
  bps: 'Bits per second',
  bytesKB: 'Bytes, in KB',
  code128: 'Code 128',
  code39: 'Code 39',
  code93: 'Code 93',
  dpad: 'D-pad',
  ean13: 'EAN-13',
  ean8: 'EAN-8',
  gs1DataBar: 'GS1 DataBar',
  gs1DataBarExpanded: 'GS1 DataBar expanded',
  gs1DataBarLimited: 'GS1 DataBar limited',
  http: 'HTTP',
  i2of5: 'Interleaved 2 of 5',
  itf14: 'ITF-14',
  latlng: 'Latitude first',
  lnglat: 'Longitude first',
  microPDF417: 'MicroPDF417',
  microQR: 'Micro QR',
  minmax: 'Least and most',
  mqtt: 'MQTT',
  pdf417: 'PDF417',
  qr: 'QR',
  upce: 'UPC-E',
  url: 'URL',
};

/** A choice as a person reads it; what is written in capitals stays so. */
export const choiceName = (value: string): string => SPELT[value] ?? (/^[A-Z]+$/.test(value) ? value : humanise(value));

/** What is shown greyed where nothing is written: the default, or what happens instead. */
export function placeholderOf(field: Field): string {
  if ('default' in field && field.default !== undefined && field.default !== null) {
    if (field.kind === 'choice') return choiceName(String(field.default));
    if (field.kind === 'bool') return field.default ? 'On' : 'Off';
    if (typeof field.default !== 'object' && field.default !== '') return String(field.default);
  }
  if (field.auto !== undefined) return sentence(field.auto);
  if (field.kind === 'text' && field.placeholder !== undefined) return field.placeholder;
  return '';
}

export const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The help, and what holds while nothing is written. */
export function helpOf(field: Field): string {
  const without = 'default' in field && typeof field.default !== 'object' ? placeholderOf(field) : '';
  const parts = [field.help];
  if (without !== '') parts.push(`When empty: ${without}.`);
  else if (field.auto !== undefined) parts.push(`When empty: ${field.auto}.`);
  if (field.kind === 'number') {
    const unit = field.unit === undefined ? '' : ` ${field.unit}`;
    if (field.min !== undefined && field.max !== undefined) parts.push(`From ${field.min} to ${field.max}${unit}.`);
    else if (field.min !== undefined) parts.push(`At least ${field.min}${unit}.`);
    else if (field.max !== undefined) parts.push(`At most ${field.max}${unit}.`);
  }
  return parts.join(' ');
}

const LONGEST = 40;
const short = (text: string) => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);
/** The keys people tell things apart by, the plainest first. */
const NAMES = ['label', 'title', 'name', 'id', 'text', 'key', 'event'];

/** A value in a few words, for a line that is folded. */
export function summaryOf(value: Json | undefined): string {
  if (value === undefined) return 'Not set';
  if (isArray(value)) return value.length === 1 ? '1 entry' : `${value.length} entries`;
  if (!isObject(value)) return kindOf(value) === 'text' ? short(String(value)) : short(JSON.stringify(value));
  for (const key of NAMES) {
    const named = member(value, key);
    if (typeof named === 'string' && named !== '') return short(named);
  }
  // A number says nothing without its name.
  const plain = Object.entries(value).flatMap(([key, part]) => {
    if (typeof part === 'number') return `${humanise(key).toLowerCase()} ${part}`;
    return typeof part === 'string' && part !== '' ? part : [];
  });
  return plain.length > 0 ? short(plain.join(' · ')) : 'Nothing set';
}
