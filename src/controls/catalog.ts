// Every control, in palette order. Adding one is its folder and one line here.
import { createCatalog } from '../layout/control.ts';
import { gauge } from './gauge/gauge.ts';
import { toggle } from './toggle/toggle.ts';

export const catalog = createCatalog([toggle, gauge]);
