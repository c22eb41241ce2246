import { useEffect, useRef } from 'react';
import { Icon } from '../icons/Icon.tsx';
import type { DrawNode, Size } from '../view.tsx';
import styles from './CardList.module.css';
import type { Card } from './cards.ts';
import { Miniature } from './Miniature.tsx';

interface CardPageProps {
  readonly card: Card & { readonly definition: NonNullable<Card['definition']> };
  readonly size: Size;
  readonly draw: DrawNode;
  readonly close: () => void;
}

/** What there is to know about one kind of control, from its definition. */
export function CardPage({ card: { label, definition }, size, draw, close }: CardPageProps) {
  const back = useRef<HTMLButtonElement>(null);
  useEffect(() => back.current?.focus({ preventScroll: true }), []);
  const fields = Object.entries(definition.fields);
  const box = { width: Math.max(40, size.width - 24), height: Math.max(48, Math.min(180, size.height * 0.4)) };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape goes back from anywhere on the page
    <div className={styles.page} onKeyDown={({ key }) => key === 'Escape' && close()}>
      <div className={styles.bar}>
        <button ref={back} type="button" className={styles.back} onClick={close}>
          <Icon name="chevron.left" size={16} />
          <span>All</span>
        </button>
        <h3 className={styles.pageTitle}>{label}</h3>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable to be scrolled by keys */}
      <section className={styles.scroller} aria-label={label} tabIndex={0}>
        <Miniature definition={definition} box={box} draw={draw} />
        <p className={styles.help}>{definition.help}</p>
        {fields.length > 0 && <h4 className={styles.sectionTitle}>Fields</h4>}
        <dl className={styles.fields}>
          {fields.map(([name, field]) => (
            <div key={name}>
              <dt>
                {field.label} <code>{name}</code>
              </dt>
              <dd>{field.help}</dd>
            </div>
          ))}
        </dl>
      </section>
    </div>
  );
}
