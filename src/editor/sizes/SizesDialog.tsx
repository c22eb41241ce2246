import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { tabsOf, tabTitle } from '../../layout/document.ts';
import { member } from '../../layout/json.ts';
import { findNode } from '../../layout/walk.ts';
import { customSlug, heldDevice, shapeOf } from '../canvas/device-shape.ts';
import { DEVICES } from '../canvas/devices.ts';
import { StillLayout } from '../drawing/StillLayout.tsx';
import { samplesFor } from '../drawing/samples.ts';
import { putMeasured } from '../findings.ts';
import type { DialogContent } from '../shell/Dialogs.tsx';
import { TEXT_SIZES } from '../shell/text-sizes.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { TextBox } from '../ui/fields.tsx';
import { Select } from '../ui/Select.tsx';
import { useApp, useEditorState, useLayout, useSetting } from '../useApp.tsx';
import { type Fit, findingsOf, gathered, misfitsIn, toldSentence } from './fit.ts';
import { OWN_SIZE } from './own-size.ts';
import styles from './SizesDialog.module.css';

type Beside = 'devices' | 'texts';

interface Shown {
  readonly name: string;
  readonly slug: string;
  readonly landscape: boolean;
  readonly textScale: number;
}

const WAYS = [false, true] as const;
const turned = (name: string, landscape: boolean) => (landscape ? `${name}, on its side` : name);

function allDevices(textScale: number): readonly Shown[] {
  return WAYS.flatMap((landscape) =>
    DEVICES.map(({ slug, name }) => ({ name: turned(name, landscape), slug, landscape, textScale })),
  );
}

function allTexts(slug: string): readonly Shown[] {
  const { name } = shapeOf(slug);
  return WAYS.flatMap((landscape) =>
    TEXT_SIZES.map(({ label, value }) => ({
      name: `${turned(name, landscape)}, text ${label.toLowerCase()}`,
      slug,
      landscape,
      textScale: value,
    })),
  );
}

/** The page at every size, side by side, and what does not fit on which. */
export function SizesDialog({ subject, onClose }: DialogContent) {
  const { editor, settings, findings } = useApp();
  const layout = useLayout();
  const tab = useEditorState((state) => state.tab);
  const device = useSetting('device');
  const [beside, setBeside] = useState<Beside>('devices');
  const [textScale, setTextScale] = useState(settings.getState().textScale);
  const shown = useMemo(
    () => (beside === 'devices' ? allDevices(textScale) : allTexts(device)),
    [beside, textScale, device],
  );
  const [fits, setFits] = useState<ReadonlyMap<string, readonly Fit[]>>(new Map());
  const found = useCallback(
    (drawing: string, list: readonly Fit[]) => setFits((known) => new Map(known).set(drawing, list)),
    [],
  );
  const isWhole = shown.every((one) => fits.has(drawingOf(one, tab)));
  const told = useMemo(
    () =>
      gathered(shown.flatMap((one) => (fits.get(drawingOf(one, tab)) ?? []).map((fit) => ({ device: one.name, fit })))),
    [shown, fits, tab],
  );
  const tabs = tabsOf(layout);
  useEffect(() => {
    // What is so on devices as people have them is worth mending, and stays in the list of problems.
    if (isWhole && beside === 'devices' && textScale === 1)
      putMeasured(findings, layout, tab, findingsOf(layout, told));
  }, [isWhole, beside, textScale, findings, layout, tab, told]);

  const go = (control: string) => {
    const path = findNode(layout, control)?.path;
    if (path === undefined) return;
    editor.reveal(path);
    onClose();
  };

  return (
    <Dialog title="All sizes" width={1180} onClose={onClose}>
      <div className={styles.bar}>
        <div className={styles.select}>
          <Select
            label="Side by side"
            value={beside}
            choices={[
              { value: 'devices', label: 'Every device' },
              { value: 'texts', label: 'Every text size' },
            ]}
            onChange={(value) => setBeside(value as Beside)}
          />
        </div>
        {beside === 'devices' && (
          <div className={styles.select}>
            <Select
              label="Text size"
              value={String(textScale)}
              choices={TEXT_SIZES.map(({ label, value }) => ({
                value: String(value),
                label: `Text: ${label.toLowerCase()}`,
              }))}
              onChange={(value) => setTextScale(Number(value))}
            />
          </div>
        )}
        {tabs.length > 1 && (
          <div className={styles.select}>
            <Select
              label="Tab"
              value={String(tab)}
              choices={tabs.map((one, index) => ({ value: String(index), label: tabTitle(one, index) }))}
              onChange={(value) => editor.showTab(Number(value))}
            />
          </div>
        )}
        <span style={{ flex: 1 }} />
        <OwnSize wanted={subject === OWN_SIZE} />
      </div>
      <section aria-label="What does not fit" className={styles.fits}>
        {told.length === 0 ? (
          <p role="status">
            {!isWhole ? 'Looking…' : 'Everything fits: no words are cut off, and everything can be hit.'}
          </p>
        ) : (
          <ul>
            {told.map((line) => (
              <li key={`${line.control} ${line.misfit}`}>
                <button type="button" onClick={() => go(line.control)}>
                  {toldSentence(line)}
                </button>
              </li>
            ))}
          </ul>
        )}
      </section>
      <ul className={styles.sizes}>
        {shown.map((one, index) => (
          <SizeTile key={drawingOf(one, tab)} shown={one} turn={index} onFits={found} />
        ))}
      </ul>
    </Dialog>
  );
}

