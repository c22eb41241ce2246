import { catalog } from '../../controls/catalog.ts';
import { buildSchema } from '../../layout/schema.ts';
import { type Command, EXIT } from '../command.ts';

export const schema: Command = {
  name: 'schema',
  help: 'Print the JSON Schema of layouts, for any editor that completes by schema.',
  async run(_given, console) {
    console.out(JSON.stringify(buildSchema(catalog), null, 2));
    return EXIT.ok;
  },
};
