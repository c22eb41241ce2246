// What an editor shows beside a field: its help, and the facts that follow from its description.
import type { Field, OnlyWhen } from '../fields.ts';
import type { Json, JsonObject } from '../json.ts';

const code = (value: Json) => `\`${typeof value === 'string' ? value : JSON.stringify(value)}\``;

function whenNote({ field, is }: OnlyWhen): string {
  return `Matters only while ${code(field)} is ${is.map(code).join(' or ')}.`;
}

function range({ min, max, unit }: { readonly min?: number; readonly max?: number; readonly unit?: string }) {
  const after = unit === undefined ? '' : ` ${unit}`;
  if (min !== undefined && max !== undefined) return `From ${min} to ${max}${after}.`;
  if (min !== undefined) return `${min}${after} or more.`;
  if (max !== undefined) return `${max}${after} or less.`;
  return unit === undefined ? undefined : `In ${unit}.`;
}

function factsOf(field: Field): readonly string[] {
  const facts: (string | undefined)[] = [];
  if (field.kind === 'number') facts.push(range(field), field.integer ? 'Whole numbers.' : undefined);
  if (field.kind === 'color') facts.push('Written as #RRGGBB, or #RRGGBBAA with transparency.');
  if (field.kind === 'action') facts.push(`Sent ${field.fires}.`);
  if (field.required) facts.push('Needed.');
  else if ('default' in field && field.default !== undefined) facts.push(`Left out, it is ${code(field.default)}.`);
  else if (field.auto !== undefined) facts.push(`Left out: ${field.auto}.`);
  if (field.when !== undefined) facts.push(whenNote(field.when));
  if ('secret' in field && field.secret) facts.push('Kept out of exports and logs.');
  return facts.filter((fact) => fact !== undefined);
}

/** Plain for tools that know no Markdown, and Markdown for Monaco. */
export function hoverOf(field: Field): JsonObject {
  const facts = factsOf(field).join(' ');
  const tokens =
    field.kind === 'action'
      ? Object.entries(field.tokens).map(([name, token]) => `- \`{{${name}}}\` ${token.help}`)
      : [];
  const paragraphs = [
    `**${field.label}**: ${field.help}`,
    ...(facts === '' ? [] : [facts]),
    ...(tokens.length > 0 ? [`Filled in when it is sent:\n\n${tokens.join('\n')}`] : []),
  ];
  return {
    description: [field.help, ...(facts === '' ? [] : [facts.replaceAll('`', "'")])].join(' '),
    markdownDescription: paragraphs.join('\n\n'),
  };
}
