import { useMemo, useState } from 'react';
import { Frame } from '../charts/Frame.tsx';
import { frameLayout } from '../charts/frame.ts';
import { motionOf } from '../charts/motion.ts';
import { colorsOf } from '../charts/palette.ts';
import { diamondPath, distanceTo, rectPath } from '../charts/shapes.ts';
import { useDraft } from '../charts/useDraft.tsx';
import { type Place, usePicking } from '../charts/usePicking.tsx';
import { useTransition } from '../charts/useTransition.tsx';
import { useScreen } from '../Screen.tsx';
import type { ViewProps } from '../view.tsx';
import styles from './Gantt.module.css';
import type { gantt } from './gantt.ts';
import { type Plan, planOf, type Task, timeText } from './gantt-data.ts';
import { barOf, nameOn, type Rows, rowsFor } from './rows.tsx';
import { TaskBar } from './TaskBar.tsx';
import { useNow } from './useNow.tsx';
import { useProgress } from './useProgress.tsx';

const AT_ONCE = motionOf('instant');
/** Points beside a bar that still mean it: short bars are hard to hit. */
const REACH = 8;
/** Tasks with a slider of their own for the keyboard. */
const MOST_SLIDERS = 100;

export function Gantt(view: ViewProps<typeof gantt>) {
  const { id, props, value, theme, accent, size, mode, emit } = view;
  const { textScale } = useScreen();
  const config = props.ganttConfig;
  const draft = useDraft(value);
  const plan = useMemo(() => planOf(draft.document), [draft.document]);
  const motion = useMemo(() => motionOf(props.animation), [props.animation]);
  const moving = useTransition(plan, draft.isDraft ? AT_ONCE : motion, mode);
  const colorOf = useMemo(() => colorsOf({ accent, colors: config.colors, theme }), [accent, config.colors, theme]);
  const now = useNow(config.showToday && plan?.isDated === true, mode);
  const [scrolled, setScrolled] = useState(0);
  const layout = frameLayout({ size, theme, textScale, title: props.hideLabel ? 'none' : 'above', legend: [] });
  const { room, small } = layout;
  const rows =
    moving === undefined
      ? undefined
      : rowsFor({ plan: moving, room, small, rowHeight: config.rowHeight, showAxis: config.showAxis });
  const tasks = moving?.tasks ?? [];
  const rowUnder = ({ y }: Place) => {
    const at = rows === undefined || y < rows.head ? -1 : Math.floor((y - rows.head + scrolled) / rows.row);
    return at >= 0 && at < tasks.length ? at : undefined;
  };
  /** Of a place in the picture: the row whose bar or name is there. */
  const barUnder = (place: Place) => {
    const at = rowUnder(place);
    const task = at === undefined ? undefined : tasks[at];
    if (rows === undefined || at === undefined || task === undefined) return undefined;
    const bar = barOf(rows, task, at);
    const isNear = distanceTo(bar, place.x, place.y - rows.head + scrolled) <= Math.max(REACH, rows.row / 2);
    return isNear || place.x < rows.gutter ? at : undefined;
  };
  const tap = (at: number) => {
    const task = plan?.tasks[at];
    if (task !== undefined)
      emit({ kind: 'action', carrier: ['ganttConfig', 'taskAction'], tokens: { value: task.written } });
  };
  const edits = config.editable && mode === 'live';
  const picking = usePicking({
    count: tasks.length,
    mode,
    emit,
    scrub: config.scrub && !config.editable ? 'down' : 'none',
    tap: 'picks',
    again: 'fires',
    find: (place) => (config.scrub && !config.editable ? (rowUnder(place) ?? undefined) : barUnder(place)),
    fire: tap,
  });
  const progress = useProgress({
    view,
    draft,
    plan,
    pick: picking.pick,
    under(place) {
      const at = barUnder(place);
      const task = at === undefined ? undefined : tasks[at];
      if (rows === undefined || at === undefined || task === undefined || place.x < rows.gutter) return undefined;
      return { at, bar: barOf(rows, task, at), isFixed: task.isMilestone };
    },
  });
  const shown = progress.held?.at ?? picking.shown;
  const done = (task: Task, at: number) => (progress.held?.at === at ? progress.held.progress : task.progress);
  const one = shown === undefined ? undefined : plan?.tasks[shown];
  return (
    <Frame
      layout={layout}
      name={props.label ?? id}
      title={props.label}
      reading={one === undefined || shown === undefined ? undefined : reading(one, done(one, shown))}
      summary={plan === undefined ? '' : summary(plan)}
      isEmpty={moving === undefined}
      mode={mode}
      picking={
        edits
          ? { ...picking, surface: { ...picking.surface, ...progress.surface, style: { touchAction: 'pan-y' } } }
          : picking
      }
      count={edits ? 0 : tasks.length}
      label={(at) => {
        const task = plan?.tasks[at];
        return plan === undefined || task === undefined ? '' : spoken(task, plan);
      }}
    >
      {rows !== undefined && (
        <>
          {rows.head > 0 && <Head rows={rows} width={room.width} small={small} />}
          <div
            className={styles.scroll}
            style={{ top: rows.head, height: room.height - rows.head }}
            data-scrolls={rows.height > room.height - rows.head + 1}
            onScroll={(event) => setScrolled(event.currentTarget.scrollTop)}
          >
            <svg width={room.width} height={Math.max(rows.height, 1)} aria-hidden="true">
              {config.showGrid && (
                <path className={styles.grid} d={rows.marks.map(({ x }) => `M${x} 0V${rows.height}`).join('')} />
              )}
              {visible(rows, tasks, scrolled, room.height).map(([at, task]) => (
                <g key={task.index} className={styles.row} data-dimmed={shown !== undefined && shown !== at}>
                  {rows.gutter > 0 && (
                    <text
                      className={styles.name}
                      fontSize={small}
                      x={0}
                      y={(at + 0.5) * rows.row}
                      data-shown={shown === at}
                    >
                      {nameOn(rows, task.name, small)}
                    </text>
                  )}
                  {task.isMilestone ? (
                    <path
                      d={diamondPath(rows.xOf(task.start), (at + 0.5) * rows.row, Math.max(3, rows.row * 0.3))}
                      fill={colorOf(task.index, task.color)}
                    />
                  ) : (
                    <TaskBar
                      bar={barOf(rows, task, at)}
                      color={colorOf(task.index, task.color)}
                      progress={config.showProgress ? done(task, at) : undefined}
                      isPlain={!config.showProgress}
                      radius={config.barCornerRadius}
                      small={small}
                      theme={theme}
                      right={room.width}
                      isHeld={progress.held?.at === at}
                    />
                  )}
                </g>
              ))}
              {now !== undefined && rows.xOf(now) >= rows.left && rows.xOf(now) <= rows.right && (
                <path className={styles.today} d={`M${rows.xOf(now)} 0V${rows.height}`} />
              )}
            </svg>
          </div>
        </>
      )}
      {edits && plan !== undefined && (
        <div className={styles.sliders}>
          {plan.tasks.slice(0, MOST_SLIDERS).map((task, at) =>
            task.isMilestone ? (
              <button
                key={task.index}
                type="button"
                onFocus={() => picking.focus(at)}
                onBlur={() => picking.focus(undefined)}
                onClick={() => picking.pick(at)}
              >
                {spoken(task, plan)}
              </button>
            ) : (
              <div
                key={task.index}
                role="slider"
                tabIndex={0}
                aria-label={task.name}
                aria-valuemin={0}
                aria-valuemax={100}
                aria-valuenow={Math.round((done(task, at) ?? 0) * 100)}
                aria-valuetext={reading(task, done(task, at) ?? 0)}
                onFocus={() => picking.focus(at)}
                onBlur={() => {
                  picking.focus(undefined);
                  progress.endKeys();
                }}
                onKeyDown={(event) => progress.onKeyDown(event, at)}
                onKeyUp={progress.endKeys}
              />
            ),
          )}
        </div>
      )}
    </Frame>
  );
}

