import { useState } from 'react';
import type { Json } from '../../layout/json.ts';

export interface Draft {
  /** What to draw: the edited document, as long as nothing else arrived since; else the value. */
  readonly document: Json | undefined;
  readonly isDraft: boolean;
  readonly put: (document: Json) => void;
}

/** An edit shows at once, and stands until other data arrives. */
export function useDraft(value: Json | undefined): Draft {
  const [draft, setDraft] = useState<{ readonly on: Json | undefined; readonly document: Json }>();
  const isDraft = draft !== undefined && draft.on === value;
  return {
    document: isDraft ? draft.document : value,
    isDraft,
    put: (document) => setDraft({ on: value, document }),
  };
}
