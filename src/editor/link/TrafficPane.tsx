import { useVirtualizer } from '@tanstack/react-virtual';
import { ArrowDown, ArrowUp, Copy, Eraser, Lock, LockOpen, Pause, Play, X } from 'lucide-react';
import { useMemo, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { copyText } from '../shell/clipboard.ts';
import { Button, IconButton } from '../ui/Button.tsx';
import { Empty } from '../ui/Empty.tsx';
import { SearchBox } from '../ui/fields.tsx';
import { Select } from '../ui/Select.tsx';
import { useApp } from '../useApp.tsx';
import { clockWords, sizeWords } from './frame-words.ts';
import styles from './TrafficPane.module.css';
import type { Entry } from './traffic-log.ts';

const ROW = 26;
const EVERYBODY = '*';

interface Filter {
  readonly text: string;
  readonly direction: 'both' | 'in' | 'out';
  readonly peer: string;
  readonly chatter: boolean;
}

function passes({ name, detail, chatter, sighting }: Entry, filter: Filter): boolean {
  if (chatter && !filter.chatter) return false;
  if (filter.direction !== 'both' && sighting.direction !== filter.direction) return false;
  if (filter.peer !== EVERYBODY && sighting.peer !== filter.peer) return false;
  if (filter.text === '') return true;
  const wanted = filter.text.toLowerCase();
  return `${name} ${detail} ${sighting.peer ?? ''}`.toLowerCase().includes(wanted);
}

/** Every frame that passes, both ways; secrets never reach this list. */
export function TrafficPane() {
  const { traffic } = useApp();
  const { version, paused, waiting } = useStore(traffic.state);
  const [filter, setFilter] = useState<Filter>({ text: '', direction: 'both', peer: EVERYBODY, chatter: false });
  const [picked, setPicked] = useState<number>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the version says that the ring has changed
  const shown = useMemo(() => traffic.entries().filter((entry) => passes(entry, filter)), [version, filter]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  const peers = useMemo(
    () => [...new Set(traffic.entries().flatMap(({ sighting }) => sighting.peer ?? []))],
    [version],
  );
  const entry = shown.find(({ key }) => key === picked);
  return (
    <div className={styles.pane}>
      <div className={styles.bar}>
        <div className={styles.search}>
          <SearchBox
            aria-label="Filter frames"
            placeholder="Filter"
            value={filter.text}
            onChange={(event) => setFilter({ ...filter, text: event.target.value })}
          />
        </div>
        <div className={styles.select}>
          <Select
            label="Direction"
            value={filter.direction}
            choices={[
              { value: 'both', label: 'Both ways' },
              { value: 'in', label: 'Coming in' },
              { value: 'out', label: 'Going out' },
            ]}
            onChange={(direction) => setFilter({ ...filter, direction: direction as Filter['direction'] })}
          />
        </div>
        <div className={styles.select}>
          <Select
            label="Peer"
            value={filter.peer}
            choices={[{ value: EVERYBODY, label: 'Everybody' }, ...peers.map((peer) => ({ value: peer, label: peer }))]}
            onChange={(peer) => setFilter({ ...filter, peer })}
          />
        </div>
        <Button
          size="small"
          aria-pressed={filter.chatter}
          onClick={() => setFilter({ ...filter, chatter: !filter.chatter })}
        >
          {filter.chatter ? 'Hide routine' : 'Show routine'}
        </Button>
        <span style={{ flex: 1 }} />
        <span className={styles.count}>{paused ? `${waiting} waiting` : `${shown.length} frames`}</span>
        <IconButton
          size="small"
          label={paused ? 'Go on' : 'Pause'}
          aria-pressed={paused}
          onClick={() => traffic.pause(!paused)}
        >
          {paused ? <Play size={14} /> : <Pause size={14} />}
        </IconButton>
        <IconButton size="small" label="Clear the list" onClick={() => traffic.clear()}>
          <Eraser size={14} />
        </IconButton>
      </div>
      <div className={styles.body}>
        {shown.length === 0 ? (
          <Empty title={version === 0 ? 'No frames yet' : 'No frame fits'}>
            <p>
              {version === 0
                ? 'Once the editor is connected, what goes over the wire is listed here.'
                : 'Change the filter to see others.'}
            </p>
          </Empty>
        ) : (
          <Rows entries={shown} picked={picked} onPick={setPicked} follow={!paused} />
        )}
        {entry !== undefined && <Inspected entry={entry} onClose={() => setPicked(undefined)} />}
      </div>
    </div>
  );
}

interface RowsProps {
  readonly entries: readonly Entry[];
  readonly picked: number | undefined;
  readonly onPick: (key: number) => void;
  readonly follow: boolean;
}

function Rows({ entries, picked, onPick, follow }: RowsProps) {
  const list = useRef<HTMLDivElement>(null);
  // The latest on top: it is what one looks for, and nothing has to scroll after it.
  const rows = useVirtualizer({
    count: entries.length,
    getScrollElement: () => list.current,
    estimateSize: () => ROW,
    overscan: 12,
    getItemKey: (index) => entries[entries.length - 1 - index]?.key ?? index,
  });
  const step = (by: number) => {
    const at = entries.findIndex(({ key }) => key === picked);
    const next = entries[Math.max(0, Math.min(entries.length - 1, (at === -1 ? entries.length : at) - by))];
    if (next === undefined) return;
    onPick(next.key);
    rows.scrollToIndex(entries.length - 1 - entries.indexOf(next));
  };
  return (
    <div
      ref={list}
      className={styles.list}
      role="listbox"
      aria-label="Frames, the latest first"
      aria-live={follow ? 'off' : undefined}
      aria-activedescendant={picked === undefined ? undefined : `frame-${picked}`}
      tabIndex={0}
      onKeyDown={(event) => {
        if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
        event.preventDefault();
        step(event.key === 'ArrowDown' ? 1 : -1);
      }}
    >
      <div style={{ height: rows.getTotalSize(), position: 'relative' }}>
        {rows.getVirtualItems().map((row) => {
          const entry = entries[entries.length - 1 - row.index];
          if (entry === undefined) return null;
          return (
            <Row
              key={row.key}
              entry={entry}
              top={row.start}
              picked={entry.key === picked}
              onPick={() => onPick(entry.key)}
            />
          );
        })}
      </div>
    </div>
  );
}

interface RowProps {
  readonly entry: Entry;
  readonly top: number;
  readonly picked: boolean;
  readonly onPick: () => void;
}

function Row({ entry: { key, sighting, name, detail }, top, picked, onPick }: RowProps) {
  const { at, direction, peer, bytes, sealing } = sighting;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list has the keyboard
    <div
      id={`frame-${key}`}
      role="option"
      tabIndex={-1}
      aria-selected={picked}
      className={styles.row}
      style={{ transform: `translateY(${top}px)` }}
      onClick={onPick}
    >
      <span className={styles.time}>{clockWords(at)}</span>
      <span className={styles.arrow} data-direction={direction} title={direction === 'in' ? 'Came in' : 'Went out'}>
        {direction === 'in' ? <ArrowDown size={13} aria-label="in" /> : <ArrowUp size={13} aria-label="out" />}
      </span>
      <span className={styles.name}>{name}</span>
      <span className={styles.detail}>{detail}</span>
      <span className={styles.peer}>{peer ?? ''}</span>
      <Seal sealing={sealing} />
      <span className={styles.size}>{sizeWords(bytes)}</span>
    </div>
  );
}

const SEALS = {
  none: undefined,
  sealed: 'Encrypted',
  clear: 'Not encrypted, though a key is set',
  failed: 'Encrypted with another key',
} as const;

function Seal({ sealing }: Pick<Entry['sighting'], 'sealing'>) {
  const words = SEALS[sealing];
  if (words === undefined) return <span className={styles.seal} />;
  const Glyph = sealing === 'clear' ? LockOpen : Lock;
  return (
    <span className={styles.seal} data-sealing={sealing} title={words}>
      <Glyph size={12} aria-label={words} />
    </span>
  );
}

interface InspectedProps {
  readonly entry: Entry;
  readonly onClose: () => void;
}

function Inspected({ entry: { sighting, name }, onClose }: InspectedProps) {
  const { notices } = useApp();
  const text = JSON.stringify(sighting.frame, null, 2);
  const words = SEALS[sighting.sealing];
  return (
    <section className={styles.inspected} aria-label={`Frame ${name}`}>
      <header>
        <strong>{name}</strong>
        {words !== undefined && <span className={styles.count}>{words}</span>}
        <IconButton
          size="small"
          label="Copy the frame"
          onClick={() =>
            void copyText(text).then((done) =>
              notices.toast(done ? 'Frame copied.' : 'This browser does not let pages copy.'),
            )
          }
        >
          <Copy size={14} />
        </IconButton>
        <IconButton
          size="small"
          label="Close the frame"
          onClick={(event) => {
            event.currentTarget.closest('[role="tabpanel"]')?.querySelector<HTMLElement>('[role="listbox"]')?.focus();
            onClose();
          }}
        >
          <X size={14} />
        </IconButton>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be scrolled by keys */}
      <pre tabIndex={0}>{text}</pre>
    </section>
  );
}
