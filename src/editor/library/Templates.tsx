import { Plus } from 'lucide-react';
import { type ReactNode, useId, useRef, useState } from 'react';
import { TEMPLATES, type Template } from '../../layout/templates/templates.ts';
import { Button } from '../ui/Button.tsx';
import { Empty } from '../ui/Empty.tsx';
import { SearchBox } from '../ui/fields.tsx';
import { useApp } from '../useApp.tsx';
import styles from './library.module.css';
import { createFrom } from './opening.ts';
import { Thumbnail } from './Thumbnail.tsx';

/** An empty page first: whoever knows what they want need not look further. */
const IN_ORDER = [...TEMPLATES].sort((a, b) => Number(b.slug === 'blank') - Number(a.slug === 'blank'));

function matching(query: string): readonly Template[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  return IN_ORDER.filter(({ name, summary, tags }) => {
    const said = [name, summary, ...tags].join(' ').toLowerCase();
    return words.every((word) => said.includes(word));
  });
}

/** The layouts to start from. A click opens one. `beside` stands at the end of the search row. */
export function Templates({ beside }: { readonly beside?: ReactNode }) {
  const [query, setQuery] = useState('');
  const found = matching(query);
  const search = useRef<HTMLInputElement>(null);
  const showAll = () => {
    setQuery('');
    search.current?.focus();
  };
  return (
    <>
      <div className={styles.toolbar}>
        <SearchBox
          ref={search}
          placeholder="Search: home, charts, mqtt…"
          aria-label="Search templates"
          value={query}
          onChange={(event) => setQuery(event.target.value)}
        />
        {beside}
      </div>
      {found.length === 0 ? (
        <Empty title="No template like that">
          <p>Try another word.</p>
          <Button size="small" onClick={showAll}>
            Show all templates
          </Button>
        </Empty>
      ) : (
        <ul className={styles.cards} aria-label="Templates">
          {found.map((template) => (
            <li key={template.slug}>
              <TemplateCard template={template} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function TemplateCard({ template }: { readonly template: Template }) {
  const app = useApp();
  const about = useId();
  const [busy, setBusy] = useState(false);
  return (
    <div className={styles.card}>
      <Thumbnail width={190} height={206} of={template.load} />
      {template.slug === 'blank' && <Plus className={styles.plus} size={44} strokeWidth={1.25} aria-hidden="true" />}
      <span className={styles.words}>
        <strong>{template.name}</strong>
        <span id={about}>{template.summary}</span>
      </span>
      <button
        type="button"
        className={styles.cover}
        aria-label={template.name}
        aria-describedby={about}
        disabled={busy}
        onClick={() => {
          setBusy(true);
          void createFrom(app, template).finally(() => setBusy(false));
        }}
      />
    </div>
  );
}
