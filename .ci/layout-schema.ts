// Run by the build, in `layout-validator.ts`.
import { catalog } from '../src/controls/catalog.ts';
import { checksOf } from '../src/layout/schema/checks.ts';
import { buildSchema } from '../src/layout/schema.ts';

export const schema = buildSchema(catalog);
export const checks = checksOf(schema);
