import { useStore } from 'zustand';
import { catalog } from '../../../controls/catalog.ts';
import { idOf, type Node } from '../../../layout/document.ts';
import type { JsonObject } from '../../../layout/json.ts';
import { Age } from '../../link/ages.tsx';
import { useApp, useLayout } from '../../useApp.tsx';
import styles from './data.module.css';
import { useNoted } from './useSeen.tsx';
import { diagnose } from './why-empty.ts';

interface WhyEmptyProps {
  readonly node: Node;
  readonly entry: JsonObject;
}

/** What was last seen for this binding, or why there is nothing; and what a phone says it got. */
export function WhyEmpty({ node, entry }: WhyEmptyProps) {
  const { link, arrivals } = useApp();
  const layout = useLayout();
  const listening = useStore(link.state, ({ live }) => live !== undefined);
  const noted = useNoted(entry);
  const id = idOf(node);
  const arrived = useStore(arrivals.state, (all) => (id === undefined ? undefined : all[id]));
  const { tone, says, at } = diagnose({ catalog, layout, node, entry, noted, listening });
  return (
    <div className={styles.why} data-tone={tone} role="status">
      <p>
        {says}
        {at !== undefined && tone === 'ok' && (
          <>
            , <Age at={at} />.
          </>
        )}
      </p>
      {arrived !== undefined && (
        <p>
          {arrived.device} got <code>{JSON.stringify(arrived.value).slice(0, 40)}</code> for it <Age at={arrived.at} />.
        </p>
      )}
    </div>
  );
}
