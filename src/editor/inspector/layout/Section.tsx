import { ChevronRight } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import { useStore } from 'zustand';
import styles from './layout.module.css';
import { openSections, toggleSection } from './open-sections.ts';

interface SectionProps {
  readonly name: string;
  readonly title: string;
  /** What is in it, while it is folded. */
  readonly summary?: string | undefined;
  readonly problems?: number;
  readonly children: ReactNode;
}

export function Section({ name, title, summary, problems = 0, children }: SectionProps) {
  const id = useId();
  const isOpen = useStore(openSections, ({ open }) => open.has(name));
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h3 className={styles.title}>
        <button type="button" id={id} aria-expanded={isOpen} onClick={() => toggleSection(name)}>
          <ChevronRight size={14} strokeWidth={1.75} aria-hidden="true" />
          <span>{title}</span>
          {problems > 0 && <b title={problems === 1 ? '1 problem' : `${problems} problems`}>{problems}</b>}
          {!isOpen && summary !== undefined && <em>{summary}</em>}
        </button>
      </h3>
      {isOpen && <div className={styles.content}>{children}</div>}
    </section>
  );
}
