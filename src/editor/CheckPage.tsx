import { useDeferredValue, useMemo, useRef, useState } from 'react';
import { catalog } from '../controls/catalog.ts';
import { applyEdit } from '../layout/apply.ts';
import { checkText } from '../layout/check.ts';
import type { Finding } from '../layout/finding.ts';
import { harmlessFixes, mend } from '../layout/mend.ts';
import { print } from '../layout/print.ts';
import styles from './CheckPage.module.css';

const EMPTY = '';

/** Paste or drop a layout, read what is wrong with it, let obvious things be put right. */
export function CheckPage() {
  const [text, setText] = useState(EMPTY);
  const [said, setSaid] = useState('');
  const [over, setOver] = useState(false);
  const area = useRef<HTMLTextAreaElement>(null);
  const settled = useDeferredValue(text);
  const { layout, findings } = useMemo(() => checkText(settled, catalog), [settled]);
  const fixes = harmlessFixes(findings);

  const replace = (next: string, announcement: string) => {
    setText(next);
    setSaid(announcement);
  };
  const open = async (file: File | undefined) => {
    if (file !== undefined) replace(await file.text(), `Opened ${file.name}.`);
  };
  const fix = (finding: Finding) => {
    if (layout === undefined || finding.fix === undefined) return;
    replace(print(applyEdit(layout, finding.fix.edit)), `${finding.fix.label}: done.`);
  };
  const fixAll = () => {
    if (layout === undefined) return;
    const mended = mend(layout, catalog);
    replace(print(mended.layout), `${mended.fixed} fixed.`);
  };
  const show = (finding: Finding) => {
    const field = area.current;
    if (field === null || finding.at === undefined) return;
    field.focus();
    field.setSelectionRange(finding.at.offset, finding.at.offset + finding.at.length);
    // A textarea scrolls to its caret only while typing.
    field.scrollTop = (finding.at.line - 4) * Number.parseFloat(getComputedStyle(field).lineHeight);
  };

  return (
    <main
      className={styles.page}
      data-over={over}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        void open(event.dataTransfer.files[0]);
      }}
    >
      <header className={styles.bar}>
        <img src="./icon.svg" alt="" width="22" height="22" />
        <h1>Check a layout</h1>
        <span className={styles.space} />
        <label className={styles.button}>
          Open a file
          <input
            type="file"
            accept=".json,application/json"
            className={styles.hidden}
            onChange={(event) => {
              void open(event.target.files?.[0]);
              event.target.value = '';
            }}
          />
        </label>
        <button
          type="button"
          className={styles.button}
          disabled={layout === undefined}
          onClick={() => layout !== undefined && replace(print(layout), 'Formatted.')}
        >
          Format
        </button>
        <a className={styles.button} href="./layout.schema.json" download>
          Schema
        </a>
      </header>
      <section className={styles.source} aria-labelledby="source">
        <h2 id="source">Layout JSON</h2>
        <textarea
          ref={area}
          aria-labelledby="source"
          spellCheck={false}
          placeholder="Paste a layout here, or drop a file anywhere on the page."
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </section>
      <section className={styles.problems} aria-labelledby="problems">
        <div className={styles.heading}>
          <h2 id="problems">Problems{text === EMPTY ? '' : ` · ${findings.length}`}</h2>
          {fixes.length > 1 && (
            <button type="button" className={styles.small} onClick={fixAll}>
              Fix all {fixes.length}
            </button>
          )}
        </div>
        <p role="status" className={styles.said}>
          {said}
        </p>
        {text === EMPTY && <p className={styles.quiet}>Nothing to check yet.</p>}
        {text !== EMPTY && findings.length === 0 && (
          <p className={styles.fine}>Nothing to report. This layout is fine.</p>
        )}
        {text !== EMPTY && findings.length > 0 && (
          <ul className={styles.list}>
            {findings.map((finding) => (
              <li key={`${finding.rule} ${finding.path.join('.')} ${finding.message}`} data-severity={finding.severity}>
                <button type="button" className={styles.place} onClick={() => show(finding)}>
                  <span className={styles.severity}>{finding.severity === 'error' ? 'Error' : 'Warning'}</span>
                  {finding.at !== undefined && <span>line {finding.at.line}</span>}
                </button>
                <p>{finding.message}</p>
                {finding.fix !== undefined && (
                  <button type="button" className={styles.small} onClick={() => fix(finding)}>
                    {finding.fix.label}
                  </button>
                )}
              </li>
            ))}
          </ul>
        )}
      </section>
    </main>
  );
}
