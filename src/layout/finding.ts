import type { Edit } from './edit.ts';
import type { Path } from './json.ts';

export type Severity = 'error' | 'warn';

/** One thing worth telling the author: what is wrong, what the phone will do, what to do about it. */
export interface Finding {
  readonly severity: Severity;
  /** Stable code, e.g. `duplicate_id`; tools filter by it, people read the message. */
  readonly rule: string;
  /** Where in the document; empty for the whole of it. */
  readonly path: Path;
  readonly message: string;
  /** Position in the text, when the finding is about text that did not parse. */
  readonly at?: TextPosition;
  readonly fix?: Fix;
}

export interface Fix {
  /** Says what will happen, as a button does: “Rename to fan-2”. */
  readonly label: string;
  readonly edit: Edit;
  /** Takes away something the author wrote: offered, but never done together with others. */
  readonly removes?: true;
}

export interface TextPosition {
  /** One-based, as editors count. */
  readonly line: number;
  readonly column: number;
  /** Zero-based UTF-16 offset. */
  readonly offset: number;
  readonly length: number;
}

const RANK: Readonly<Record<Severity, number>> = { error: 0, warn: 1 };

/** Errors first, else in the order they were found. */
export function bySeverity(findings: readonly Finding[]): readonly Finding[] {
  return [...findings].sort((a, b) => RANK[a.severity] - RANK[b.severity]);
}
