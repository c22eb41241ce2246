// The catalog for pages that draw controls and explain none. The build puts its result here in place of its source
// (`.ci/drawing-catalog.ts`), so that the words are not even loaded.
import { createCatalog } from '../layout/control.ts';
import { catalog } from './catalog.ts';
import { wordless } from './wordless.ts';

export const drawingCatalog = createCatalog(catalog.list.map(wordless));
