// What the checks write into. Findings about a node are kept relative to it, so that they stay true wherever the node
// is moved to; paths and fixes are put together only for findings that exist.
import type { Layout } from '../document.ts';
import type { Edit } from '../edit.ts';
import type { Fix, Severity } from '../finding.ts';
import type { Json, JsonObject, Path } from '../json.ts';

/** Where a finding turned out to be, for the fix that needs to know. */
export interface Here {
  /** The node, tab or block the finding is relative to. */
  readonly base: Path;
  readonly layout: Layout;
  /** An id nothing in the layout has, and none given out before. */
  fresh(stem: string): string;
}

export type LocalFix = (here: Here) => Fix | undefined;

export interface Local {
  readonly severity: Severity;
  readonly rule: string;
  readonly at: Path;
  readonly message: string;
  readonly fix?: LocalFix;
}

export type SourceKind = 'mqtt' | 'http';

/** A binding or an action that goes through one of the layout's sources. */
export interface Use {
  readonly kind: SourceKind;
  readonly source: string | undefined;
  readonly at: Path;
  /** Counts as used, and nothing is said about it. */
  readonly silent?: true;
}

/** A place that names a control by its id. */
export interface Ref {
  readonly id: string;
  readonly rule: string;
  readonly at: Path;
  /** Around the missing name: what names it, and what comes of it. */
  readonly says: (missing: string) => string;
}

export interface Notes {
  /** What is being looked at: a node, a tab or a block. */
  readonly subject: JsonObject;
  /** From the subject to the value being checked; checks push and pop. */
  readonly trail: (string | number)[];
  /** The objects on the way there. */
  readonly around: JsonObject[];
  readonly findings: Local[];
  readonly uses: Use[];
  readonly refs: Ref[];
  /** How many findings there are. */
  readonly told: Record<Severity, number>;
}

export function notesOn(subject: JsonObject): Notes {
  return { subject, trail: [], around: [], findings: [], uses: [], refs: [], told: { error: 0, warn: 0 } };
}

/**
 * Of one severity, about one node, tab or block. Nobody reads more, and a list of a million mistakes would take minutes.
 */
export const MOST_FINDINGS = 500;

/** Looks at one value. `beside` is the object it stands in. */
export type Check = (value: Json, notes: Notes, beside: JsonObject) => void;

interface More {
  /** From the value being checked to the offending key. */
  readonly tail?: Path;
  readonly fix?: LocalFix;
}

/** Whether nothing more of this severity is told, so that nothing need be worked out for it. */
export const isFull = ({ told }: Notes, severity: Severity) => told[severity] >= MOST_FINDINGS;

export function report(notes: Notes, severity: Severity, rule: string, message: string, more: More = {}): void {
  if (isFull(notes, severity)) return;
  notes.told[severity] += 1;
  const at = more.tail === undefined ? [...notes.trail] : [...notes.trail, ...more.tail];
  notes.findings.push({ severity, rule, at, message, ...(more.fix && { fix: more.fix }) });
}

/** Whether a check finds no error in a value, as if it stood in the subject. */
export function passes(check: Check | undefined, value: Json, notes: Notes): boolean {
  if (check === undefined) return true;
  const trial: Notes = { ...notesOn(notes.subject), around: [...notes.around] };
  check(value, trial, notes.subject);
  return trial.uses.length === 0 && trial.findings.every((finding) => finding.severity !== 'error');
}

// The root and the tabs are not nodes: what is in them is set by its place in the document.
const isNode = (path: Path) => path.length > 2 && path[0] === 'tabs';

/** Puts a value at a path below a node, tab or block. */
export function put(target: Path, field: Path, value: Json): Edit {
  return isNode(target)
    ? { kind: 'set', at: [target], field, value }
    : { kind: 'setAt', path: [...target, ...field], value };
}

export function drop(target: Path, field: Path): Edit {
  return isNode(target)
    ? { kind: 'unset', at: [target], field }
    : { kind: 'setAt', path: [...target, ...field], value: undefined };
}

/** A fix that puts a value at a path below the subject. */
export function putting(label: string, field: Path, value: Json): LocalFix {
  return ({ base }) => ({ label, edit: put(base, field, value) });
}

/** Takes out a key, or an entry of a list. */
export function dropping(label: string, field: Path): LocalFix {
  return ({ base }) => ({ label, edit: drop(base, field), removes: true });
}

/** Moves a value from one path below the subject to another, where nothing may stand yet. */
export function moving(label: string, from: Path, to: Path, value: Json): LocalFix {
  return ({ base }) => ({
    label,
    edit: { kind: 'batch', name: label, edits: [put(base, to, value), drop(base, from)] },
  });
}

/** Where the value under check stands, with a key or two below it. */
export function trailOf(notes: Notes, ...tail: Path): Path {
  return [...notes.trail, ...tail];
}