/** Each page at each size is a drawing of its own. */
const drawingOf = ({ name, textScale }: Shown, tab: number) => `${name} ${textScale} ${tab}`;

const TILE = 230;
/** Each drawing waits for its turn, so that a dozen of them do not stop the page. */
const TURN_MS = 60;

interface SizeTileProps {
  readonly shown: Shown;
  readonly turn: number;
  readonly onFits: (drawing: string, fits: readonly Fit[]) => void;
}

function SizeTile({ shown, turn, onFits }: SizeTileProps) {
  const { name, slug, landscape, textScale } = shown;
  const { settings } = useApp();
  const layout = useLayout();
  const tab = useEditorState((state) => state.tab);
  const drawing = drawingOf(shown, tab);
  const scheme = useSetting('deviceScheme');
  const values = useMemo(() => samplesFor(layout), [layout]);
  const { width, height, top, bottom, sides } = heldDevice(slug, landscape);
  const insets = useMemo(() => ({ top, bottom, sides }), [top, bottom, sides]);
  const [drawn, setDrawn] = useState(false);
  const tile = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const timer = setTimeout(() => setDrawn(true), turn * TURN_MS);
    return () => clearTimeout(timer);
  }, [turn]);
  useEffect(() => {
    if (!drawn || tile.current === null) return;
    const element = tile.current;
    // Views of their own files, and measured pages, come a moment later.
    const look = () =>
      onFits(
        drawing,
        misfitsIn(element, (id) => member(findNode(layout, id)?.node, 'panels') !== undefined),
      );
    const observer = new MutationObserver(() => requestAnimationFrame(look));
    observer.observe(element, { childList: true, subtree: true });
    requestAnimationFrame(look);
    return () => observer.disconnect();
  }, [drawn, layout, drawing, onFits]);
  const scale = TILE / Math.max(width, height);
  return (
    <li>
      <div className={styles.tile}>
        <div ref={tile} className={styles.glass} style={{ width: width * scale, height: height * scale }}>
          {drawn && (
            <StillLayout
              layout={layout}
              tab={tab}
              width={width}
              height={height}
              scale={scale}
              scheme={scheme}
              textScale={textScale}
              values={values}
              insets={insets}
            />
          )}
        </div>
        {/* Over the drawing, whose own buttons cannot stand inside one. */}
        <button
          type="button"
          className={styles.cover}
          aria-label={`Draw it on ${name}`}
          onClick={() => settings.setState({ device: slug, landscape, textScale })}
        />
      </div>
      <span>{name}</span>
    </li>
  );
}

/** A device that is not in the list. */
function OwnSize({ wanted }: { readonly wanted: boolean }) {
  const { settings } = useApp();
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (wanted) first.current?.select();
  }, [wanted]);
  const now = shapeOf(useSetting('device'));
  const [width, setWidth] = useState(String(now.width));
  const [height, setHeight] = useState(String(now.height));
  const slug = customSlug({ width: Number(width) || now.width, height: Number(height) || now.height });
  return (
    <form
      className={styles.own}
      onSubmit={(event) => {
        event.preventDefault();
        settings.setState({ device: slug, landscape: false });
      }}
    >
      <span id="own-size">Own size</span>
      <TextBox
        ref={first}
        aria-label="Width in points"
        inputMode="numeric"
        value={width}
        onChange={(event) => setWidth(event.target.value)}
      />
      <span aria-hidden="true">×</span>
      <TextBox
        aria-label="Height in points"
        inputMode="numeric"
        value={height}
        onChange={(event) => setHeight(event.target.value)}
      />
      <Button type="submit" size="small">
        Use it
      </Button>
    </form>
  );
}