function visible(
  { row }: Rows,
  tasks: readonly Task[],
  scrolled: number,
  height: number,
): readonly (readonly [number, Task])[] {
  const first = Math.max(0, Math.floor(scrolled / row) - 2);
  const last = Math.ceil((scrolled + height) / row) + 2;
  return tasks.slice(first, last).map((task, at) => [first + at, task] as const);
}

function Head({ rows, width, small }: { readonly rows: Rows; readonly width: number; readonly small: number }) {
  return (
    <svg className={styles.head} width={width} height={rows.head} fontSize={small} aria-hidden="true">
      {rows.marks.map(({ text, x }) => (
        <text key={x} x={x} y={small * 1.05}>
          {text}
        </text>
      ))}
      <path d={rectPath({ x: 0, y: rows.head - 1, width, height: 1 })} />
    </svg>
  );
}

const percent = (progress: number) => `${Math.round(progress * 100)}%`;

function reading({ name }: Task, progress: number | undefined): string {
  return progress === undefined ? name : `${name} · ${percent(progress)}`;
}

const DAY = 86_400_000;

function spoken(task: Task, { isDated }: Plan): string {
  const write = (at: number) => (isDated ? `${timeText(at, 30 * DAY)} ${new Date(at).getFullYear()}` : String(at));
  const when = task.isMilestone ? `milestone at ${write(task.start)}` : `${write(task.start)} to ${write(task.end)}`;
  return `${task.name}, ${when}${task.progress === undefined ? '' : `, ${percent(task.progress)} done`}`;
}

function summary(plan: Plan): string {
  const { tasks } = plan;
  const said = tasks.slice(0, 12).map((task) => spoken(task, plan));
  return `${tasks.length} ${tasks.length === 1 ? 'task' : 'tasks'}: ${said.join('; ')}${tasks.length > 12 ? '; and more' : ''}.`;
}
