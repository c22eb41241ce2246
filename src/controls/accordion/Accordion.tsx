import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import { motionOf, transitionOf } from '../glide.ts';
import { NoPanels } from '../NoPanels.tsx';
import type { ViewProps } from '../view.tsx';
import styles from './Accordion.module.css';
import type { accordion } from './accordion.ts';
import { Section } from './Section.tsx';
import { NONE, sectionOf, stepTowards, toggled } from './sections.ts';

type AccordionView = ViewProps<typeof accordion>;

export function Accordion(view: AccordionView) {
  const { id, props, size, mode, draw } = view;
  const { isOpen, toggle } = useOpen(view);
  const { profile, duration, bounce, chevronRotation } = props.containerAnimation;
  const transition = useMemo(() => transitionOf(motionOf({ profile, duration, bounce })), [profile, duration, bounce]);
  const list = useRef<HTMLDivElement>(null);
  if (props.panels.length === 0) return <NoPanels>No sections</NoPanels>;

  const onKeyDown = (event: KeyboardEvent) => {
    const headings = [...(list.current?.querySelectorAll<HTMLElement>('[data-heading]') ?? [])];
    const at = headings.indexOf(event.target as HTMLElement);
    if (at < 0) return;
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: headings.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    headings[(to + headings.length) % headings.length]?.focus();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset brings a look and a legend of its own
    <div
      ref={list}
      role="group"
      aria-label={props.label ?? id}
      className={styles.accordion}
      onKeyDown={mode === 'live' ? onKeyDown : undefined}
    >
      {props.panels.map((panel, index) => (
        <Section
          // biome-ignore lint/suspicious/noArrayIndexKey: a section is known by its place
          key={index}
          panel={panel}
          index={index}
          isOpen={isOpen(index)}
          width={size.width}
          mode={mode}
          chevron={props.showChevron ? chevronRotation : undefined}
          transition={transition}
          toggle={() => toggle(index)}
          draw={draw}
        />
      ))}
    </div>
  );
}

function useOpen({ props, value, emit, mode }: AccordionView) {
  const count = props.panels.length;
  const { multiStep, stepInterval } = props.containerAnimation;
  const first = sectionOf(props.defaultValue, count) ?? sectionOf(props.expandedIndex, count) ?? NONE;
  const several = props.accordionMode === 'multi';
  const [opened, setOpened] = useState<ReadonlySet<number>>(() => new Set([first]));
  const told = sectionOf(value, count) ?? first;
  const [reached, setReached] = useState(told);
  const steps = mode === 'live' && multiStep && !several && stepTowards(reached, told) !== told;
  useEffect(() => {
    if (!steps) {
      setReached(told);
      return;
    }
    const timer = setTimeout(() => setReached(stepTowards(reached, told)), stepInterval * 1000);
    return () => clearTimeout(timer);
  }, [steps, reached, told, stepInterval]);

  const open = steps ? reached : told;
  const tell = (section: number, index: number) => {
    if (props.haptic !== undefined) emit({ kind: 'haptic', haptic: props.haptic });
    emit({ kind: 'value', value: section });
    emit({ kind: 'action', carrier: ['action'], tokens: { value: section } });
    // A hand goes straight there; only data passes those in between.
    if (!several) setReached(section);
    else setOpened((now) => toggled(now, index));
  };
  if (mode === 'still' && several) return { isOpen: (index: number) => index === told, toggle: () => {} };
  return {
    isOpen: (index: number) => (several ? opened.has(index) : open === index),
    toggle: (index: number) => {
      if (mode === 'live') tell(!several && open === index ? NONE : index, index);
    },
  };
}
