import { useId } from 'react';
import { useStore } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import type { Path } from '../../../layout/json.ts';
import { useApp } from '../../useApp.tsx';
import { Problems } from '../Problems.tsx';
import { problemsOf } from '../problems.ts';
import type { Subject } from '../row.ts';

/** What is wrong with a block as a whole; its rows tell the rest. */
export function BlockProblems({ subject, path }: { readonly subject: Subject; readonly path: Path }) {
  const id = useId();
  const { findings } = useApp();
  const problems = useStore(
    findings,
    useShallow(({ list }) => problemsOf(list, subject, path, 'here')),
  );
  return <Problems id={id} findings={problems} />;
}
